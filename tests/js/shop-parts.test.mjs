// What a shop is made of is checked before it opens, and what it hands out cannot be changed.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openShop } from "jiaoyun";
import { createEngineSync } from "jiaoyun/inline";
import { memoryStore } from "jiaoyun/stores";
import { AT, hold, importOrder, release } from "./shop/orders.mjs";

const engine = createEngineSync();
const chinese = engine.withLanguage("zh");
after(() => [engine, chinese].forEach((each) => each.close()));

const without = (name) => Object.fromEntries(Object.entries(memoryStore()).filter(([key]) => key !== name));

const WRONG = [
  ["no options", undefined, "/engine", "`engine` is nothing, not an engine"],
  ["no engine", { store: memoryStore() }, "/engine", "`engine` is nothing, not an engine"],
  ["an engine nobody waited for", { engine: Promise.resolve(engine), store: memoryStore() }, "/engine", "`engine` is a promise without `await`, not an engine"],
  ["no store", { engine }, "/store", "`store` is nothing, not a store"],
  ["a store that is text", { engine, store: "localStorage" }, "/store", "`store` is a value of type `string`, not a store"],
  ["a store without keys", { engine, store: without("keys") }, "/store/keys", "`keys` of the store is nothing"],
  ["a store without delete", { engine, store: without("delete") }, "/store/delete", "`delete` of the store is nothing"],
  ["a store without a name", { engine, store: without("name") }, "/store/name", "`name` of the store is nothing"],
  ["no store, in Chinese", { engine: chinese }, "/store", "`store` 是 空（没有传入），不是存储"],
];

for (const [what, options, path, message] of WRONG) {
  test(`a shop of ${what} is refused at ${path}`, async () => {
    await assert.rejects(openShop(options), (thrown) => {
      assert.deepEqual([thrown.name, thrown.code, thrown.path, thrown.message], ["JiaoyunError", "shape-wrong", path, message]);
      assert.doesNotMatch(thrown.message + thrown.help, /[{}]/);
      assert.notEqual(thrown.help, "");
      return true;
    });
  });
}

/** Every object inside a value. */
function* insides(value) {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const inner of Object.values(value)) yield* insides(inner);
}

function assertClosed(shop) {
  for (const value of [...shop.orders(), shop.order("100"), ...shop.events("100"), ...shop.notices]) {
    for (const inner of insides(value)) assert.ok(Object.isFrozen(inner), JSON.stringify(inner));
  }
}

test("nobody can change what the shop decides on: imported, reopened or restored", async () => {
  const store = memoryStore();
  const shop = await openShop({ engine, store });
  const [decision] = await shop.applyAll([importOrder("100"), hold("100")]);
  assertClosed(shop);
  assert.throws(() => { shop.order("100").hold = undefined; }, TypeError);
  assert.throws(() => { shop.order("100").receiver.country = "DE"; }, TypeError);
  assert.throws(() => { decision.events[0].order.receiver.country = "DE"; }, TypeError);
  const before = shop.export();
  shop.orders().pop();
  shop.events("100").pop();
  assert.equal(shop.export(), before);
  const again = await openShop({ engine, store });
  assertClosed(again);
  assert.deepEqual(await again.restore(before), { ok: true, orders: 1 });
  assertClosed(again);
  assert.equal((await again.apply(release("100"))).ok, true);
  assertClosed(again);
});

test("a copy of an order is the caller's to change", async () => {
  const shop = await openShop({ engine, store: memoryStore() });
  await shop.apply(importOrder("100"));
  const copy = structuredClone(shop.order("100"));
  copy.receiver.country = "US";
  assert.equal(shop.order("100").receiver.country, "FR");
  assert.equal(engine.nextCommands(copy, { now: AT }).length > 0, true);
});

test("a listener that changes its list changes no other's", async () => {
  const shop = await openShop({ engine, store: memoryStore() });
  const heard = [];
  shop.subscribe((changed) => changed.pop());
  shop.subscribe((changed) => heard.push(...changed));
  await shop.apply(importOrder("100"));
  assert.deepEqual(heard, ["100"]);
});
