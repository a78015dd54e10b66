// Small commands for the shop's tests, and a browser's storage with a limit.

export const AT = "2026-09-18T09:30:00+08:00";

export function importOrder(orderId, name = "ceramic cup") {
  return {
    type: "import-order",
    orderId,
    at: AT,
    by: "Li",
    source: { kind: "jiaoyun-json", shape: "test" },
    order: { receiver: { name: "Anna", country: "FR", masked: [] }, lines: [{ id: "1", sku: "CUP-1", name, quantity: 2 }] },
  };
}

export const hold = (orderId, reason = "address asked") => ({ type: "hold", orderId, at: AT, by: "Li", reason });
export const release = (orderId) => ({ type: "release", orderId, at: AT, by: "Li" });

/** `Storage` as browsers have it: text, an order of its own, and a quota in UTF-16 units. */
export class LimitedStorage {
  #items = new Map();

  constructor(quota = 5 * 1024 * 1024) {
    this.quota = quota;
  }

  get length() {
    return this.#items.size;
  }

  get used() {
    return [...this.#items].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  }

  key(at) {
    return [...this.#items.keys()][at] ?? null;
  }

  getItem(key) {
    return this.#items.get(key) ?? null;
  }

  setItem(key, value) {
    const after = this.used - (this.#items.has(key) ? key.length + this.#items.get(key).length : 0) + key.length + value.length;
    if (after > this.quota) throw new DOMException("the quota has been exceeded", "QuotaExceededError");
    this.#items.set(key, value);
  }

  removeItem(key) {
    this.#items.delete(key);
  }

  /** Everything there is, to compare before and after. */
  snapshot() {
    return Object.fromEntries([...this.#items].sort());
  }
}
