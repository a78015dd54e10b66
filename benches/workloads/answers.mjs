// What answers are made of, and how they are told apart. Libraries escape text for HTML each in its own way: that is undone before comparing.
import { digestOf } from "../data/random.mjs";

/**
 * A row of the worklist.
 * @typedef {{ id: string, deadline: number, minutesLeft: number, carrier: string | null, priceCents: number, stage: string }} Row
 */
/** @typedef {import("../data/orders.mjs").Order} Order */
/** @typedef {import("../data/orders.mjs").Item} Item */

const ENTITIES = /** @type {Record<string, string>} */ ({
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", "#x27": "'", "#x2f": "/", "#x60": "`", "#x3d": "=", "#96": "`", "#34": '"', "#38": "&", "#60": "<", "#62": ">",
});
const ENTITY = /&(amp|lt|gt|quot|apos|#39|#x27|#x2F|#x60|#x3D|#96|#34|#38|#60|#62);/gi;

function unescaped(/** @type {string} */ text) {
  return text.replace(ENTITY, (_, name) => ENTITIES[name.toLowerCase()]);
}

export function rowText(/** @type {Row} */ row) {
  return `${row.id}|${row.deadline}|${row.minutesLeft}|${row.carrier}|${row.priceCents}|${row.stage}`;
}

/** Rows with the notice that belongs to each. */
export function worklistDigest(/** @type {{ worklist: Row[], notices: string[] }} */ { worklist, notices }) {
  return digestOf(worklist, (row, at) => `${rowText(row)}|${unescaped(notices[at])}\n`);
}

export function rowsDigest(/** @type {Row[]} */ rows) {
  return digestOf(rows, (row) => `${rowText(row)}\n`);
}

export function orderText(/** @type {Order} */ order) {
  const head = [order.id, order.createdAt, order.paidAt, order.buyer, order.address, order.note, order.service, order.totalCents].join("|");
  return `${head}|${order.items.map(itemText).join(";")}\n`;
}

/** @returns {Order} */
export function withoutVariations(/** @type {Order} */ order) {
  return { ...order, items: order.items.map((item) => ({ ...item, variation: "" })) };
}

function itemText(/** @type {Item} */ item) {
  const { sku, title, variation, quantity, unitCents, grams, length, width, height, battery } = item;
  return [sku, title, variation, quantity, unitCents, grams, length, width, height, battery].join(",");
}
