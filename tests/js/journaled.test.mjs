// A strict journal and a main store as one: at opening whichever has more, or the sounder, helps the other.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openShop } from "jiaoyun";
import { createEngineSync } from "jiaoyun/inline";
import { journaled, localStorageStore } from "jiaoyun/stores";
import { LimitedStorage, hold, importOrder, release } from "./shop/orders.mjs";

const engine = createEngineSync();
after(() => engine.close());

/** Two storages that stand for `localStorage` and IndexedDB, and a shop on both. */
async function opened(storages = { main: new LimitedStorage(), journal: new LimitedStorage() }) {
  const store = journaled({ main: localStorageStore({ storage: storages.main }), journal: localStorageStore({ storage: storages.journal }) });
  return { ...storages, shop: await openShop({ engine, store }), again: () => opened(storages) };
}

const alone = (storage) => openShop({ engine, store: localStorageStore({ storage }) });
const codes = (shop) => shop.notices.map(({ code }) => code);
const back = (storage, items) => {
  for (const key of Object.keys(storage.snapshot())) storage.removeItem(key);
  for (const [key, text] of Object.entries(items)) storage.setItem(key, text);
};

/** Both stores hold all of it, each readable alone. */
async function bothHold(given, shop) {
  for (const storage of [given.main, given.journal]) {
    const own = await alone(storage);
    assert.deepEqual(codes(own), []);
    assert.deepEqual(own.orders(), shop.orders());
  }
}

async function filled(count = 4) {
  const given = await opened();
  const steps = [importOrder("1"), hold("1"), release("1"), importOrder("2")];
  for (const step of steps.slice(0, count)) await given.shop.apply(step);
  await given.shop.setSetting("language", "zh");
  return given;
}

test("each step stands in both, and each can be read alone", async () => {
  const given = await filled();
  await bothHold(given, given.shop);
});

test("what the browser had not yet written of the main store comes from the journal", async () => {
  const given = await filled();
  const old = given.main.snapshot();
  await given.shop.apply(hold("2"));
  await given.shop.apply(release("2"));
  await given.shop.setSetting("language", "en");
  back(given.main, old);
  const { shop } = await given.again();
  assert.deepEqual([shop.sequence, shop.events("2").length, shop.setting("language"), codes(shop)], [6, 3, "en", []]);
  await bothHold(given, shop);
});

test("a journal that lost its newest records, or all of them, is filled from the main store", async () => {
  for (const lose of [(old) => old, () => ({})]) {
    const given = await filled();
    const old = given.journal.snapshot();
    await given.shop.apply(hold("2"));
    back(given.journal, lose(old));
    const { shop } = await given.again();
    assert.deepEqual([shop.sequence, shop.setting("language"), codes(shop)], [5, "zh", []]);
    await bothHold(given, shop);
  }
});

test("a main store emptied by hand is filled from the journal", async () => {
  const given = await filled();
  back(given.main, {});
  const { shop } = await given.again();
  assert.deepEqual([shop.size, shop.setting("language"), codes(shop)], [2, "zh", []]);
  await bothHold(given, shop);
});

test("records brought together in one and single in the other fit", async () => {
  const given = await filled();
  const singles = given.main.snapshot();
  for (let at = 0; at < 300; at += 1) await given.shop.apply((at % 2 === 0 ? hold : release)("2"));
  back(given.main, singles);
  const { shop } = await given.again();
  assert.deepEqual([shop.sequence, codes(shop)], [304, []]);
  await bothHold(given, shop);
});

for (const which of ["main", "journal"]) {
  test(`a damage in the ${which} is mended from the other, and told`, async () => {
    for (const [key, damage] of [["1:2", "㐀㐁"], ["current", "?"], ["1:4", ""]]) {
      const given = await filled();
      given[which].setItem(`jiaoyun/${key}`, damage);
      const { shop } = await given.again();
      assert.deepEqual([codes(shop), shop.readOnly, shop.size], [["record-mended"], false, 2], key);
      assert.equal((await shop.apply(hold("2"))).ok, true);
      await bothHold(given, shop);
      assert.deepEqual(codes((await given.again()).shop), []);
    }
  });
}

test("the same record damaged in both: what stands before it is kept, and nothing is written", async () => {
  const given = await filled();
  for (const storage of [given.main, given.journal]) storage.setItem("jiaoyun/1:3", "㐀㐁");
  const before = [given.main.snapshot(), given.journal.snapshot()];
  const { shop } = await given.again();
  assert.deepEqual([codes(shop), shop.sequence, shop.readOnly], [["record-damaged"], 2, true]);
  assert.deepEqual([given.main.snapshot(), given.journal.snapshot()], before);
});

test("different records damaged in both: each helps the other", async () => {
  const given = await filled();
  given.main.setItem("jiaoyun/1:1", "㐀㐁");
  given.journal.setItem("jiaoyun/1:4", "㐀㐁");
  const { shop } = await given.again();
  assert.deepEqual([codes(shop), shop.sequence], [["record-mended"], 4]);
  await bothHold(given, shop);
});

test("a main store that is full: the journal takes what follows, told, and the export covers both", async () => {
  const given = await filled();
  given.main.quota = given.main.used;
  await given.shop.apply(hold("2"));
  await given.shop.apply(release("2"));
  assert.deepEqual([codes(given.shop), given.shop.readOnly], [["store-overflow"], false]);
  assert.equal((await given.shop.usage()).overflowing, true);
  const { shop } = await given.again();
  assert.deepEqual([shop.sequence, codes(shop)], [6, ["store-overflow"]]);
  assert.equal(shop.export(), given.shop.export());
  given.main.quota = 1e6;
  const later = await given.again();
  assert.deepEqual([later.shop.sequence, codes(later.shop)], [6, []]);
  await bothHold(given, later.shop);
});

test("a journal that is full refuses the step and leaves everything as it was", async () => {
  const given = await filled();
  given.journal.quota = given.journal.used;
  const before = given.main.snapshot();
  await assert.rejects(given.shop.apply(hold("2")), { code: "storage-full" });
  assert.deepEqual([given.main.snapshot(), given.shop.order("2").hold], [before, undefined]);
});

test("a journal that cannot be used is told, and the main store goes on alone", async () => {
  const given = await filled();
  const broken = { ...localStorageStore({ storage: given.journal }), name: "IndexedDB", read: async () => { throw new Error("not in a private window"); } };
  const store = journaled({ main: localStorageStore({ storage: given.main }), journal: broken });
  const shop = await openShop({ engine, store });
  assert.deepEqual([codes(shop), shop.readOnly, store.durability], [["journal-unavailable"], false, "relaxed"]);
  assert.match(shop.notices[0].message, /private window/);
  assert.equal((await shop.apply(hold("2"))).ok, true);
  const later = await given.again();
  assert.equal(later.shop.order("2").hold.reason, "address asked");
  await bothHold(given, later.shop);
});

test("one record told in two ways is told, the strict one stands, the other is in the export", async () => {
  const given = await filled();
  const old = given.main.snapshot();
  await given.shop.apply(hold("2"));
  back(given.main, old);
  await (await alone(given.main)).apply(hold("2", "another reason"));
  const { shop } = await given.again();
  assert.deepEqual([codes(shop), shop.readOnly, shop.order("2").hold.reason], [["store-forked"], true, "address asked"]);
  assert.deepEqual(JSON.parse(shop.export()).unreadable.map(({ key, why }) => [key, why]), [["1:5", "forked"]]);
  assert.deepEqual(await shop.restore(shop.export()), { ok: true, orders: 2 });
  await bothHold(given, shop);
});

test("a clearing that reached only the journal is finished, and brings nothing back", async () => {
  const given = await filled();
  const old = given.main.snapshot();
  await given.shop.clear();
  back(given.main, old);
  const { shop } = await given.again();
  assert.deepEqual([shop.size, shop.setting("language")], [0, undefined]);
  assert.equal((await alone(given.main)).size, 0);
});

test("what a newer version wrote in one of them is not written over", async () => {
  const given = await filled();
  given.main.setItem("jiaoyun/current", given.main.getItem("jiaoyun/current").replace(/^2\./, "3."));
  const before = given.main.snapshot();
  const { shop } = await given.again();
  assert.deepEqual([codes(shop), shop.readOnly], [["newer-version"], true]);
  assert.deepEqual(given.main.snapshot(), before);
});

test("one of the two emptied while the shop is open is filled again from the other; both emptied is told", async () => {
  for (const which of ["main", "journal"]) {
    const given = await filled();
    back(given[which], {});
    assert.equal((await given.shop.apply(hold("2"))).ok, true);
    assert.deepEqual([given.shop.readOnly, given.shop.sequence], [false, 5]);
    await bothHold(given, given.shop);
  }
  const given = await filled();
  back(given.main, {});
  back(given.journal, {});
  await assert.rejects(given.shop.apply(hold("2")), { code: "store-cleared" });
  assert.deepEqual(await given.shop.restore(given.shop.export()), { ok: true, orders: 2 });
  await bothHold(given, given.shop);
});

test("a main store that fails is told, and the journal goes on alone", async () => {
  const given = await filled();
  given.main.setItem = () => { throw new Error("the disk is gone"); };
  assert.equal((await given.shop.apply(hold("2"))).ok, true);
  assert.deepEqual([codes(given.shop), given.shop.readOnly], [["main-failed"], false]);
  assert.match(given.shop.notices[0].message, /the disk is gone/);
  assert.equal((await alone(given.journal)).order("2").hold.reason, "address asked");
});
