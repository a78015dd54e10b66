// `chrome.storage.local` as extensions have it: JSON values, promises, a quota in bytes of JSON.

export class ExtensionArea {
  #items = new Map();
  QUOTA_BYTES = 10 * 1024 * 1024;

  async get(keys) {
    const names = keys ?? [...this.#items.keys()];
    return Object.fromEntries(names.filter((name) => this.#items.has(name)).map((name) => [name, JSON.parse(this.#items.get(name))]));
  }

  async set(items) {
    const after = new Map([...this.#items, ...Object.entries(items).map(([key, value]) => [key, JSON.stringify(value)])]);
    if (bytesIn(after) > this.QUOTA_BYTES) throw new Error("QUOTA_BYTES quota exceeded");
    this.#items = after;
  }

  async remove(keys) {
    for (const key of keys) this.#items.delete(key);
  }

  async getBytesInUse() {
    return bytesIn(this.#items);
  }
}

const bytesIn = (items) => [...items].reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
