// Questions and answers between a page and its worker, both ways over one port.
//
//   { ask: 7, of: "shop", name: "apply", given: [...] }   ->   { answer: 7, value } or { answer: 7, error: { code, message, ... } }
//   { tell: "changed", given: [...] }                          asks for no answer
import { JiaoyunError, PlaybookError } from "../errors.js";

/** @typedef {import("../../worker.js").Port} Port */
/** @typedef {(name: string, given: any[]) => unknown} Answering */

export class Wire {
  #port;
  #last = 0;
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: unknown) => void }>} */
  #waiting = new Map();
  /** @type {Map<string, Answering>} */
  #answering = new Map();

  /** @param {Port} port */
  constructor(port) {
    this.#port = port;
    port.addEventListener("message", ({ data }) => this.#hear(data));
    port.start?.();
  }

  /** Names what answers here. @param {string} of @param {Answering} answering */
  answer(of, answering) {
    this.#answering.set(of, answering);
  }

  /** @param {string} of */
  forget(of) {
    this.#answering.delete(of);
  }

  /** @param {string} of @param {string} name @param {readonly any[]} given @returns {Promise<any>} */
  ask(of, name, given) {
    const ask = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(ask, { resolve, reject });
      this.#port.postMessage({ ask, of, name, given });
    });
  }

  /** @param {string} tell @param {readonly any[]} given */
  tell(tell, given) {
    this.#port.postMessage({ tell, given });
  }

  /** The other side is gone. @param {unknown} error */
  fail(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  /** @param {any} message */
  #hear(message) {
    if (typeof message !== "object" || message === null) return;
    if ("ask" in message) void this.#answer(message);
    else if ("tell" in message) this.#answering.get(message.tell)?.(message.tell, message.given);
    else if ("answer" in message) this.#settle(message);
  }

  /** @param {{ ask: number, of: string, name: string, given: any[] }} asked */
  async #answer({ ask, of, name, given }) {
    try {
      const answering = this.#answering.get(of);
      if (answering === undefined) throw new Error(`nothing answers for \`${of}\``);
      this.#port.postMessage({ answer: ask, value: await answering(name, given) });
    } catch (thrown) {
      this.#port.postMessage({ answer: ask, error: carried(thrown) });
    }
  }

  /** @param {{ answer: number, value?: any, error?: any }} answered */
  #settle({ answer, value, error }) {
    const waiting = this.#waiting.get(answer);
    this.#waiting.delete(answer);
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(thrownFrom(error));
  }
}

/** An error as plain data. @param {any} thrown */
function carried(thrown) {
  const { name, code, message, path, help, problems } = thrown ?? {};
  return { name, code, message: message ?? String(thrown), path, help, problems };
}

/** @param {any} error */
function thrownFrom(error) {
  if (error.problems !== undefined) return new PlaybookError(error);
  if (error.help !== undefined) return new JiaoyunError(error);
  // What the store of the page threw: its name and code say whether it was full.
  return Object.assign(new Error(error.message), { name: error.name, ...(error.code === undefined ? {} : { code: error.code }) });
}
