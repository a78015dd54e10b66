// What the tests of stores do inside a real page; each is called by its name from outside.
import { openShop } from "jiaoyun";
import { createEngineSync } from "jiaoyun/inline";
import { indexedDbStore, journaled, localStorageStore } from "jiaoyun/stores";
import { checkStore } from "jiaoyun/stores/conformance";
import { withDesks } from "../js/shop/desk.mjs";
import { importOrder } from "../js/shop/orders.mjs";

const engine = withDesks(createEngineSync());

const STORES = {
  localStorage: (place) => localStorageStore({ prefix: `${place}/` }),
  indexedDb: (place) => indexedDbStore({ name: place }),
  journaled: (place) => journaled({ main: localStorageStore({ prefix: `${place}/` }), journal: indexedDbStore({ name: place }) }),
};

const open = (kind, place = "shop") => openShop({ engine, store: STORES[kind](place) });

globalThis.place = {
  check: (kind) => checkStore(STORES[kind]),

  /** Opens a shop and imports `count` orders one by one, each acknowledged before the next. */
  async write({ kind, count, name, at }) {
    const shop = await open(kind);
    while (Date.now() < at) await new Promise((ready) => setTimeout(ready, 1));
    const began = performance.now();
    let accepted = 0;
    for (let number = 0; number < count; number += 1) accepted += (await shop.apply(importOrder(`${name}-${number}`))).ok ? 1 : 0;
    const took = performance.now() - began;
    await shop.close();
    return { accepted, took };
  },

  async look(kind) {
    const shop = await open(kind);
    const found = { size: shop.size, sequence: shop.sequence, whole: shop.verifyLedger().ok, readOnly: shop.readOnly, codes: shop.notices.map(({ code }) => code) };
    await shop.close();
    return found;
  },

  /** Keeps a shop open and counts what it hears from elsewhere. */
  async listen(kind) {
    const shop = await open(kind);
    globalThis.heard = [];
    shop.subscribe((changed, change) => globalThis.heard.push({ ...change, size: shop.size, note: shop.setting("note") }));
    globalThis.listening = shop;
  },
};
