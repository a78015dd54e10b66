// Damaged, newer and half-replaced stores, and the way out by export and restore.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createEngineSync } from "jiaoyun/inline";
import { openShop } from "jiaoyun";
import { localStorageStore } from "jiaoyun/stores";
import { LimitedStorage, hold, importOrder, release } from "./shop/orders.mjs";

const engine = createEngineSync();
after(() => engine.close());
const open = (storage, given = engine) => openShop({ engine: given, store: localStorageStore({ storage }) });
const logKey = (number) => `jiaoyun/g1/log/${String(number).padStart(8, "0")}`;

/** Order 1 imported, held, released; order 2 imported; records 1 to 4. */
async function filled() {
  const storage = new LimitedStorage();
  const shop = await open(storage);
  for (const command of [importOrder("1"), hold("1"), release("1"), importOrder("2")]) await shop.apply(command);
  await shop.setSetting("language", "zh");
  return { storage, shop };
}

for (const [what, damage] of [
  ["cut short", (record) => record.slice(0, -5)],
  ["edited", (record) => record.replace("address", "adress")],
  ["emptied", () => ""],
  ["overwritten", () => "{}"],
]) {
  test(`a record ${what}: what stands before it is kept, told, and read-only`, async () => {
    const { storage } = await filled();
    storage.setItem(logKey(2), damage(storage.getItem(logKey(2))));
    const shop = await open(storage);
    assert.equal(shop.readOnly, true);
    assert.deepEqual(shop.notices.map((notice) => notice.code), ["record-damaged", "events-unreadable"]);
    assert.ok(shop.notices.every((notice) => notice.message !== "" && notice.help !== ""));
    assert.deepEqual(shop.events("1").map((event) => event.type), ["order-imported"]);
    assert.equal(shop.order("2").id, "2");
    await assert.rejects(shop.apply(hold("2")), { code: "shop-read-only" });
  });
}

test("a missing record is told, and the steps after it are not taken", async () => {
  const { storage } = await filled();
  storage.removeItem(logKey(3));
  const shop = await open(storage);
  assert.equal(shop.readOnly, true);
  assert.equal(shop.notices[0].code, "record-damaged");
  assert.equal(shop.notices[0].key, "g1/log/00000003");
});

test("a damaged shop is exported with its unreadable records, and the export restores what was readable", async () => {
  const { storage } = await filled();
  storage.setItem(logKey(2), "torn");
  const shop = await open(storage);
  const text = shop.export();
  assert.deepEqual(JSON.parse(text).unreadable[0], { key: "g1/log/00000002", text: "torn" });
  assert.deepEqual(await shop.restore(text), { ok: true, orders: 2 });
  assert.equal(shop.readOnly, false);
  assert.equal((await shop.apply(hold("2"))).ok, true);
  const again = await open(storage);
  assert.deepEqual(again.notices, []);
  assert.deepEqual(again.orders(), shop.orders());
});

test("a record of a newer version makes the shop read-only and is kept", async () => {
  const { storage } = await filled();
  const newer = storage.getItem(logKey(4)).replace(/^1\./, "2.");
  storage.setItem(logKey(4), newer);
  const shop = await open(storage);
  assert.deepEqual(shop.notices.map((notice) => notice.code), ["newer-version"]);
  assert.equal(shop.readOnly, true);
  assert.equal(storage.getItem(logKey(4)), newer);
});

test("a damaged pointer is told, never guessed away", async () => {
  const { storage } = await filled();
  storage.setItem("jiaoyun/current", "?");
  const shop = await open(storage);
  assert.equal(shop.notices[0].key, "current");
  assert.equal(shop.orders().length, 2);
});

test("export, clear and restore give the same orders, events and settings", async () => {
  const { storage, shop } = await filled();
  const text = shop.export();
  const orders = structuredClone(shop.orders());
  await shop.clear();
  assert.deepEqual([shop.orders(), (await open(storage)).orders(), shop.setting("language")], [[], [], undefined]);
  assert.deepEqual(await shop.restore(text), { ok: true, orders: 2 });
  assert.deepEqual(shop.orders(), orders);
  const again = await open(storage);
  assert.deepEqual(again.orders(), orders);
  assert.equal(again.setting("language"), "zh");
  assert.equal(again.export(), text);
});

test("an export that cannot be read changes nothing and says where", async () => {
  const { storage, shop } = await filled();
  const good = JSON.parse(shop.export());
  const before = storage.snapshot();
  const cases = [
    ["not json", "export-not-json", ""],
    ["[]", "export-not-ours", ""],
    [JSON.stringify({ ...good, format: 2 }), "export-newer", "/format"],
    [JSON.stringify({ ...good, orders: {} }), "export-malformed", "/orders"],
    [JSON.stringify({ ...good, orders: [good.orders[0], good.orders[0]] }), "export-malformed", "/orders/1/id"],
    [JSON.stringify({ ...good, orders: [{ id: "1", events: good.orders[0].events.slice(1) }] }), "export-malformed", "/orders/0/events/0"],
    [JSON.stringify({ ...good, orders: [{ id: "1", events: [{ ...good.orders[0].events[0], type: "order-eaten" }] }] }), "export-events-unreadable", undefined],
  ];
  for (const [text, code, path] of cases) {
    const { ok, problems } = await shop.restore(text);
    assert.equal(ok, false);
    assert.equal(problems[0].code, code);
    if (path !== undefined) assert.equal(problems[0].path, path);
  }
  assert.deepEqual(storage.snapshot(), before);
});

test("a restore that does not fit leaves the old shop whole", async () => {
  const { storage, shop } = await filled();
  const text = shop.export();
  const before = storage.snapshot();
  storage.quota = storage.used + 300;
  await assert.rejects(shop.restore(text), { code: "storage-full" });
  assert.deepEqual(storage.snapshot(), before);
  assert.deepEqual((await open(storage)).orders(), shop.orders());
});

test("a restore broken off by a crash leaves the old shop, and the next opening sweeps", async () => {
  const { storage, shop } = await filled();
  const before = storage.snapshot();
  storage.setItem("jiaoyun/g2/log/00000001", storage.getItem(logKey(1)));
  const again = await open(storage);
  assert.deepEqual(again.orders(), shop.orders());
  assert.deepEqual(storage.snapshot(), before);
});

test("events the engine does not know stop that order there and are kept for the export", async () => {
  const { storage } = await filled();
  const strange = { language: "en", decide: engine.decide.bind(engine), readOrders: engine.readOrders.bind(engine), evolve: (order, events) => {
    if ([events].flat().some((event) => event.type === "order-held")) throw Object.assign(new Error("unknown event"), { code: "value-unknown", path: "/events/0/type" });
    return engine.evolve(order, events);
  } };
  const shop = await open(storage, strange);
  assert.deepEqual(shop.notices.map((notice) => notice.code), ["events-unreadable"]);
  assert.equal(shop.readOnly, true);
  assert.equal(shop.events("1").length, 1);
  assert.match(shop.export(), /order-released/);
});
