// The only code that writes a shop's records: numbered commits and settings of one generation.
import { JiaoyunError } from "../errors.js";
import { POINTER, commitKey, generationOf, settingKey, writeRecord } from "./record.js";
import { shopWords } from "./words.js";

/** @typedef {import("../../types/shop.js").Store} Store */

/** What hosts call a full store: Web Storage, older Firefox, IndexedDB, a file system. @param {any} thrown */
function isFull(thrown) {
  const names = ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED", "storage-full", "ENOSPC"];
  return names.includes(thrown?.name) || names.includes(thrown?.code) || thrown?.code === 22;
}

export class Journal {
  /** @type {Store} */
  #store;
  #language;
  /** The number of the newest commit. */
  #newest;
  #generation;
  /** Whether `current` is written; it is, before the first record. */
  #pointed;

  /**
   * @param {Store} store
   * @param {string} language
   * @param {{ generation: number, newest: number, pointed: boolean }} position
   */
  constructor(store, language, position) {
    this.#store = store;
    this.#language = language;
    this.#generation = position.generation;
    this.#newest = position.newest;
    this.#pointed = position.pointed;
  }

  get generation() {
    return this.#generation;
  }

  /** @param {object[]} events */
  async append(events) {
    await this.#prepare();
    await this.#set(commitKey(this.#generation, this.#newest + 1), writeRecord({ events }));
    this.#newest += 1;
  }

  /** @param {string} name @param {unknown} value */
  async setSetting(name, value) {
    await this.#prepare();
    const key = settingKey(this.#generation, name);
    if (value === undefined) await this.#reach(() => this.#store.delete(key));
    else await this.#set(key, writeRecord({ value }));
  }

  /**
   * Puts other contents in place of everything: whole, or not at all.
   * @param {object[][]} commits
   * @param {Iterable<[string, unknown]>} settings
   */
  async replace(commits, settings) {
    const keys = await this.#reach(() => this.#store.keys());
    const next = 1 + Math.max(this.#generation, ...keys.map((key) => generationOf(key) ?? 0));
    try {
      for (const [at, events] of commits.entries()) await this.#set(commitKey(next, at + 1), writeRecord({ events }));
      for (const [name, value] of settings) await this.#set(settingKey(next, name), writeRecord({ value }));
      await this.#set(POINTER, writeRecord({ generation: next }));
    } catch (thrown) {
      await this.#trySweep((generation) => generation === next);
      throw thrown;
    }
    this.#generation = next;
    this.#newest = commits.length;
    this.#pointed = true;
    await this.sweepOthers();
  }

  /** Deletes what an interrupted replacement left behind. */
  async sweepOthers() {
    await this.#trySweep((generation) => generation !== this.#generation);
  }

  /** @param {(generation: number) => boolean} isGone */
  async #trySweep(isGone) {
    try {
      await this.#sweep(isGone);
    } catch {
      // What stays behind is in no one's way: `current` does not name it, and the next opening sweeps again.
    }
  }

  /** @param {(generation: number) => boolean} isGone */
  async #sweep(isGone) {
    for (const key of await this.#reach(() => this.#store.keys())) {
      const generation = generationOf(key);
      if (generation !== undefined && isGone(generation)) await this.#reach(() => this.#store.delete(key));
    }
  }

  /** Two tabs that write the same number would lose one commit, so a writer makes sure that it is alone. */
  async #prepare() {
    if (!this.#pointed && (await this.#get(POINTER)) === null) await this.#set(POINTER, this.#pointer());
    this.#pointed = true;
    const pointer = await this.#get(POINTER);
    const next = await this.#get(commitKey(this.#generation, this.#newest + 1));
    const last = this.#newest === 0 ? "" : await this.#get(commitKey(this.#generation, this.#newest));
    if (pointer === this.#pointer() && next === null && last !== null) return;
    throw new JiaoyunError({ code: "store-changed", ...shopWords(this.#language, "store-changed", { store: this.#store.name }) });
  }

  #pointer() {
    return writeRecord({ generation: this.#generation });
  }

  /** @param {string} key */
  async #get(key) {
    return this.#reach(() => this.#store.get(key));
  }

  /** @param {string} key @param {string} record */
  async #set(key, record) {
    await this.#reach(() => this.#store.set(key, record));
  }

  /** @template T @param {() => Promise<T> | T} use @returns {Promise<T>} */
  async #reach(use) {
    try {
      return await use();
    } catch (cause) {
      throw storeError(cause, this.#store.name, this.#language);
    }
  }
}

/** @param {unknown} cause @param {string} store @param {string} language */
export function storeError(cause, store, language) {
  const code = isFull(cause) ? "storage-full" : "store-failed";
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new JiaoyunError({ code, ...shopWords(language, code, { store, detail }), cause });
}
