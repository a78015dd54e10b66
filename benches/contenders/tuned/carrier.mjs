// The best service alone, from the services that go to the country at all; reasons are worked out when somebody asks.
import { COUNTRIES, ZONES } from "../../data/countries.mjs";
import { languageOf } from "../../data/notices.mjs";
import { CENTS_PER_DAY, RANKS } from "../../data/services.mjs";
import { escaped } from "../hand/notice.mjs";

/** @typedef {import("../../data/orders.mjs").Order} Order */
/** @typedef {import("../../data/services.mjs").Service} Service */
/** @typedef {{ percent: number, services: Service[], language: import("../../data/notices.mjs").Language, name: string, pieces: Map<Service, Map<number, import("./notice.mjs").Pieces>> }} Destination */
/** @typedef {{ country: string, grams: number, cents: number, side: number, sides: number, volume: number, battery: boolean, rank: number }} Facts */

const PACKING_GRAMS = 30;

/** What holds for a country: its services with the days of its zone, its language, its name there. @returns {Map<string, Destination>} */
export function destinations(/** @type {Service[]} */ services) {
  return new Map(COUNTRIES.map(({ code, zone, names }) => {
    const { percent, extraDays } = ZONES[zone];
    const going = services.filter((service) => service.countries.includes(code) && !service.suspended.includes(code));
    const language = languageOf(code);
    return [code, { percent, services: going.map((service) => ({ ...service, days: service.days + extraDays })), language, name: escaped(names[language]), pieces: new Map() }];
  }));
}

/** @returns {Facts} */
export function factsOf(/** @type {Order} */ { country, items, service }) {
  let grams = PACKING_GRAMS;
  let cents = 0;
  let length = 0;
  let width = 0;
  let height = 0;
  let battery = false;
  for (const item of items) {
    grams += item.grams * item.quantity;
    cents += item.unitCents * item.quantity;
    if (item.length > length) length = item.length;
    if (item.width > width) width = item.width;
    height += item.height * item.quantity;
    if (item.battery) battery = true;
  }
  const side = Math.max(length, width, height);
  return { country, grams, cents, side, sides: length + width + height, volume: length * width * height, battery, rank: RANKS[/** @type {keyof typeof RANKS} */ (service)] };
}

/** The best service, its days already those of the destination. */
export function bestOf(/** @type {Destination} */ destination, /** @type {Facts} */ facts) {
  let best = /** @type {Service | null} */ (null);
  let least = Infinity;
  for (const service of destination.services) {
    if (!fits(service, facts)) continue;
    const score = priceOf(service, destination, facts) + CENTS_PER_DAY * service.days;
    if (score > least || (score === least && best !== null && service.code > best.code)) continue;
    best = service;
    least = score;
  }
  return best;
}

export function priceOf(/** @type {Service} */ { divisor, base, step, perStep }, /** @type {Destination} */ { percent }, /** @type {Facts} */ facts) {
  const billed = divisor > 0 ? Math.max(facts.grams, facts.volume / divisor) : facts.grams;
  return Math.round(((base + Math.ceil(billed / step) * perStep) * percent) / 100);
}

function fits(/** @type {Service} */ service, /** @type {Facts} */ { grams, side, sides, cents, battery, rank }) {
  if (grams < service.minGrams || grams > service.maxGrams || service.rank < rank) return false;
  if (side > service.maxSide || sides > service.maxSides || cents > service.maxCents) return false;
  return service.batteries || !battery;
}
