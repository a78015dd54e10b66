// Orders kept by a store: decide, write, and only then change what is shown.
import { JiaoyunError } from "../errors.js";
import { commitsOf, readExport, writeExport } from "./export.js";
import { frozen, frozenContents } from "./frozen.js";
import { Queue } from "./queue.js";
import { shopWords } from "./words.js";

/** @typedef {import("../../types/shop.js").Shop} Typed */
/** @typedef {{ orders: Map<string, any>, events: Map<string, any[]>, settings: Map<string, unknown>, notices: any[], unreadable: any[] }} Contents */

/** @implements {Typed} */
export class Shop {
  #engine;
  #journal;
  /** @type {Contents} */
  #contents;
  #queue = new Queue();
  /** @type {Set<(changed: string[]) => void>} */
  #listeners = new Set();
  #closed = false;

  /** @param {any} engine @param {import("./journal.js").Journal} journal @param {Contents} contents */
  constructor(engine, journal, contents) {
    this.#engine = engine;
    this.#journal = journal;
    this.#contents = frozenContents(contents);
  }

  get readOnly() {
    return this.#contents.notices.length > 0;
  }

  get notices() {
    return [...this.#contents.notices];
  }

  orders() {
    return [...this.#contents.orders.values()];
  }

  /** @param {string} id */
  order(id) {
    return this.#contents.orders.get(id) ?? null;
  }

  /** @param {string} id */
  events(id) {
    return [...(this.#contents.events.get(id) ?? [])];
  }

  /** @param {any} command */
  async apply(command) {
    const [decision] = await this.applyAll([command]);
    return decision;
  }

  /** @param {readonly any[]} commands */
  applyAll(commands) {
    return this.#write(() => this.#commit(commands));
  }

  /** @param {unknown} data @param {object} options */
  async importOrders(data, options) {
    const found = this.#engine.readOrders(data, options);
    return { ...found, results: await this.applyAll(found.commands) };
  }

  /** @param {string} key */
  setting(key) {
    const value = this.#contents.settings.get(key);
    return value === undefined ? undefined : structuredClone(value);
  }

  /** @param {string} key @param {unknown} value */
  async setSetting(key, value) {
    const plain = this.#plain(key, value);
    await this.#write(async () => {
      await this.#journal.setSetting(key, plain);
      if (plain === undefined) this.#contents.settings.delete(key);
      else this.#contents.settings.set(key, plain);
      this.#tell([]);
    });
  }

  export() {
    return writeExport(this.#contents.events, this.#contents.settings, this.#contents.unreadable);
  }

  /** @param {string} text @returns {ReturnType<Typed["restore"]>} */
  async restore(text) {
    const { problems, events, orders, settings } = readExport(text, this.#engine);
    if (problems.length > 0) return { ok: false, problems };
    await this.#replace({ orders, events, settings, notices: [], unreadable: [] });
    return { ok: true, orders: orders.size };
  }

  async clear() {
    await this.#replace({ orders: new Map(), events: new Map(), settings: new Map(), notices: [], unreadable: [] });
  }

  /** @param {(changed: string[]) => void} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async close() {
    this.#closed = true;
    this.#listeners.clear();
    await this.#queue.idle();
  }

  /** @param {readonly any[]} commands */
  async #commit(commands) {
    /** @type {Map<string, any>} */
    const changed = new Map();
    const decisions = commands.map((command) => this.#decide(command, changed));
    const events = decisions.flatMap((decision) => (decision.ok ? decision.events : []));
    if (events.length === 0) return decisions;
    await this.#journal.append(events);
    for (const [id, order] of changed) this.#contents.orders.set(id, frozen(order));
    for (const event of events) this.#remember(frozen(event));
    this.#tell([...changed.keys()]);
    return decisions;
  }

  /** @param {any} command @param {Map<string, any>} changed the orders as the commands before this one leave them */
  #decide(command, changed) {
    const id = command?.orderId;
    const order = changed.get(id) ?? this.order(id);
    const decision = this.#engine.decide(order, command);
    if (decision.ok && decision.events.length > 0) changed.set(id, this.#engine.evolve(order, decision.events));
    return decision;
  }

  /** @param {any} event */
  #remember(event) {
    const events = this.#contents.events.get(event.orderId);
    if (events === undefined) this.#contents.events.set(event.orderId, [event]);
    else events.push(event);
  }

  /** @param {Contents} contents */
  #replace(contents) {
    return this.#queue.run(async () => {
      this.#checkOpen();
      const ids = new Set([...this.#contents.orders.keys(), ...contents.orders.keys()]);
      await this.#journal.replace(commitsOf(contents.events), contents.settings);
      this.#contents = frozenContents(contents);
      this.#tell([...ids]);
    });
  }

  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  #write(work) {
    return this.#queue.run(async () => {
      this.#checkOpen();
      if (this.readOnly) throw this.#error("shop-read-only");
      return work();
    });
  }

  #checkOpen() {
    if (this.#closed) throw this.#error("shop-closed");
  }

  /** The value as the store will give it back. @param {string} key @param {unknown} value */
  #plain(key, value) {
    if (value === undefined) return undefined;
    try {
      return JSON.parse(JSON.stringify(value));
    } catch (cause) {
      throw new JiaoyunError({ code: "setting-not-plain", ...shopWords(this.#engine.language, "setting-not-plain", { name: key }), cause });
    }
  }

  /** @param {string} code */
  #error(code) {
    return new JiaoyunError({ code, ...shopWords(this.#engine.language, code) });
  }

  /** @param {string[]} changed */
  #tell(changed) {
    for (const listener of this.#listeners) {
      try {
        listener([...changed]);
      } catch (thrown) {
        // What is written is written: a listener's fault is the host's to see, not the writer's.
        queueMicrotask(() => {
          throw thrown;
        });
      }
    }
  }
}
