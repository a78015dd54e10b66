// The twelve services every contender chooses among, and the same services after a change, for the what-if.
import { CODES, within } from "./countries.mjs";

/** What the buyer paid for is a floor: a service of a lower rank does not do. */
export const RANKS = { ECONOMY: 0, STANDARD: 1, EXPRESS: 2 };

/** Of the services that fit, the one with the least price plus this many cents for each day on the way. */
export const CENTS_PER_DAY = 30;

/**
 * @typedef {object} Service
 * @property {string} code
 * @property {string} name
 * @property {number} rank
 * @property {string[]} countries where it goes
 * @property {string[]} suspended where it does not go now
 * @property {number} minGrams
 * @property {number} maxGrams
 * @property {number} maxSide the longest side, in millimetres
 * @property {number} maxSides length, width and height together
 * @property {number} maxCents the value of the goods
 * @property {boolean} batteries
 * @property {number} base cents, whatever the weight
 * @property {number} perStep cents for each step begun
 * @property {number} step grams
 * @property {number} divisor cubic millimetres that count as a gram; 0 when only the weight counts
 * @property {number} days on the way, before what the zone adds
 * @property {boolean} tracked
 */

/** code, name, rank, countries, suspended, [grams], [side, sides, cents], batteries, [base, per step, step, divisor], days */
const ROWS = [
  ["CAINIAO_SUPER_ECO", "Super Economy", 0, within("EU", "UK", "CIS", "LATAM", "NA"), ["UA"], [1, 2000], [600, 900, 500], false, [95, 18, 50, 0], 28],
  ["SUNYOU_ECO", "SunYou Economy", 0, within("EU", "UK", "CIS", "ME"), [], [1, 2000], [600, 900, 800], true, [110, 21, 50, 0], 26],
  ["YANWEN_ECO", "Yanwen Economy", 0, CODES, ["RU", "BR"], [1, 2000], [600, 900, 1000], false, [120, 22, 50, 0], 24],
  ["CP_SMALL_REG", "Post Small Packet+", 1, CODES, ["UA"], [1, 2000], [600, 900, 40000], false, [310, 31, 50, 0], 22],
  ["EPACKET", "ePacket", 1, ["US", "CA", "GB", "FR", "AU", "IL", "JP", "KR", "BR", "ES"], ["BR"], [50, 2000], [600, 900, 40000], false, [290, 36, 50, 0], 14],
  ["CAINIAO_STANDARD", "Standard Shipping", 1, CODES, ["AR"], [1, 2000], [600, 900, 50000], true, [345, 34, 50, 0], 18],
  ["YANWEN_STANDARD", "Yanwen Standard", 1, within("NA", "EU", "UK", "OC", "APAC", "ME"), ["IE"], [1, 5000], [800, 1300, 60000], true, [360, 39, 100, 0], 13],
  ["4PX_STANDARD", "4PX Standard", 1, within("EU", "UK", "NA", "OC"), [], [100, 20000], [1000, 1800, 80000], true, [420, 43, 100, 8000], 11],
  ["CAINIAO_HEAVY", "Heavy Parcel Line", 1, within("EU", "CIS", "ME"), [], [2001, 30000], [1200, 2400, 90000], true, [690, 78, 500, 8000], 20],
  ["EMS", "EMS", 2, CODES, ["UA"], [100, 30000], [1500, 3000, 150000], false, [1450, 390, 500, 6000], 7],
  ["DHL_EXPRESS", "DHL Express", 2, CODES, ["RU"], [100, 70000], [1200, 3000, 500000], true, [2250, 560, 500, 5000], 3],
  ["FEDEX_IP", "FedEx Priority", 2, within("NA", "EU", "UK", "LATAM", "APAC", "OC"), [], [100, 68000], [2740, 3300, 500000], false, [2120, 545, 500, 5000], 4],
];

/** @returns {Service} */
function serviceOf(/** @type {any[]} */ [code, name, rank, countries, suspended, grams, limits, batteries, rate, days]) {
  const [[minGrams, maxGrams], [maxSide, maxSides, maxCents], [base, perStep, step, divisor]] = [grams, limits, rate];
  const tracked = rank > 0;
  return { code, name, rank, countries, suspended, minGrams, maxGrams, maxSide, maxSides, maxCents, batteries, base, perStep, step, divisor, days, tracked };
}

export const SERVICES = ROWS.map(serviceOf);
export const SERVICE = new Map(SERVICES.map((service) => [service.code, service]));

/** What the what-if asks about: one service dearer, one no longer going to a country, one taking less weight, one without batteries. */
const CHANGES = /** @type {Record<string, Partial<Service>>} */ ({
  CAINIAO_STANDARD: { base: 385 },
  EPACKET: { suspended: ["BR", "ES"] },
  YANWEN_STANDARD: { maxGrams: 3000 },
  DHL_EXPRESS: { batteries: false },
});
export const CHANGED_SERVICES = SERVICES.map((service) => ({ ...service, ...CHANGES[service.code] }));
