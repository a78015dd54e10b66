// Keeps a shop's records in an extension's storage: `chrome.storage.local`, or another area of it.
import { isExpected } from "./expected.js";
import { shelfStore } from "./log.js";
import { bytesOfBase64, base64Of } from "./base64.js";

/** @typedef {import("../../types/store.js").Value} Value */
/** @typedef {import("../../stores.js").StorageArea} StorageArea */

/** Marks text that stands for bytes; the area counts JSON in UTF-8, where base64 is the least. */
const BYTES = "~";

/** @param {StorageArea} area @param {import("../../stores.js").ChromeStorageOptions} [options] */
export function chromeStorageStore(area, { prefix = "jiaoyun/" } = {}) {
  return shelfStore(new AreaShelf(area, prefix));
}

/** @typedef {import("../../types/store.js").Shelf} Shelf */
/** @implements {Shelf} */
class AreaShelf {
  #area;
  #prefix;
  name = "chrome.storage";
  /** @type {"relaxed"} */
  durability = "relaxed";

  /** @param {StorageArea} area @param {string} prefix */
  constructor(area, prefix) {
    this.#area = area;
    this.#prefix = prefix;
    this.shared = `chrome.storage:${prefix}`;
  }

  async keys() {
    const names = await (this.#area.getKeys?.() ?? this.#area.get(null).then(Object.keys));
    return names.filter((/** @type {string} */ name) => name.startsWith(this.#prefix)).map((/** @type {string} */ name) => name.slice(this.#prefix.length));
  }

  /** @param {readonly string[]} keys */
  async get(keys) {
    const found = await this.#area.get(keys.map((key) => this.#prefix + key));
    return keys.map((key) => valueOf(found[this.#prefix + key]));
  }

  /** @param {import("../../types/store.js").Change} change */
  async write({ expect, put, remove }) {
    const values = await this.get(expect.map(([key]) => key));
    if (!expect.every(([, expected], at) => isExpected(values[at], expected))) return false;
    const items = put.map(([key, value]) => [this.#prefix + key, typeof value === "string" ? value : BYTES + base64Of(value)]);
    if (items.length > 0) await this.#area.set(Object.fromEntries(items));
    if (remove.length > 0) await this.#area.remove(remove.map((key) => this.#prefix + key));
    return true;
  }

  async usage() {
    const used = await this.#area.getBytesInUse(null);
    return { used, ...(this.#area.QUOTA_BYTES === undefined ? {} : { quota: this.#area.QUOTA_BYTES }) };
  }

  close() {}
}

/** @param {unknown} held @returns {Value | null} */
function valueOf(held) {
  if (typeof held !== "string") return null;
  return held.startsWith(BYTES) ? bytesOfBase64(held.slice(BYTES.length)) : held;
}
