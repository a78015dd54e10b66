// Many orders at hand: the desk is asked for what a page of a list shows.
import { openShop } from "jiaoyun/inline";
import { memoryStore } from "jiaoyun/stores";
import { flipsOf, foundOf, stillToDeclare } from "./answered.mjs";
import { TIMES, WAYS, changedPlaybook, declaration, everyFlip, handOver, lastPaid, mostUrgent, readOptions } from "./asked.mjs";
import { addedWhole, handedOver } from "./day.mjs";

/** @typedef {import("../../../pkg/types/engine.js").Engine} Engine */
/** @typedef {import("../../../pkg/types/desk.js").Desk} Desk */
/** @typedef {import("../../../pkg/types/playbook.js").Playbook} Playbook */
/** @typedef {import("../../../pkg/types/store.js").Store} Store */
/** @typedef {{ bytes: Uint8Array, now: number, page: number, queries: { country: string }[] }} Input */

export function deskWorkloads(/** @type {() => Promise<Engine>} */ setup) {
  return {
    "one-command": { setup, load: loadTimes, run: declareEach },
    "what-if": { setup, load: loadOther, run: whatIf },
    query: { setup, load, run: queryEach },
    snapshot: { setup, load, run: snapshotOf },
    restore: { setup, load: loadSnapshot, run: restored },
    "open-store": { setup, load: loadStore, run: opened },
  };
}

function load(/** @type {Engine} */ engine, /** @type {Input} */ input) {
  return { ...input, ...handedOver(engine, input) };
}

/** The worklist goes on listing what is declared until the carrier has scanned it: pages are turned until there are enough. */
function firstPage(/** @type {Pick<Desk, "worklist">} */ desk, /** @type {{ now: number, page: number }} */ { now, page }) {
  const rows = [];
  for (let [from, total] = [0, 1]; rows.length < page && from < total; from += page) {
    const found = desk.worklist(mostUrgent({ now, page, from }, [...TIMES, ...WAYS]));
    rows.push(...stillToDeclare(found.columns));
    total = found.total;
  }
  return rows.slice(0, page);
}

function loadTimes(/** @type {Engine} */ engine, /** @type {Input} */ input) {
  const held = load(engine, input);
  const { columns } = held.desk.rows(held.ids, { now: new Date(input.now), columns: ["paidMillis"] });
  return { ...held, paid: columns.paidMillis };
}

function declareEach(/** @type {Engine} */ _, /** @type {ReturnType<typeof loadTimes>} */ held, /** @type {number[]} */ places) {
  return places.map((place) => {
    const { ok: accepted } = held.desk.apply(declaration(held.ids[place], Number(held.paid[place])));
    return { accepted, page: firstPage(held.desk, held) };
  });
}

function loadOther(/** @type {Engine} */ engine, /** @type {Input} */ input) {
  return { ...load(engine, input), other: changedPlaybook() };
}

function whatIf(/** @type {Engine} */ _, /** @type {{ desk: Desk, other: Playbook, now: number }} */ { desk, other, now }) {
  return flipsOf(desk.whatIf(other, everyFlip({ now })));
}

function queryEach(/** @type {Engine} */ _, /** @type {Input & { desk: Desk }} */ { desk, queries, ...moment }) {
  return queries.map(({ country }) => foundOf(desk.query(lastPaid(moment, country))));
}

function snapshotOf(/** @type {Engine} */ engine, /** @type {Input & { desk: Desk }} */ { desk, ...input }) {
  return { bytes: desk.snapshot(), open: (/** @type {Uint8Array} */ bytes) => restored(engine, { ...input, bytes }) };
}

function loadSnapshot(/** @type {Engine} */ engine, /** @type {Input} */ input) {
  return { ...input, bytes: load(engine, input).desk.snapshot() };
}

function restored(/** @type {Engine} */ engine, /** @type {Input} */ { bytes, ...moment }) {
  const desk = engine.openDesk(bytes);
  const rows = firstPage(desk, moment);
  desk.close();
  return rows;
}

async function loadStore(/** @type {Engine} */ engine, /** @type {Input} */ input) {
  const store = memoryStore();
  const shop = await openShop({ engine, store });
  const ids = addedWhole(await shop.importOrders(input.bytes, readOptions(input.now)));
  await shop.applyAll({ orders: ids, steps: handOver });
  return { ...input, store };
}

async function opened(/** @type {Engine} */ engine, /** @type {Input & { store: Store }} */ { store, ...moment }) {
  const shop = await openShop({ engine, store });
  const rows = firstPage(shop, moment);
  await shop.close();
  return rows;
}
