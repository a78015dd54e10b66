// An encoding that is two functions: all orders to texts under keys, and the text that saving a changed one of them writes.

/** @typedef {import("../../data/histories.mjs").Kept} Kept */

const CHANGED_AT = 1_747_700_000_000;

export function keeping(/** @type {(orders: Kept[]) => Map<string, string>} */ stored, /** @type {(orders: Kept[], changed: Kept) => string} */ saved) {
  return async (/** @type {Kept[]} */ orders) => ({ units: unitsOf(stored(orders)), save: (/** @type {number} */ place) => saveOf(orders, place, saved) });
}

/** localStorage counts the UTF-16 units of keys and values. */
function unitsOf(/** @type {Map<string, string>} */ records) {
  return Array.from(records, ([key, value]) => key.length + value.length).reduce((sum, length) => sum + length, 0);
}

/** Ready to be timed. */
function saveOf(/** @type {Kept[]} */ orders, /** @type {number} */ place, /** @type {(orders: Kept[], changed: Kept) => string} */ saved) {
  const order = orders[place];
  const changed = { ...order, status: "shipped", history: [...order.history.slice(0, 9), { event: "NOTE", to: "shipped", at: CHANGED_AT + place, by: "seller" }] };
  const copy = orders.with(place, changed);
  return async () => {
    if (saved(copy, changed).length === 0) throw new Error("nothing was saved");
  };
}
