// Ours: a shop over the store for localStorage, orders taken in a thousand at a time.
import { createEngine, openShop } from "jiaoyun/inline";
import { localStorageStore } from "jiaoyun/stores";
import { PLAYBOOK } from "../../contenders/jiaoyun/asked.mjs";
import { delivery, takeIn } from "../../contenders/jiaoyun/histories.mjs";
import { CountedStorage } from "./storage.mjs";

/** @typedef {import("../../data/histories.mjs").Kept} Kept */

export const label = "Jiaoyun, a thousand orders at a time";

export function keep(/** @type {Kept[]} */ orders) {
  return keepBy(orders, {});
}

export async function keepBy(/** @type {Kept[]} */ orders, /** @type {{ orders?: number, commands?: number }} */ atOnce) {
  const storage = new CountedStorage();
  const shop = await openShop({ engine: await createEngine({ playbook: PLAYBOOK }), store: localStorageStore({ storage, quota: Infinity }) });
  await takeIn(shop, orders, atOnce);
  return { units: storage.units, save: (/** @type {number} */ place) => () => saved(shop, orders[place]) };
}

/** Decided, sealed, encoded and written, until it is acknowledged. */
async function saved(/** @type {import("../../../pkg/types/shop.js").Shop} */ shop, /** @type {Kept} */ order) {
  const done = await shop.apply(/** @type {any} */ (delivery(order)));
  if (!done.ok) throw new Error(JSON.stringify(done.rejection));
}
