// JSON.stringify, all orders under one key.

/** @typedef {import("../../data/histories.mjs").Kept} Kept */

export const label = "JSON.stringify, one key";

export function stored(/** @type {Kept[]} */ orders) {
  return new Map([["orders", JSON.stringify(orders)]]);
}

/** What saving one changed order writes. */
export function saved(/** @type {Kept[]} */ orders) {
  return JSON.stringify(orders);
}
