// Keeps a shop's records for as long as the object lives.
import { isExpected } from "./expected.js";
import { shelfStore } from "./log.js";

/** @typedef {import("../../types/store.js").Value} Value */

export function memoryStore() {
  return shelfStore(memoryShelf());
}

/** @returns {import("../../types/store.js").Shelf} */
function memoryShelf() {
  /** @type {Map<string, Value>} */
  const held = new Map();
  const get = (/** @type {string} */ key) => held.get(key) ?? null;
  return {
    name: "memory",
    durability: "relaxed",
    keys: () => [...held.keys()],
    get: (keys) => keys.map(get),
    write({ expect, put, remove }) {
      if (!expect.every(([key, expected]) => isExpected(get(key), expected))) return false;
      for (const [key, value] of put) held.set(key, value);
      for (const key of remove) held.delete(key);
      return true;
    },
    usage: () => ({ used: [...held].reduce((sum, [key, value]) => sum + key.length + value.length, 0) }),
    close: () => undefined,
  };
}
