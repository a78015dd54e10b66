// lz-string over JSON, all orders under one key.
import LZString from "lz-string";

/** @typedef {import("../../data/histories.mjs").Kept} Kept */

export const label = "lz-string compressToUTF16, one key";

export function stored(/** @type {Kept[]} */ orders) {
  return new Map([["orders", saved(orders)]]);
}

/** What saving one changed order writes. */
export function saved(/** @type {Kept[]} */ orders) {
  return LZString.compressToUTF16(JSON.stringify(orders));
}
