// Many orders at hand: the sorted list is never sorted again, and what a query looks at stands in columns.
import { CODES } from "../../data/countries.mjs";
import { workedUntil } from "./calendar.mjs";
import { bestOf, destinations, factsOf, priceOf } from "./carrier.mjs";
import { ordersOf } from "./csv.mjs";
import { byUrgency, declare, handedOver } from "./day.mjs";
import { SHIPPED, STAGES } from "./lifecycle.mjs";
import { sortedPlaces } from "./sorting.mjs";

/** @typedef {import("./lifecycle.mjs").Shipment} Shipment */
/** @typedef {Map<string, import("./carrier.mjs").Destination>} Goes */
/** @typedef {{ goes: Goes, shipments: Shipment[], open: Shipment[], declared: number, page: number }} Desk */

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
  return deskOf(goes, ordersOf(bytes).map((order) => handedOver(goes, order, now, workedNow)), page);
}

/** @returns {Desk} */
function deskOf(/** @type {Goes} */ goes, /** @type {Shipment[]} */ shipments, /** @type {number} */ page) {
  return { goes, shipments, open: byUrgency(shipments.filter(isOpen)), declared: 0, page };
}

function isOpen(/** @type {Shipment} */ { stage }) {
  return stage !== SHIPPED;
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
  return places.map((place) => ({ accepted: declared(desk, desk.shipments[place]), page: firstPage(desk) }));
}

function declared(/** @type {Desk} */ desk, /** @type {Shipment} */ one) {
  if (!declare(one)) return false;
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
  return flipsOf(desk.shipments, services, ({ order }) => factsOf(order));
}

export function flipsOf(/** @type {Shipment[]} */ shipments, /** @type {any} */ services, /** @type {(one: Shipment, place: number) => import("./carrier.mjs").Facts} */ factsAt) {
  const goes = destinations(services);
  const flips = [];
  let unservable = 0;
  for (let place = 0; place < shipments.length; place++) {
    const { best: before, row } = shipments[place];
    const facts = factsAt(shipments[place], place);
    const destination = /** @type {import("./carrier.mjs").Destination} */ (goes.get(facts.country));
    const after = bestOf(destination, facts);
    if (before?.code === after?.code) continue;
    if (after === null) unservable++;
    flips.push({ id: row.id, from: row.carrier, to: after && after.code, priceCents: after === null ? 0 : priceOf(after, destination, facts) });
  }
  return { flips, unservable };
}

/** The same with what the services look at kept beside each order. */
export function keptFacts(/** @type {() => Goes} */ setup) {
  const loadFacts = (/** @type {Goes} */ goes, /** @type {any} */ input) => {
    const { shipments } = load(goes, input);
    return { shipments, services: input.services, facts: shipments.map(({ order }) => factsOf(order)) };
  };
  return { setup, load: loadFacts, run: (/** @type {Goes} */ _, /** @type {any} */ { shipments, services, facts }) => flipsOf(shipments, services, (_one, place) => facts[place]) };
}

function loadColumns(/** @type {Goes} */ goes, /** @type {any} */ input) {
  const { shipments, page } = load(goes, input);
  const countries = Uint8Array.from(shipments, ({ order }) => Number(COUNTRY_PLACE.get(order.country)));
  const latest = Float64Array.from(shipments, ({ order }) => -order.paidAt);
  return { shipments, page, countries, latest, queries: input.queries };
}

function queryEach(/** @type {Goes} */ _, /** @type {any} */ fed) {
  return fed.queries.map((/** @type {{ country: string }} */ query) => queried(fed, query.country));
}

function queried(/** @type {{ shipments: Shipment[], page: number, countries: Uint8Array, latest: Float64Array }} */ { shipments, page, countries, latest }, /** @type {string} */ country) {
  const wanted = COUNTRY_PLACE.get(country);
  const found = /** @type {number[]} */ ([]);
  for (let place = 0; place < countries.length; place++) if (countries[place] === wanted) found.push(place);
  const keys = Float64Array.from(found, (place) => latest[place]);
  const shown = sortedPlaces(keys, (at) => shipments[found[at]].row.id).slice(0, page);
  return { total: found.length, rows: shown.map((at) => queryRow(shipments[found[at]].order)) };
}

function queryRow(/** @type {import("../../data/orders.mjs").Order} */ { id, buyer, city, totalCents, paidAt }) {
  return { id, buyer, city, totalCents, paidAt };
}

/** Everything but what the services say. */
function savedOf(/** @type {Shipment} */ one) {
  return { ...one, destination: null, best: null };
}

/** @returns {Shipment} */
function shipmentOfSaved(/** @type {Goes} */ goes, /** @type {any} */ saved) {
  saved.destination = goes.get(saved.order.country);
  saved.best = saved.destination.services.find((/** @type {{ code: string }} */ { code }) => code === saved.row.carrier) ?? null;
  return saved;
}

function snapshotOf(/** @type {Goes} */ goes, /** @type {Desk} */ { shipments, page }) {
  const bytes = encoder.encode(JSON.stringify(shipments.map(savedOf)));
  return { bytes, page, open: (/** @type {Uint8Array} */ kept) => restored(goes, { bytes: kept, page }) };
}

function restored(/** @type {Goes} */ goes, /** @type {{ bytes: Uint8Array, page: number }} */ { bytes, page }) {
  const saved = /** @type {any[]} */ (JSON.parse(decoder.decode(bytes)));
  return firstPage(deskOf(goes, saved.map((one) => shipmentOfSaved(goes, one)), page));
}

function loadStore(/** @type {Goes} */ goes, /** @type {any} */ input) {
  const { shipments, page } = load(goes, input);
  return { records: new Map(shipments.map((one) => [`order/${one.row.id}`, JSON.stringify(savedOf(one))])), page };
}

function opened(/** @type {Goes} */ goes, /** @type {{ records: Map<string, string>, page: number }} */ { records, page }) {
  return firstPage(deskOf(goes, Array.from(records.values(), (record) => shipmentOfSaved(goes, JSON.parse(record))), page));
}
