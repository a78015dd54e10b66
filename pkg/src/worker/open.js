// The page's side: a shop under the names of `openShop`, whose desk is in a worker.
import { shopError } from "../shop/notices.js";
import { lendStore } from "./remote-store.js";
import { Wire } from "./wire.js";

/** @typedef {import("../../worker.js").WorkerShop} Typed */
/** @typedef {import("../../types/shop.js").LongWork} LongWork */

const ASKED = [
  "order", "events", "orders", "query", "counts", "worklist", "whatIf", "checkTracking", "snapshot", "verifyLedger",
  "apply", "undo", "setting", "setSetting", "export", "restore", "clear", "usage", "reopen",
];
const OF_A_MOMENT = ["order", "events", "orders", "query", "counts", "worklist", "checkTracking", "verifyLedger", "close"];

/** @param {import("../../worker.js").WorkerShopOptions} options @returns {Promise<Typed>} */
export async function openShop({ worker, store, journal = "jiaoyun", ...engine }) {
  const wire = new Wire(worker);
  const failed = new Promise((_, reject) => {
    worker.addEventListener("error", (event) => {
      const error = brokenDown(event, engine.language);
      wire.fail(error);
      reject(error);
    });
  });
  // It is the answer of whoever waits; nobody may be waiting.
  failed.catch(() => undefined);
  const main = store === undefined ? undefined : lendStore(wire, store);
  const opened = wire.ask("host", "open", [{ engine, main, journalName: journal === false ? undefined : journal }]);
  const state = await Promise.race([opened, failed]);
  return /** @type {any} */ (new WorkerShop(wire, state));
}

/** @param {any} event @param {string | undefined} language */
function brokenDown(event, language = "en") {
  return shopError(language, "worker-failed", { detail: event?.message ?? "no answer" });
}

class WorkerShop {
  #wire;
  #state;
  #works = 0;
  /** @type {Map<number, LongWork>} */
  #working = new Map();
  /** @type {Set<(changed: string[], change: any) => void>} */
  #listeners = new Set();

  /** @param {Wire} wire @param {any} state */
  constructor(wire, state) {
    this.#wire = wire;
    this.#state = state;
    for (const name of ASKED) Object.defineProperty(this, name, { value: (/** @type {any[]} */ ...given) => this.#ask(name, given) });
    wire.answer("changed", (_, [changed, change, now]) => {
      this.#state = now;
      for (const listener of this.#listeners) listener(changed, change);
    });
    wire.answer("progress", (_, [work, progress]) => this.#progress(work, progress));
  }

  get sequence() {
    return this.#state.sequence;
  }

  get size() {
    return this.#state.size;
  }

  get readOnly() {
    return this.#state.readOnly;
  }

  get notices() {
    return [...this.#state.notices];
  }

  /** @param {unknown} data @param {object} options @param {LongWork} [work] */
  importOrders(data, options, work) {
    return this.#askLong("importOrders", [data, options], work);
  }

  /** @param {unknown} given @param {LongWork} [work] */
  applyAll(given, work) {
    return this.#askLong("applyAll", [given], work);
  }

  /** @param {string | Date} instant */
  async at(instant) {
    const { moment, sequence, size } = await this.#ask("at", [instant]);
    const questions = OF_A_MOMENT.map((name) => [name, (/** @type {any[]} */ ...given) => this.#wire.ask(moment, name, given)]);
    return { sequence, size, ...Object.fromEntries(questions) };
  }

  /** @param {(changed: string[], change: any) => void} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async close() {
    this.#listeners.clear();
    await this.#wire.ask("shop", "close", []);
  }

  /** @param {string} name @param {any[]} given */
  async #ask(name, given) {
    const { value, state } = await this.#wire.ask("shop", name, given);
    this.#state = state;
    return value;
  }

  /** @param {string} name @param {any[]} given @param {LongWork | undefined} work */
  async #askLong(name, given, work) {
    if (work === undefined) return this.#ask(name, given);
    const number = (this.#works += 1);
    this.#working.set(number, work);
    try {
      return await this.#ask(name, [...given, number]);
    } catch (thrown) {
      throw work.signal?.aborted ? work.signal.reason : thrown;
    } finally {
      this.#working.delete(number);
    }
  }

  /** @param {number} number @param {import("../../types/desk.js").Progress} progress */
  #progress(number, progress) {
    const work = this.#working.get(number);
    work?.progress?.(progress);
    if (work?.signal?.aborted) this.#wire.tell("stop", [number]);
  }
}
