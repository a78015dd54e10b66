// What the tests of stores do inside a real page; each is called by its name from outside.
import { createEngine, openShop } from "jiaoyun";
import { indexedDbStore, journaled, localStorageStore } from "jiaoyun/stores";
import { checkStore } from "jiaoyun/stores/conformance";
import { openShop as openInWorker } from "jiaoyun/worker";
import { hold, importOrder } from "../js/shop/orders.mjs";

const engine = await createEngine();

const STORES = {
  localStorage: (place) => localStorageStore({ prefix: `${place}/` }),
  indexedDb: (place) => indexedDbStore({ name: place }),
  journaled: (place) => journaled({ main: localStorageStore({ prefix: `${place}/` }), journal: indexedDbStore({ name: place }) }),
  /** As pages open it: the same places that a worker takes unless told otherwise. */
  page: () => journaled({ main: localStorageStore(), journal: indexedDbStore() }),
};

const worker = () => openInWorker({ worker: new Worker(new URL("place-worker.mjs", import.meta.url), { type: "module" }), store: localStorageStore() });
const sheet = ["order id,receiver name,country,sku,quantity", ...Array.from({ length: 450 }, (_, at) => `900${at},Name ${at},FR,CUP,1`)].join("\n");
const codeOf = (promise) => promise.then(() => "none", (thrown) => thrown.code ?? thrown.message);

/** Opens the page's own shop beside the worker's. */
async function besides(shop) {
  const page = await open("page");
  const told = new Promise((resolve) => shop.subscribe((_, { elsewhere }) => elsewhere && resolve(true)));
  const found = { size: page.size, held: page.order("1").hold.reason, keys: localStorage.length > 0 };
  await page.setSetting("b", 1);
  const elsewhere = await told;
  await page.close();
  return { page: found, elsewhere };
}

/** Brings in a sheet in slices, then begins another and stops it. */
async function longWork(shop) {
  const options = { now: "2026-09-18T09:30:00+08:00", by: "Li" };
  let slices = 0;
  const { added } = await shop.importOrders(sheet, options, { progress: () => (slices += 1) });
  const signal = { aborted: true, reason: new Error("enough") };
  const many = ["order id,receiver name,country,sku,quantity", ...Array.from({ length: 5000 }, (_, at) => `800${at},Name ${at},FR,CUP,1`)].join("\n");
  const stopped = await codeOf(shop.importOrders(many, options, { signal }));
  return { imported: added.length, slices, stopped, sizeAfterStop: shop.size };
}

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

  async writeInWorker({ count, name, at }) {
    const shop = await worker();
    while (Date.now() < at) await new Promise((ready) => setTimeout(ready, 1));
    let accepted = 0;
    for (let number = 0; number < count; number += 1) accepted += (await shop.apply(importOrder(`${name}-${number}`))).ok ? 1 : 0;
    await shop.close();
    return { accepted };
  },

  async inWorker() {
    const shop = await worker();
    const heard = [];
    const stop = shop.subscribe((changed) => heard.push(changed));
    const ok = [(await shop.apply(importOrder("1"))).ok, (await shop.apply(hold("1"))).ok];
    const refused = (await shop.apply(hold("1"))).rejection.code;
    await shop.setSetting("a", { a: "陈" });
    stop();
    const moment = await shop.at("2020-01-01T00:00:00Z");
    const before = await moment.order("1");
    await moment.close();
    const thrown = await shop.apply({ type: "hold", orderId: "1" }).catch(({ code, name }) => [code, name]);
    const shown = { sequence: shop.sequence, size: shop.size, shown: (await shop.order("1")).hold.reason, events: (await shop.events("1")).length, orders: (await shop.orders()).length };
    const setting = await shop.setting("a");
    ok.push((await shop.verifyLedger()).ok);
    const found = { ok, refused, ...shown, setting, heard, before, thrown, ...(await besides(shop)), ...(await longWork(shop)) };
    const restored = await shop.restore(await shop.export());
    await shop.close();
    return { ...found, restored, closed: await codeOf(shop.apply(hold("1"))) };
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
