// One thing after another: in this shop, and, where the host has locks, among all tabs that share its records.

export class Turns {
  #name;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {string | undefined} shared */
  constructor(shared) {
    this.#name = shared === undefined ? undefined : `jiaoyun/${shared}`;
  }

  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  run(work) {
    const next = this.#last.then(() => this.#alone(work));
    // The caller gets the failure; the next in turn goes on.
    this.#last = next.catch(() => undefined);
    return next;
  }

  async idle() {
    await this.#last;
  }

  /** Without locks the store itself refuses the slower of two writers. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  #alone(work) {
    const locks = /** @type {LockManager | undefined} */ (/** @type {any} */ (globalThis).navigator?.locks);
    return this.#name === undefined || typeof locks?.request !== "function" ? work() : locks.request(this.#name, work);
  }
}
