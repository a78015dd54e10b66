// A store made of a shelf: numbered records that are only ever added, brought together when they are many, and settings beside them.
import { joined } from "./deflate.js";
import { framed, unframed } from "./frame.js";
import { isFull } from "./full.js";
import { POINTER, entryKey, generationOf, isOfFirstFormat, placeOf, readPointer, settingKey, settingOf, writePointer } from "./keys.js";
import { bytesOfValue, textOfValue } from "./value.js";

/** @typedef {import("../../types/store.js").Shelf} Shelf */
/** @typedef {import("../../types/store.js").Value} Value */
/** @typedef {import("../../types/store.js").Position} Position */
/** @typedef {import("../../types/store.js").Reading} Reading */
/** @typedef {import("../../types/store.js").Entry} Entry */
/** @typedef {import("../../types/store.js").Contents} Contents */
/** @typedef {import("./keys.js").Place} Place */

/** Records of their own that are brought together; fewer keys load faster, and together they take less room. */
const FOLD_FROM = 256;
/** How many at once: fewer where there is little room to write them together before they are taken away one by one. */
const FOLD_RUNS = [FOLD_FROM, 32, 4];
/** A record of this many bytes is better left where it is. */
const FOLD_BELOW = 16384;

const NOWHERE = { generation: 0, newest: 0 };

/** @param {Shelf} shelf @returns {import("../../types/store.js").Store} */
export function shelfStore(shelf) {
  return new ShelfStore(shelf);
}

/** @typedef {import("../../types/store.js").Store} Store */
/** @implements {Store} */
class ShelfStore {
  #shelf;
  /** The pointer as it was last seen; null where there is none. @type {string | null} */
  #pointer = null;
  /** @type {Position} */
  #position = NOWHERE;
  /** The key of the entry that holds the newest record. @type {string | undefined} */
  #tail;
  /** Small records that stand alone. */
  #loose = 0;

  /** @param {Shelf} shelf */
  constructor(shelf) {
    this.#shelf = shelf;
    this.name = shelf.name;
    this.durability = shelf.durability;
    this.shared = shelf.shared;
  }

  /** @param {Position} [after] @returns {Promise<Reading>} */
  async read(after) {
    if (after !== undefined && (await this.#isAsBefore(after))) return { ...after, entries: [], unreadable: [] };
    const keys = await this.#shelf.keys();
    const [pointer] = (await this.#shelf.get([POINTER])).map(textOfValue);
    const found = pointed(pointer, keys);
    if (found.older) return this.#older(found.generation, pointer, keys);
    const { generation } = found;
    // Another log was begun in the place of the one that is asked for.
    if (after !== undefined && this.#isAt(after) && after.generation === generation && pointer !== this.#pointer) return { ...NOWHERE, entries: [], unreadable: [] };
    const from = after?.generation === generation ? after.newest : 0;
    const entries = await this.#entries(keys.map(placeOf).filter((place) => place?.generation === generation && place.last > from));
    this.#pointer = pointer;
    this.#remember(generation, keys);
    return { ...this.#position, entries, unreadable: found.unreadable };
  }

  /** @param {Position} position @param {Uint8Array} bytes @param {number} [count] */
  async append(position, bytes, count = 1) {
    if (!this.#isAt(position)) return false;
    const generation = Math.max(1, position.generation);
    const key = entryKey(generation, position.newest + 1, position.newest + count);
    const value = await framed(key, bytes);
    const pointer = this.#pointer ?? writePointer(generation);
    if (!(await this.#writeOrFold(() => this.#appending(pointer, key, value)))) return false;
    this.#pointer = pointer;
    this.#position = { generation, newest: position.newest + count };
    this.#tail = key;
    if (count === 1 && bytes.length < FOLD_BELOW) this.#loose += 1;
    if (this.#loose >= FOLD_FROM) await this.#tryFold();
    return true;
  }

  /** @param {string} pointer @param {string} key @param {Uint8Array} value @returns {import("../../types/store.js").Change} */
  #appending(pointer, key, value) {
    const expect = [this.#expectPointer(), /** @type {const} */ ([key, { absent: true }])];
    if (this.#tail !== undefined) expect.push([this.#tail, { absent: false }]);
    return { expect, put: [...this.#pointing(pointer), [key, value]], remove: [] };
  }

  /** @param {Contents} contents @returns {Promise<Position | undefined>} */
  async restart(contents) {
    const keys = await this.#shelf.keys();
    const generation = contents.generation ?? 1 + Math.max(0, this.#position.generation, ...keys.map((key) => generationOf(key) ?? 0));
    const pointer = writePointer(generation);
    const put = [...(await framedContents(generation, contents)), /** @type {[string, Value]} */ ([POINTER, pointer])];
    const kept = new Set(put.map(([key]) => key));
    const remove = keys.filter((key) => generationOf(key) !== undefined && !kept.has(key));
    if (!(await this.#shelf.write({ expect: [this.#expectPointer()], put, remove }))) return undefined;
    this.#pointer = pointer;
    this.#remember(generation, put.map(([key]) => key));
    return this.#position;
  }

  async settings() {
    const { generation } = this.#position;
    const keys = (await this.#shelf.keys()).filter((key) => settingOf(key, generation) !== undefined);
    const values = await this.#shelf.get(keys);
    /** @type {import("../../types/store.js").Settings} */
    const found = { settings: [], unreadable: [] };
    for (const [at, key] of keys.entries()) {
      const read = await unframed(key, bytesOfValue(values[at]));
      if (read.ok) found.settings.push([settingOf(key, generation) ?? "", new TextDecoder().decode(read.bytes)]);
      else found.unreadable.push({ key, why: read.why, value: values[at] });
    }
    return found;
  }

  /** @param {Position} position @param {string} name @param {string | undefined} text */
  async setSetting(position, name, text) {
    if (position.generation !== this.#position.generation) return false;
    const generation = Math.max(1, position.generation);
    const key = settingKey(generation, name);
    const value = text === undefined ? undefined : await framed(key, new TextEncoder().encode(text));
    const pointer = this.#pointer ?? writePointer(generation);
    const put = this.#pointing(pointer);
    if (value !== undefined) put.push([key, value]);
    const done = await this.#writeOrFold(() => ({ expect: [this.#expectPointer()], put, remove: value === undefined ? [key] : [] }));
    if (!done) return false;
    this.#pointer = pointer;
    this.#position = { ...this.#position, generation };
    return true;
  }

  usage() {
    return this.#shelf.usage();
  }

  close() {
    return this.#shelf.close();
  }

  /** @param {Position} position */
  #isAt(position) {
    return position.generation === this.#position.generation && position.newest === this.#position.newest;
  }

  /** @returns {[string, import("../../types/store.js").Expected]} */
  #expectPointer() {
    return [POINTER, this.#pointer === null ? { absent: true } : { text: this.#pointer }];
  }

  /** @param {string} pointer @returns {[string, Value][]} */
  #pointing(pointer) {
    return this.#pointer === null ? [[POINTER, pointer]] : [];
  }

  /** Whether nobody has written since: looked up in three keys, however many there are. @param {Position} after */
  async #isAsBefore(after) {
    if (!this.#isAt(after) || this.#pointer === null || this.#tail === undefined) return false;
    const next = entryKey(after.generation, after.newest + 1, after.newest + 1);
    const [pointer, tail, following] = await this.#shelf.get([POINTER, this.#tail, next]);
    return pointer !== null && textOfValue(pointer) === this.#pointer && tail !== null && following === null;
  }

  /** @param {number} generation @param {readonly string[]} keys */
  #remember(generation, keys) {
    const places = keys.map(placeOf).filter((place) => place?.generation === generation);
    const newest = Math.max(0, ...places.map((place) => place?.last ?? 0));
    this.#position = { generation, newest };
    this.#tail = places.find((place) => place?.last === newest)?.key;
    this.#loose = places.filter((place) => isSingle(place, generation)).length;
  }

  /** @param {(Place | undefined)[]} found @returns {Promise<Entry[]>} */
  async #entries(found) {
    const places = found.filter((place) => place !== undefined);
    const values = await this.#shelf.get(places.map(({ key }) => key));
    const entries = places.map(async ({ key, first, last }, at) => {
      const value = values[at];
      const read = await unframed(key, bytesOfValue(value));
      return read.ok ? { key, first, last, bytes: read.bytes } : { key, first, last, bytes: read.bytes, flaw: { key, why: read.why, value } };
    });
    return (await Promise.all(entries)).sort((one, other) => one.first - other.first);
  }

  /** What format 1 left: every key with its text, for whoever can read it. @param {number} generation @param {string | null} pointer @param {string[]} keys */
  async #older(generation, pointer, keys) {
    const old = keys.filter((key) => key === POINTER || isOfFirstFormat(key)).sort();
    const values = await this.#shelf.get(old);
    this.#pointer = pointer;
    this.#position = NOWHERE;
    this.#tail = undefined;
    const texts = old.map((key, at) => /** @type {[string, string | null]} */ ([key, textOfValue(values[at])]));
    return { ...this.#position, entries: [], unreadable: [], older: { generation, texts } };
  }

  /** A full store may have room again once its records are brought together. @param {() => import("../../types/store.js").Change} change */
  async #writeOrFold(change) {
    try {
      return await this.#shelf.write(change());
    } catch (thrown) {
      if (!isFull(thrown) || !(await this.#tryFold())) throw thrown;
      return this.#shelf.write(change());
    }
  }

  /** Whether anything was brought together. */
  async #tryFold() {
    this.#loose = 0;
    for (const most of FOLD_RUNS) {
      try {
        return await this.#fold(most);
      } catch (thrown) {
        // Bringing together is for room and speed only: where it fails, every record stands as it stood.
        if (!isFull(thrown)) return false;
      }
    }
    return false;
  }

  /** Brings small records together and sweeps what an interrupted writing left. @param {number} most records at once */
  async #fold(most) {
    const { generation } = this.#position;
    const keys = await this.#shelf.keys();
    const entries = await this.#entries(keys.map(placeOf).filter((place) => isSingle(place, generation)));
    const small = entries.filter(({ flaw, bytes }) => flaw === undefined && bytes.length < FOLD_BELOW);
    const stale = keys.filter((key) => generationOf(key) !== undefined && generationOf(key) !== generation);
    let done = false;
    for (const run of runsOf(small, most)) {
      const key = entryKey(generation, run[0].first, run[run.length - 1].last);
      const value = await framed(key, joined(run.map(({ bytes }) => bytes)));
      const change = { expect: [this.#expectPointer()], put: [/** @type {[string, Value]} */ ([key, value])], remove: [...run.map((entry) => entry.key), ...stale.splice(0)] };
      if (!(await this.#shelf.write(change))) return done;
      done = true;
      if (run.some((entry) => entry.key === this.#tail)) this.#tail = key;
    }
    return done;
  }
}

/** @param {number} generation @param {Contents} contents */
async function framedContents(generation, { entries, settings }) {
  /** @type {[string, Value][]} */
  const put = [];
  for (const { first, last, bytes } of entries) {
    const key = entryKey(generation, first, last);
    put.push([key, await framed(key, bytes)]);
  }
  for (const [name, text] of settings) {
    const key = settingKey(generation, name);
    put.push([key, await framed(key, new TextEncoder().encode(text))]);
  }
  return put;
}

/** @param {Place | undefined} place @param {number} generation */
const isSingle = (place, generation) => place?.generation === generation && place.first === place.last;

/** Neighbouring records, at least two. @param {Entry[]} entries @param {number} most @returns {Entry[][]} */
function runsOf(entries, most) {
  /** @type {Entry[][]} */
  const runs = [];
  for (const entry of entries) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1].last + 1 === entry.first && run.length < most) run.push(entry);
    else runs.push([entry]);
  }
  return runs.filter((run) => run.length > 1);
}

/**
 * Which generation is the shop, and what is wrong where that cannot be told.
 * @param {string | null} text @param {string[]} keys
 * @returns {{ generation: number, older: boolean, unreadable: import("../../types/store.js").Unreadable[] }}
 */
function pointed(text, keys) {
  const generations = keys.map(generationOf).filter((generation) => generation !== undefined);
  const newest = Math.max(0, ...generations);
  const isOlder = keys.some(isOfFirstFormat) && !keys.some((key) => placeOf(key)?.generation === newest || settingOf(key, newest) !== undefined);
  if (text === null && generations.length === 0) return { generation: 0, older: false, unreadable: [] };
  const pointer = readPointer(text ?? "");
  if (pointer.ok) return { generation: pointer.generation, older: pointer.format === 1, unreadable: [] };
  return { generation: newest, older: isOlder, unreadable: isOlder ? [] : [{ key: POINTER, why: pointer.why, value: text }] };
}
