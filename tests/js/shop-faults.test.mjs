// A day's work against a storage that is full, or whose browser is killed, at every single write: what was acknowledged is there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { createEngineSync } from "jiaoyun/inline";
import { openShop } from "jiaoyun";
import { journaled, localStorageStore } from "jiaoyun/stores";
import { LimitedStorage, hold, importOrder, release } from "./shop/orders.mjs";

const engine = createEngineSync();
after(() => engine.close());
const older = JSON.parse(readFileSync(new URL("../fixtures/stores/format-1.json", import.meta.url), "utf8"));

/** A storage that counts its writes and refuses one, or is cut off from the disk at one: what is written later never arrives. */
class FaultyStorage extends LimitedStorage {
  writes = 0;
  refused = Infinity;
  cutOff = Infinity;

  setItem(key, text) {
    this.writes += 1;
    if (this.writes === this.refused) throw new DOMException("the quota has been exceeded", "QuotaExceededError");
    if (this.writes < this.cutOff) super.setItem(key, text);
  }

  removeItem(key) {
    this.writes += 1;
    if (this.writes < this.cutOff) super.removeItem(key);
  }
}

const copyOf = (storage) => Object.entries(storage.snapshot()).reduce((copy, [key, text]) => (copy.setItem(key, text), copy), new LimitedStorage());
const filledWith = (items, storage = new FaultyStorage()) => Object.entries(items).reduce((filled, [key, text]) => (filled.setItem(key, text), filled), storage);

const ALONE = { storages: 1, open: ([storage]) => openShop({ engine, store: localStorageStore({ storage }) }) };
const BOTH = { storages: 2, open: ([main, journal]) => openShop({ engine, store: journaled({ main: localStorageStore({ storage: main }), journal: localStorageStore({ storage: journal }) }) }) };

/** Everything a shop does to its store, in few steps: from an empty one, over a clearing and a restore. */
const STEPS = [
  (shop) => shop.apply(importOrder("1")),
  (shop) => shop.setSetting("language", "zh"),
  (shop) => shop.applyAll([hold("1"), importOrder("2")]),
  (shop) => shop.setSetting("language", undefined),
  async (shop) => shop.restore(await shop.export()),
  (shop) => shop.apply(release("1")),
  (shop) => shop.clear(),
  (shop) => shop.apply(importOrder("3")),
];

/** What a shop shows, to be compared. */
const shown = (shop) => JSON.stringify([shop.orders(), shop.orders().map(({ id }) => shop.events(id)), shop.setting("language") ?? null]);

/** What is shown after each number of steps. */
async function plan() {
  const shop = await ALONE.open([new LimitedStorage()]);
  const after = [shown(shop)];
  for (const step of STEPS) {
    await step(shop);
    after.push(shown(shop));
  }
  return after;
}

/** How many writes the whole work takes. */
async function writesOf({ storages, open }, which) {
  const places = Array.from({ length: storages }, () => new FaultyStorage());
  const shop = await open(places);
  for (const step of STEPS) await step(shop);
  return places[which].writes;
}

for (const [name, stores] of Object.entries({ "localStorage alone": ALONE, "a journal and localStorage": BOTH })) {
  for (let which = 0; which < stores.storages; which += 1) {
    test(`${name}, place ${which + 1}: full at every write`, async () => {
      const expected = await plan();
      const writes = await writesOf(stores, which);
      assert.ok(writes > STEPS.length);
      for (let refused = 1; refused <= writes; refused += 1) {
        const places = Array.from({ length: stores.storages }, () => new FaultyStorage());
        places[which].refused = refused;
        const shop = await stores.open(places);
        for (const [at, step] of STEPS.entries()) {
          try {
            await step(shop);
          } catch (thrown) {
            assert.equal(thrown.code, "storage-full", `write ${refused}: ${thrown.message}`);
            assert.equal(shown(shop), expected[at], `write ${refused}: a refused step shows nothing`);
            assert.equal(shown(await stores.open(places.map(copyOf))), expected[at], `write ${refused}: a refused step leaves nothing`);
            await step(shop);
          }
          assert.equal(shown(shop), expected[at + 1], `write ${refused}, step ${at}`);
        }
        const again = await stores.open(places);
        assert.deepEqual([shown(again), again.readOnly], [expected.at(-1), false], `write ${refused}`);
      }
    });

    test(`${name}, place ${which + 1}: cut off at every write`, async () => {
      const expected = await plan();
      const writes = await writesOf(stores, which);
      for (let cutOff = 1; cutOff <= writes; cutOff += 1) {
        const places = Array.from({ length: stores.storages }, () => new FaultyStorage());
        places[which].cutOff = cutOff;
        const shop = await stores.open(places);
        let acknowledged = 0;
        for (const step of STEPS) {
          await step(shop).catch(() => undefined);
          // A killed browser acknowledges nothing more.
          if (places[which].writes >= cutOff) break;
          acknowledged += 1;
        }
        const again = await stores.open(places.map(copyOf));
        const found = shown(again);
        assert.ok([expected[acknowledged], expected[acknowledged + 1]].includes(found), `write ${cutOff}: ${acknowledged} steps were acknowledged, found ${found.slice(0, 200)}`);
        assert.equal(again.readOnly, false, `write ${cutOff}: ${again.notices.map(({ message }) => message)}`);
        assert.equal(again.verifyLedger().ok, true);
      }
    });
  }
}

test("a move from the first format cut off or full at every write shows everything, then and at the next opening", async () => {
  const whole = await ALONE.open([filledWith(older)]);
  const expected = shown(whole);
  for (const fault of ["cutOff", "refused"]) {
    for (let write = 1; write <= 30; write += 1) {
      const storage = filledWith(older);
      storage.writes = 0;
      storage[fault] = write;
      const shop = await ALONE.open([storage]);
      assert.equal(shown(shop), expected, `${fault} ${write}`);
      const again = await ALONE.open([copyOf(storage)]);
      assert.deepEqual([shown(again), again.readOnly], [expected, false], `${fault} ${write}`);
    }
  }
});

test("bringing records together cut off at every write loses none", async () => {
  const storage = new FaultyStorage();
  const shop = await ALONE.open([storage]);
  await shop.apply(importOrder("1"));
  for (let at = 0; at < 253; at += 1) await shop.apply((at % 2 === 0 ? hold : release)("1"));
  await shop.apply(release("1"));
  const [items, sequence] = [storage.snapshot(), shop.sequence];
  let folded = 0;
  for (let cutOff = 1; cutOff < 300; cutOff += 7) {
    const place = filledWith(items);
    place.writes = 0;
    place.cutOff = cutOff;
    const working = await ALONE.open([place]);
    let acknowledged = 0;
    for (const step of [hold("1"), release("1"), hold("1")]) {
      await working.apply(step).catch(() => undefined);
      if (place.writes >= cutOff) break;
      acknowledged += 1;
    }
    const again = await ALONE.open([copyOf(place)]);
    assert.ok(again.sequence >= sequence + acknowledged, `write ${cutOff}: ${again.sequence}`);
    assert.deepEqual([again.readOnly, again.verifyLedger().ok], [false, true], `write ${cutOff}`);
    if (Object.keys(place.snapshot()).some((key) => /\d-\d/.test(key))) folded += 1;
  }
  assert.ok(folded > 10, "most were cut off while records were brought together");
});
