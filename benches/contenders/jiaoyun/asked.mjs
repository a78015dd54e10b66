// What the desk is asked, as data: the same through JavaScript and natively.
import changes from "../../playbook-changes.json" with { type: "json" };
import playbook from "../../playbook.json" with { type: "json" };
import steps from "../../steps.json" with { type: "json" };

/** @typedef {import("../../../pkg/types/desk.js").BulkStep} BulkStep */
/** @typedef {import("../../../pkg/types/playbook.js").Playbook} Playbook */
/** @typedef {{ now: number, page?: number, from?: number }} Moment */

export const PLAYBOOK = /** @type {Playbook} */ (/** @type {unknown} */ (playbook));
export const { handOver, declare, notice } = /** @type {Record<string, BulkStep[]>} */ (/** @type {unknown} */ (steps));

const LARGEST_PAGE = 100_000;
const MINUTE = 60_000;

/** What is known of an order's time before it is dealt with, and of its way afterwards. */
export const TIMES = /** @type {const} */ (["id", "dueMillis", "workingMinutesLeft"]);
export const WAYS = /** @type {const} */ (["service", "costAmount", "stage"]);

/** @returns {import("../../../pkg/types/engine.js").ReadOptions} */
export function readOptions(/** @type {number} */ now) {
  return { now: new Date(now), by: "Li", zone: "Asia/Shanghai", currency: "USD" };
}

/** With a page only that is shown, and its notices are made when they are; without one every notice is sent. */
export function daySteps(/** @type {Moment} */ { page }) {
  return page === undefined ? [...handOver, ...declare, ...notice] : [...handOver, ...declare];
}

/** @returns {"sent" | "rendered"} */
export function whichNotices(/** @type {Moment} */ { page }) {
  return page === undefined ? "sent" : "rendered";
}

/** @template {string} Column */
export function mostUrgent(/** @type {Moment} */ { now, page, from = 0 }, /** @type {Column[]} */ columns) {
  return { now: new Date(now), page: { from, size: page ?? LARGEST_PAGE }, columns };
}

/** The same for the command that is given by itself. @returns {any} */
export function declaration(/** @type {string} */ orderId, /** @type {number} */ paidAt) {
  const [{ at, ...step }] = /** @type {any[]} */ (declare);
  return { ...step, orderId, at: new Date(paidAt + at.plusMinutes * MINUTE).toISOString() };
}

/** The orders of a country, the last paid first. */
export function lastPaid(/** @type {Moment} */ { now, page = 50 }, /** @type {string} */ country) {
  const filter = { country: [/** @type {import("../../../pkg/types/value.js").CountryCode} */ (country)] };
  return { now: new Date(now), filter, sort: /** @type {const} */ ({ by: "paid-at", descending: true }), page: { from: 0, size: page } };
}

/** What the other playbook turns, for every order. */
export function everyFlip(/** @type {Moment} */ { now }) {
  return { now: new Date(now), orders: /** @type {const} */ ("all"), page: { from: 0, size: LARGEST_PAGE } };
}

/** The playbook with other values in some places. @returns {Playbook} */
export function changedPlaybook() {
  const changed = structuredClone(PLAYBOOK);
  for (const { path, value } of changes) put(changed, path.split("/").slice(1), value);
  return changed;
}

function put(/** @type {any} */ whole, /** @type {string[]} */ names, /** @type {unknown} */ value) {
  const last = names[names.length - 1];
  const holder = names.slice(0, -1).reduce((held, name) => held[name], whole);
  if (!(last in holder)) throw new Error(`playbook-changes.json: there is nothing at \`${names.join("/")}\``);
  holder[last] = value;
}
