// The orders as a spreadsheet would export them: 25 columns, a row for each item, a byte order mark, CRLF, quotes where they are needed.
import { BEIJING } from "./calendar.mjs";

/** @typedef {import("./orders.mjs").Order} Order */
/** @typedef {import("./orders.mjs").Item} Item */

export const COLUMNS = [
  "Order ID", "Created At", "Paid At", "Status", "Buyer", "Phone", "Country", "Province", "City", "Postcode", "Address", "Shipping Service", "Line",
  "SKU", "Title", "Variation", "Qty", "Unit Price", "Weight g", "Length mm", "Width mm", "Height mm", "Battery", "Order Total", "Note",
];

/** The file's bytes. */
export function csvBytes(/** @type {Order[]} */ orders) {
  const rows = orders.flatMap((order) => order.items.map((item, at) => rowOf(order, item, at).map(quoted).join(",")));
  return new TextEncoder().encode(`\ufeff${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`);
}

function rowOf(/** @type {Order} */ order, /** @type {Item} */ item, /** @type {number} */ at) {
  return [
    order.id, clock(order.createdAt), clock(order.paidAt), "PLACE_ORDER_SUCCESS", order.buyer, order.phone, order.country, order.province, order.city,
    order.postcode, order.address, order.service, String(at + 1), item.sku, item.title, item.variation, String(item.quantity), money(item.unitCents),
    String(item.grams), String(item.length), String(item.width), String(item.height), item.battery ? "Y" : "N", money(order.totalCents), order.note,
  ];
}

/** "2025-05-20 11:30:00", in Beijing. */
function clock(/** @type {number} */ instant) {
  const text = new Date(instant + BEIJING).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

function money(/** @type {number} */ cents) {
  return (cents / 100).toFixed(2);
}

function quoted(/** @type {string} */ cell) {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
