// How a shop's records look in a store.
//
//   current              which generation is the shop:   1.<sum>.{"generation":2}
//   g2/log/00000012      one commit, all or nothing:     1.<sum>.{"events":[...]}   events of one or several orders, oldest first
//   g2/setting/<name>    a value of the host's own:      1.<sum>.{"value":...}
//
// Every record is `<format>.<sum>.<JSON>`; the sum covers the JSON. Commits are numbered from 1 without gaps and never rewritten.
// A restore or a clearing fills a new generation, then moves `current`, then deletes the old one; so a failure in between changes nothing.

/** The format this version writes, and the newest it reads. */
export const FORMAT = 1;

export const POINTER = "current";

/** @param {number} generation */
export const rootOf = (generation) => `g${generation}/`;
/** @param {number} generation @param {number} number */
export const commitKey = (generation, number) => `${rootOf(generation)}log/${String(number).padStart(8, "0")}`;
/** @param {number} generation @param {string} name */
export const settingKey = (generation, name) => `${rootOf(generation)}setting/${name}`;

/** @param {string} key @returns {number | undefined} */
export function generationOf(key) {
  const found = /^g(\d+)\//.exec(key);
  return found === null ? undefined : Number(found[1]);
}

/** FNV-1a over UTF-16 units: catches a torn or edited record, not an adversary. @param {string} text */
export function sumOf(text) {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}

/** @param {object} body */
export function writeRecord(body) {
  const text = JSON.stringify(body);
  return `${FORMAT}.${sumOf(text)}.${text}`;
}

/** @typedef {{ ok: true, body: any } | { ok: false, why: "damaged" | "newer" }} ReadRecord */

/** @param {string | null} record @returns {ReadRecord} */
export function readRecord(record) {
  const parts = /^(\d+)\.([0-9a-f]{8})\.([^]*)$/.exec(record ?? "");
  if (parts === null) return { ok: false, why: "damaged" };
  if (Number(parts[1]) > FORMAT) return { ok: false, why: "newer" };
  if (sumOf(parts[3]) !== parts[2]) return { ok: false, why: "damaged" };
  return { ok: true, body: JSON.parse(parts[3]) };
}
