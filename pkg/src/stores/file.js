// Keeps a shop's records in a folder of files, for Node; each write is brought to the disk before it is acknowledged.
import { link, mkdir, open, readFile, readdir, rename, stat, unlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import process from "node:process";
import { isExpected } from "./expected.js";
import { shelfStore } from "./log.js";

/** @typedef {import("../../types/store.js").Value} Value */
/** @typedef {import("../../types/store.js").Change} Change */

/** The name of what is being written; it becomes a key's only when it is whole. */
const UNFINISHED = ".writing-";

/** @param {string} folder made where it does not exist */
export function fileStore(folder) {
  return shelfStore(new FolderShelf(resolve(folder)));
}

/** @typedef {import("../../types/store.js").Shelf} Shelf */
/** @implements {Shelf} */
class FolderShelf {
  #folder;
  #written = 0;
  name = "files";
  /** @type {"strict"} */
  durability = "strict";

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = folder;
    this.shared = `files:${folder}`;
  }

  async keys() {
    await mkdir(this.#folder, { recursive: true });
    const names = await readdir(this.#folder);
    return names.filter((name) => !name.startsWith(".")).map(decodeURIComponent);
  }

  /** @param {readonly string[]} keys */
  get(keys) {
    return Promise.all(keys.map((key) => this.#get(key)));
  }

  /** @param {Change} change */
  async write({ expect, put, remove }) {
    await mkdir(this.#folder, { recursive: true });
    const values = await this.get(expect.map(([key]) => key));
    if (!expect.every(([, expected], at) => isExpected(values[at], expected))) return false;
    const fresh = new Set(expect.filter(([, expected]) => "absent" in expected && expected.absent).map(([key]) => key));
    if (!(await this.#putAll(put, fresh))) return false;
    for (const key of remove) await this.#unlink(this.#path(key));
    await this.#sync();
    return true;
  }

  async usage() {
    const sizes = (await this.keys()).map(async (key) => (await stat(this.#path(key))).size);
    return { used: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) };
  }

  close() {}

  /** @param {string} key */
  #path(key) {
    return join(this.#folder, encodeURIComponent(key));
  }

  /** @param {string} key @returns {Promise<Value | null>} */
  async #get(key) {
    try {
      return new Uint8Array(await readFile(this.#path(key)));
    } catch (thrown) {
      if (/** @type {any} */ (thrown).code === "ENOENT") return null;
      throw thrown;
    }
  }

  /**
   * What was there before a failure is there after it.
   * @param {Change["put"]} put
   * @param {Set<string>} fresh keys that must not be there: another process may have made them meanwhile
   */
  async #putAll(put, fresh) {
    /** @type {[string, Value | null][]} */
    const before = [];
    try {
      for (const [key, value] of put) {
        const old = await this.#get(key);
        if (!(await this.#put(key, value, fresh.has(key)))) {
          await this.#putBack(before);
          return false;
        }
        before.unshift([key, old]);
      }
      await this.#sync();
      return true;
    } catch (thrown) {
      await this.#putBack(before);
      throw thrown;
    }
  }

  /** @param {[string, Value | null][]} before */
  async #putBack(before) {
    for (const [key, value] of before) {
      if (value === null) await this.#unlink(this.#path(key));
      else await this.#put(key, value, false);
    }
  }

  /** @param {string} key @param {Value} value @param {boolean} isFresh */
  async #put(key, value, isFresh) {
    const unfinished = join(this.#folder, `${UNFINISHED}${process.pid}-${(this.#written += 1)}`);
    try {
      await writeSynced(unfinished, value);
      if (!isFresh) await rename(unfinished, this.#path(key));
      else await link(unfinished, this.#path(key));
      return true;
    } catch (thrown) {
      if (isFresh && /** @type {any} */ (thrown).code === "EEXIST") return false;
      throw thrown;
    } finally {
      await this.#unlink(unfinished);
    }
  }

  /** @param {string} path */
  async #unlink(path) {
    try {
      await unlink(path);
    } catch (thrown) {
      if (/** @type {any} */ (thrown).code !== "ENOENT") throw thrown;
    }
  }

  /** A file's name is on the disk when its folder is. */
  async #sync() {
    if (process.platform === "win32") return;
    const folder = await open(this.#folder, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

/** @param {string} path @param {Value} value */
async function writeSynced(path, value) {
  const file = await open(path, "w");
  try {
    await file.writeFile(value);
    await file.sync();
  } finally {
    await file.close();
  }
}
