// The lifecycle over small integers; the history of an order is one list of them: event and stage in one, seconds since the payment, and again.
import { DAY } from "../../data/calendar.mjs";
import { HEAVIEST, SHORTEST_NUMBER } from "../hand/lifecycle.mjs";

const PROTECTED_FOR = 15 * DAY;

export const STAGES = ["placed", "paid", "confirmed", "stocked", "logistics", "labelled", "handed", "shipped", "delivered", "finished", "disputed", "cancelled"];
const [PLACED, PAID, CONFIRMED, STOCKED, LOGISTICS, LABELLED, HANDED, DECLARED, DELIVERED, FINISHED, DISPUTED, CANCELLED] = STAGES.keys();
export const SHIPPED = DECLARED;

export const EVENTS = ["PAY", "CONFIRM", "RESTOCK", "STOCK", "CREATE_LOGISTICS", "SET_TRACKING", "PRINT_LABEL", "HAND_OVER", "NOTIFY", "DELIVER", "FINISH", "DISPUTE", "RESOLVE", "CANCEL"];
export const [PAY, CONFIRM, RESTOCK, STOCK, CREATE_LOGISTICS, SET_TRACKING, PRINT_LABEL, HAND_OVER, NOTIFY, DELIVER, FINISH, DISPUTE, RESOLVE, CANCEL] = EVENTS.keys();

const SECOND = 1000;
const REFUSED = -1;

/** @typedef {import("../../data/orders.mjs").Order} Order */
/** @typedef {import("../../data/services.mjs").Service} Service */
/** @typedef {import("./carrier.mjs").Destination} Destination */
/** @typedef {import("../../workloads/answers.mjs").Row} Row */

/**
 * An order on its way, with all that is known of it: one object.
 * @typedef {object} Shipment
 * @property {Order} order
 * @property {Destination} destination
 * @property {Service | null} best
 * @property {Row} row
 * @property {number} needed
 * @property {number} inStock
 * @property {number} grams
 * @property {number} stage
 * @property {string} service
 * @property {string} tracking
 * @property {number[]} history
 */

/** @returns {Shipment} */
export function start(/** @type {Pick<Shipment, "order" | "destination" | "best" | "row" | "grams">} */ { order, destination, best, row, grams }) {
  return { order, destination, best, row, needed: 1, inStock: 5, grams, stage: PLACED, service: "", tracking: "", history: [] };
}

/** `value` is what the event brings: cents, pieces. */
export function send(/** @type {Shipment} */ one, /** @type {number} */ event, /** @type {number} */ at, value = 0, text = "") {
  const to = next(one, event, at, value, text);
  if (to === REFUSED) return false;
  one.stage = to;
  one.history.push(event * STAGES.length + to, (at - one.order.paidAt) / SECOND);
  return true;
}

export function lastAt(/** @type {Shipment} */ { order, history }) {
  return order.paidAt + history[history.length - 1] * SECOND;
}

function next(/** @type {Shipment} */ one, /** @type {number} */ event, /** @type {number} */ at, /** @type {number} */ value, /** @type {string} */ text) {
  switch (one.stage) {
    case PLACED:
      if (event === PAY && value >= one.order.totalCents) return PAID;
      break;
    case PAID:
      if (event === CONFIRM && one.order.city !== "" && one.order.postcode !== "" && one.order.address !== "") return CONFIRMED;
      break;
    case CONFIRMED:
      return fromConfirmed(one, event, value);
    case STOCKED:
      if (event !== CREATE_LOGISTICS || text === "") return REFUSED;
      one.service = text;
      return LOGISTICS;
    case LOGISTICS:
      if (event === PRINT_LABEL) return one.tracking === "" ? REFUSED : LABELLED;
      if (event !== SET_TRACKING) return REFUSED;
      one.tracking = text;
      return LOGISTICS;
    case LABELLED:
      return event === HAND_OVER && one.grams > 0 && one.grams <= HEAVIEST ? HANDED : REFUSED;
    case HANDED:
      return event === NOTIFY && one.tracking.length >= SHORTEST_NUMBER ? DECLARED : REFUSED;
    default:
      return afterDeclared(one, event, at);
  }
  return event === CANCEL ? CANCELLED : REFUSED;
}

function fromConfirmed(/** @type {Shipment} */ one, /** @type {number} */ event, /** @type {number} */ value) {
  if (event === STOCK) return one.inStock >= one.needed ? STOCKED : REFUSED;
  if (event !== RESTOCK) return event === CANCEL ? CANCELLED : REFUSED;
  one.inStock += value;
  return CONFIRMED;
}

function afterDeclared(/** @type {Shipment} */ one, /** @type {number} */ event, /** @type {number} */ at) {
  if (one.stage === DISPUTED) return event === RESOLVE ? FINISHED : REFUSED;
  if (one.stage === FINISHED || one.stage === CANCELLED) return REFUSED;
  if (event === DISPUTE) return DISPUTED;
  if (one.stage === DECLARED) return event === DELIVER && at > lastAt(one) ? DELIVERED : REFUSED;
  return event === FINISH && at - lastAt(one) >= PROTECTED_FOR ? FINISHED : REFUSED;
}
