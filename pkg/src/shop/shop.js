// A desk kept by a store: decide, write, and only then say that it is done.
import { readExport, writeExport } from "./export.js";
import { shopError } from "./notices.js";
import { Room } from "./room.js";
import { inSlices } from "./slices.js";
import { Tabs } from "./tabs.js";
import { Turns } from "./turns.js";

/** @typedef {import("../../types/shop.js").Shop} Typed */
/** @typedef {import("../../types/shop.js").ShopChange} ShopChange */
/** @typedef {import("../../types/shop.js").LongWork} LongWork */

/** Orders fetched at once where all are wanted. */
const PAGE = 1000;

/** @implements {Typed} */
export class Shop {
  #engine;
  #store;
  #kept;
  #turns;
  #tabs;
  #room;
  /** @type {Set<(changed: string[], change: ShopChange) => void>} */
  #listeners = new Set();
  #closed = false;

  /** @param {any} engine @param {import("../../types/store.js").Store} store @param {import("./kept.js").Kept} kept */
  constructor(engine, store, kept) {
    this.#engine = engine;
    this.#store = store;
    this.#kept = kept;
    this.#turns = new Turns(store.shared);
    this.#tabs = new Tabs(store.shared, (written) => void this.#hear(written));
    this.#room = new Room(store, engine.language);
  }

  get readOnly() {
    return this.#kept.readOnly;
  }

  get notices() {
    return [...this.#kept.notices, ...this.#room.notices];
  }

  get sequence() {
    return this.#kept.desk.sequence;
  }

  get size() {
    return this.#kept.desk.size;
  }

  /** Every order, or a page of them. @param {{ page?: import("../../types/desk.js").Page }} [options] @returns {any} */
  orders(options) {
    return this.#ask((desk) => (options === undefined ? allOf(desk) : desk.orders(options)));
  }

  /** @param {string} id */
  order(id) {
    return this.#ask((desk) => desk.order(id));
  }

  /** @param {string} id */
  events(id) {
    return this.#ask((desk) => desk.events(id));
  }

  /** @param {object} options */
  query(options) {
    return this.#ask((desk) => desk.query(options));
  }

  /** @param {object} options */
  counts(options) {
    return this.#ask((desk) => desk.counts(options));
  }

  /** @param {object} options */
  worklist(options) {
    return this.#ask((desk) => desk.worklist(options));
  }

  /** @param {object} playbook @param {object} options */
  whatIf(playbook, options) {
    return this.#ask((desk) => desk.whatIf(playbook, options));
  }

  /** @param {string} instant */
  at(instant) {
    return this.#ask((desk) => desk.at(instant));
  }

  /** @param {string} number @param {object} [options] */
  checkTracking(number, options) {
    return this.#ask((desk) => desk.checkTracking(number, options));
  }

  /** Everything, as another desk takes it: for work on a copy. */
  snapshot() {
    return this.#ask((desk) => desk.snapshot());
  }

  verifyLedger() {
    return this.#ask((desk) => desk.verifyLedger());
  }

  /** @param {any} command */
  apply(command) {
    return this.#commit((desk) => desk.apply(command), (result) => idsOf([result]));
  }

  /** @param {any} given commands, or the same steps for many orders @param {LongWork} [work] */
  applyAll(given, work) {
    if (Array.isArray(given)) return this.#commit((desk) => desk.applyAll(given).results, idsOf);
    return this.#commit((desk) => inSlices(() => desk.applyAll(given), () => desk.applyInSlices(given), work), () => undefined);
  }

  /** @param {unknown} data @param {object} options @param {LongWork} [work] */
  importOrders(data, options, work) {
    const done = (/** @type {any} */ desk) => inSlices(() => desk.importOrders(data, options), () => desk.importInSlices(data, options), work);
    return this.#commit(done, ({ added, updated }) => [...added, ...updated]);
  }

  /** @param {{ at: unknown, by: string }} options */
  undo(options) {
    return this.#commit((desk) => desk.undo(options), (result) => (result.ok ? result.orders : []));
  }

  /** @param {string} key */
  setting(key) {
    const value = this.#kept.settings.get(key);
    return value === undefined ? undefined : structuredClone(value);
  }

  /** @param {string} key @param {unknown} value */
  async setSetting(key, value) {
    const plain = this.#plain(key, value);
    await this.#turn(async () => {
      await this.#kept.setSetting(key, plain);
      this.#tabs.tell({ settings: true });
      this.#tell([], { everything: false, elsewhere: false });
    });
  }

  export() {
    const { desk, settings, unreadable } = this.#kept;
    return writeExport(desk.changesSince(0), settings, unreadable);
  }

  /** @param {string} text @returns {ReturnType<Typed["restore"]>} */
  async restore(text) {
    const found = readExport(text, this.#engine);
    if (!found.ok) return found;
    await this.#replace(found.desk, found.settings);
    return { ok: true, orders: found.desk.size };
  }

  async clear() {
    await this.#replace(this.#engine.openDesk(), new Map());
  }

  async usage() {
    return this.#store.usage();
  }

  /** @param {(changed: string[], change: ShopChange) => void} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async close() {
    if (this.#closed) return;
    this.#closed = true;
    this.#listeners.clear();
    await this.#turns.idle();
    this.#tabs.close();
    this.#kept.desk.close();
    await this.#store.close();
  }

  /** Reads everything anew, as at the opening. */
  reopen() {
    return this.#turn(async () => {
      await this.#kept.open();
      await this.#room.look();
    });
  }

  /** @template T @param {(desk: any) => T | Promise<T>} work @param {(result: T) => string[] | undefined} ids of the orders it touched, where they can be told */
  #commit(work, ids) {
    return this.#turn(async () => {
      const before = this.sequence;
      const result = await this.#kept.commit(work).catch((thrown) => this.#afterFault(thrown));
      if (this.sequence === before) return result;
      await this.#room.written();
      this.#tabs.tell({ settings: false });
      const changed = ids(result);
      this.#tell(changed ?? [], { everything: changed === undefined, elsewhere: false });
      return result;
    });
  }

  /** @param {any} desk @param {Map<string, unknown>} settings */
  #replace(desk, settings) {
    return this.#turn(async () => {
      await this.#kept.replace(desk, settings);
      await this.#room.look();
      this.#tabs.tell({ settings: true });
      this.#tell([], { everything: true, elsewhere: false });
    });
  }

  /** Another tab has written. @param {import("./tabs.js").Written} written */
  async #hear({ settings }) {
    if (this.#closed) return;
    try {
      await this.#turn(async () => {
        const seen = await this.#kept.look();
        if (settings && !this.readOnly) await this.#kept.readSettings();
        if (seen !== "nothing" || settings) this.#tell([], { everything: seen !== "nothing", elsewhere: true });
      });
    } catch {
      // Whatever keeps this tab from reading is met, and told, at its next own step.
    }
  }

  /** @template T @param {(desk: any) => T} question @returns {T} */
  #ask(question) {
    this.#checkOpen();
    try {
      return question(this.#kept.desk);
    } catch (thrown) {
      if (isInternal(thrown)) void this.reopen().catch(() => undefined);
      throw thrown;
    }
  }

  /** After a fault of the engine the desk is gone and the store is not. @param {unknown} thrown @returns {Promise<never>} */
  async #afterFault(thrown) {
    if (isInternal(thrown)) await this.#kept.open();
    throw thrown;
  }

  /** What was begun before the shop is closed is finished. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  async #turn(work) {
    this.#checkOpen();
    return this.#turns.run(work);
  }

  #checkOpen() {
    if (this.#closed) throw shopError(this.#engine.language, "shop-closed");
  }

  /** The value as the store will give it back. @param {string} key @param {unknown} value */
  #plain(key, value) {
    if (value === undefined) return undefined;
    try {
      return JSON.parse(JSON.stringify(value));
    } catch (cause) {
      throw shopError(this.#engine.language, "setting-not-plain", { name: key }, cause);
    }
  }

  /** @param {string[]} changed @param {ShopChange} change */
  #tell(changed, change) {
    for (const listener of this.#listeners) {
      try {
        listener([...changed], change);
      } catch (thrown) {
        // What is written is written: a listener's fault is the host's to see, not the writer's.
        queueMicrotask(() => {
          throw thrown;
        });
      }
    }
  }
}

/** @param {any} desk @returns {object[]} */
function allOf(desk) {
  const orders = [];
  for (let from = 0; from < desk.size; from += PAGE) orders.push(...desk.orders({ page: { from, size: PAGE } }).orders);
  return orders;
}

/** @param {any} thrown */
const isInternal = (thrown) => thrown?.code === "internal";

/** @param {readonly any[]} results */
function idsOf(results) {
  return [...new Set(results.flatMap((result) => (result.ok ? result.events.map((/** @type {any} */ event) => event.orderId) : [])))];
}
