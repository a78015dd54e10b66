// A stack is five parts that a web developer puts together; what happens with them in a day is the same for each.
import { SERVICES } from "../../data/services.mjs";
import { declaration, handOverEvents, noticeOf, shipmentOf } from "./shipping.mjs";
import { deskWorkloads } from "./desk.mjs";

/** @typedef {import("../../data/orders.mjs").Order} Order */
/** @typedef {import("../../data/services.mjs").Service} Service */
/** @typedef {import("./facts.mjs").Facts} Facts */
/** @typedef {import("./facts.mjs").Quote} Quote */
/** @typedef {{ facts: Facts, best: Quote | null }} Choice */

/**
 * The life of one shipment: `send` says whether the event was allowed, `save` gives something that JSON keeps.
 * @typedef {object} Lifecycle
 * @property {(shipment: import("./shipping.mjs").Shipment) => any} start
 * @property {(one: any, event: import("./shipping.mjs").Event) => boolean} send
 * @property {(one: any) => string} stage
 * @property {(one: any) => number} lastAt
 * @property {(one: any) => any} save
 * @property {(saved: any) => any} restore
 */
/**
 * @typedef {object} Stack
 * @property {(bytes: Uint8Array) => Order[]} read
 * @property {(services: Service[]) => (orders: Order[]) => Choice[] | Promise<Choice[]>} chooser
 * @property {Lifecycle} lifecycle
 * @property {(paidAt: number) => number} deadline
 * @property {(now: number, deadline: number) => number} minutesLeft
 * @property {(notice: import("../../data/notices.mjs").Notice) => string} render
 */

/** A contender out of a stack. */
export function stackContender(/** @type {() => Stack} */ stack) {
  const setup = () => {
    const parts = stack();
    return { parts, choose: parts.chooser(SERVICES) };
  };
  const importing = { setup, run: (/** @type {any} */ { parts }, /** @type {any} */ { bytes }) => imported(parts.read(bytes)) };
  return { workloads: { import: importing, day: { setup, run: day }, "first-page": { setup, run: day }, ...deskWorkloads(setup) } };
}

export function imported(/** @type {Order[]} */ orders) {
  return { count: orders.length, order: (/** @type {number} */ at) => orders[at] };
}

/** The whole day; with `page`, only so many notices are rendered. */
async function day(/** @type {{ parts: Stack, choose: (orders: Order[]) => any }} */ { parts, choose }, /** @type {any} */ { bytes, now, page }) {
  const orders = parts.read(bytes);
  const choices = await choose(orders);
  const work = orders.map((order, at) => workOf(parts, order, choices[at], now));
  work.sort((one, other) => byDeadline(one.row, other.row));
  const shown = page === undefined ? work : work.slice(0, page);
  const notices = shown.map(({ notice }) => (notice ? parts.render(notice) : ""));
  return { total: work.length, worklist: shown.map(({ row }) => row), notices, work };
}

function workOf(/** @type {Stack} */ parts, /** @type {Order} */ order, /** @type {Choice} */ choice, /** @type {number} */ now) {
  const shipment = parts.lifecycle.start(shipmentOf(order, choice.facts));
  sendAll(parts.lifecycle, shipment, [...handOverEvents(order, choice.best?.code ?? ""), declaration(order)]);
  const notice = choice.best ? noticeOf(order, choice.best, parts.lifecycle.lastAt(shipment)) : null;
  return { row: rowOf(parts, { order, choice, shipment }, now), shipment, notice };
}

/** Until the first that is refused. */
export function sendAll(/** @type {Lifecycle} */ lifecycle, /** @type {any} */ shipment, /** @type {import("./shipping.mjs").Event[]} */ events) {
  for (const event of events) if (!lifecycle.send(shipment, event)) return;
}

/** @returns {import("../../workloads/answers.mjs").Row} */
export function rowOf(/** @type {Stack} */ parts, /** @type {{ order: Order, choice: { best: Quote | null }, shipment: any }} */ { order, choice, shipment }, /** @type {number} */ now) {
  const deadline = parts.deadline(order.paidAt);
  const { code: carrier = null, priceCents = 0 } = choice.best ?? {};
  return { id: order.id, deadline, minutesLeft: parts.minutesLeft(now, deadline), carrier, priceCents, stage: parts.lifecycle.stage(shipment) };
}

/** The most urgent first. */
export function byDeadline(/** @type {{ deadline: number, id: string }} */ one, /** @type {{ deadline: number, id: string }} */ other) {
  return one.deadline - other.deadline || (one.id < other.id ? -1 : 1);
}
