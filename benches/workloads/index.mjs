// What is measured: what goes in, what must come out, and the digest by which answers are compared.
//
// A contender's part in a workload is { setup, load?, run }: `setup()` once, apart from the clock; `load(context, input)` makes orders resident, timed
// by itself; `run(context, fed)` is what the clock is for, and what it gives is kept until the clock stops. Each may be asynchronous.
// `partial` is the digest of what a contender gives that lacks something: it is held against the same part of the others' answers.
import { NOW } from "../data/calendar.mjs";
import { csvBytes } from "../data/csv.mjs";
import { makeOrders } from "../data/orders.mjs";
import { digestOf } from "../data/random.mjs";
import { CHANGED_SERVICES } from "../data/services.mjs";
import { orderText, rowText, rowsDigest, withoutVariations, worklistDigest } from "./answers.mjs";
import { makeCommands, makeQueries } from "./inputs.mjs";

/** @typedef {import("./answers.mjs").Row} Row */

export const PAGE = 50;

const fresh = (/** @type {number} */ count) => ({ bytes: csvBytes(makeOrders(count)), now: NOW, page: PAGE });

export const WORKLOADS = {
  // out: { count, order(at) }
  import: {
    title: "Import of a 25-column CSV: bytes to typed orders with their items",
    unit: "orders",
    input: fresh,
    digest: (/** @type {any} */ { count, order }) => digestOf(Array.from({ length: count }, (_, at) => order(at)), orderText),
    partial: {
      lacks: "without the items' variations",
      digest: (/** @type {any} */ { count, order }) => digestOf(Array.from({ length: count }, (_, at) => withoutVariations(order(at))), orderText),
    },
  },
  // out: { worklist: Row[], notices: string[] }, by deadline, then by id; notices[i] belongs to worklist[i]
  day: {
    title: "Whole day: CSV to orders, carrier of 12, all steps to declared, notice, deadline, sorted worklist",
    unit: "orders",
    input: (/** @type {number} */ count) => ({ ...fresh(count), page: undefined }),
    digest: worklistDigest,
  },
  // out: { total, worklist, notices } of the first page
  "first-page": {
    title: "First page: the whole day, but only the 50 most urgent orders are shown and their notices rendered",
    unit: "orders",
    input: fresh,
    digest: (/** @type {any} */ answer) => `${answer.total}/${worklistDigest(answer)}`,
  },
  // in `load`: every order but for its declaration. out, per command: { accepted, page: Row[] }, the 50 most urgent orders not yet declared
  "one-command": {
    title: "One command on a full desk: an order is declared, then the 50 most urgent are read",
    unit: "commands",
    input: (/** @type {number} */ count) => ({ ...fresh(count), commands: makeCommands(count) }),
    series: { runs: 20, length: 50, rehearsal: 1000 },
    digest: (/** @type {any[]} */ answers) => digestOf(answers, ({ accepted, page }) => `${accepted}/${page.map(rowText).join("\n")}\n`),
  },
  // out: { flips: [{ id, from, to, priceCents }], unservable } in the order of import; `to` is null when nothing fits any more
  "what-if": {
    title: "What-if over all orders: the same orders under changed services, and which choices flip",
    unit: "orders",
    input: (/** @type {number} */ count) => ({ ...fresh(count), services: CHANGED_SERVICES }),
    digest: (/** @type {any} */ { flips, unservable }) => `${unservable}/${digestOf(flips, (/** @type {any} */ flip) => `${flip.id}|${flip.from}|${flip.to}|${flip.priceCents}\n`)}`,
  },
  // out: [{ total, rows: [{ id, buyer, city, totalCents, paidAt }] }], the 50 paid last of a country
  query: {
    title: "Query with filter and sort: orders of a country, the last paid first, first page of 50",
    unit: "queries",
    input: (/** @type {number} */ count) => ({ ...fresh(count), queries: makeQueries() }),
    units: () => makeQueries().length,
    digest: (/** @type {any[]} */ answers) => answers.map(({ total, rows }) => `${total}/${digestOf(rows, (/** @type {any} */ row) => `${row.id}|${row.buyer}|${row.city}|${row.totalCents}|${row.paidAt}\n`)}`).join(" "),
  },
  // out: { bytes, open(bytes) -> Row[] }; the page of the desk that is opened from the bytes is compared, outside the clock
  snapshot: {
    title: "Snapshot: the whole desk as bytes",
    unit: "orders",
    input: fresh,
    digest: async (/** @type {any} */ { bytes, open }) => rowsDigest(await open(bytes)),
  },
  // in `load`: the snapshot. out: the first page, Row[]
  restore: { title: "Restore: a desk from a snapshot's bytes, and its first page", unit: "orders", input: fresh, digest: rowsDigest },
  // in `load`: a store that holds the orders. out: the first page, Row[]
  "open-store": { title: "Load from store: a desk from a store's records, and its first page", unit: "orders", input: fresh, digest: rowsDigest },
};

/** @typedef {keyof typeof WORKLOADS} WorkloadName */
