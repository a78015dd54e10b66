// JSON.stringify, all orders under one key.
import { keeping } from "./texts.mjs";

/** @typedef {import("../../data/histories.mjs").Kept} Kept */

export const label = "JSON.stringify, one key";
export const keep = keeping(stored, saved);

function stored(/** @type {Kept[]} */ orders) {
  return new Map([["orders", JSON.stringify(orders)]]);
}

/** What saving one changed order writes. */
function saved(/** @type {Kept[]} */ orders) {
  return JSON.stringify(orders);
}
