// The whole day in one pass over the orders.
import { HOUR } from "../../data/calendar.mjs";
import { trackingOf } from "../parts/shipping.mjs";
import { deadline, minutesLeft, workedUntil } from "./calendar.mjs";
import { bestOf, factsOf, priceOf } from "./carrier.mjs";
import { ordersOf } from "./csv.mjs";
import { CONFIRM, CREATE_LOGISTICS, HAND_OVER, NOTIFY, PAY, PRINT_LABEL, SET_TRACKING, STAGES, STOCK, lastAt, send, start } from "./lifecycle.mjs";
import { render } from "./notice.mjs";
import { sortedPlaces } from "./sorting.mjs";

/** @typedef {import("./carrier.mjs").Destination} Destination */
/** @typedef {import("../../data/orders.mjs").Order} Order */
/** @typedef {import("./lifecycle.mjs").Shipment} Shipment */

export function day(/** @type {Map<string, Destination>} */ goes, /** @type {{ bytes: Uint8Array, now: number, page?: number }} */ { bytes, now, page }) {
  const orders = ordersOf(bytes);
  const workedNow = workedUntil(now);
  const shipments = orders.map((order) => handedOver(goes, order, now, workedNow));
  for (const one of shipments) if (declare(one)) one.row.stage = STAGES[one.stage];
  const sorted = byUrgency(shipments);
  const shown = page === undefined ? sorted : sorted.slice(0, page);
  return { total: shipments.length, worklist: shown.map(({ row }) => row), notices: shown.map(noticeOf), shipments };
}

/** An order with its service, as far as handed over. @returns {Shipment} */
export function handedOver(/** @type {Map<string, Destination>} */ goes, /** @type {Order} */ order, /** @type {number} */ now, /** @type {number} */ workedNow) {
  const destination = /** @type {Destination} */ (goes.get(order.country));
  const facts = factsOf(order);
  const best = bestOf(destination, facts);
  const due = deadline(order.paidAt);
  const carrier = best === null ? null : best.code;
  const priceCents = best === null ? 0 : priceOf(best, destination, facts);
  const row = { id: order.id, deadline: due, minutesLeft: minutesLeft(now, workedNow, due), carrier, priceCents, stage: "" };
  const one = start({ order, destination, best, row, grams: facts.grams });
  handOver(one, carrier ?? "");
  row.stage = STAGES[one.stage];
  return one;
}

/** The first refusal ends it. */
function handOver(/** @type {Shipment} */ one, /** @type {string} */ service) {
  const { paidAt, totalCents, id } = one.order;
  return send(one, PAY, paidAt, totalCents)
    && send(one, CONFIRM, paidAt + HOUR)
    && send(one, STOCK, paidAt + 2 * HOUR)
    && send(one, CREATE_LOGISTICS, paidAt + 3 * HOUR, 0, service)
    && send(one, SET_TRACKING, paidAt + 4 * HOUR, 0, trackingOf(id))
    && send(one, PRINT_LABEL, paidAt + 5 * HOUR)
    && send(one, HAND_OVER, paidAt + 6 * HOUR);
}

export function declare(/** @type {Shipment} */ one) {
  return send(one, NOTIFY, one.order.paidAt + 7 * HOUR);
}

/** @returns {Shipment[]} */
export function byUrgency(/** @type {Shipment[]} */ shipments) {
  const deadlines = Float64Array.from(shipments, ({ row }) => row.deadline);
  return sortedPlaces(deadlines, (place) => shipments[place].row.id).map((place) => shipments[place]);
}

function noticeOf(/** @type {Shipment} */ one) {
  return one.best === null ? "" : render(one.destination, one.best, one.order, one.tracking, lastAt(one));
}
