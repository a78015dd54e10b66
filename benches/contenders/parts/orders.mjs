// Rows of the spreadsheet to orders: how a row's cells are read is given, how rows of one order come together is the same for every contender.
import { BEIJING } from "../../data/calendar.mjs";

/** @typedef {import("../../data/orders.mjs").Order} Order */
/** @typedef {(text: string) => number} ReadInstant */

const decoder = new TextDecoder();

/** The text of the file, without its byte order mark. */
export function decoded(/** @type {Uint8Array} */ bytes) {
  return decoder.decode(bytes);
}

/** "2025-05-20 11:30:00" in Beijing to milliseconds. */
export function instantOf(/** @type {string} */ text) {
  const [year, month, day] = [two(text, 0) * 100 + two(text, 2), two(text, 5) - 1, two(text, 8)];
  return Date.UTC(year, month, day, two(text, 11), two(text, 14), two(text, 17)) - BEIJING;
}

function two(/** @type {string} */ text, /** @type {number} */ at) {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

export function centsOf(/** @type {string} */ text) {
  return Math.round(Number(text) * 100);
}

/** Rows as lists of cells, the header first. @returns {Order[]} */
export function ordersOfLists(/** @type {string[][]} */ rows, /** @type {ReadInstant} */ readInstant = instantOf) {
  const place = /** @type {Record<string, number>} */ (Object.fromEntries(rows[0].map((name, at) => [name, at])));
  const at = placesOf(place);
  const orders = /** @type {Map<string, Order>} */ (new Map());
  for (let line = 1; line < rows.length; line++) {
    const row = rows[line];
    let order = orders.get(row[at.id]);
    if (order === undefined) orders.set(row[at.id], (order = orderOfList(row, at, readInstant)));
    order.items.push(itemOfList(row, at));
  }
  return [...orders.values()];
}

/** Each column's place, looked up once. */
function placesOf(/** @type {Record<string, number>} */ place) {
  const head = { id: place["Order ID"], created: place["Created At"], paid: place["Paid At"], buyer: place.Buyer, phone: place.Phone, country: place.Country };
  const to = { province: place.Province, city: place.City, postcode: place.Postcode, address: place.Address, service: place["Shipping Service"], note: place.Note };
  const goods = { sku: place.SKU, title: place.Title, variation: place.Variation, quantity: place.Qty, price: place["Unit Price"], total: place["Order Total"] };
  const size = { grams: place["Weight g"], length: place["Length mm"], width: place["Width mm"], height: place["Height mm"], battery: place.Battery };
  return { ...head, ...to, ...goods, ...size };
}

/** @returns {Order} */
function orderOfList(/** @type {string[]} */ row, /** @type {ReturnType<typeof placesOf>} */ at, /** @type {ReadInstant} */ readInstant) {
  return {
    id: row[at.id],
    createdAt: readInstant(row[at.created]),
    paidAt: readInstant(row[at.paid]),
    buyer: row[at.buyer],
    phone: row[at.phone],
    country: row[at.country],
    province: row[at.province],
    city: row[at.city],
    postcode: row[at.postcode],
    address: row[at.address],
    note: row[at.note],
    items: [],
    service: row[at.service],
    totalCents: centsOf(row[at.total]),
  };
}

function itemOfList(/** @type {string[]} */ row, /** @type {ReturnType<typeof placesOf>} */ at) {
  return {
    sku: row[at.sku],
    title: row[at.title],
    variation: row[at.variation],
    quantity: +row[at.quantity],
    unitCents: centsOf(row[at.price]),
    grams: +row[at.grams],
    length: +row[at.length],
    width: +row[at.width],
    height: +row[at.height],
    battery: row[at.battery] === "Y",
  };
}

/** Rows as objects keyed by the column's name. @returns {Order[]} */
export function ordersOfObjects(/** @type {Record<string, string>[]} */ rows, /** @type {ReadInstant} */ readInstant = instantOf) {
  const orders = /** @type {Map<string, Order>} */ (new Map());
  for (const row of rows) {
    let order = orders.get(row["Order ID"]);
    if (order === undefined) orders.set(row["Order ID"], (order = orderOfObject(row, readInstant)));
    order.items.push(itemOfObject(row));
  }
  return [...orders.values()];
}

/** @returns {Order} */
function orderOfObject(/** @type {Record<string, string>} */ row, /** @type {ReadInstant} */ readInstant) {
  return {
    id: row["Order ID"],
    createdAt: readInstant(row["Created At"]),
    paidAt: readInstant(row["Paid At"]),
    buyer: row.Buyer,
    phone: row.Phone,
    country: row.Country,
    province: row.Province,
    city: row.City,
    postcode: row.Postcode,
    address: row.Address,
    note: row.Note,
    items: [],
    service: row["Shipping Service"],
    totalCents: centsOf(row["Order Total"]),
  };
}

function itemOfObject(/** @type {Record<string, string>} */ row) {
  return {
    sku: row.SKU,
    title: row.Title,
    variation: row.Variation,
    quantity: +row.Qty,
    unitCents: centsOf(row["Unit Price"]),
    grams: +row["Weight g"],
    length: +row["Length mm"],
    width: +row["Width mm"],
    height: +row["Height mm"],
    battery: row.Battery === "Y",
  };
}
