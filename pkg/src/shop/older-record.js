// How the first format kept a shop, read here so that it can be moved.
//
//   current              which generation is the shop:   1.<sum>.{"generation":2}
//   g2/log/00000012      one commit, all or nothing:     1.<sum>.{"events":[...]}   events of one or several orders, oldest first
//   g2/setting/<name>    a value of the host's own:      1.<sum>.{"value":...}
//
// Every record is `1.<sum>.<JSON>`; the sum covers the JSON. Commits are numbered from 1 without gaps.
import { sumOf } from "../stores/sum.js";

const FORMAT = 1;

/** @param {number} generation */
export const rootOf = (generation) => `g${generation}/`;
/** @param {number} generation @param {number} number */
export const commitKey = (generation, number) => `${rootOf(generation)}log/${String(number).padStart(8, "0")}`;

/** @typedef {{ ok: true, body: any } | { ok: false, why: "damaged" | "newer" }} ReadRecord */

/** @param {string | null} record @returns {ReadRecord} */
export function readRecord(record) {
  const parts = /^(\d+)\.([0-9a-f]{8})\.([^]*)$/.exec(record ?? "");
  if (parts === null) return { ok: false, why: "damaged" };
  if (Number(parts[1]) > FORMAT) return { ok: false, why: "newer" };
  if (sumOf(parts[3]) !== parts[2]) return { ok: false, why: "damaged" };
  return { ok: true, body: JSON.parse(parts[3]) };
}
