// Reads a store's records into events and settings, and tells what could not be read.
import { POINTER, commitKey, generationOf, readRecord, rootOf } from "./record.js";
import { storeError } from "./journal.js";
import { shopWords } from "./words.js";

/** @typedef {import("../../types/shop.js").Store} Store */
/** @typedef {import("../../types/shop.js").ShopNotice} ShopNotice */

/**
 * @typedef {object} Reading
 * @property {number} generation
 * @property {boolean} pointed
 * @property {number} newest the number of the newest commit
 * @property {Map<string, any[]>} events the events of each order, unbroken from the first
 * @property {Map<string, unknown>} settings
 * @property {ShopNotice[]} notices
 * @property {{ key: string, text: string | null }[]} unreadable
 */

/** @param {Store} store @param {string} language @returns {Promise<Reading>} */
export async function readStore(store, language) {
  const reader = new Reader(store, language);
  try {
    return await reader.read();
  } catch (thrown) {
    throw storeError(thrown, store.name, language);
  }
}

class Reader {
  /** @type {Reading} */
  #found = { generation: 1, pointed: false, newest: 0, events: new Map(), settings: new Map(), notices: [], unreadable: [] };
  /** Orders whose later events must not be taken, because one between is gone. */
  #broken = new Set();

  /** @param {Store} store @param {string} language */
  constructor(store, language) {
    this.store = store;
    this.language = language;
  }

  async read() {
    const keys = await this.store.keys();
    await this.#readPointer(keys);
    const root = rootOf(this.#found.generation);
    const ours = keys.filter((key) => key.startsWith(root)).sort();
    for (const key of ours) await this.#readOne(key, key.slice(root.length));
    return this.#found;
  }

  /** @param {string[]} keys */
  async #readPointer(keys) {
    const generations = keys.map(generationOf).filter((generation) => generation !== undefined);
    const text = await this.store.get(POINTER);
    if (text === null && generations.length === 0) return;
    const record = readRecord(text);
    if (record.ok && Number.isSafeInteger(record.body.generation)) {
      this.#found.generation = record.body.generation;
      this.#found.pointed = true;
      return;
    }
    this.#found.generation = Math.max(1, ...generations);
    this.#tell(record.ok ? "damaged" : record.why, POINTER, text);
  }

  /** @param {string} key @param {string} rest */
  async #readOne(key, rest) {
    const text = await this.store.get(key);
    const record = readRecord(text);
    const commit = /^log\/(\d+)$/.exec(rest);
    if (commit !== null) this.#tellGap(key, Number(commit[1]));
    if (!record.ok) this.#tell(record.why, key, text);
    else if (commit !== null && Array.isArray(record.body.events)) this.#takeEvents(record.body.events, key, text);
    else if (rest.startsWith("setting/")) this.#found.settings.set(rest.slice("setting/".length), record.body.value);
    else this.#tell("damaged", key, text);
  }

  /** @param {string} key @param {number} number */
  #tellGap(key, number) {
    const expected = this.#found.newest + 1;
    if (number !== expected) {
      const missing = commitKey(this.#found.generation, expected);
      this.#note("record-damaged", "record-missing", missing, { key: missing, store: this.store.name });
    }
    this.#found.newest = number;
  }

  /** @param {any[]} events @param {string} key @param {string | null} text */
  #takeEvents(events, key, text) {
    for (const event of events) {
      const kept = this.#found.events.get(event.orderId) ?? [];
      if (event.sequence !== kept.length + 1 || this.#broken.has(event.orderId)) {
        this.#breakOff(event, kept.length, key, text);
        continue;
      }
      kept.push(event);
      this.#found.events.set(event.orderId, kept);
    }
  }

  /** @param {any} event @param {number} kept @param {string} key @param {string | null} text */
  #breakOff(event, kept, key, text) {
    if (!this.#found.unreadable.some((item) => item.key === key)) this.#found.unreadable.push({ key, text });
    if (this.#broken.has(event.orderId)) return;
    this.#broken.add(event.orderId);
    const facts = { order: event.orderId, sequence: kept, detail: `event ${event.sequence} follows` };
    this.#note("events-unreadable", "events-unreadable", key, facts);
  }

  /** @param {"damaged" | "newer"} why @param {string} key @param {string | null} text */
  #tell(why, key, text) {
    this.#found.unreadable.push({ key, text });
    const code = why === "newer" ? "newer-version" : "record-damaged";
    this.#note(code, code, key, { key, store: this.store.name });
  }

  /** @param {ShopNotice["code"]} code @param {string} words @param {string} key @param {Record<string, string | number>} facts */
  #note(code, words, key, facts) {
    this.#found.notices.push({ code, key, ...shopWords(this.language, words, facts) });
  }
}
