// How a store names what it keeps.
//
//   current           which generation is the shop:  2.<sum>.{"generation":3,"mark":"k3x9ab"}
//                     always text, so that format 1 sees that it is newer; the mark tells a log from another that was begun in its place
//   3:12              record 12 of generation 3
//   3:1-256           records 1 to 256, brought together
//   3=language        a value of the host's own
//
// Format 1 kept `g1/log/00000001` and `g1/setting/language`; such keys are seen, so that they can be moved and then removed.
import { sumOf } from "./sum.js";

/** The format this version writes, and the newest it reads. */
export const FORMAT = 2;

export const POINTER = "current";

/** @param {number} generation @param {number} first @param {number} last */
export const entryKey = (generation, first, last) => (first === last ? `${generation}:${first}` : `${generation}:${first}-${last}`);
/** @param {number} generation @param {string} name */
export const settingKey = (generation, name) => `${generation}=${name}`;

/** @typedef {{ key: string, generation: number, first: number, last: number }} Place */

/** @param {string} key @returns {Place | undefined} */
export function placeOf(key) {
  const found = /^(\d+):(\d+)(?:-(\d+))?$/.exec(key);
  return found === null ? undefined : { key, generation: Number(found[1]), first: Number(found[2]), last: Number(found[3] ?? found[2]) };
}

/** The name of a setting of this generation. @param {string} key @param {number} generation */
export function settingOf(key, generation) {
  const root = settingKey(generation, "");
  return key.startsWith(root) ? key.slice(root.length) : undefined;
}

/** The generation a key belongs to, in this format or the first. @param {string} key */
export function generationOf(key) {
  const found = /^(?:g(\d+)\/|(\d+)[:=])/.exec(key);
  return found === null ? undefined : Number(found[1] ?? found[2]);
}

/** @param {string} key */
export const isOfFirstFormat = (key) => /^g\d+\//.test(key);

/** @param {number} generation */
export function writePointer(generation) {
  const text = JSON.stringify({ generation, mark: Math.random().toString(36).slice(2, 8) });
  return `${FORMAT}.${sumOf(text)}.${text}`;
}

/** @typedef {{ ok: true, format: number, generation: number } | { ok: false, why: "damaged" | "newer" }} Pointer */

/** @param {string} text @returns {Pointer} */
export function readPointer(text) {
  const parts = /^(\d+)\.([0-9a-f]{8})\.([^]*)$/.exec(text);
  if (parts === null) return { ok: false, why: "damaged" };
  if (Number(parts[1]) > FORMAT) return { ok: false, why: "newer" };
  if (sumOf(parts[3]) !== parts[2]) return { ok: false, why: "damaged" };
  const { generation } = JSON.parse(parts[3]);
  return Number.isSafeInteger(generation) ? { ok: true, format: Number(parts[1]), generation } : { ok: false, why: "damaged" };
}
