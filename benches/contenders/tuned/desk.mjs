// Many orders at hand: the sorted list is never sorted again, and what a query looks at stands in columns.
import { CODES } from "../../data/countries.mjs";
import { flipOf } from "../parts/desk.mjs";
import { workedUntil } from "./calendar.mjs";
import { bestOf, destinations, factsOf } from "./carrier.mjs";
import { ordersOf } from "./csv.mjs";
import { byUrgency, declare, workOf } from "./day.mjs";
import { SHIPPED, STAGES } from "./lifecycle.mjs";
import { sortedPlaces } from "./sorting.mjs";

/** @typedef {import("./day.mjs").Work} Work */
/** @typedef {Map<string, import("./carrier.mjs").Destination>} Goes */
/** @typedef {{ goes: Goes, work: Work[], open: Work[], declared: number, page: number }} Desk */

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
const COUNTRY_PLACE = new Map(CODES.map((code, at) => [code, at]));

export function deskWorkloads(/** @type {() => Goes} */ setup) {
  return {
    "one-command": { setup, load, run: declareEach },
    "what-if": { setup, load: (/** @type {Goes} */ goes, /** @type {any} */ input) => ({ desk: load(goes, input), services: input.services }), run: whatIf },
    query: { setup, load: loadColumns, run: queryEach },
    snapshot: { setup, load, run: snapshotOf },
    restore: { setup, load: (/** @type {Goes} */ goes, /** @type {any} */ input) => snapshotOf(goes, load(goes, input)), run: restored },
    "open-store": { setup, load: loadStore, run: opened },
  };
}

/** @returns {Desk} */
function load(/** @type {Goes} */ goes, /** @type {any} */ { bytes, now, page }) {
  const workedNow = workedUntil(now);
  return deskOf(goes, ordersOf(bytes).map((order) => workOf(goes, order, now, workedNow)), page);
}

/** @returns {Desk} */
function deskOf(/** @type {Goes} */ goes, /** @type {Work[]} */ work, /** @type {number} */ page) {
  return { goes, work, open: byUrgency(work.filter(isOpen)), declared: 0, page };
}

function isOpen(/** @type {Work} */ { shipment }) {
  return shipment.stage !== SHIPPED;
}

/** What is declared stays in the list until it is a quarter of it. */
function firstPage(/** @type {Desk} */ desk) {
  const rows = [];
  for (const one of desk.open) {
    if (isOpen(one) && rows.push(one.row) === desk.page) break;
  }
  return rows;
}

function declareEach(/** @type {Goes} */ _, /** @type {Desk} */ desk, /** @type {number[]} */ places) {
  return places.map((place) => ({ accepted: declared(desk, desk.work[place]), page: firstPage(desk) }));
}

function declared(/** @type {Desk} */ desk, /** @type {Work} */ one) {
  if (!declare(one.shipment)) return false;
  one.row = { ...one.row, stage: STAGES[SHIPPED] };
  desk.declared++;
  if (desk.declared * 4 > desk.open.length) {
    desk.open = desk.open.filter(isOpen);
    desk.declared = 0;
  }
  return true;
}

/** From the orders again, as the day does it. */
function whatIf(/** @type {Goes} */ _, /** @type {any} */ { desk, services }) {
  return flipsOf(desk.work, services, ({ shipment }) => factsOf(shipment.order));
}

export function flipsOf(/** @type {Work[]} */ work, /** @type {any} */ services, /** @type {(one: Work, place: number) => import("./carrier.mjs").Facts} */ factsAt) {
  const goes = destinations(services);
  const flips = [];
  let unservable = 0;
  for (let place = 0; place < work.length; place++) {
    const { best: before, row } = work[place];
    const facts = factsAt(work[place], place);
    const after = bestOf(/** @type {any} */ (goes.get(facts.country)), facts);
    if (before?.code === after?.code) continue;
    if (after === null) unservable++;
    flips.push(...flipOf(row.id, /** @type {any} */ (before), /** @type {any} */ (after)));
  }
  return { flips, unservable };
}

/** The same with what the services look at kept beside each order. */
export function keptFacts(/** @type {() => Goes} */ setup) {
  const loadFacts = (/** @type {Goes} */ goes, /** @type {any} */ input) => {
    const { work } = load(goes, input);
    return { work, services: input.services, facts: work.map(({ shipment }) => factsOf(shipment.order)) };
  };
  return { setup, load: loadFacts, run: (/** @type {Goes} */ _, /** @type {any} */ { work, services, facts }) => flipsOf(work, services, (_one, place) => facts[place]) };
}

function loadColumns(/** @type {Goes} */ goes, /** @type {any} */ input) {
  const { work, page } = load(goes, input);
  const countries = Uint8Array.from(work, ({ shipment }) => Number(COUNTRY_PLACE.get(shipment.order.country)));
  const latest = Float64Array.from(work, ({ shipment }) => -shipment.order.paidAt);
  return { work, page, countries, latest, queries: input.queries };
}

function queryEach(/** @type {Goes} */ _, /** @type {any} */ fed) {
  return fed.queries.map((/** @type {{ country: string }} */ query) => queried(fed, query.country));
}

function queried(/** @type {{ work: Work[], page: number, countries: Uint8Array, latest: Float64Array }} */ { work, page, countries, latest }, /** @type {string} */ country) {
  const wanted = COUNTRY_PLACE.get(country);
  const found = /** @type {number[]} */ ([]);
  for (let place = 0; place < countries.length; place++) if (countries[place] === wanted) found.push(place);
  const keys = Float64Array.from(found, (place) => latest[place]);
  const shown = sortedPlaces(keys, (at) => work[found[at]].row.id).slice(0, page);
  return { total: found.length, rows: shown.map((at) => queryRow(work[found[at]].shipment.order)) };
}

function queryRow(/** @type {import("../../data/orders.mjs").Order} */ { id, buyer, city, totalCents, paidAt }) {
  return { id, buyer, city, totalCents, paidAt };
}

function savedOf(/** @type {Work} */ { best, shipment, row }) {
  return { best, shipment, row };
}

/** @returns {Work} */
function workOfSaved(/** @type {Goes} */ goes, /** @type {Omit<Work, "destination">} */ saved) {
  const destination = /** @type {import("./carrier.mjs").Destination} */ (goes.get(saved.shipment.order.country));
  return { destination, best: saved.best, shipment: saved.shipment, row: saved.row };
}

function snapshotOf(/** @type {Goes} */ goes, /** @type {Desk} */ { work, page }) {
  const bytes = encoder.encode(JSON.stringify(work.map(savedOf)));
  return { bytes, page, open: (/** @type {Uint8Array} */ kept) => restored(goes, { bytes: kept, page }) };
}

function restored(/** @type {Goes} */ goes, /** @type {{ bytes: Uint8Array, page: number }} */ { bytes, page }) {
  const saved = /** @type {any[]} */ (JSON.parse(decoder.decode(bytes)));
  return firstPage(deskOf(goes, saved.map((one) => workOfSaved(goes, one)), page));
}

function loadStore(/** @type {Goes} */ goes, /** @type {any} */ input) {
  const { work, page } = load(goes, input);
  return { records: new Map(work.map((one) => [`order/${one.row.id}`, JSON.stringify(savedOf(one))])), page };
}

function opened(/** @type {Goes} */ goes, /** @type {{ records: Map<string, string>, page: number }} */ { records, page }) {
  return firstPage(deskOf(goes, Array.from(records.values(), (record) => workOfSaved(goes, JSON.parse(record))), page));
}
