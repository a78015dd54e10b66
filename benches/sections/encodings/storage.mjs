// A browser's storage in memory: text under keys, without a limit.

export class CountedStorage {
  /** @type {Map<string, string>} */
  #items = new Map();

  get length() {
    return this.#items.size;
  }

  /** The UTF-16 units of keys and values. */
  get units() {
    return Array.from(this.#items, ([key, value]) => key.length + value.length).reduce((sum, length) => sum + length, 0);
  }

  key(/** @type {number} */ at) {
    return [...this.#items.keys()][at] ?? null;
  }

  getItem(/** @type {string} */ key) {
    return this.#items.get(key) ?? null;
  }

  setItem(/** @type {string} */ key, /** @type {string} */ value) {
    this.#items.set(key, value);
  }

  removeItem(/** @type {string} */ key) {
    this.#items.delete(key);
  }
}
