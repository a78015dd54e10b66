// What a shop is made of is checked before it opens, and what it hands out cannot be changed.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openShop } from "jiaoyun";
import { createEngineSync } from "jiaoyun/inline";
import { memoryStore } from "jiaoyun/stores";
import { hold, importOrder } from "./shop/orders.mjs";

const engine = createEngineSync();
const chinese = engine.withLanguage("zh");
after(() => [engine, chinese].forEach((each) => each.close()));

const without = (name) => new Proxy(memoryStore(), { get: (store, key) => (key === name ? undefined : store[key]) });

const WRONG = [
  ["no options", undefined, "/engine", "`engine` is nothing, not an engine"],
  ["no engine", { store: memoryStore() }, "/engine", "`engine` is nothing, not an engine"],
  ["an engine nobody waited for", { engine: Promise.resolve(engine), store: memoryStore() }, "/engine", "`engine` is a promise without `await`, not an engine"],
  ["no store", { engine }, "/store", "`store` is nothing, not a store"],
  ["a store that is text", { engine, store: "localStorage" }, "/store", "`store` is a value of type `string`, not a store"],
  ["a store without append", { engine, store: without("append") }, "/store/append", "`append` of the store is nothing"],
  ["a store of the first version", { engine, store: { name: "mine", keys: () => [], get: () => null, set: () => {}, delete: () => {} } }, "/store/read", "`read` of the store is nothing"],
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

test("nobody can change what the shop decides on by changing what it was given", async () => {
  const shop = await openShop({ engine, store: memoryStore() });
  const [decision] = await shop.applyAll([importOrder("100"), hold("100")]);
  const before = shop.export();
  const shown = structuredClone([shop.order("100"), shop.events("100"), shop.orders()]);
  shop.order("100").receiver.country = "DE";
  shop.events("100").pop();
  shop.orders().pop();
  decision.events[0].order.receiver.country = "DE";
  shop.notices.push("x");
  assert.deepEqual([shop.order("100"), shop.events("100"), shop.orders()], shown);
  assert.equal(shop.export(), before);
  assert.deepEqual(shop.notices, []);
});

test("a listener that changes its list changes no other's", async () => {
  const shop = await openShop({ engine, store: memoryStore() });
  const heard = [];
  shop.subscribe((changed) => changed.pop());
  shop.subscribe((changed) => heard.push(...changed));
  await shop.apply(importOrder("100"));
  assert.deepEqual(heard, ["100"]);
});

test("a fault of the engine drops the desk and not the shop: it opens again from its store", async () => {
  let isFaulty = false;
  const fault = () => { throw Object.assign(new Error("internal fault"), { code: "internal" }); };
  const faultyDesk = (desk) => new Proxy(desk, { get: (_, name) => (typeof desk[name] === "function" ? (...given) => (isFaulty ? fault() : desk[name](...given)) : desk[name]) });
  const faulty = { language: engine.language, evolve: engine.evolve.bind(engine), openDesk: () => faultyDesk(engine.openDesk()) };
  const shop = await openShop({ engine: faulty, store: memoryStore() });
  await shop.apply(importOrder("100"));
  isFaulty = true;
  assert.throws(() => shop.order("100"), { code: "internal" });
  isFaulty = false;
  assert.equal((await shop.apply(hold("100"))).ok, true);
  assert.equal(shop.order("100").hold.reason, "address asked");
  assert.equal(shop.sequence, 2);
});
