// The two things a shop is made of, looked at before either is used.
import { JiaoyunError } from "../errors.js";
import { kindOf } from "../words.js";
import { shopWords } from "./words.js";

const ENGINE_METHODS = ["openDesk", "evolve"];
const STORE_METHODS = ["read", "append", "restart", "settings", "setSetting", "usage", "close"];

/** @param {any} options @returns {{ engine: any, store: import("../../types/store.js").Store }} */
export function checkParts(options) {
  const { engine, store } = options ?? {};
  if (!ENGINE_METHODS.every((name) => typeof engine?.[name] === "function")) throw wrong("shop-engine-wrong", "/engine", engine?.language, { found: kindOf(engine, engine?.language) });
  if (typeof store !== "object" || store === null || typeof (/** @type {any} */ (store).then) === "function") {
    throw wrong("shop-store-wrong", "/store", engine.language, { found: kindOf(store, engine.language) });
  }
  const missing = STORE_METHODS.find((name) => typeof store[name] !== "function") ?? (typeof store.name === "string" ? undefined : "name");
  if (missing === undefined) return { engine, store };
  throw wrong("shop-store-incomplete", `/store/${missing}`, engine.language, { name: missing, found: kindOf(store[missing], engine.language) });
}

/** @param {string} words @param {string} path @param {string | undefined} language @param {Record<string, string>} facts */
function wrong(words, path, language, facts) {
  return new JiaoyunError({ ...shopWords(language ?? "en", words, facts), code: "shape-wrong", path });
}
