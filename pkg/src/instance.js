// One living instance of the module, and the guard that replaces it after a fault.
import { makeGlue } from "./glue.js";
import { JiaoyunError, PlaybookError } from "./errors.js";
import { kindOf, wordsOf } from "./words.js";

/** @typedef {{ glue: any, door: any, buried: boolean }} Life */

/** What the door throws on purpose: a plain object, never an `Error`. @param {any} thrown */
function isDoorError(thrown) {
  return typeof thrown === "object" && thrown !== null && !(thrown instanceof Error) && typeof thrown.code === "string";
}

/** @param {any} thrown @param {string | undefined} language */
function asError(thrown, language) {
  if (thrown.problems === undefined) return new JiaoyunError(thrown);
  // A log often keeps the message alone, so it names the first place.
  const first = firstOf(thrown.problems);
  return new PlaybookError({ ...thrown, ...wordsOf(language, "playbook-unproved", { first }), code: thrown.code });
}

/** @param {{ severity: string, path: string, message: string }[]} problems */
function firstOf(problems) {
  const { path, message } = problems.find((problem) => problem.severity === "error") ?? problems[0];
  return path === "" ? message : `${path}: ${message}`;
}

/** @param {null | undefined} found @param {string | undefined} language */
export function playbookMissing(found, language) {
  return new JiaoyunError({ ...wordsOf(language, "playbook-missing", { found: kindOf(found, language) }), code: "shape-wrong", path: "/playbook" });
}

export class Instance {
  /** @type {Life | undefined} */
  #life;
  #closed = false;
  #restarts = 0;
  /** @type {WebAssembly.Module} */
  #module;
  /** @type {unknown} */
  #playbook;
  /** @type {string | undefined} */
  #language;

  /**
   * Starts at once, so that a playbook that does not prove itself is refused here.
   * @param {WebAssembly.Module} module
   * @param {unknown} playbook
   * @param {string | undefined} language
   */
  constructor(module, playbook, language) {
    if (playbook === null) throw playbookMissing(playbook, language);
    this.#module = module;
    this.#playbook = playbook;
    this.#language = language;
    this.#guard(() => undefined);
    // A restart must find the playbook as it was proven, whatever the caller does to its object later.
    if (playbook !== undefined) this.#playbook = this.ask("playbook", {});
  }

  get module() {
    return this.#module;
  }

  get playbook() {
    return this.#playbook;
  }

  get language() {
    return this.#language;
  }

  get restarts() {
    return this.#restarts;
  }

  /** @param {string} question @param {object} args */
  ask(question, args) {
    return this.#guard((door) => door.ask(question, args));
  }

  /** Bulk crosses as bytes and comes back as one text. @param {Uint8Array} bytes @param {boolean} asRows @param {object} options */
  readOrders(bytes, asRows, options) {
    return JSON.parse(this.#guard((door) => door.read_orders(bytes, asRows, options)));
  }

  /** Calls what is not a question of the engine's own. @template T @param {(door: any, glue: any) => T} call @returns {T} */
  call(call) {
    return this.#guard(call);
  }

  /** Whether there is a memory to free things in. */
  get isAlive() {
    return this.#life !== undefined;
  }

  close() {
    this.#closed = true;
    this.#life?.door.free();
    this.#life = undefined;
  }

  /** @param {(door: any, glue: any) => any} call */
  #guard(call) {
    if (this.#closed) throw new JiaoyunError(wordsOf(this.#language, "engine-closed"));
    const life = this.#life ?? this.#start();
    try {
      return call(life.door, life.glue);
    } catch (thrown) {
      throw isDoorError(thrown) ? asError(thrown, this.#language) : this.#bury(life, thrown);
    }
  }

  /** @returns {Life} */
  #start() {
    const glue = makeGlue();
    const life = { glue, door: undefined, buried: false };
    try {
      glue.initSync({ module: this.#module });
      life.door = new glue.Door(this.#playbook, this.#language);
    } catch (thrown) {
      throw isDoorError(thrown) ? asError(thrown, this.#language) : this.#bury(life, thrown);
    }
    this.#life = life;
    return life;
  }

  /**
   * After a trap, or a throw that unwound the module's own frames, the instance's memory cannot be trusted:
   * it is dropped, and the next call makes a new one.
   * @param {Life} life
   * @param {unknown} cause
   */
  #bury(life, cause) {
    const detail = lastWords(life) ?? String(cause);
    if (!life.buried) this.#restarts += 1;
    life.buried = true;
    // Otherwise the finalizer would call into the dead instance one day.
    life.door?.__destroy_into_raw();
    if (this.#life === life) this.#life = undefined;
    // A call made while another was reading its arguments: the inner one has said what happened.
    if (cause instanceof JiaoyunError) return cause;
    return new JiaoyunError({ ...wordsOf(this.#language, "internal", { detail }), cause });
  }
}

/** The panic's own text, where the dying instance can still be asked. @param {Life} life */
function lastWords(life) {
  try {
    return life.glue.last_panic();
  } catch {
    // A dead instance that cannot speak: the trap's own message stands in for it.
    return undefined;
  }
}
