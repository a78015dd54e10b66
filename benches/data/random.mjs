// A seeded source of numbers (mulberry32), the same on every machine, and the fingerprint that answers are compared by.

/** @typedef {{ (): number, between(low: number, high: number): number, pick<T>(list: readonly T[]): T, chance(share: number): boolean }} Random */

/**
 * @param {number} seed
 * @returns {Random}
 */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (/** @type {number} */ low, /** @type {number} */ high) => low + Math.floor(next() * (high - low + 1));
  const pick = (/** @type {readonly any[]} */ list) => list[Math.floor(next() * list.length)];
  const chance = (/** @type {number} */ share) => next() < share;
  return Object.assign(next, { between, pick, chance });
}

const START = 0x811c9dc5;

/** 32-bit FNV-1a over the UTF-16 units of a text. */
export function fingerprint(/** @type {string} */ text, before = START) {
  let hash = before;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/**
 * How many there are, and one fingerprint over what each says.
 * @template T
 * @param {readonly T[]} list
 * @param {(item: T, at: number) => string} say
 */
export function digestOf(list, say) {
  const hash = list.reduce((before, item, at) => fingerprint(say(item, at), before), START);
  return `${list.length}:${hash.toString(16)}`;
}
