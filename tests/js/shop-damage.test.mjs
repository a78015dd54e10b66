// Damaged, newer, emptied and full stores: what can be read is shown, what cannot is told and kept, and nothing good is lost.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createEngineSync } from "jiaoyun/inline";
import { openShop } from "jiaoyun";
import { localStorageStore } from "jiaoyun/stores";
import { textOf, bytesOf } from "../../pkg/src/stores/text.js";
import { AT, LimitedStorage, hold, importOrder, release } from "./shop/orders.mjs";

const engine = createEngineSync();
after(() => engine.close());
const open = (storage) => openShop({ engine, store: localStorageStore({ storage }) });
const keyOf = (number) => `jiaoyun/1:${number}`;

/** Order 1 imported, held, released; order 2 imported; records 1 to 4. */
async function filled(count = 0) {
  const storage = new LimitedStorage();
  const shop = await open(storage);
  for (const command of [importOrder("1"), hold("1"), release("1"), importOrder("2")]) await shop.apply(command);
  for (let at = 0; at < count; at += 1) await shop.apply((at % 2 === 0 ? hold : release)("2"));
  await shop.setSetting("language", "zh");
  return { storage, shop };
}

const copyOf = (storage) => Object.entries(storage.snapshot()).reduce((copy, [key, text]) => (copy.setItem(key, text), copy), new LimitedStorage());

test("any byte of any record damaged: every record before it is kept, the damage told, nothing written", async () => {
  const { storage } = await filled();
  for (const number of [1, 2, 3, 4]) {
    const bytes = bytesOf(storage.getItem(keyOf(number)));
    for (let at = 0; at < bytes.length; at += 1) {
      const copy = copyOf(storage);
      copy.setItem(keyOf(number), textOf(bytes.with(at, bytes[at] ^ 1)));
      const before = copy.snapshot();
      const shop = await open(copy);
      const where = `record ${number} byte ${at}`;
      assert.equal(shop.readOnly, true, where);
      assert.equal(shop.notices.length, 1, where);
      assert.match(shop.notices[0].code, at === 0 || at === 1 ? /record-damaged|newer-version/ : /record-damaged/, where);
      assert.equal(shop.notices[0].key, `1:${number}`, where);
      assert.ok(shop.sequence >= number - 1 && shop.sequence <= number, where);
      await assert.rejects(shop.apply(release("1")), { code: "shop-read-only" }, where);
      assert.deepEqual(copy.snapshot(), before, where);
    }
  }
});

for (const [what, damage] of [
  ["cut short", (text) => text.slice(0, -3)],
  ["half written", (text) => text.slice(0, text.length / 2)],
  ["emptied", () => ""],
  ["overwritten", () => "{}"],
  ["put under another number", (_, storage) => storage.getItem(keyOf(3))],
]) {
  test(`a record ${what}: what stands before it is kept, what stands behind it is in the export`, async () => {
    const { storage } = await filled();
    storage.setItem(keyOf(2), damage(storage.getItem(keyOf(2)), storage));
    const shop = await open(storage);
    assert.deepEqual(shop.notices.map(({ code, severity }) => [code, severity]), [["record-damaged", "error"]]);
    assert.ok(shop.notices.every(({ message, help }) => message !== "" && help !== ""));
    assert.deepEqual(shop.events("1").map(({ type }) => type), ["order-imported"]);
    assert.equal(shop.order("2"), null);
    assert.deepEqual(JSON.parse(shop.export()).unreadable.map(({ key }) => key), ["1:2", "1:3", "1:4"]);
  });
}

test("a damage among records brought together keeps those before it", async () => {
  const { storage } = await filled(300);
  const key = Object.keys(storage.snapshot()).find((name) => /\d+-\d+$/.test(name));
  const bytes = bytesOf(storage.getItem(key));
  for (const part of [0.3, 0.6, 0.95]) {
    const copy = copyOf(storage);
    const at = Math.floor(bytes.length * part);
    copy.setItem(key, textOf(bytes.with(at, bytes[at] ^ 255)));
    const shop = await open(copy);
    assert.equal(shop.readOnly, true);
    assert.deepEqual(shop.notices.map(({ code }) => code), ["record-damaged"]);
    assert.ok(shop.sequence > 256 * part * 0.5 && shop.sequence < 256, `${shop.sequence} records before a damage at ${part}`);
  }
});

test("a missing record is told, and the steps after it are not taken", async () => {
  const { storage } = await filled();
  storage.removeItem(keyOf(3));
  const shop = await open(storage);
  assert.deepEqual(shop.notices.map(({ code, message }) => [code, /missing/.test(message)]), [["record-damaged", true]]);
  assert.equal(shop.sequence, 2);
});

test("a damaged shop's export restores what was readable", async () => {
  const { storage } = await filled();
  storage.setItem(keyOf(4), "torn");
  const shop = await open(storage);
  assert.deepEqual(await shop.restore(shop.export()), { ok: true, orders: 1 });
  assert.equal(shop.readOnly, false);
  assert.equal((await shop.apply(hold("1"))).ok, true);
  const again = await open(storage);
  assert.deepEqual(again.notices, []);
  assert.deepEqual(again.orders(), shop.orders());
});

test("data of a newer version makes the shop read-only and is kept, whether a record, a setting or all of it is newer", async () => {
  for (const change of [
    (storage) => storage.setItem(keyOf(4), textOf(bytesOf(storage.getItem(keyOf(4))).with(0, 3))),
    (storage) => storage.setItem("jiaoyun/1=language", textOf(bytesOf(storage.getItem("jiaoyun/1=language")).with(0, 3))),
    (storage) => storage.setItem("jiaoyun/current", storage.getItem("jiaoyun/current").replace(/^2\./, "3.")),
  ]) {
    const { storage } = await filled();
    change(storage);
    const before = storage.snapshot();
    const shop = await open(storage);
    assert.deepEqual(shop.notices.map(({ code }) => code), ["newer-version"]);
    await assert.rejects(shop.apply(hold("1")), { code: "shop-read-only" });
    await assert.rejects(shop.setSetting("language", "en"), { code: "shop-read-only" });
    assert.deepEqual(storage.snapshot(), before);
  }
});

test("a damaged pointer is told, never guessed away", async () => {
  const { storage } = await filled();
  storage.setItem("jiaoyun/current", "?");
  const shop = await open(storage);
  assert.equal(shop.notices[0].key, "current");
  assert.equal(shop.size, 2);
  assert.equal(shop.readOnly, true);
});

test("a storage cleared while the shop is open: told, nothing written, everything still to be exported and restored", async () => {
  const { storage, shop } = await filled();
  for (const key of Object.keys(storage.snapshot())) storage.removeItem(key);
  await assert.rejects(shop.apply(hold("2")), { code: "store-cleared" });
  await assert.rejects(shop.setSetting("language", "en"), { code: "store-cleared" });
  assert.deepEqual([shop.readOnly, shop.notices.map(({ code }) => code), shop.order("2").hold], [true, ["store-cleared"], undefined]);
  assert.deepEqual(storage.snapshot(), {});
  assert.deepEqual(await shop.restore(shop.export()), { ok: true, orders: 2 });
  assert.equal((await shop.apply(hold("2"))).ok, true);
  assert.deepEqual((await open(storage)).orders(), shop.orders());
});

test("a storage emptied and begun anew by another is not mixed with what was there", async () => {
  const { storage, shop } = await filled();
  for (const key of Object.keys(storage.snapshot())) storage.removeItem(key);
  const other = await open(storage);
  for (const id of ["7", "8", "9", "10"]) await other.apply(importOrder(id));
  assert.equal(other.sequence, shop.sequence);
  await assert.rejects(shop.apply(hold("2")), { code: "store-cleared" });
  assert.equal(shop.readOnly, true);
  assert.equal((await other.apply(hold("7"))).ok, true);
  const again = await open(storage);
  assert.deepEqual([again.readOnly, again.size, again.order("2")], [false, 4, null]);
});

test("quota hit at every write position: the step is refused, everything stays, and it goes on when there is room", async () => {
  const steps = [importOrder("1"), hold("1"), release("1"), importOrder("2"), hold("2"), release("2")];
  for (let full = 0; full <= steps.length; full += 1) {
    const storage = new LimitedStorage();
    const shop = await open(storage);
    const write = (at) => (at < steps.length ? shop.apply(steps[at]) : shop.setSetting("x", "y".repeat(99)));
    for (let at = 0; at < full; at += 1) await write(at);
    for (const room of [0, 1, 10, 20]) {
      storage.quota = storage.used + room;
      const [before, shown] = [storage.snapshot(), JSON.stringify(shop.orders())];
      await assert.rejects(write(full), { name: "JiaoyunError", code: "storage-full" }, `position ${full} room ${room}`);
      assert.deepEqual([storage.snapshot(), JSON.stringify(shop.orders())], [before, shown]);
      assert.equal((await open(storage)).sequence, shop.sequence);
    }
    storage.quota = 1e6;
    await write(full);
    assert.deepEqual((await open(storage)).orders(), shop.orders());
  }
});

test("a full storage brings its records together and takes a step that did not fit", async () => {
  const { storage, shop } = await filled(100);
  const long = importOrder("3", Array.from({ length: 400 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20000))).join(""));
  storage.quota = storage.used + 250;
  assert.equal((await shop.apply(long)).ok, true);
  assert.ok(Object.keys(storage.snapshot()).some((key) => /\d+-\d+$/.test(key)));
  assert.ok(storage.used <= storage.quota);
  assert.deepEqual((await open(storage)).orders(), shop.orders());
});

test("eight tenths of the room: told, and nothing is stopped", async () => {
  const { storage } = await filled();
  storage.quota = storage.used + 60_000;
  const shop = await openShop({ engine, store: localStorageStore({ storage, quota: Math.floor((storage.used * 10) / 8) }) });
  assert.deepEqual(shop.notices.map(({ code, severity }) => [code, severity]), [["storage-nearly-full", "warning"]]);
  assert.equal(shop.readOnly, false);
  assert.equal((await shop.apply(hold("1"))).ok, true);
});

test("a clock set back changes no order of things", async () => {
  const { storage, shop } = await filled();
  const earlier = { ...hold("1"), at: "2020-01-01T00:00:00+08:00" };
  assert.ok(earlier.at < AT);
  assert.equal((await shop.apply(earlier)).ok, true);
  assert.deepEqual(shop.events("1").map(({ sequence }) => sequence), [1, 2, 3, 4]);
  const again = await open(storage);
  assert.deepEqual(again.events("1"), shop.events("1"));
  assert.deepEqual(again.notices, []);
});

test("export, clear and restore give the same orders, events and settings", async () => {
  const { storage, shop } = await filled();
  const text = shop.export();
  const orders = shop.orders();
  await shop.clear();
  assert.deepEqual([shop.size, (await open(storage)).size, shop.setting("language")], [0, 0, undefined]);
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
  const old = (orders) => JSON.stringify({ jiaoyun: "export", format: 1, orders, settings: {} });
  const [first] = shop.events("1");
  const cases = [
    ["not json", "export-not-json", ""],
    ["[]", "export-not-ours", ""],
    [JSON.stringify({ ...good, format: 3 }), "export-newer", "/format"],
    [JSON.stringify({ ...good, ledger: {} }), "export-malformed", "/ledger"],
    [JSON.stringify({ ...good, ledger: "?" }), "export-malformed", "/ledger"],
    [JSON.stringify({ ...good, ledger: good.ledger.replace(/.{8}$/, "AAAAAAA=") }), "export-ledger-damaged", "/ledger"],
    [JSON.stringify({ ...good, settings: [] }), "export-malformed", "/settings"],
    [old({}), "export-malformed", "/orders"],
    [old([{ id: "1", events: [first] }, { id: "1", events: [first] }]), "export-malformed", "/orders/1/id"],
    [old([{ id: "1", events: [] }]), "export-malformed", "/orders/0/events"],
    [old([{ id: "1", events: [{ ...first, type: "order-eaten" }] }]), "export-events-unreadable", "/orders/0/events/0"],
  ];
  for (const [text, code, path] of cases) {
    const { ok, problems } = await shop.restore(text);
    assert.equal(ok, false);
    assert.deepEqual([problems[0].code, problems[0].path], [code, path]);
    assert.doesNotMatch(problems[0].message + problems[0].help, /[{}]/);
  }
  assert.deepEqual(storage.snapshot(), before);
});

test("a restore that does not fit leaves the old shop whole", async () => {
  const { storage, shop } = await filled();
  const text = shop.export();
  const before = storage.snapshot();
  storage.quota = storage.used + 100;
  await assert.rejects(shop.restore(text), { code: "storage-full" });
  assert.deepEqual(storage.snapshot(), before);
  assert.deepEqual((await open(storage)).orders(), shop.orders());
});

test("a restore broken off by a crash leaves the old shop", async () => {
  const { storage, shop } = await filled();
  storage.setItem("jiaoyun/2:1", storage.getItem(keyOf(1)));
  storage.setItem("jiaoyun/2=language", "?");
  const again = await open(storage);
  assert.deepEqual(again.orders(), shop.orders());
  assert.deepEqual(again.notices, []);
});
