// Orders out of the fixed 25-column export in one pass: no rows in between, numbers and times read where they stand.
import { BEIJING, DAY, HOUR } from "../../data/calendar.mjs";
import { CODES as COUNTRY_CODES } from "../../data/countries.mjs";
import { COLUMNS } from "../../data/csv.mjs";
import { RANKS } from "../../data/services.mjs";
import { decoded } from "../parts/orders.mjs";

/** @typedef {import("../../data/orders.mjs").Order} Order */

const [QUOTE, COMMA, RETURN, LINE, DOT, YES] = [34, 44, 13, 10, 46, 89];
const HEAD = 12;
const byLetters = (/** @type {string[]} */ texts) => new Map(texts.map((known) => [known.charCodeAt(0) * 128 + known.charCodeAt(1), known]));
const [CODES, CLASSES] = [byLetters(COUNTRY_CODES), byLetters(Object.keys(RANKS))];

// The place of the reader is the module's own: passing it in and out of every call costs more than the reading.
let text = "";
let at = 0;

/** @returns {Order[]} */
export function ordersOf(/** @type {Uint8Array} */ bytes) {
  text = decoded(bytes);
  at = text.indexOf("\n") + 1;
  if (text.slice(0, at).trimEnd() !== COLUMNS.join(",")) throw new Error("these are not the columns of the export");
  const orders = /** @type {Map<string, Order>} */ (new Map());
  let order = /** @type {Order | undefined} */ (undefined);
  while (at < text.length) {
    if (order !== undefined && text.startsWith(order.id, at)) skipCells(HEAD);
    else order = orderAt(orders);
    readItem(order);
    endLine();
  }
  text = "";
  return [...orders.values()];
}

/** The order that the line names, made when it is new. Its total and its note stand at the line's end and are read with the item. */
function orderAt(/** @type {Map<string, Order>} */ orders) {
  const id = cell();
  const known = orders.get(id);
  if (known !== undefined) {
    skipCells(HEAD - 1);
    return known;
  }
  const order = headOf(id);
  orders.set(id, order);
  return order;
}

/** @returns {Order} */
function headOf(/** @type {string} */ id) {
  const createdAt = instant();
  const paidAt = instant();
  skipCells(1);
  const buyer = cell();
  const phone = cell();
  const country = knownCell(CODES);
  const province = cell();
  const city = cell();
  const postcode = cell();
  const address = cell();
  return { id, createdAt, paidAt, buyer, phone, country, province, city, postcode, address, note: "", items: [], service: knownCell(CLASSES), totalCents: -1 };
}

function readItem(/** @type {Order} */ order) {
  skipCells(1);
  const sku = cell();
  const title = cell();
  const variation = cell();
  const quantity = whole();
  const unitCents = cents();
  const grams = whole();
  const length = whole();
  const width = whole();
  const height = whole();
  const battery = text.charCodeAt(at) === YES;
  at += 2;
  order.items.push({ sku, title, variation, quantity, unitCents, grams, length, width, height, battery });
  if (order.totalCents >= 0) return skipLine();
  order.totalCents = cents();
  order.note = lastCell();
}

function cell() {
  if (text.charCodeAt(at) === QUOTE) return quotedCell();
  const end = text.indexOf(",", at);
  const found = text.slice(at, end);
  at = end + 1;
  return found;
}

/** One of a few texts, by its first two letters; whatever else stands there is read like any cell. */
function knownCell(/** @type {Map<number, string>} */ texts) {
  const known = texts.get(text.charCodeAt(at) * 128 + text.charCodeAt(at + 1));
  if (known === undefined || !text.startsWith(known, at) || text.charCodeAt(at + known.length) !== COMMA) return cell();
  at += known.length + 1;
  return known;
}

function quotedCell() {
  const from = at + 1;
  let quote = text.indexOf('"', from);
  let doubled = false;
  while (text.charCodeAt(quote + 1) === QUOTE) {
    doubled = true;
    quote = text.indexOf('"', quote + 2);
  }
  if (quote < 0) throw new Error("a quote is not closed");
  at = quote + 2;
  const found = text.slice(from, quote);
  return doubled ? found.replaceAll('""', '"') : found;
}

/** The note, which no comma follows. */
function lastCell() {
  if (text.charCodeAt(at) === QUOTE) {
    const found = quotedCell();
    at--;
    return found;
  }
  const from = at;
  skipLine();
  return text.slice(from, at);
}

function skipCells(/** @type {number} */ count) {
  for (let left = count; left > 0; left--) {
    if (text.charCodeAt(at) === QUOTE) quotedCell();
    else at = text.indexOf(",", at) + 1;
  }
}

/** To the line's end; quoted cells may hold line ends of their own. */
function skipLine() {
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === RETURN || code === LINE) return;
    if (code === QUOTE) at = text.indexOf('"', at + 1);
  }
}

function endLine() {
  if (text.charCodeAt(at) === RETURN) at++;
  if (text.charCodeAt(at) === LINE) at++;
}

function whole() {
  let value = 0;
  for (let code = text.charCodeAt(at++); code !== COMMA; code = text.charCodeAt(at++)) value = value * 10 + code - 48;
  return value;
}

/** "12.34", always with two decimals. */
function cents() {
  let value = 0;
  for (let code = text.charCodeAt(at++); code !== COMMA; code = text.charCodeAt(at++)) if (code !== DOT) value = value * 10 + code - 48;
  return value;
}

function two(/** @type {number} */ place) {
  return (text.charCodeAt(place) - 48) * 10 + text.charCodeAt(place + 1) - 48;
}

/** "2025-05-20 11:30:00" in Beijing. */
function instant() {
  const days = daysBefore(two(at) * 100 + two(at + 2), two(at + 5), two(at + 8));
  const time = two(at + 11) * HOUR + two(at + 14) * 60_000 + two(at + 17) * 1000;
  at += 20;
  return days * DAY + time - BEIJING;
}

/** Days since 1970 of a day of the Gregorian calendar. The year is counted from March, so that the leap day is its last. */
function daysBefore(/** @type {number} */ year, /** @type {number} */ month, /** @type {number} */ day) {
  const counted = month > 2 ? year : year - 1;
  const era = Math.floor(counted / 400);
  const ofEra = counted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}
