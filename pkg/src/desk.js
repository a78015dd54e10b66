// The desk as JavaScript sees it: many orders in a memory of their own; questions go in, a page of answers comes out.
import { JiaoyunError } from "./errors.js";
import { bytesOf, readInput } from "./input.js";
import { Instance } from "./instance.js";
import { plainInstant, plainOptions } from "./options.js";
import { kindOf, wordsOf } from "./words.js";

/** @typedef {import("../types/desk.js").Desk} Typed */

/** Orders in one slice of long work: a few milliseconds. */
const SLICE = 200;

/** @implements {Typed} */
export class Desk {
  /** @type {Instance} */
  #instance;
  /** @type {any} */
  #door;
  /** Whether the memory is this desk's own, to be given back with it. */
  #owns;
  /** Whether work in slices is under way. */
  #busy = false;
  #closed = false;

  /** @param {Instance} instance @param {any} door @param {boolean} owns */
  constructor(instance, door, owns) {
    this.#instance = instance;
    this.#door = door;
    this.#owns = owns;
  }

  /**
   * A desk in a memory of its own, so that closing it gives everything back and a fault in it costs nobody else.
   * @param {Instance} engine
   * @param {unknown} snapshot
   */
  static open(engine, snapshot) {
    const instance = new Instance(engine.module, engine.playbook, engine.language);
    const desk = new Desk(instance, instance.call((door, glue) => new glue.DeskDoor(door)), true);
    if (snapshot === undefined) return desk;
    const taken = desk.receive(snapshot);
    if (taken.ok) return desk;
    desk.close();
    throw new JiaoyunError({ code: taken.code, message: taken.message, help: taken.help, path: "/snapshot" });
  }

  get sequence() {
    return this.#ask((door) => door.sequence());
  }

  get size() {
    return this.#ask((door) => door.size());
  }

  get memory() {
    return this.#ask((door) => door.memory());
  }

  /** @param {unknown} data @param {object} options */
  importOrders(data, options) {
    const { input, plain } = this.#input(data, options);
    if (input.text === undefined) return nothingImported(this.sequence, input.problems);
    return told(this.#change((door) => door.import_orders(input.text, input.asRows, plain)), input.problems);
  }

  /** @param {unknown} data @param {object} options @param {{ orders?: number }} [slice] */
  *importInSlices(data, options, slice) {
    const { input, plain } = this.#input(data, options);
    if (input.text === undefined) return nothingImported(this.sequence, input.problems);
    this.#change((door) => door.begin_import(input.text, input.asRows, plain));
    return told(yield* this.#slices(slice), input.problems);
  }

  /** @param {object} command */
  apply(command) {
    return JSON.parse(this.#change((door) => door.ask("apply", { command })));
  }

  /** @param {any} commands */
  applyAll(commands) {
    if (Array.isArray(commands)) return JSON.parse(this.#change((door) => door.ask("applyAll", { commands })));
    const bulk = this.#bulk(commands);
    return JSON.parse(this.#change((door) => door.ask("applyBulk", bulk)));
  }

  /** @param {any} bulk @param {{ orders?: number }} [slice] */
  *applyInSlices(bulk, slice) {
    const plain = this.#bulk(bulk);
    this.#change((door) => door.begin_bulk(plain));
    return JSON.parse(yield* this.#slices(slice));
  }

  /** @param {string} id */
  order(id) {
    return this.#answer("order", { id });
  }

  /** @param {string} id */
  events(id) {
    return this.#answer("events", { id });
  }

  /** @param {object} [options] */
  orders(options) {
    return this.#answer("orders", plainOptions(options, this.#language));
  }

  /** @param {any} query */
  query(query) {
    return this.#answer("query", this.#query(query));
  }

  /** @param {object} options */
  counts(options) {
    return this.#answer("counts", plainOptions(options, this.#language));
  }

  /** @param {object} options */
  worklist(options) {
    return this.#answer("worklist", plainOptions(options, this.#language));
  }

  /** @param {readonly string[]} ids @param {object} options */
  rows(ids, options) {
    return this.#answer("rows", { ...plainOptions(options, this.#language), ids });
  }

  /** @param {readonly string[]} ids @param {{ which?: "sent" | "rendered" }} [options] */
  notices(ids, options) {
    const given = { which: "sent", ...plainOptions(options, this.#language), ids };
    const [text, ends] = this.#ask((door) => [door.notices(given), door.notice_ends()]);
    return Array.from(ends, (end, at) => (end === (ends[at - 1] ?? 0) ? null : text.slice(ends[at - 1] ?? 0, end)));
  }

  /** @param {object} playbook @param {object} options */
  whatIf(playbook, options) {
    return this.#answer("whatIf", { ...plainOptions(options, this.#language), playbook });
  }

  /** @param {object} options */
  undo(options) {
    const plain = plainOptions(options, this.#language);
    return JSON.parse(this.#change((door) => door.ask("undo", plain)));
  }

  /** @param {readonly object[]} histories */
  adopt(histories) {
    return JSON.parse(this.#change((door) => door.ask("adopt", { histories })));
  }

  /** @param {string | Date} instant */
  at(instant) {
    const plain = plainInstant(instant, this.#language, "/instant");
    return new Desk(this.#instance, this.#ask((door) => door.at(plain)), false);
  }

  /** @param {string} number @param {object} [options] */
  checkTracking(number, options) {
    return this.#answer("checkTracking", { ...plainOptions(options, this.#language), number });
  }

  /** @param {number} sequence */
  changesSince(sequence) {
    return this.#ask((door) => door.since(whole(sequence, this.#language)));
  }

  /** @param {unknown} records */
  receive(records) {
    const bytes = bytesOf(records);
    if (bytes === undefined) throw wrongKind(records, "/records", this.#language);
    return JSON.parse(this.#change((door) => door.receive(bytes)));
  }

  /** @param {number} sequence */
  retract(sequence) {
    this.#change((door) => door.retract(whole(sequence, this.#language)));
  }

  snapshot() {
    return this.changesSince(0);
  }

  verifyLedger() {
    return this.#answer("verifyLedger", {});
  }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#owns) this.#instance.close();
    else if (this.#instance.isAlive) this.#door.free();
  }

  get #language() {
    return this.#instance.language;
  }

  /** @param {string} question @param {object} given */
  #answer(question, given) {
    return JSON.parse(this.#ask((door) => door.ask(question, given)));
  }

  /** @template T @param {(door: any) => T} call @returns {T} */
  #ask(call) {
    if (this.#closed) throw new JiaoyunError(wordsOf(this.#language, "desk-closed"));
    // What was in a memory that had to be dropped is gone with it.
    if (this.#instance.restarts > 0) throw new JiaoyunError({ ...wordsOf(this.#language, "desk-lost"), code: "internal" });
    return this.#instance.call(() => call(this.#door));
  }

  /** @template T @param {(door: any) => T} call @returns {T} */
  #change(call) {
    if (this.#busy) throw new JiaoyunError(wordsOf(this.#language, "desk-busy"));
    return this.#ask(call);
  }

  /** @param {{ orders?: number } | undefined} slice @returns {Generator<{ done: number, of: number }, string>} */
  *#slices(slice) {
    const orders = slice?.orders ?? SLICE;
    this.#busy = true;
    try {
      for (;;) {
        const [done, of] = this.#ask((door) => door.go_on(orders));
        if (done === of) break;
        yield { done, of };
      }
      return this.#ask((door) => door.finish_work());
    } finally {
      this.#busy = false;
      if (!this.#closed && this.#instance.restarts === 0) this.#ask((door) => door.drop_work());
    }
  }

  /** @param {unknown} data @param {object} options */
  #input(data, options) {
    const plain = plainOptions(options, this.#language, "/options");
    const { rows, bytes, problems } = readInput(data, this.#language);
    return { input: { text: rows ?? bytes, asRows: rows !== undefined, problems }, plain };
  }

  /** @param {any} query */
  #query(query) {
    const plain = plainOptions(query, this.#language);
    return plain.filter === undefined ? plain : { ...plain, filter: plainOptions(/** @type {object} */ (plain.filter), this.#language, "/filter") };
  }

  /** @param {any} bulk */
  #bulk(bulk) {
    const plain = plainOptions(bulk, this.#language);
    const orders = Array.isArray(plain.orders) ? plain.orders : this.#query(plain.orders);
    const steps = Array.isArray(plain.steps) ? plain.steps.map((step, index) => plainOptions(step, this.#language, `/steps/${index}`)) : plain.steps;
    return { ...plain, orders, steps };
  }
}

/** @param {string} answer @param {object[]} problems */
function told(answer, problems) {
  const done = JSON.parse(answer);
  done.problems.unshift(...problems);
  return done;
}

/** @param {number} sequence @param {object[]} problems */
function nothingImported(sequence, problems) {
  return { sequence, added: [], updated: [], unchanged: 0, refused: [], problems };
}

/** @param {unknown} value @param {string} path @param {string | undefined} language */
function wrongKind(value, path, language) {
  return new JiaoyunError({ ...wordsOf(language, "bytes-missing", { found: kindOf(value, language) }), code: "shape-wrong", path });
}

/** @param {unknown} sequence @param {string | undefined} language */
function whole(sequence, language) {
  if (Number.isSafeInteger(sequence) && /** @type {number} */ (sequence) >= 0) return sequence;
  throw new JiaoyunError({ ...wordsOf(language, "sequence-malformed", { found: String(sequence) }), code: "shape-wrong", path: "/sequence" });
}

if (typeof Symbol.dispose === "symbol") {
  Object.defineProperty(Desk.prototype, Symbol.dispose, { value: Desk.prototype.close, configurable: true, writable: true });
}
