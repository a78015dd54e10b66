// Does one thing after another, so that each decision sees what the one before it wrote.

export class Queue {
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  run(work) {
    const next = this.#last.then(work);
    // The caller gets the failure; the queue goes on.
    this.#last = next.catch(() => undefined);
    return next;
  }

  async idle() {
    await this.#last;
  }
}
