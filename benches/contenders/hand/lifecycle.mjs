// The lifecycle as a switch over an object of fixed shape.
import { DAY } from "../../data/calendar.mjs";

export const PROTECTED_FOR = 15 * DAY;
export const HEAVIEST = 70_000;
export const SHORTEST_NUMBER = 8;

/** @typedef {import("../parts/shipping.mjs").Event} Event */
/** @typedef {{ id: string, totalCents: number, city: string, postcode: string, address: string, needed: number, inStock: number, grams: number, stage: string, service: string | null, tracking: string | null, history: { event: string, to: string, at: number }[] }} One */

/** @type {import("../parts/stack.mjs").Lifecycle} */
export const lifecycle = {
  start,
  send,
  stage: (/** @type {One} */ one) => one.stage,
  lastAt,
  save: (one) => one,
  restore: (saved) => saved,
};

/** @returns {One} */
export function start(/** @type {import("../parts/shipping.mjs").Shipment} */ { id, totalCents, city, postcode, address, needed, inStock, grams }) {
  return { id, totalCents, city, postcode, address, needed, inStock, grams, stage: "placed", service: null, tracking: null, history: [] };
}

export function send(/** @type {One} */ one, /** @type {Event} */ event) {
  const to = next(one, event);
  if (to === "") return false;
  one.stage = to;
  one.history.push({ event: event.type, to, at: event.at });
  return true;
}

export function lastAt(/** @type {One} */ one) {
  return one.history[one.history.length - 1].at;
}

/** The stage after the event, or nothing when it is not allowed. */
function next(/** @type {One} */ one, /** @type {Event} */ event) {
  switch (one.stage) {
    case "placed": return event.type === "PAY" ? allowed(Number(event.cents) >= one.totalCents, "paid") : cancelled(event);
    case "paid": return event.type === "CONFIRM" ? allowed(one.city !== "" && one.postcode !== "" && one.address !== "", "confirmed") : cancelled(event);
    case "confirmed": return fromConfirmed(one, event);
    case "stocked": return fromStocked(one, event);
    case "logistics": return fromLogistics(one, event);
    case "labelled": return allowed(event.type === "HAND_OVER" && one.grams > 0 && one.grams <= HEAVIEST, "handed");
    case "handed": return allowed(event.type === "NOTIFY" && one.tracking !== null && one.tracking.length >= SHORTEST_NUMBER, "shipped");
    case "shipped": return event.type === "DISPUTE" ? "disputed" : allowed(event.type === "DELIVER" && event.at > lastAt(one), "delivered");
    case "delivered": return event.type === "DISPUTE" ? "disputed" : allowed(event.type === "FINISH" && event.at - lastAt(one) >= PROTECTED_FOR, "finished");
    case "disputed": return allowed(event.type === "RESOLVE", "finished");
    default: return "";
  }
}

function allowed(/** @type {boolean} */ holds, /** @type {string} */ stage) {
  return holds ? stage : "";
}

function cancelled(/** @type {Event} */ event) {
  return event.type === "CANCEL" ? "cancelled" : "";
}

function fromConfirmed(/** @type {One} */ one, /** @type {Event} */ event) {
  if (event.type === "STOCK") return allowed(one.inStock >= one.needed, "stocked");
  if (event.type !== "RESTOCK") return cancelled(event);
  one.inStock += Number(event.quantity);
  return "confirmed";
}

function fromStocked(/** @type {One} */ one, /** @type {Event} */ event) {
  if (event.type !== "CREATE_LOGISTICS" || !event.service) return "";
  one.service = event.service;
  return "logistics";
}

function fromLogistics(/** @type {One} */ one, /** @type {Event} */ event) {
  if (event.type === "PRINT_LABEL") return allowed(one.tracking !== null, "labelled");
  if (event.type !== "SET_TRACKING") return "";
  one.tracking = event.tracking ?? null;
  return "logistics";
}
