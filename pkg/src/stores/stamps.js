// Says among tabs which write was the last.
//
// A browser keeps `localStorage` in each of its processes and carries writes over some milliseconds later, by another way than it grants locks:
// the next tab may have the lock and still see the storage as it was. So every write leaves a number in the storage, and the tab that made it
// holds a lock of that number's name; whoever reads waits until the storage has caught up with the highest number held.

/** How long a write may be under way before it is given up: its tab may have been closed in the middle. */
const PATIENCE_MS = 2000;

export class Stamps {
  #root;
  /** @type {LockManager} */
  #locks;
  /** Gives up the name of the write before. */
  #release = () => {};
  #highest = 0;
  /** What never came, because the storage was emptied or its tab closed: nobody waits for it twice. */
  #givenUp = 0;

  /** @param {string} name @param {LockManager} locks */
  constructor(name, locks) {
    this.#root = `jiaoyun/${name}/wrote/`;
    this.#locks = locks;
  }

  /** Waits until what others wrote is here. @param {() => number} stamp the number in the storage */
  async caughtUp(stamp) {
    const wanted = await this.#held();
    this.#highest = Math.max(this.#highest, wanted);
    const until = Date.now() + PATIENCE_MS;
    while (stamp() < wanted && wanted > this.#givenUp) {
      if (Date.now() > until) this.#givenUp = wanted;
      await new Promise((ready) => setTimeout(ready, 1));
    }
  }

  /** A number that no write has had. @param {number} stamp the number in the storage */
  after(stamp) {
    return Math.max(stamp, this.#highest) + 1;
  }

  /** Where the host refuses (a page on its way out), the write stands all the same. @param {number} stamp the number of a write that was made @returns {Promise<void>} */
  announce(stamp) {
    return new Promise((announced) => {
      const held = this.#locks.request(this.#root + stamp, { mode: "shared" }, () => {
        this.#release();
        announced();
        return new Promise((release) => (this.#release = () => release(undefined)));
      });
      held.catch(() => announced());
    });
  }

  close() {
    this.#release();
  }

  async #held() {
    const { held = [] } = await this.#locks.query();
    const stamps = held.map(({ name = "" }) => (name.startsWith(this.#root) ? Number(name.slice(this.#root.length)) : 0));
    return Math.max(0, ...stamps);
  }
}
