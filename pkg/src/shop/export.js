// The one text that holds a whole shop, written and read back with every check before anything is replaced.
//
//   { "jiaoyun": "export", "format": 1, "orders": [{ "id", "events": [...] }], "settings": { ... }, "unreadable"?: [{ "key", "text" }] }
import { shopWords } from "./words.js";

export const EXPORT_FORMAT = 1;

/** Orders in one commit of a restored shop: few keys, and none too large. */
const ORDERS_PER_COMMIT = 50;

/**
 * @param {Map<string, any[]>} events
 * @param {Map<string, unknown>} settings
 * @param {{ key: string, text: string | null }[]} unreadable records nobody could read, kept verbatim
 */
export function writeExport(events, settings, unreadable) {
  const orders = [...events].map(([id, list]) => ({ id, events: list }));
  const whole = { jiaoyun: "export", format: EXPORT_FORMAT, orders, settings: Object.fromEntries(settings) };
  return JSON.stringify(unreadable.length === 0 ? whole : { ...whole, unreadable });
}

/** @typedef {{ events: Map<string, any[]>, orders: Map<string, any>, settings: Map<string, unknown>, problems: import("../../types/value.js").Problem[] }} Import */

/** @param {string} text @param {any} engine @returns {Import} */
export function readExport(text, engine) {
  /** @type {Import} */
  const found = { events: new Map(), orders: new Map(), settings: new Map(), problems: [] };
  const problem = (/** @type {string} */ code, /** @type {string} */ path, /** @type {Record<string, string | number>} */ facts = {}) => {
    found.problems.push({ code, severity: "error", path, ...shopWords(engine.language, code, { path: path === "" ? "/" : path, ...facts }) });
  };
  const whole = parsed(text, problem);
  if (whole === undefined) return found;
  if (Array.isArray(whole.orders)) whole.orders.forEach((/** @type {any} */ item, /** @type {number} */ at) => readOrder(item, `/orders/${at}`));
  else problem("export-malformed", "/orders");
  if (isPlain(whole.settings)) found.settings = new Map(Object.entries(whole.settings));
  else problem("export-malformed", "/settings");
  return found;

  /** @param {any} item @param {string} path */
  function readOrder(item, path) {
    const flaw = flawOf(item, found.events);
    if (flaw !== undefined) return problem("export-malformed", `${path}${flaw}`);
    try {
      found.orders.set(item.id, engine.evolve(null, item.events));
      found.events.set(item.id, item.events);
    } catch (thrown) {
      if (!isMisuse(thrown)) throw thrown;
      problem("export-events-unreadable", `${path}${/** @type {any} */ (thrown).path}`, { order: item.id, detail: /** @type {any} */ (thrown).message });
    }
  }
}

/** The commits that a restored shop begins with. @param {Map<string, any[]>} events */
export function commitsOf(events) {
  const lists = [...events.values()];
  const commits = [];
  for (let at = 0; at < lists.length; at += ORDERS_PER_COMMIT) commits.push(lists.slice(at, at + ORDERS_PER_COMMIT).flat());
  return commits;
}

/** What the engine says of data, as against a fault of its own. @param {any} thrown */
export function isMisuse(thrown) {
  return typeof thrown?.code === "string" && thrown.code !== "internal" && thrown.code !== "engine-closed";
}

/** @param {string} text @param {(code: string, path: string, facts?: Record<string, string | number>) => void} problem */
function parsed(text, problem) {
  let whole;
  try {
    whole = JSON.parse(text);
  } catch (thrown) {
    problem("export-not-json", "", { detail: thrown instanceof Error ? thrown.message : String(thrown) });
    return undefined;
  }
  if (!isPlain(whole) || whole.jiaoyun !== "export") problem("export-not-ours", "");
  else if (!Number.isSafeInteger(whole.format) || whole.format < 1) problem("export-malformed", "/format");
  else if (whole.format > EXPORT_FORMAT) problem("export-newer", "/format", { format: whole.format, known: EXPORT_FORMAT });
  else return whole;
  return undefined;
}

/** @param {any} value */
function isPlain(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Where an order of an export is not one: each event its own, numbered from 1. @param {any} item @param {Map<string, any[]>} known */
function flawOf(item, known) {
  if (!isPlain(item)) return "";
  if (typeof item.id !== "string" || known.has(item.id)) return "/id";
  if (!Array.isArray(item.events) || item.events.length === 0) return "/events";
  const at = item.events.findIndex((/** @type {any} */ event, /** @type {number} */ index) => event?.orderId !== item.id || event.sequence !== index + 1);
  return at === -1 ? undefined : `/events/${at}`;
}
