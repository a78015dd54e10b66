// lz-string over JSON, all orders under one key.
import LZString from "lz-string";
import { keeping } from "./texts.mjs";

/** @typedef {import("../../data/histories.mjs").Kept} Kept */

export const label = "lz-string compressToUTF16, one key";
export const keep = keeping(stored, saved);

function stored(/** @type {Kept[]} */ orders) {
  return new Map([["orders", saved(orders)]]);
}

/** What saving one changed order writes. */
function saved(/** @type {Kept[]} */ orders) {
  return LZString.compressToUTF16(JSON.stringify(orders));
}
