// The worker's side: it owns the desk and the strict journal, and answers its page.
import { openShop } from "../shop/open.js";
import { indexedDbStore } from "../stores/indexed-db.js";
import { journaled } from "../stores/journaled.js";
import { memoryStore } from "../stores/memory.js";
import { remoteStore } from "./remote-store.js";
import { Wire } from "./wire.js";

/** @typedef {import("../../types/store.js").Store} Store */

/** What a desk of another moment answers. */
const QUESTIONS = ["order", "events", "orders", "query", "counts", "worklist", "checkTracking", "verifyLedger"];

/** @param {import("../../worker.js").ServeOptions} options */
export function serveShop({ createEngine, journal = ownJournal, scope = /** @type {any} */ (globalThis) }) {
  const wire = new Wire(scope);
  /** @type {Serving | undefined} */
  let serving;
  wire.answer("host", async (name, [options]) => {
    if (name !== "open") throw new Error(`a worker has no \`${name}\``);
    await serving?.call("close", []);
    serving = await Serving.open(wire, createEngine, journal, options);
    return serving.state;
  });
}

/** @param {string} name @returns {Store} */
function ownJournal(name) {
  return indexedDbStore({ name });
}

class Serving {
  #wire;
  #engine;
  #shop;
  #moments = 0;
  #isClosed = false;
  #last = {};
  /** Work whose page wants it stopped. @type {Set<number>} */
  #stopped = new Set();

  /** @param {Wire} wire @param {any} engine @param {any} shop */
  constructor(wire, engine, shop) {
    this.#wire = wire;
    this.#engine = engine;
    this.#shop = shop;
    shop.subscribe((/** @type {string[]} */ changed, /** @type {object} */ change) => wire.tell("changed", [changed, change, this.state]));
    wire.answer("shop", async (name, given) => ({ value: await this.call(name, given), state: this.state }));
    wire.answer("stop", (_, [work]) => void this.#stopped.add(work));
  }

  /** @param {Wire} wire @param {any} createEngine @param {(name: string) => Store} journal @param {any} options */
  static async open(wire, createEngine, journal, { engine, main, journalName }) {
    const made = await createEngine(engine);
    return new Serving(wire, made, await openShop({ engine: made, store: storeOf(wire, journal, main, journalName) }));
  }

  /** What the page shows without asking; of a closed shop, the last there was. */
  get state() {
    if (this.#isClosed) return this.#last;
    const { sequence, size, readOnly, notices } = this.#shop;
    this.#last = { sequence, size, readOnly, notices };
    return this.#last;
  }

  /** @param {string} name @param {any[]} given @returns {Promise<unknown>} */
  async call(name, given) {
    if (name === "at") return this.#at(given[0]);
    if (name === "importOrders") return this.#shop.importOrders(given[0], given[1], this.#work(given[2]));
    if (name === "applyAll") return this.#shop.applyAll(given[0], this.#work(given[1]));
    if (name === "close") return this.#close();
    return this.#shop[name](...given);
  }

  async #close() {
    if (this.#isClosed) return;
    this.#last = this.state;
    this.#isClosed = true;
    await this.#shop.close();
    this.#engine.close();
  }

  /** @param {number | undefined} work */
  #work(work) {
    if (work === undefined) return undefined;
    const stopped = this.#stopped;
    const signal = {
      get aborted() {
        return stopped.has(work);
      },
      reason: new Error("the work was stopped"),
    };
    return { signal, progress: (/** @type {object} */ progress) => this.#wire.tell("progress", [work, progress]) };
  }

  /** @param {string} instant */
  #at(instant) {
    const desk = this.#shop.at(instant);
    const name = `moment-${(this.#moments += 1)}`;
    this.#wire.answer(name, (question, given) => {
      if (question === "close") this.#wire.forget(name);
      if (question === "close" || QUESTIONS.includes(question)) return desk[question](...given);
      throw new Error(`a desk of another moment has no \`${question}\``);
    });
    return { moment: name, sequence: desk.sequence, size: desk.size };
  }
}

/** @param {Wire} wire @param {(name: string) => Store} journal @param {any} main @param {string | undefined} journalName */
function storeOf(wire, journal, main, journalName) {
  const strict = journalName === undefined ? undefined : journal(journalName);
  if (main === undefined) return strict ?? memoryStore();
  const remote = remoteStore(wire, main);
  return strict === undefined ? remote : journaled({ main: remote, journal: strict });
}
