// How much room the store has left, looked at now and then, and told before it is gone.
import { notice } from "./notices.js";

/** @typedef {import("../../types/shop.js").ShopNotice} ShopNotice */

/** Told from here on, per mille of the quota. */
const NEARLY_FULL = 800;
/** Commits between two looks: counting the room reads everything. */
const COMMITS = 64;

export class Room {
  #store;
  #language;
  #since = 0;
  /** @type {ShopNotice[]} */
  #own = [];

  /** @param {import("../../types/store.js").Store} store @param {string} language */
  constructor(store, language) {
    this.#store = store;
    this.#language = language;
  }

  /** What the store itself has to say comes with it. */
  get notices() {
    const told = (this.#store.notes?.() ?? []).map(({ code, store, detail }) => notice(this.#language, code, { store, detail }));
    return [...told, ...this.#own];
  }

  async written() {
    this.#since += 1;
    if (this.#since >= COMMITS) await this.look();
  }

  async look() {
    this.#since = 0;
    const { used, quota } = await this.#usage();
    const isNearlyFull = quota !== undefined && used * 1000 >= quota * NEARLY_FULL;
    this.#own = isNearlyFull ? [notice(this.#language, "storage-nearly-full", { store: this.#store.name, percent: Math.floor((used * 100) / quota) })] : [];
  }

  /** What is written is written: a store that cannot say how full it is has failed at nothing. @returns {Promise<import("../../types/store.js").Usage>} */
  async #usage() {
    try {
      return await this.#store.usage();
    } catch {
      return { used: 0 };
    }
  }
}
