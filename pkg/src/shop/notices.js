// What a shop has to say about its store: notices that stay, and errors that are thrown.
import { JiaoyunError } from "../errors.js";
import { isFull } from "../stores/full.js";
import { shopWords } from "./words.js";

/** @typedef {import("../../types/shop.js").ShopNotice} ShopNotice */

/** What is said and stops nothing. */
const WARNINGS = ["journal-unavailable", "record-mended", "store-overflow", "main-failed", "storage-nearly-full"];

/**
 * @param {string} language
 * @param {ShopNotice["code"]} code
 * @param {Record<string, string | number>} facts
 * @param {{ words?: string, key?: string }} [more]
 * @returns {ShopNotice}
 */
export function notice(language, code, facts, { words = code, key } = {}) {
  const severity = WARNINGS.includes(code) ? "warning" : "error";
  return { code, severity, ...shopWords(language, words, facts), ...(key === undefined ? {} : { key }) };
}

/** @param {import("../../types/store.js").Unreadable} item @param {string} store @param {string} language @returns {ShopNotice} */
export function noticeOf({ key, why }, store, language) {
  const facts = { key, store };
  if (why === "newer") return notice(language, "newer-version", facts, { key });
  if (why === "forked") return notice(language, "store-forked", facts, { key });
  return notice(language, "record-damaged", facts, { key, words: why === "missing" ? "record-missing" : "record-damaged" });
}

/** @param {string} language @param {string} code @param {Record<string, string | number>} [facts] @param {unknown} [cause] */
export function shopError(language, code, facts = {}, cause) {
  return new JiaoyunError({ code, ...shopWords(language, code, facts), cause });
}

/** @param {unknown} cause @param {string} store @param {string} language */
export function storeError(cause, store, language) {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return shopError(language, isFull(cause) ? "storage-full" : "store-failed", { store, detail }, cause);
}
