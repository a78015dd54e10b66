// What the services' limits are held against, and what a service costs: the same for every contender in JavaScript.
import { COUNTRY, ZONES } from "../../data/countries.mjs";
import { CENTS_PER_DAY, RANKS } from "../../data/services.mjs";

/** @typedef {import("../../data/services.mjs").Service} Service */
/** @typedef {import("../../data/orders.mjs").Order} Order */
/** @typedef {ReturnType<typeof factsOf>} Facts */
/** @typedef {ReturnType<typeof quote>} Quote */

const PACKING_GRAMS = 30;

/** Items lie on top of each other: the longest length and width, the sum of the heights. */
export function factsOf(/** @type {Order} */ order) {
  let [grams, cents, length, width, height, battery] = [PACKING_GRAMS, 0, 0, 0, 0, false];
  for (const item of order.items) {
    grams += item.grams * item.quantity;
    cents += item.unitCents * item.quantity;
    length = Math.max(length, item.length);
    width = Math.max(width, item.width);
    height += item.height * item.quantity;
    battery ||= item.battery;
  }
  const { percent, extraDays } = ZONES[/** @type {import("../../data/countries.mjs").Country} */ (COUNTRY.get(order.country)).zone];
  const size = { side: Math.max(length, width, height), sides: length + width + height, volume: length * width * height };
  return { country: order.country, percent, extraDays, grams, cents, ...size, battery, rank: RANKS[/** @type {keyof typeof RANKS} */ (order.service)] };
}

/** Price, days and the score by which services that fit are ranked: the least is best. */
export function quote(/** @type {Service} */ service, /** @type {Facts} */ facts) {
  const billed = service.divisor > 0 ? Math.max(facts.grams, facts.volume / service.divisor) : facts.grams;
  const priceCents = Math.round(((service.base + Math.ceil(billed / service.step) * service.perStep) * facts.percent) / 100);
  const days = service.days + facts.extraDays;
  return { code: service.code, priceCents, days, score: priceCents + CENTS_PER_DAY * days };
}

export function byScore(/** @type {Quote} */ one, /** @type {Quote} */ other) {
  return one.score - other.score || (one.code < other.code ? -1 : 1);
}
