// Reads what the first format kept into histories and settings, and tells what could not be read.
import { POINTER } from "../stores/keys.js";
import { commitKey, readRecord, rootOf } from "./older-record.js";
import { notice } from "./notices.js";

/** @typedef {import("../../types/shop.js").ShopNotice} ShopNotice */
/** @typedef {import("../../types/store.js").Unreadable} Unreadable */
/** @typedef {{ histories: import("./adopt.js").History[], settings: Map<string, unknown>, notices: ShopNotice[], unreadable: Unreadable[] }} Older */

/**
 * @param {{ generation: number, texts: [string, string | null][] }} older
 * @param {string} store its name
 * @param {string} language
 * @returns {Older}
 */
export function readOlder(older, store, language) {
  return new Reader(older.generation, store, language).read(older.texts);
}

class Reader {
  /** @type {Omit<Older, "histories">} */
  #found = { settings: new Map(), notices: [], unreadable: [] };
  /** @type {Map<string, any[]>} */
  #events = new Map();
  /** Orders whose later events must not be taken, because one between is gone. */
  #broken = new Set();
  #newest = 0;

  /** @param {number} generation @param {string} store @param {string} language */
  constructor(generation, store, language) {
    this.generation = generation;
    this.store = store;
    this.language = language;
  }

  /** @param {[string, string | null][]} texts */
  read(texts) {
    const root = rootOf(this.generation);
    const pointer = texts.find(([key]) => key === POINTER)?.[1] ?? null;
    const record = readRecord(pointer);
    if (!record.ok) this.#tell(record.why, POINTER, pointer);
    const ours = texts.filter(([key]) => key.startsWith(root)).sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [key, text] of ours) this.#readOne(key, key.slice(root.length), text);
    return { ...this.#found, histories: [...this.#events].map(([id, events]) => ({ id, events })) };
  }

  /** @param {string} key @param {string} rest @param {string | null} text */
  #readOne(key, rest, text) {
    const record = readRecord(text);
    const commit = /^log\/(\d+)$/.exec(rest);
    if (commit !== null) this.#tellGap(Number(commit[1]));
    if (!record.ok) this.#tell(record.why, key, text);
    else if (commit !== null && Array.isArray(record.body.events)) this.#takeEvents(record.body.events, key, text);
    else if (rest.startsWith("setting/")) this.#found.settings.set(rest.slice("setting/".length), record.body.value);
    else this.#tell("damaged", key, text);
  }

  /** @param {number} number */
  #tellGap(number) {
    const expected = this.#newest + 1;
    this.#newest = number;
    if (number === expected) return;
    const key = commitKey(this.generation, expected);
    this.#found.notices.push(notice(this.language, "record-damaged", { key, store: this.store }, { words: "record-missing", key }));
  }

  /** @param {any[]} events @param {string} key @param {string | null} text */
  #takeEvents(events, key, text) {
    for (const event of events) {
      const kept = this.#events.get(event.orderId) ?? [];
      if (event.sequence !== kept.length + 1 || this.#broken.has(event.orderId)) {
        this.#breakOff(event, kept.length, key, text);
        continue;
      }
      kept.push(event);
      this.#events.set(event.orderId, kept);
    }
  }

  /** @param {any} event @param {number} kept @param {string} key @param {string | null} text */
  #breakOff(event, kept, key, text) {
    if (!this.#found.unreadable.some((item) => item.key === key)) this.#found.unreadable.push({ key, why: "damaged", value: text });
    if (this.#broken.has(event.orderId)) return;
    this.#broken.add(event.orderId);
    const facts = { order: event.orderId, sequence: kept, detail: `event ${event.sequence} follows` };
    this.#found.notices.push(notice(this.language, "events-unreadable", facts, { key }));
  }

  /** @param {"damaged" | "newer"} why @param {string} key @param {string | null} text */
  #tell(why, key, text) {
    this.#found.unreadable.push({ key, why, value: text });
    this.#found.notices.push(notice(this.language, why === "newer" ? "newer-version" : "record-damaged", { key, store: this.store }, { key }));
  }
}
