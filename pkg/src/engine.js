// The engine as JavaScript sees it: every method is one question to the module.
import { Desk } from "./desk.js";
import { readInput } from "./input.js";
import { Instance, playbookMissing } from "./instance.js";
import { plainOptions } from "./options.js";

/** @typedef {import("../types/engine.js").Engine} Typed */

/** @implements {Typed} */
export class Engine {
  /** @type {Instance} */
  #instance;

  /** @param {Instance} instance */
  constructor(instance) {
    this.#instance = instance;
  }

  get playbook() {
    return this.#instance.ask("playbook", {});
  }

  get language() {
    return /** @type {import("../types/value.js").Language} */ (this.#instance.language ?? "en");
  }

  get restarts() {
    return this.#instance.restarts;
  }

  services() {
    return this.#instance.ask("services", {});
  }

  /** @param {string} code */
  words(code) {
    return this.#instance.ask("words", { code });
  }

  /** @param {object} playbook */
  withPlaybook(playbook) {
    // An instance without a playbook takes the default one, which nobody asks for by this name.
    if (playbook === undefined || playbook === null) throw playbookMissing(playbook, this.#instance.language);
    return new Engine(new Instance(this.#instance.module, playbook, this.#instance.language));
  }

  /** @param {string} language */
  withLanguage(language) {
    return new Engine(new Instance(this.#instance.module, this.#instance.playbook, language));
  }

  /** @param {unknown} data @param {object} options */
  readOrders(data, options) {
    const plain = this.#options(options, "/options");
    const input = readInput(data, this.#instance.language);
    const answer = this.#read(input, plain);
    answer.problems.unshift(...input.problems);
    return answer;
  }

  /** @param {object | null} order @param {object} command */
  decide(order, command) {
    return this.#instance.ask("decide", { order, command });
  }

  /** @param {object | null} order @param {object | readonly object[]} events */
  evolve(order, events) {
    return this.#instance.ask("evolve", { order, events: Array.isArray(events) ? events : [events] });
  }

  /** @param {object | null} order @param {object} command */
  can(order, command) {
    return this.#instance.ask("can", { order, command });
  }

  /** @param {object} order @param {object} options */
  nextCommands(order, options) {
    return this.#about("nextCommands", order, options);
  }

  /** @param {object} order @param {object} options */
  chooseCarrier(order, options) {
    return this.#about("chooseCarrier", order, options);
  }

  /** @param {object} order @param {object} options */
  renderNotice(order, options) {
    return this.#about("renderNotice", order, options);
  }

  /** @param {object} order @param {object} options */
  disputeChecklist(order, options) {
    return this.#about("disputeChecklist", order, options);
  }

  /** @param {object} order @param {object} options */
  deadlines(order, options) {
    return this.#about("deadlines", order, options);
  }

  /** @param {string} number @param {object} [options] */
  checkTracking(number, options) {
    return this.#instance.ask("checkTracking", { ...this.#options(options), number });
  }

  /** @param {string} day @param {number} n */
  addWorkingDays(day, n) {
    return this.#instance.ask("addWorkingDays", { day, n });
  }

  /** @param {object} playbook */
  checkPlaybook(playbook) {
    return this.#instance.ask("checkPlaybook", { playbook });
  }

  /** @param {unknown} [snapshot] */
  openDesk(snapshot) {
    return Desk.open(this.#instance, snapshot);
  }

  close() {
    this.#instance.close();
  }

  /** @param {string} question @param {object} order @param {object} options */
  #about(question, order, options) {
    return this.#instance.ask(question, { ...this.#options(options), order });
  }

  /** @param {import("./input.js").Input} input @param {object} options */
  #read(input, options) {
    if (input.rows !== undefined) return this.#instance.readOrders(input.rows, true, options);
    if (input.bytes !== undefined) return this.#instance.readOrders(input.bytes, false, options);
    return { orders: [], commands: [], problems: [] };
  }

  /** @param {object | undefined} options */
  #options(options, root = "") {
    return plainOptions(options, this.#instance.language, root);
  }
}

if (typeof Symbol.dispose === "symbol") {
  Object.defineProperty(Engine.prototype, Symbol.dispose, { value: Engine.prototype.close, configurable: true, writable: true });
}
