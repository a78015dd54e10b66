// What a shop keeps is handed out as it is, so it is closed to changes when it is stored.

/** @typedef {import("./shop.js").Contents} Contents */

/** A value that nobody can change, at any depth. @template T @param {T} value @returns {T} */
export function frozen(value) {
  if (typeof value !== "object" || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** The orders, events and notices of a whole shop; the lists around them stay the shop's own to extend. @param {Contents} contents */
export function frozenContents(contents) {
  contents.orders.forEach(frozen);
  contents.events.forEach((events) => events.forEach(frozen));
  contents.notices.forEach(frozen);
  return contents;
}
