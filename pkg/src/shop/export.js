// The one text that holds a whole shop, written and read back with every check before anything is replaced.
//
//   { "jiaoyun": "export", "format": 2, "ledger": base64 of the sealed records, "settings": { ... },
//     "unreadable"?: [{ "key", "why", "text" or "base64" }] }
//
// Format 1 had `"orders": [{ "id", "events": [...] }]` in place of the ledger; it is still read.
import { base64Of, bytesOfBase64 } from "../stores/base64.js";
import { adopt } from "./adopt.js";
import { shopWords } from "./words.js";

export const EXPORT_FORMAT = 2;

/** @typedef {import("../../types/value.js").Problem} Problem */
/** @typedef {{ ok: true, desk: any, settings: Map<string, unknown> } | { ok: false, problems: Problem[] }} Import */
/** @typedef {(code: string, path: string, facts?: Record<string, string | number>) => void} Tell */

/**
 * @param {Uint8Array} ledger
 * @param {Map<string, unknown>} settings
 * @param {readonly import("../../types/store.js").Unreadable[]} unreadable what nobody could read, kept as it was
 */
export function writeExport(ledger, settings, unreadable) {
  const whole = { jiaoyun: "export", format: EXPORT_FORMAT, ledger: base64Of(ledger), settings: Object.fromEntries(settings) };
  return JSON.stringify(unreadable.length === 0 ? whole : { ...whole, unreadable: unreadable.map(keptAside) });
}

/** @param {import("../../types/store.js").Unreadable} item */
function keptAside({ key, why, value }) {
  if (value === null) return { key, why };
  return typeof value === "string" ? { key, why, text: value } : { key, why, base64: base64Of(value) };
}

/** @param {string} text @param {any} engine @returns {Import} */
export function readExport(text, engine) {
  /** @type {Problem[]} */
  const problems = [];
  /** @type {Tell} */
  const problem = (code, path, facts = {}) => {
    problems.push({ code, severity: "error", path, ...shopWords(engine.language, code, { path: path === "" ? "/" : path, ...facts }) });
  };
  const desk = engine.openDesk();
  const whole = parsed(text, problem);
  if (whole !== undefined) {
    if (whole.format === 1) readOrders(whole.orders, engine, desk, problem);
    else readLedger(whole.ledger, desk, problem);
    if (!isPlain(whole.settings)) problem("export-malformed", "/settings");
  }
  if (problems.length === 0) return { ok: true, desk, settings: new Map(Object.entries(whole.settings)) };
  desk.close();
  return { ok: false, problems };
}

/** @param {unknown} ledger @param {any} desk @param {Tell} problem */
function readLedger(ledger, desk, problem) {
  if (typeof ledger !== "string") return problem("export-malformed", "/ledger");
  const bytes = bytesOfBase64(ledger);
  if (bytes.length === 0 && ledger !== "") return problem("export-malformed", "/ledger");
  const received = desk.receive(bytes);
  if (!received.ok) problem("export-ledger-damaged", "/ledger", { number: received.at, detail: received.message });
}

/** @param {unknown} orders @param {any} engine @param {any} desk @param {Tell} problem */
function readOrders(orders, engine, desk, problem) {
  if (!Array.isArray(orders)) return problem("export-malformed", "/orders");
  const known = new Set();
  const sound = orders.filter((item, at) => {
    const flaw = flawOf(item, known);
    if (flaw !== undefined) problem("export-malformed", `/orders/${at}${flaw}`);
    else known.add(item.id);
    return flaw === undefined;
  });
  for (const { id, kept, detail } of adopt(engine, desk, sound)) {
    const at = orders.findIndex((/** @type {any} */ item) => item?.id === id);
    problem("export-events-unreadable", `/orders/${at}/events/${kept}`, { order: id, detail });
  }
}

/** @param {string} text @param {Tell} problem */
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

/** Where an order of an export is not one: each event its own, numbered from 1. @param {any} item @param {Set<string>} known */
function flawOf(item, known) {
  if (!isPlain(item)) return "";
  if (typeof item.id !== "string" || known.has(item.id)) return "/id";
  if (!Array.isArray(item.events) || item.events.length === 0) return "/events";
  const at = item.events.findIndex((/** @type {any} */ event, /** @type {number} */ index) => event?.orderId !== item.id || event.sequence !== index + 1);
  return at === -1 ? undefined : `/events/${at}`;
}
