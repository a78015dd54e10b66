// Keeps a shop's records in `localStorage`.
import { JiaoyunError } from "../errors.js";
import { isExpected } from "./expected.js";
import { shelfStore } from "./log.js";
import { Stamps } from "./stamps.js";
import { bytesOf, isOfBytes, textOf } from "./text.js";

/** @typedef {import("../../types/store.js").Value} Value */
/** @typedef {import("../../stores.js").StorageLike} StorageLike */

/** What browsers give an origin, in UTF-16 units of keys and values together. */
const QUOTA = 5 * 1024 * 1024;
/** Without locks two tabs can write one key at the same time; after this long, both see whose value stands. */
const SETTLED_MS = 60;
/** The number of the last write, where tabs need one. */
const STAMP = "stamp";

/** @param {import("../../stores.js").LocalStorageOptions} [options] */
export function localStorageStore({ prefix = "jiaoyun/", storage = ownStorage(), quota = QUOTA } = {}) {
  return shelfStore(new LocalShelf(storage, prefix, quota));
}

/** @typedef {import("../../types/store.js").Shelf} Shelf */
/** @implements {Shelf} */
class LocalShelf {
  #storage;
  #prefix;
  #quota;
  /** @type {Stamps | undefined} */
  #stamps;
  name = "localStorage";
  /** @type {"relaxed"} */
  durability = "relaxed";

  /** @param {StorageLike} storage @param {string} prefix @param {number} quota */
  constructor(storage, prefix, quota) {
    this.#storage = storage;
    this.#prefix = prefix;
    this.#quota = quota;
    this.shared = isOwn(storage) ? `localStorage:${prefix}` : undefined;
    const locks = ownLocks();
    if (this.shared !== undefined && locks !== undefined) this.#stamps = new Stamps(this.shared, locks);
  }

  async keys() {
    await this.#stamps?.caughtUp(() => this.#stamp());
    return this.#all().filter((name) => name.startsWith(this.#prefix)).map((name) => name.slice(this.#prefix.length));
  }

  /** @param {readonly string[]} keys */
  async get(keys) {
    await this.#stamps?.caughtUp(() => this.#stamp());
    return keys.map((key) => this.#get(key));
  }

  /** @param {import("../../types/store.js").Change} change */
  async write({ expect, put, remove }) {
    if (!expect.every(([key, expected]) => isExpected(this.#get(key), expected))) return false;
    const texts = put.map(([key, value]) => /** @type {const} */ ([this.#prefix + key, typeof value === "string" ? value : textOf(value)]));
    // With the rest, so that there is room for it; anew when all is done, so that who sees it sees everything.
    if (this.#stamps !== undefined) texts.push([this.#prefix + STAMP, padded(this.#stamp())]);
    this.#putAll(texts);
    for (const key of remove) this.#storage.removeItem(this.#prefix + key);
    if (this.#stamps === undefined) return this.shared === undefined || this.#stands(texts);
    const stamp = this.#stamps.after(this.#stamp());
    this.#storage.setItem(this.#prefix + STAMP, padded(stamp));
    await this.#stamps.announce(stamp);
    return true;
  }

  usage() {
    const used = this.#all().reduce((sum, name) => sum + name.length + (this.#storage.getItem(name)?.length ?? 0), 0);
    return { used, quota: this.#quota };
  }

  close() {
    this.#stamps?.close();
  }

  #stamp() {
    return Number(this.#storage.getItem(this.#prefix + STAMP) ?? 0);
  }

  #all() {
    return Array.from({ length: this.#storage.length }, (_, at) => this.#storage.key(at) ?? "");
  }

  /** @param {string} key @returns {Value | null} */
  #get(key) {
    const text = this.#storage.getItem(this.#prefix + key);
    return text !== null && isOfBytes(text) ? bytesOf(text) : text;
  }

  /** Where one does not fit, what was there before is put back. @param {(readonly [string, string])[]} texts */
  #putAll(texts) {
    /** @type {[string, string | null][]} */
    const before = [];
    try {
      for (const [name, text] of texts) {
        before.push([name, this.#storage.getItem(name)]);
        this.#storage.setItem(name, text);
      }
    } catch (thrown) {
      for (const [name] of before) this.#storage.removeItem(name);
      for (const [name, text] of before) if (text !== null) this.#storage.setItem(name, text);
      throw thrown;
    }
  }

  /** @param {(readonly [string, string])[]} texts */
  async #stands(texts) {
    await new Promise((ready) => setTimeout(ready, SETTLED_MS));
    return texts.every(([name, text]) => this.#storage.getItem(name) === text);
  }
}

/** @param {number} stamp */
const padded = (stamp) => String(stamp).padStart(12, "0");

/** @returns {LockManager | undefined} */
function ownLocks() {
  const locks = /** @type {any} */ (globalThis).navigator?.locks;
  return typeof locks?.request === "function" && typeof locks.query === "function" ? locks : undefined;
}

/** @param {StorageLike} storage */
function isOwn(storage) {
  try {
    return storage === /** @type {any} */ (globalThis).localStorage;
  } catch {
    // A host that forbids its own storage has been given another.
    return false;
  }
}

/** @returns {StorageLike} */
function ownStorage() {
  try {
    const storage = /** @type {any} */ (globalThis).localStorage;
    if (storage) return storage;
  } catch (cause) {
    throw unavailable(cause);
  }
  throw unavailable(undefined);
}

/** @param {unknown} cause */
function unavailable(cause) {
  return new JiaoyunError({
    code: "store-unavailable",
    message: "this host has no `localStorage`, or forbids it",
    help: "allow the site to keep data, give `storage`, or use `memoryStore`",
    cause,
  });
}
