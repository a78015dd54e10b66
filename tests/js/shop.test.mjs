// A shop on the built package: what is acknowledged is there after a reload.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createEngineSync } from "jiaoyun/inline";
import { openShop } from "jiaoyun";
import { localStorageStore, memoryStore } from "jiaoyun/stores";
import { LimitedStorage, hold, importOrder, release } from "./shop/orders.mjs";

const engine = createEngineSync();
after(() => engine.close());

/** A shop on a storage, and the same again as after a reload. */
async function opened(storage = new LimitedStorage()) {
  const open = () => openShop({ engine, store: localStorageStore({ storage }) });
  return { storage, shop: await open(), reload: open };
}

test("what was applied is there after a reload, equal to what was shown", async () => {
  const { shop, reload } = await opened();
  assert.equal((await shop.apply(importOrder("100"))).ok, true);
  assert.equal((await shop.apply(hold("100"))).ok, true);
  const again = await reload();
  assert.deepEqual(again.orders(), shop.orders());
  assert.deepEqual(again.events("100"), shop.events("100"));
  assert.deepEqual(again.notices, []);
  assert.equal(again.readOnly, false);
});

test("each step writes one small new record and rewrites none", async () => {
  const { shop, storage } = await opened();
  await shop.apply(importOrder("100"));
  const before = storage.snapshot();
  await shop.apply(hold("100"));
  const now = storage.snapshot();
  const written = Object.keys(now).filter((key) => now[key] !== before[key]);
  assert.deepEqual(written, ["jiaoyun/1:2"]);
  assert.ok(now[written[0]].length < 300);
});

test("a refusal is returned and writes nothing", async () => {
  const { shop, storage } = await opened();
  await shop.apply(importOrder("100"));
  const before = storage.snapshot();
  const decision = await shop.apply(release("100"));
  assert.equal(decision.ok, false);
  assert.equal(decision.rejection.code, "not-held");
  assert.deepEqual(storage.snapshot(), before);
});

test("a misuse is thrown, and the next command goes through", async () => {
  const { shop } = await opened();
  await assert.rejects(shop.apply({ type: "hold", orderId: "100" }), { name: "JiaoyunError" });
  assert.equal((await shop.apply(importOrder("100"))).ok, true);
});

test("many commands at once are one record, each seeing what the one before it did", async () => {
  const { shop, storage } = await opened();
  const results = await shop.applyAll([importOrder("1"), hold("1"), hold("1"), importOrder("2")]);
  assert.deepEqual(results.map((result) => result.ok), [true, true, false, true]);
  assert.deepEqual(Object.keys(storage.snapshot()), ["jiaoyun/1:1", "jiaoyun/current"]);
});

test("commands given without waiting are taken one after another", async () => {
  const { shop, reload } = await opened();
  await shop.apply(importOrder("100"));
  const results = await Promise.all([shop.apply(hold("100")), shop.apply(hold("100")), shop.apply(release("100"))]);
  assert.deepEqual(results.map((result) => result.ok), [true, false, true]);
  assert.deepEqual((await reload()).orders(), shop.orders());
});

test("a full storage rejects the step and leaves everything as it was", async () => {
  const { shop, storage, reload } = await opened();
  await shop.apply(importOrder("100"));
  const shown = structuredClone(shop.orders());
  storage.quota = storage.used + 5;
  const before = storage.snapshot();
  await assert.rejects(shop.apply(hold("100")), { name: "JiaoyunError", code: "storage-full" });
  assert.deepEqual(storage.snapshot(), before);
  assert.deepEqual(shop.orders(), shown);
  storage.quota *= 10;
  assert.equal((await shop.apply(hold("100"))).ok, true);
  assert.deepEqual((await reload()).orders(), shop.orders());
});

test("two shops on one storage: whoever writes reads first what the other wrote", async () => {
  const { shop, reload } = await opened();
  await shop.apply(importOrder("100"));
  const other = await reload();
  await other.apply(hold("100"));
  assert.equal((await shop.apply(hold("100"))).rejection.code, "already-held");
  await shop.setSetting("language", "zh");
  await Promise.all([shop, other].flatMap((each, side) => Array.from({ length: 20 }, (_, at) => each.apply(importOrder(`${side}-${at}`)))));
  const last = await reload();
  assert.deepEqual([last.size, last.sequence, last.setting("language")], [41, 42, "zh"]);
  assert.equal(last.verifyLedger().ok, true);
});

test("a snapshot opens a copy that work can be tried on, and the shop knows nothing of it", async () => {
  const { shop } = await opened();
  await shop.apply(importOrder("100"));
  const copy = engine.openDesk(shop.snapshot());
  assert.equal(copy.apply(hold("100")).ok, true);
  assert.deepEqual([copy.sequence, shop.sequence, shop.order("100")?.hold], [2, 1, undefined]);
  copy.close();
});

test("two prefixes on one storage are two shops", async () => {
  const storage = new LimitedStorage();
  const first = await openShop({ engine, store: localStorageStore({ storage }) });
  const second = await openShop({ engine, store: localStorageStore({ storage, prefix: "other/" }) });
  await first.apply(importOrder("100"));
  assert.equal(second.size, 0);
  await second.clear();
  assert.equal(first.size, 1);
});

test("listeners hear which orders changed, and are forgotten when they stop", async () => {
  const shop = await openShop({ engine, store: memoryStore() });
  const heard = [];
  const stop = shop.subscribe((changed) => heard.push(changed));
  await shop.applyAll([importOrder("1"), importOrder("2")]);
  await shop.setSetting("language", "zh");
  stop();
  await shop.apply(hold("1"));
  assert.deepEqual(heard, [["1", "2"], []]);
});

test("settings are kept, replaced and taken away", async () => {
  const { shop, reload } = await opened();
  await shop.setSetting("language", "zh");
  await shop.setSetting("playbook", { seller: { signature: "李" } });
  await shop.setSetting("gone", 1);
  await shop.setSetting("gone", undefined);
  const again = await reload();
  assert.equal(again.setting("language"), "zh");
  assert.deepEqual(again.setting("playbook"), { seller: { signature: "李" } });
  assert.equal(again.setting("gone"), undefined);
  await assert.rejects(again.setSetting("odd", () => 1), { code: "setting-not-plain" });
});

test("a closed shop says so", async () => {
  const { shop } = await opened();
  await shop.close();
  await assert.rejects(shop.apply(importOrder("100")), { code: "shop-closed" });
});

test("a thousand orders of several events open quickly", async () => {
  const { storage, shop, reload } = await opened(new LimitedStorage(Infinity));
  const ids = Array.from({ length: 1000 }, (_, at) => String(at));
  await shop.applyAll(ids.flatMap((id) => [importOrder(id), hold(id), release(id)]));
  const began = performance.now();
  const again = await reload();
  const took = performance.now() - began;
  assert.equal(again.size, 1000);
  assert.ok(took < 3000, `took ${Math.round(took)} ms`);
  assert.ok(storage.length > 0);
});

test("a step under way when the shop is closed is finished, and said to be", async () => {
  const { shop, reload } = await opened();
  const [step] = await Promise.all([shop.apply(importOrder("100")), shop.close()]);
  assert.equal(step.ok, true);
  assert.equal((await reload()).size, 1);
});

test("a store that cannot say how full it is keeps everything all the same", async () => {
  const store = memoryStore();
  store.usage = () => Promise.reject(new Error("nobody knows"));
  const shop = await openShop({ engine, store });
  for (let at = 0; at < 70; at += 1) assert.equal((await shop.apply(importOrder(String(at)))).ok, true);
  assert.deepEqual(shop.notices, []);
});
