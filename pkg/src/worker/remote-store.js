// A store that lies on the other side of a wire: a worker has no `localStorage`, so its page keeps it.

/** @typedef {import("../../types/store.js").Store} Store */

const METHODS = /** @type {const} */ (["read", "append", "restart", "settings", "setSetting", "usage", "close"]);

/**
 * @param {import("./wire.js").Wire} wire
 * @param {Pick<Store, "name" | "durability" | "shared">} told
 * @returns {Store}
 */
export function remoteStore(wire, told) {
  const methods = METHODS.map((name) => [name, (/** @type {any[]} */ ...given) => wire.ask("store", name, given)]);
  return { ...told, ...Object.fromEntries(methods) };
}

/** Lets the other side use a store of this one. @param {import("./wire.js").Wire} wire @param {Store} store */
export function lendStore(wire, store) {
  wire.answer("store", (name, given) => /** @type {any} */ (store)[known(name)](...given));
  return { name: store.name, durability: store.durability, shared: store.shared };
}

/** @param {string} name */
function known(name) {
  if (METHODS.some((method) => method === name)) return name;
  throw new Error(`a store has no \`${name}\``);
}
