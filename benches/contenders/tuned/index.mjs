// The strongest plain JavaScript that gives the same answers: one pass, no objects in between, tables for days, reasons only when asked for.
import { SERVICES } from "../../data/services.mjs";
import { imported } from "../parts/stack.mjs";
import { destinations } from "./carrier.mjs";
import { ordersOf } from "./csv.mjs";
import { day } from "./day.mjs";
import { deskWorkloads, keptFacts } from "./desk.mjs";

const setup = () => destinations(SERVICES);
const importing = { setup, run: (/** @type {any} */ _, /** @type {any} */ { bytes }) => imported(ordersOf(bytes)) };

export default { workloads: { import: importing, day: { setup, run: day }, "first-page": { setup, run: day }, ...deskWorkloads(setup) } };

/** Keeps with each order what the services look at: only the what-if differs. */
export const kept = { workloads: { "what-if": keptFacts(setup) } };
