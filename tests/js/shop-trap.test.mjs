// A request for more memory than there can be makes the module trap: the desk is gone, the store stands, and the shop opens whole.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createEngineSync } from "jiaoyun/inline";
import { openShop } from "jiaoyun";
import { localStorageStore, memoryStore } from "jiaoyun/stores";
import { LimitedStorage, hold, importOrder, release } from "./shop/orders.mjs";

const engine = createEngineSync();
after(() => engine.close());

/** More than a module's memory can give in one piece; the pages are never touched. */
const ENDLESS = 3 * 2 ** 30;

test("a desk that was asked for too much says that it is lost, and the engine and other desks go on", () => {
  const [lost, other] = [engine.openDesk(), engine.openDesk()];
  for (const desk of [lost, other]) desk.apply(importOrder("1"));
  const snapshot = lost.snapshot();
  assert.throws(() => lost.receive(new Uint8Array(ENDLESS)), { name: "JiaoyunError", code: "internal" });
  assert.throws(() => lost.size, { code: "internal", message: /lost|cost/ });
  assert.throws(() => lost.apply(hold("1")), { code: "internal" });
  lost.close();
  assert.equal(other.apply(hold("1")).ok, true);
  const again = engine.openDesk(snapshot);
  assert.deepEqual([again.size, again.verifyLedger().ok], [1, true]);
  for (const desk of [other, again]) desk.close();
});

/** A store that once hands over more than memory holds. */
function bloated(store) {
  let once = false;
  const read = async (after) => {
    const reading = await store.read(after);
    if (!once || after === undefined) return reading;
    once = false;
    const first = reading.newest + 1;
    return { ...reading, newest: first, entries: [{ key: `${reading.generation}:${first}`, first, last: first, bytes: new Uint8Array(ENDLESS) }] };
  };
  const given = new Proxy(store, { get: (target, name) => (name === "read" ? read : typeof target[name] === "function" ? target[name].bind(target) : target[name]) });
  return { store: given, swell: () => (once = true) };
}

for (const [name, make] of [["localStorage", () => localStorageStore({ storage: new LimitedStorage() })], ["memory", memoryStore]]) {
  test(`${name}: a trap while a command is under way is told, the store keeps everything before it, and the shop goes on`, async () => {
    const { store, swell } = bloated(make());
    const shop = await openShop({ engine, store });
    for (const command of [importOrder("1"), hold("1"), release("1")]) await shop.apply(command);
    swell();
    await assert.rejects(async () => shop.apply(hold("1", "never decided")), { name: "JiaoyunError", code: "internal" });
    assert.equal((await shop.apply(importOrder("2"))).ok, true);
    assert.deepEqual([shop.size, shop.sequence, shop.order("1").hold, shop.readOnly], [2, 4, undefined, false]);
    assert.equal(shop.verifyLedger().ok, true);
    assert.equal(shop.events("1").length, 3);
    await shop.close();
  });
}

test("what one call asks for is bounded, and a refusal costs the desk nothing", () => {
  const desk = engine.openDesk();
  desk.apply(importOrder("1"));
  assert.throws(() => desk.applyAll(Array.from({ length: 100_001 }, () => hold("1"))), { code: "shape-wrong", path: "/commands" });
  assert.throws(() => desk.applyAll({ orders: ["1"], steps: Array.from({ length: 101 }, () => ({ type: "confirm-order", at: "2026-09-18T10:00:00+08:00", by: "Li" })) }), { code: "shape-wrong", path: "/steps" });
  let nested = { type: "hold" };
  for (let depth = 0; depth < 200; depth += 1) nested = { nested };
  assert.throws(() => desk.apply(nested), { code: "shape-wrong" });
  const { problems } = desk.importOrders(new Uint8Array(64 * 1024 * 1024 + 1), { now: "2026-09-18T10:00:00+08:00", by: "Li" });
  assert.deepEqual(problems.map(({ code }) => code), ["input-too-large"]);
  assert.deepEqual([desk.size, desk.sequence, desk.verifyLedger().ok], [1, 1, true]);
  desk.close();
});
