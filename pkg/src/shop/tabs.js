// Tells other tabs that something was written, and hears it from them.

/** @typedef {{ settings: boolean }} Written */

export class Tabs {
  /** @type {BroadcastChannel | undefined} */
  #channel;

  /** @param {string | undefined} shared @param {(written: Written) => void} hear */
  constructor(shared, hear) {
    // A host without it loses nothing: whoever writes next reads first.
    if (shared === undefined || typeof BroadcastChannel !== "function") return;
    const channel = new BroadcastChannel(`jiaoyun/${shared}`);
    // A program that has nothing else to do must be able to end.
    /** @type {any} */ (channel).unref?.();
    channel.onmessage = ({ data }) => hear({ settings: data?.settings === true });
    this.#channel = channel;
  }

  /** @param {Written} written */
  tell(written) {
    this.#channel?.postMessage(written);
  }

  close() {
    this.#channel?.close();
  }
}
