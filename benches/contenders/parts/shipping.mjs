// What happens to an order on its way, and what its notice says: the same for every contender in JavaScript.
import { DAY, HOUR } from "../../data/calendar.mjs";
import { COUNTRY } from "../../data/countries.mjs";
import { SHOP, languageOf } from "../../data/notices.mjs";
import { SERVICE } from "../../data/services.mjs";

/** @typedef {import("../../data/orders.mjs").Order} Order */
/** @typedef {import("./facts.mjs").Facts} Facts */
/** @typedef {import("./facts.mjs").Quote} Quote */
/** @typedef {{ id: string, totalCents: number, city: string, postcode: string, address: string, needed: number, inStock: number, grams: number }} Shipment */
/** @typedef {{ type: string, at: number, cents?: number, service?: string, tracking?: string, quantity?: number }} Event */

export function trackingOf(/** @type {string} */ orderId) {
  return `LP${orderId.slice(2)}CN`;
}

/** What the lifecycle starts from. @returns {Shipment} */
export function shipmentOf(/** @type {Order} */ order, /** @type {Facts} */ facts) {
  const { id, totalCents, city, postcode, address } = order;
  return { id, totalCents, city, postcode, address, needed: 1, inStock: 5, grams: facts.grams };
}

/** From imported to handed over, an hour apart. @returns {Event[]} */
export function handOverEvents(/** @type {Order} */ order, /** @type {string} */ service) {
  const at = order.paidAt;
  return [
    { type: "PAY", at, cents: order.totalCents },
    { type: "CONFIRM", at: at + HOUR },
    { type: "STOCK", at: at + 2 * HOUR },
    { type: "CREATE_LOGISTICS", at: at + 3 * HOUR, service },
    { type: "SET_TRACKING", at: at + 4 * HOUR, tracking: trackingOf(order.id) },
    { type: "PRINT_LABEL", at: at + 5 * HOUR },
    { type: "HAND_OVER", at: at + 6 * HOUR },
  ];
}

/** Said on the platform. @returns {Event} */
export function declaration(/** @type {Order} */ order) {
  return { type: "NOTIFY", at: order.paidAt + 7 * HOUR };
}

/** @returns {import("../../data/notices.mjs").Notice} */
export function noticeOf(/** @type {Order} */ order, /** @type {Quote} */ choice, /** @type {number} */ shippedAt) {
  const language = languageOf(order.country);
  const service = /** @type {import("../../data/services.mjs").Service} */ (SERVICE.get(choice.code));
  const country = /** @type {import("../../data/countries.mjs").Country} */ (COUNTRY.get(order.country)).names[language];
  const { buyer, id: orderId, city, totalCents } = order;
  const tracking = service.tracked ? trackingOf(order.id) : null;
  return { language, buyer, orderId, shippedAt, service: service.name, tracking, city, country, arrivesAt: shippedAt + choice.days * DAY, totalCents, shop: SHOP };
}
