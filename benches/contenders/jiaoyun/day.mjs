// The day: orders come in as bytes and stay in the engine; lists come out as columns.
import { orderOf, rowsOf } from "./answered.mjs";
import { TIMES, WAYS, daySteps, handOver, mostUrgent, readOptions, whichNotices } from "./asked.mjs";

/** @typedef {import("../../../pkg/types/engine.js").Engine} Engine */
/** @typedef {import("../../../pkg/types/desk.js").Desk} Desk */
/** @typedef {import("../../../pkg/types/desk.js").DeskImport} DeskImport */
/** @typedef {import("../../../pkg/types/order.js").Order} Order */
/** @typedef {{ bytes: Uint8Array, now: number, page?: number }} Input */

/** The whole day; with `page`, only so many orders are shown and their notices made. The times are asked for while the seller's clock still runs. */
export function day(/** @type {Engine} */ engine, /** @type {Input} */ input) {
  const desk = engine.openDesk();
  const ids = imported(desk, input);
  const { columns: times, total } = desk.worklist(mostUrgent(input, [...TIMES]));
  desk.applyAll({ orders: ids, steps: daySteps(input) });
  const { columns: ways } = desk.rows(times.id, { now: new Date(input.now), columns: [...WAYS] });
  const notices = desk.notices(times.id, { which: whichNotices(input) }).map((text) => text ?? "");
  desk.close();
  return { total, worklist: rowsOf(times, ways), notices };
}

/** Orders stay in the engine, and are read from there one by one when their digest is taken. */
export function importAlone(/** @type {Engine} */ engine, /** @type {Input} */ input) {
  const desk = engine.openDesk();
  const ids = imported(desk, input);
  return { count: ids.length, order: (/** @type {number} */ at) => orderOf(/** @type {Order} */ (desk.order(ids[at]))) };
}

/** A desk with every order as far as handed over. */
export function handedOver(/** @type {Engine} */ engine, /** @type {Input} */ input) {
  const desk = engine.openDesk();
  const ids = imported(desk, input);
  desk.applyAll({ orders: ids, steps: handOver });
  return { desk, ids };
}

/** Every order's number, in the order of the sheet. */
function imported(/** @type {Desk} */ desk, /** @type {Input} */ { bytes, now }) {
  return addedWhole(desk.importOrders(bytes, readOptions(now)));
}

/** What is not taken in whole ends the measurement. */
export function addedWhole(/** @type {DeskImport} */ { added, refused, problems }) {
  const wrong = problems.filter(({ severity }) => severity === "error");
  if (refused.length > 0 || wrong.length > 0) throw new Error(JSON.stringify([...refused, ...wrong].slice(0, 3)));
  return added;
}
