// Orders with their ten events each, taken in as a shop takes them. Every event has a time of its own, every parcel its own number.
import { NOW } from "../../data/calendar.mjs";
import { csvBytes } from "../../data/csv.mjs";
import { declare, handOver, notice, readOptions } from "./asked.mjs";
import { addedWhole } from "./day.mjs";

/** @typedef {import("../../data/histories.mjs").Kept} Kept */

const STEPS = /** @type {any[]} */ ([...handOver, ...declare, ...notice]);
const EVENTS = 1 + STEPS.length;

/** Into a desk or a shop: so many orders in one commit, then so many commands in one. */
export async function takeIn(/** @type {any} */ desk, /** @type {Kept[]} */ histories, { orders = 1000, commands = 10_000 } = {}) {
  for (const some of slices(histories, orders)) {
    addedWhole(await desk.importOrders(csvBytes(/** @type {any} */ (some)), readOptions(NOW)));
    for (const asked of slices(some.flatMap(commandsOf), commands)) allAccepted(await desk.applyAll(asked));
  }
  const { length } = desk.events(histories[0].id);
  if (length !== EVENTS) throw new Error(`order ${histories[0].id} has ${length} events instead of ${EVENTS}`);
}

/** @template T @returns {T[][]} */
function slices(/** @type {T[]} */ all, /** @type {number} */ size) {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

function commandsOf(/** @type {Kept} */ kept) {
  return STEPS.map((step, at) => commandOf(step, kept, kept.history[at + 1]));
}

function commandOf(/** @type {any} */ { every, trackingNumber, ...step }, /** @type {Kept} */ { id, tracking }, /** @type {Kept["history"][number]} */ { at, by }) {
  const lines = every && [{ lineId: "1", answer: every }];
  return { ...step, ...(lines && { lines }), ...(trackingNumber && { trackingNumber: tracking }), orderId: id, at: new Date(at).toISOString(), by };
}

/** A desk gives its results beside the commit's number, a shop alone. */
function allAccepted(/** @type {any} */ done) {
  const refused = (done.results ?? done).find((/** @type {{ ok: boolean }} */ { ok }) => !ok);
  if (refused !== undefined) throw new Error(JSON.stringify(refused));
}

/** What is learnt of an order afterwards. */
export function delivery(/** @type {Kept} */ { id }) {
  return { type: "record-delivery", orderId: id, at: new Date(NOW).toISOString(), by: "Li" };
}
