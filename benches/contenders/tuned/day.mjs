// The whole day in one pass over the orders.
import { HOUR } from "../../data/calendar.mjs";
import { trackingOf } from "../parts/shipping.mjs";
import { deadline, minutesLeft, workedUntil } from "./calendar.mjs";
import { bestOf, factsOf } from "./carrier.mjs";
import { ordersOf } from "./csv.mjs";
import { CONFIRM, CREATE_LOGISTICS, HAND_OVER, NOTIFY, PAY, PRINT_LABEL, SET_TRACKING, STAGES, STOCK, lastAt, send, start } from "./lifecycle.mjs";
import { render } from "./notice.mjs";
import { sortedPlaces } from "./sorting.mjs";

/** @typedef {import("./carrier.mjs").Destination} Destination */
/** @typedef {import("../../data/orders.mjs").Order} Order */
/** @typedef {{ destination: Destination, best: import("./carrier.mjs").Best | null, shipment: import("./lifecycle.mjs").Shipment, row: import("../../workloads/answers.mjs").Row }} Work */

export function day(/** @type {Map<string, Destination>} */ goes, /** @type {{ bytes: Uint8Array, now: number, page?: number }} */ { bytes, now, page }) {
  const orders = ordersOf(bytes);
  const workedNow = workedUntil(now);
  const work = orders.map((order) => workOf(goes, order, now, workedNow));
  for (const { shipment } of work) declare(shipment);
  for (const { row, shipment } of work) row.stage = STAGES[shipment.stage];
  const sorted = byUrgency(work);
  const shown = page === undefined ? sorted : sorted.slice(0, page);
  return { total: work.length, worklist: shown.map(({ row }) => row), notices: shown.map(noticeOf), work };
}

/** An order with its service, as far as handed over. @returns {Work} */
export function workOf(/** @type {Map<string, Destination>} */ goes, /** @type {Order} */ order, /** @type {number} */ now, /** @type {number} */ workedNow) {
  const destination = /** @type {Destination} */ (goes.get(order.country));
  const facts = factsOf(order);
  const best = bestOf(destination, facts);
  const shipment = start(order, facts.grams);
  handOver(shipment, best === null ? "" : best.code);
  const due = deadline(order.paidAt);
  const row = { id: order.id, deadline: due, minutesLeft: minutesLeft(now, workedNow, due), carrier: best && best.code, priceCents: best === null ? 0 : best.priceCents, stage: STAGES[shipment.stage] };
  return { destination, best, shipment, row };
}

/** The first refusal ends it. */
function handOver(/** @type {import("./lifecycle.mjs").Shipment} */ one, /** @type {string} */ service) {
  const { paidAt, totalCents, id } = one.order;
  return send(one, PAY, paidAt, totalCents)
    && send(one, CONFIRM, paidAt + HOUR)
    && send(one, STOCK, paidAt + 2 * HOUR)
    && send(one, CREATE_LOGISTICS, paidAt + 3 * HOUR, 0, service)
    && send(one, SET_TRACKING, paidAt + 4 * HOUR, 0, trackingOf(id))
    && send(one, PRINT_LABEL, paidAt + 5 * HOUR)
    && send(one, HAND_OVER, paidAt + 6 * HOUR);
}

export function declare(/** @type {import("./lifecycle.mjs").Shipment} */ one) {
  return send(one, NOTIFY, one.order.paidAt + 7 * HOUR);
}

/** @returns {Work[]} */
export function byUrgency(/** @type {Work[]} */ work) {
  const deadlines = Float64Array.from(work, ({ row }) => row.deadline);
  return sortedPlaces(deadlines, (place) => work[place].row.id).map((place) => work[place]);
}

function noticeOf(/** @type {Work} */ { destination, best, shipment }) {
  return best === null ? "" : render(destination, shipment, best, lastAt(shipment));
}
