// Keeps a shop's records in `localStorage`.
import { JiaoyunError } from "../errors.js";

/**
 * @param {import("../../stores.js").LocalStorageOptions} [options]
 * @returns {import("../../types/shop.js").Store}
 */
export function localStorageStore({ prefix = "jiaoyun/", storage = ownStorage() } = {}) {
  return {
    name: "localStorage",
    keys() {
      const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
      return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
    },
    get: (/** @type {string} */ key) => storage.getItem(prefix + key),
    set: (/** @type {string} */ key, /** @type {string} */ value) => storage.setItem(prefix + key, value),
    delete: (/** @type {string} */ key) => storage.removeItem(prefix + key),
  };
}

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
