// Invented orders, the same for every contender and on every machine.
import { NOW } from "./calendar.mjs";
import { COUNTRIES } from "./countries.mjs";
import { random } from "./random.mjs";
import { ADJECTIVES, CITIES, COLOURS, FIRST_NAMES, GOODS, LAST_NAMES, NOTES, PROVINCES, SIZES, STREETS } from "./words.mjs";

/**
 * @typedef {object} Item
 * @property {string} sku
 * @property {string} title
 * @property {string} variation
 * @property {number} quantity
 * @property {number} unitCents
 * @property {number} grams
 * @property {number} length millimetres, like width and height
 * @property {number} width
 * @property {number} height
 * @property {boolean} battery
 */
/**
 * @typedef {object} Order
 * @property {string} id
 * @property {number} createdAt
 * @property {number} paidAt
 * @property {string} buyer
 * @property {string} phone
 * @property {string} country
 * @property {string} province
 * @property {string} city
 * @property {string} postcode
 * @property {string} address
 * @property {string} note
 * @property {Item[]} items
 * @property {string} service the class that the buyer paid for
 * @property {number} totalCents
 */

const DAYS_BACK = 38;

/**
 * @param {number} count
 * @returns {Order[]}
 */
export function makeOrders(count, seed = 20250520) {
  const draw = random(seed);
  return Array.from({ length: count }, (_, at) => makeOrder(draw, at));
}

// The order in which numbers are drawn is part of the data: whoever changes it changes every digest.
/** @returns {Order} */
function makeOrder(/** @type {import("./random.mjs").Random} */ draw, /** @type {number} */ at) {
  const country = pickCountry(draw);
  const createdAt = NOW - draw.between(0, DAYS_BACK * 86400) * 1000;
  const paidAt = createdAt + draw.between(20, 5 * 3600) * 1000;
  const items = makeItems(draw);
  const [last, first] = [draw.pick(LAST_NAMES), draw.pick(FIRST_NAMES)];
  const buyer = draw() < 0.02 ? `${first} & ${last} <VIP>` : `${first} ${last}`;
  return {
    id: `80${digits(12_000_000_000 + at * 7919 + draw.between(0, 7000), 12)}`,
    createdAt,
    paidAt,
    buyer,
    phone: `+${draw.between(1, 99)} ${draw.between(100, 999)} ${draw.between(100000, 9999999)}`,
    country,
    province: draw.pick(PROVINCES),
    city: draw.pick(CITIES),
    postcode: digits(draw.between(1000, 99999), 5),
    address: `${draw.between(1, 400)} ${draw.pick(STREETS)}`,
    note: draw() < 0.12 ? draw.pick(NOTES) : "",
    items,
    service: paidClass(draw),
    totalCents: items.reduce((sum, item) => sum + item.quantity * item.unitCents, 0),
  };
}

const SHARES = COUNTRIES.reduce((/** @type {number[]} */ sums, { share }) => [...sums, (sums.at(-1) ?? 0) + share], []);

function pickCountry(/** @type {() => number} */ draw) {
  const drawn = draw() * SHARES[SHARES.length - 1];
  return COUNTRIES[SHARES.findIndex((sum) => sum > drawn)].code;
}

function makeItems(/** @type {import("./random.mjs").Random} */ draw) {
  const count = draw() < 0.7 ? 1 : draw() < 0.67 ? 2 : 3;
  return Array.from({ length: count }, () => makeItem(draw));
}

/** @returns {Item} */
function makeItem(/** @type {import("./random.mjs").Random} */ draw) {
  const goods = draw.pick(GOODS);
  const quantity = draw() < 0.8 ? 1 : draw.between(2, 5);
  const colour = draw.pick(COLOURS);
  const dearest = draw() < 0.9 ? 4500 : 26000;
  return {
    quantity,
    unitCents: draw.between(99, dearest),
    sku: `SKU-${digits(draw.between(1, 4000), 5)}-${colour.letter}${draw.between(1, 9)}`,
    title: `${draw.pick(ADJECTIVES)} ${goods.name}, ${draw.pick(ADJECTIVES)} edition ${draw.between(1, 60)}`,
    variation: `颜色:${colour.chinese}, 尺码:${draw.pick(SIZES)}`,
    grams: draw() < 0.85 ? draw.between(20, 900) : draw.between(900, 7000),
    length: draw.between(40, draw() < 0.9 ? 380 : 1100),
    width: draw.between(30, 280),
    height: draw.between(5, 160),
    battery: goods.battery && draw() < 0.8,
  };
}

function paidClass(/** @type {() => number} */ draw) {
  if (draw() < 0.35) return "ECONOMY";
  return draw() < 0.9 ? "STANDARD" : "EXPRESS";
}

function digits(/** @type {number} */ value, /** @type {number} */ width) {
  return String(value).padStart(width, "0");
}
