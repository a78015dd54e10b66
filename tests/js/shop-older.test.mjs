// What earlier versions kept is moved without loss: each of their forms stands as a fixture.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { openShop } from "jiaoyun";
import { createEngineSync } from "jiaoyun/inline";
import { journaled, localStorageStore, memoryStore } from "jiaoyun/stores";
import { LimitedStorage, hold } from "./shop/orders.mjs";

const engine = createEngineSync();
after(() => engine.close());
const fixture = (name) => JSON.parse(readFileSync(new URL(`../fixtures/stores/${name}`, import.meta.url), "utf8"));
const exported = fixture("export-1.json");

/** A browser's storage as the first format left it. */
function older(change = (items) => items, quota = undefined) {
  const storage = new LimitedStorage(quota);
  for (const [key, text] of Object.entries(change(fixture("format-1.json")))) storage.setItem(key, text);
  return storage;
}

const open = (storage, given = engine) => openShop({ engine: given, store: localStorageStore({ storage }) });

/** Every event and every setting, as the first version exported them. */
function holdsAll(shop) {
  const found = exported.orders.map(({ id }) => ({ id, events: shop.events(id) }));
  assert.deepEqual(found, exported.orders);
  assert.equal(shop.size, exported.orders.length);
  for (const [name, value] of Object.entries(exported.settings)) assert.deepEqual(shop.setting(name), value);
}

test("the first format is moved: every event and setting, and nothing of it is left behind", async () => {
  const storage = older();
  const shop = await open(storage);
  assert.deepEqual(shop.notices, []);
  holdsAll(shop);
  const keys = Object.keys(storage.snapshot());
  assert.deepEqual(keys.filter((key) => key.startsWith("jiaoyun/g")), []);
  assert.equal((await shop.apply(hold("3001002"))).ok, true);
  const again = await open(storage);
  assert.equal(again.order("3001002").hold.reason, "address asked");
  assert.equal(again.events("3001001").length, exported.orders[0].events.length);
});

test("the first version sees that a moved store is newer than it", async () => {
  const storage = older();
  await open(storage);
  assert.match(storage.getItem("jiaoyun/current"), /^2\.[0-9a-f]{8}\.\{"generation":3,/);
});

test("a move that does not fit leaves the old records as they were, shows them, and says so", async () => {
  const storage = older();
  storage.quota = storage.used + 100;
  const before = storage.snapshot();
  const shop = await open(storage);
  assert.deepEqual(storage.snapshot(), before);
  assert.deepEqual(shop.notices.map(({ code }) => code), ["storage-full"]);
  assert.equal(shop.readOnly, true);
  holdsAll(shop);
});

test("a move that broke off begins again", async () => {
  const storage = older();
  storage.setItem("jiaoyun/3:1", "㐀㐁㐂");
  const shop = await open(storage);
  assert.deepEqual(shop.notices, []);
  holdsAll(shop);
  assert.equal((await open(storage)).events("3001001").length, exported.orders[0].events.length);
});

test("a damaged record of the first format is told and nothing is moved or written", async () => {
  const storage = older((items) => ({ ...items, "jiaoyun/g2/log/00000003": items["jiaoyun/g2/log/00000003"].slice(0, -5) }));
  const before = storage.snapshot();
  const shop = await open(storage);
  assert.deepEqual(shop.notices.map(({ code }) => code), ["record-damaged", "events-unreadable"]);
  assert.equal(shop.readOnly, true);
  assert.deepEqual(shop.events("3001001").map(({ type }) => type), ["order-imported", "order-held"]);
  await assert.rejects(shop.apply(hold("3001002")), { code: "shop-read-only" });
  assert.deepEqual(storage.snapshot(), before);
  const { unreadable } = JSON.parse(shop.export());
  assert.equal(unreadable[0].text, before["jiaoyun/g2/log/00000003"]);
});

test("a record that is missing in the first format is told", async () => {
  const storage = older(({ "jiaoyun/g2/log/00000004": _, ...items }) => items);
  const shop = await open(storage);
  assert.equal(shop.notices[0].key, "g2/log/00000004");
  assert.equal(shop.events("3001001").length, 3);
});

test("an event of the first format that this engine does not know stops that order there and is kept for the export", async () => {
  const strange = { language: engine.language, openDesk: () => engine.openDesk(), evolve };
  function evolve(order, events) {
    if ([events].flat().some((event) => event.type === "order-held")) throw Object.assign(new Error("unknown event"), { code: "value-unknown", path: "/events/0/type" });
    return engine.evolve(order, events);
  }
  const shop = await open(older(), strange);
  assert.deepEqual(shop.notices.map(({ code }) => code), ["events-unreadable"]);
  assert.equal(shop.events("3001001").length, 1);
  assert.match(JSON.stringify(JSON.parse(shop.export()).unreadable), /order-released/);
});

test("a journal is filled from a first format in the main store", async () => {
  const storage = older();
  const journal = new LimitedStorage();
  const store = () => journaled({ main: localStorageStore({ storage }), journal: localStorageStore({ storage: journal }) });
  holdsAll(await openShop({ engine, store: store() }));
  holdsAll(await openShop({ engine, store: localStorageStore({ storage: journal }) }));
  holdsAll(await openShop({ engine, store: localStorageStore({ storage }) }));
});

test("an export of format 1 is restored", async () => {
  const shop = await openShop({ engine, store: memoryStore() });
  assert.deepEqual(await shop.restore(JSON.stringify(exported)), { ok: true, orders: exported.orders.length });
  holdsAll(shop);
});
