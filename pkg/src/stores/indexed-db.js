// Keeps a shop's records in IndexedDB, strictly: what is acknowledged is on the disk.
import { JiaoyunError } from "../errors.js";
import { isExpected } from "./expected.js";
import { shelfStore } from "./log.js";

/** @typedef {import("../../types/store.js").Value} Value */

const VALUES = "values";

/** @param {import("../../stores.js").IndexedDbOptions} [options] */
export function indexedDbStore({ name = "jiaoyun", factory } = {}) {
  return shelfStore(new DatabaseShelf(/** @type {IDBFactory | undefined} */ (factory), name));
}

/** @typedef {import("../../types/store.js").Shelf} Shelf */
/** @implements {Shelf} */
class DatabaseShelf {
  #factory;
  #database;
  /** @type {Promise<IDBDatabase> | undefined} */
  #opening;
  name = "IndexedDB";
  /** @type {"strict"} */
  durability = "strict";

  /** @param {IDBFactory | undefined} factory the host's own, looked for when it is used @param {string} name */
  constructor(factory, name) {
    this.#factory = factory;
    this.#database = name;
    this.shared = `indexedDB:${name}`;
  }

  /** @returns {Promise<string[]>} */
  async keys() {
    const values = await this.#values("readonly");
    return /** @type {Promise<string[]>} */ (answered(values.getAllKeys()));
  }

  /** @param {readonly string[]} keys @returns {Promise<(Value | null)[]>} */
  async get(keys) {
    const values = await this.#values("readonly");
    return Promise.all(keys.map((key) => valueAt(values, key)));
  }

  /** @param {import("../../types/store.js").Change} change */
  async write({ expect, put, remove }) {
    const values = await this.#values("readwrite");
    const done = finished(values.transaction);
    const found = expect.map(async ([key, expected]) => isExpected(await valueAt(values, key), expected));
    const isSo = (await Promise.all(found).catch(() => [false])).every(Boolean);
    if (isSo) {
      for (const [key, value] of put) values.put(value, key);
      for (const key of remove) values.delete(key);
    }
    await done;
    return isSo;
  }

  async usage() {
    const estimate = await /** @type {any} */ (globalThis).navigator?.storage?.estimate?.();
    return { used: estimate?.usage ?? 0, ...(estimate?.quota === undefined ? {} : { quota: estimate.quota }) };
  }

  async close() {
    const opening = this.#opening;
    this.#opening = undefined;
    (await opening)?.close();
  }

  /** @param {IDBTransactionMode} mode */
  async #values(mode) {
    this.#opening ??= this.#open();
    try {
      return (await this.#opening).transaction(VALUES, mode, { durability: "strict" }).objectStore(VALUES);
    } catch {
      // The host closes a database when its data is cleared; what it says to a second opening is its answer.
      this.#opening = this.#open();
      return (await this.#opening).transaction(VALUES, mode, { durability: "strict" }).objectStore(VALUES);
    }
  }

  async #open() {
    const request = (this.#factory ?? ownFactory()).open(this.#database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(VALUES);
    const opened = await answered(request);
    // Another page that removes or renews the database must not wait for this one.
    opened.onversionchange = () => opened.close();
    return opened;
  }
}

/** @param {IDBObjectStore} values @param {string} key @returns {Promise<Value | null>} */
async function valueAt(values, key) {
  return (await answered(values.get(key))) ?? null;
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves when everything of the transaction is written. @param {IDBTransaction} transaction @returns {Promise<void>} */
function finished(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("the transaction was broken off"));
  });
}

/** @returns {IDBFactory} */
function ownFactory() {
  const factory = /** @type {any} */ (globalThis).indexedDB;
  if (factory) return factory;
  throw new JiaoyunError({
    code: "store-unavailable",
    message: "this host has no `indexedDB`",
    help: "give `factory`, or use another store",
  });
}
