// A desk and the store it is kept in, held in step: what others wrote is read first, and what the store refuses is taken back.
import { entryKey } from "../stores/keys.js";
import { covering } from "../stores/covering.js";
import { inParts, withoutFirst } from "../stores/records.js";
import { adopt } from "./adopt.js";
import { readOlder } from "./older.js";
import { notice, noticeOf, shopError, storeError } from "./notices.js";

/** @typedef {import("../../types/store.js").Store} Store */
/** @typedef {import("../../types/store.js").Reading} Reading */
/** @typedef {import("../../types/store.js").Entry} Entry */
/** @typedef {import("../../types/store.js").Unreadable} Unreadable */
/** @typedef {import("../../types/shop.js").ShopNotice} ShopNotice */
/** @typedef {"nothing" | "more" | "all"} Seen what a look at the store brought */

/** How often a decision is made anew because another tab was faster; with locks it never is. */
const TRIES = 32;
/** Bytes of one part of a ledger that is written whole. */
const PART = 1 << 18;

export class Kept {
  #engine;
  #store;
  /** @type {import("../../types/store.js").Position} */
  #position = { generation: 0, newest: 0 };
  /** @type {any} */
  desk;
  /** @type {ShopNotice[]} */
  notices = [];
  /** @type {Unreadable[]} */
  unreadable = [];
  /** @type {Map<string, unknown>} */
  settings = new Map();

  /** @param {any} engine @param {Store} store */
  constructor(engine, store) {
    this.#engine = engine;
    this.#store = store;
  }

  get readOnly() {
    return this.notices.some(({ severity }) => severity === "error");
  }

  /** Reads everything anew. @returns {Promise<void>} */
  async open() {
    const reading = await this.#reach(() => this.#store.read());
    this.#anew(this.#engine.openDesk());
    if (reading.older !== undefined) return this.#move(reading.older);
    this.#take(reading);
    await this.readSettings();
  }

  /** Takes what others wrote since. @returns {Promise<Seen>} */
  async look() {
    const reading = await this.#reach(() => this.#store.read(this.#position));
    const before = this.desk.sequence;
    if (reading.generation > this.#position.generation && this.#position.generation > 0) {
      this.#anew(this.#engine.openDesk());
      this.#take(reading);
      await this.readSettings();
      return "all";
    }
    if (reading.generation < this.#position.generation || reading.newest < this.#position.newest) this.#tellCleared();
    else if (!this.readOnly) this.#take(reading);
    return this.desk.sequence === before ? "nothing" : "more";
  }

  /**
   * Does something to the desk and writes what it did; resolves when that is written.
   * @template T @param {(desk: any) => T | Promise<T>} work @returns {Promise<T>}
   */
  async commit(work) {
    for (let tries = 0; tries < TRIES; tries += 1) {
      await this.look();
      this.#checkWritable();
      const before = this.desk.sequence;
      const result = await work(this.desk);
      if (this.desk.sequence === before || (await this.#append(before))) return result;
      this.desk.retract(before);
    }
    throw this.#error("store-changed");
  }

  /** Puts another desk and other settings in place of everything: whole, or not at all. @param {any} desk @param {Map<string, unknown>} settings */
  async replace(desk, settings) {
    await this.#reach(() => this.#store.read());
    const position = await this.#reach(() => this.#store.restart(contentsOf(desk, settings)));
    if (position === undefined) throw this.#error("store-changed");
    this.#anew(desk);
    this.#position = position;
    this.settings = settings;
  }

  /** @param {string} name @param {unknown} value */
  async setSetting(name, value) {
    const text = value === undefined ? undefined : JSON.stringify(value);
    for (let tries = 0; tries < TRIES; tries += 1) {
      await this.look();
      this.#checkWritable();
      if (!(await this.#reach(() => this.#store.setSetting(this.#position, name, text)))) continue;
      this.#position = { ...this.#position, generation: Math.max(1, this.#position.generation) };
      if (text === undefined) this.settings.delete(name);
      else this.settings.set(name, value);
      return;
    }
    throw this.#error("store-changed");
  }

  async readSettings() {
    const { settings, unreadable } = await this.#reach(() => this.#store.settings());
    this.settings = new Map(settings.map(([name, text]) => [name, JSON.parse(text)]));
    this.#tellUnreadable(unreadable);
  }

  /** @param {number} before */
  async #append(before) {
    try {
      const done = await this.#store.append(this.#position, this.desk.changesSince(before), this.desk.sequence - before);
      if (done) this.#position = { generation: Math.max(1, this.#position.generation), newest: this.desk.sequence };
      return done;
    } catch (thrown) {
      this.desk.retract(before);
      throw storeError(thrown, this.#store.name, this.#engine.language);
    }
  }

  /** @param {any} desk */
  #anew(desk) {
    this.desk?.close();
    this.desk = desk;
    this.#position = { generation: 0, newest: 0 };
    this.notices = [];
    this.unreadable = [];
    this.settings = new Map();
  }

  /** @param {Reading} reading */
  #take(reading) {
    const { parts, reached, damaged, beyond } = covering(reading.entries, this.desk.sequence);
    const unsound = parts.findIndex((part) => !this.#receive(part));
    this.#position = { generation: reading.generation, newest: reading.newest };
    const rest = unsound === -1 ? beyond : [...parts.slice(unsound), ...beyond];
    if (unsound === -1 && damaged !== undefined) this.#receive(damaged);
    const missing = unsound === -1 && rest.length > 0 && rest[0].first > reached + 1 ? [missingAfter(reading.generation, reached)] : [];
    const first = missing.length > 0 ? "beyond" : "damaged";
    this.#tellUnreadable([...reading.unreadable, ...missing, ...rest.map((entry, at) => flawOf(entry, at === 0 ? first : "beyond"))]);
  }

  /** Whether the whole entry was taken; what stands in it before a damage is. @param {Entry} entry */
  #receive({ first, last, bytes }) {
    const fresh = withoutFirst(bytes, this.desk.sequence + 1 - first);
    return fresh !== undefined && this.desk.receive(fresh).ok && this.desk.sequence === last;
  }

  /** @param {readonly Unreadable[]} items one notice for the first of each kind, everything for the export */
  #tellUnreadable(items) {
    for (const item of items) {
      if (item.why !== "beyond" && !this.unreadable.some(({ why }) => why === item.why)) this.notices.push(noticeOf(item, this.#store.name, this.#engine.language));
      this.unreadable.push(item);
    }
  }

  #tellCleared() {
    if (this.notices.some(({ code }) => code === "store-cleared")) return;
    this.notices.push(notice(this.#engine.language, "store-cleared", { store: this.#store.name }));
  }

  /** Moves what the first format kept into this one; where that cannot be read whole, nothing is written. @param {NonNullable<Reading["older"]>} older @returns {Promise<void>} */
  async #move(older) {
    const { language } = this.#engine;
    const found = readOlder(older, this.#store.name, language);
    this.notices.push(...found.notices);
    this.unreadable.push(...found.unreadable);
    for (const { id, kept, rest, detail } of adopt(this.#engine, this.desk, found.histories)) {
      this.notices.push(notice(language, "events-unreadable", { order: id, sequence: kept, detail }));
      this.unreadable.push({ key: `order/${id}`, why: "damaged", value: JSON.stringify(rest) });
    }
    this.settings = found.settings;
    if (this.readOnly) return;
    try {
      const position = await this.#store.restart(contentsOf(this.desk, this.settings));
      // Another tab has moved it meanwhile.
      if (position === undefined) return this.open();
      this.#position = position;
    } catch (thrown) {
      // The first format's records stand as they stood, and everything of them is shown.
      const { code, message } = storeError(thrown, this.#store.name, language);
      this.notices.push(notice(language, code === "storage-full" ? code : "store-failed", { store: this.#store.name, detail: message }));
    }
  }

  #checkWritable() {
    if (this.notices.some(({ code }) => code === "store-cleared")) throw this.#error("store-cleared");
    if (this.readOnly) throw this.#error("shop-read-only");
  }

  /** @template T @param {() => Promise<T> | T} use @returns {Promise<T>} */
  async #reach(use) {
    try {
      return await use();
    } catch (thrown) {
      throw storeError(thrown, this.#store.name, this.#engine.language);
    }
  }

  /** @param {string} code */
  #error(code) {
    return shopError(this.#engine.language, code, { store: this.#store.name });
  }
}

/** @param {any} desk @param {Map<string, unknown>} settings */
function contentsOf(desk, settings) {
  const texts = [...settings].map(([name, value]) => /** @type {const} */ ([name, JSON.stringify(value)]));
  return { entries: inParts(desk.changesSince(0), 1, PART), settings: texts };
}

/** @param {number} generation @param {number} number @returns {Unreadable} */
const missingAfter = (generation, number) => ({ key: entryKey(generation, number + 1, number + 1), why: "missing", value: null });

/** @param {Entry} entry @param {Unreadable["why"]} why @returns {Unreadable} */
function flawOf({ key, bytes, flaw }, why) {
  return flaw ?? { key, why, value: bytes };
}
