// Many orders at hand, as an application in JavaScript would keep them: objects, a map by id, a sorted list of what is still to be declared.
import { declaration, handOverEvents, shipmentOf } from "./shipping.mjs";
import { byDeadline, rowOf, sendAll } from "./stack.mjs";

/** @typedef {import("./stack.mjs").Stack} Stack */
/** @typedef {{ order: import("../../data/orders.mjs").Order, choice: import("./stack.mjs").Choice, shipment: any, row: import("../../workloads/answers.mjs").Row }} Entry */
/** @typedef {{ parts: Stack, entries: Entry[], open: Entry[], page: number }} Desk */
/** @typedef {{ parts: Stack, choose: (orders: any[]) => any }} Context */

const DECLARED = "shipped";
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

export function deskWorkloads(/** @type {() => Context} */ setup) {
  return {
    "one-command": { setup, load, run: declareEach },
    "what-if": { setup, load: loadWithServices, run: whatIf },
    query: { setup, load: loadWithQueries, run: queryEach },
    snapshot: { setup, load, run: (/** @type {Context} */ context, /** @type {Desk} */ desk) => snapshotOf(context, desk) },
    restore: { setup, load: loadSnapshot, run: (/** @type {Context} */ { parts }, /** @type {any} */ fed) => firstPage(restored(parts, fed)) },
    "open-store": { setup, load: loadStore, run: (/** @type {Context} */ { parts }, /** @type {any} */ fed) => firstPage(opened(parts, fed)) },
  };
}

/** Every order with its carrier, as far as handed over. @returns {Promise<Desk>} */
async function load(/** @type {Context} */ { parts, choose }, /** @type {any} */ { bytes, now, page }) {
  const orders = parts.read(bytes);
  const choices = await choose(orders);
  const entries = orders.map((order, at) => {
    const shipment = parts.lifecycle.start(shipmentOf(order, choices[at].facts));
    sendAll(parts.lifecycle, shipment, handOverEvents(order, choices[at].best?.code ?? ""));
    return entryOf(parts, { order, choice: choices[at], shipment }, now);
  });
  return deskOf(parts, entries, page);
}

/** @returns {Entry} */
function entryOf(/** @type {Stack} */ parts, /** @type {Omit<Entry, "row">} */ known, /** @type {number} */ now) {
  return { ...known, row: rowOf(parts, known, now) };
}

/** @returns {Desk} */
function deskOf(/** @type {Stack} */ parts, /** @type {Entry[]} */ entries, /** @type {number} */ page) {
  const open = entries.filter(isOpen).sort((one, other) => byDeadline(one.row, other.row));
  return { parts, entries, open, page };
}

function isOpen(/** @type {Entry} */ entry) {
  return entry.row.stage !== DECLARED;
}

function firstPage(/** @type {Desk} */ desk) {
  return desk.open.slice(0, desk.page).map(({ row }) => row);
}

/** Each command is followed by a look at the page, as a person would see it. */
function declareEach(/** @type {Context} */ _, /** @type {Desk} */ desk, /** @type {number[]} */ places) {
  return places.map((place) => ({ accepted: declare(desk, desk.entries[place]), page: firstPage(desk) }));
}

function declare(/** @type {Desk} */ desk, /** @type {Entry} */ entry) {
  const accepted = desk.parts.lifecycle.send(entry.shipment, declaration(entry.order));
  if (!accepted) return false;
  entry.row = { ...entry.row, stage: desk.parts.lifecycle.stage(entry.shipment) };
  desk.open = desk.open.filter(isOpen);
  return true;
}

async function loadWithServices(/** @type {Context} */ context, /** @type {any} */ input) {
  return { desk: await load(context, input), services: input.services };
}

async function whatIf(/** @type {Context} */ { parts }, /** @type {any} */ { desk, services }) {
  const entries = /** @type {Entry[]} */ (desk.entries);
  const choices = await parts.chooser(services)(entries.map(({ order }) => order));
  const flips = entries.flatMap(({ order, choice }, at) => flipOf(order.id, choice.best, choices[at].best));
  return { flips, unservable: flips.filter(({ to }) => to === null).length };
}

/** Nothing, or the one flip. */
export function flipOf(/** @type {string} */ id, /** @type {import("./facts.mjs").Quote | null} */ before, /** @type {import("./facts.mjs").Quote | null} */ after) {
  const [from, to] = [before?.code ?? null, after?.code ?? null];
  return from === to ? [] : [{ id, from, to, priceCents: after?.priceCents ?? 0 }];
}

async function loadWithQueries(/** @type {Context} */ context, /** @type {any} */ input) {
  return { desk: await load(context, input), queries: input.queries };
}

function queryEach(/** @type {Context} */ _, /** @type {any} */ { desk, queries }) {
  return queries.map((/** @type {{ country: string }} */ query) => queried(desk, query));
}

function queried(/** @type {Desk} */ { entries, page }, /** @type {{ country: string }} */ { country }) {
  const found = entries.map(({ order }) => order).filter((order) => order.country === country);
  found.sort((one, other) => other.paidAt - one.paidAt || (one.id < other.id ? -1 : 1));
  return { total: found.length, rows: found.slice(0, page).map(({ id, buyer, city, totalCents, paidAt }) => ({ id, buyer, city, totalCents, paidAt })) };
}

function savedOf(/** @type {Stack} */ parts, /** @type {Entry} */ { order, choice, shipment, row }) {
  return { order, choice, row, shipment: parts.lifecycle.save(shipment) };
}

function entryOfSaved(/** @type {Stack} */ parts, /** @type {any} */ saved) {
  return { ...saved, shipment: parts.lifecycle.restore(saved.shipment) };
}

function snapshotOf(/** @type {Context} */ { parts }, /** @type {Desk} */ desk) {
  const bytes = encoder.encode(JSON.stringify(desk.entries.map((entry) => savedOf(parts, entry))));
  return { bytes, open: (/** @type {Uint8Array} */ kept) => firstPage(restored(parts, { bytes: kept, page: desk.page })) };
}

async function loadSnapshot(/** @type {Context} */ context, /** @type {any} */ input) {
  return { bytes: snapshotOf(context, await load(context, input)).bytes, page: input.page };
}

function restored(/** @type {Stack} */ parts, /** @type {{ bytes: Uint8Array, page: number }} */ { bytes, page }) {
  const saved = /** @type {any[]} */ (JSON.parse(decoder.decode(bytes)));
  return deskOf(parts, saved.map((one) => entryOfSaved(parts, one)), page);
}

/** A store with a record for each order. */
async function loadStore(/** @type {Context} */ context, /** @type {any} */ input) {
  const desk = await load(context, input);
  const records = new Map(desk.entries.map((entry) => [`order/${entry.order.id}`, JSON.stringify(savedOf(context.parts, entry))]));
  return { records, page: input.page };
}

function opened(/** @type {Stack} */ parts, /** @type {{ records: Map<string, string>, page: number }} */ { records, page }) {
  const entries = Array.from(records.values(), (record) => entryOfSaved(parts, JSON.parse(record)));
  return deskOf(parts, entries, page);
}
