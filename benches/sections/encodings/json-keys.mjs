// JSON.stringify, a key for each order: the least that plain JSON can write for one change.
import { keeping } from "./texts.mjs";

/** @typedef {import("../../data/histories.mjs").Kept} Kept */

export const label = "JSON.stringify, a key for each order";
export const keep = keeping(stored, saved);

function stored(/** @type {Kept[]} */ orders) {
  return new Map(orders.map((order) => [`order/${order.id}`, JSON.stringify(order)]));
}

/** What saving one changed order writes. */
function saved(/** @type {Kept[]} */ _, /** @type {Kept} */ changed) {
  return JSON.stringify(changed);
}
