// Keeps a shop's records for as long as the object lives.

/** @returns {import("../../types/shop.js").Store} */
export function memoryStore() {
  /** @type {Map<string, string>} */
  const records = new Map();
  return {
    name: "memory",
    keys: () => [...records.keys()],
    get: (/** @type {string} */ key) => records.get(key) ?? null,
    set: (/** @type {string} */ key, /** @type {string} */ value) => void records.set(key, value),
    delete: (/** @type {string} */ key) => void records.delete(key),
  };
}
