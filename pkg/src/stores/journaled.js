// Two stores as one: a strict journal that is written first, and the main store; whichever has more, or the sounder, helps the other at opening.
import { covering } from "./covering.js";
import { isFull } from "./full.js";
import { withoutFirst } from "./records.js";

/** @typedef {import("../../types/store.js").Store} Store */
/** @typedef {import("../../types/store.js").Position} Position */
/** @typedef {import("../../types/store.js").Reading} Reading */
/** @typedef {import("../../types/store.js").Entry} Entry */
/** @typedef {import("../../types/store.js").Contents} Contents */
/** @typedef {import("../../types/store.js").StoreNote} StoreNote */

const NOWHERE = { generation: 0, newest: 0 };

/** @param {{ main: Store, journal: Store }} stores @returns {Store} */
export function journaled({ main, journal }) {
  return new Journaled(main, journal);
}

/** @implements {Store} */
class Journaled {
  #main;
  #journal;
  /** Where each stood when it was last used. */
  #at = { main: NOWHERE, journal: NOWHERE };
  #known = NOWHERE;
  /** The journal cannot be used, and the main store goes on alone. */
  #isAlone = false;
  /** The main store has no room or fails, and the journal goes on alone. */
  #isLagging = false;
  /** @type {StoreNote[]} */
  #notes = [];

  /** @param {Store} main @param {Store} journal */
  constructor(main, journal) {
    this.#main = main;
    this.#journal = journal;
    this.name = `${main.name} + ${journal.name}`;
    this.shared = main.shared ?? journal.shared;
  }

  get durability() {
    return this.#isAlone ? this.#main.durability : this.#journal.durability;
  }

  /** @param {Position} [after] @returns {Promise<Reading>} */
  async read(after) {
    const isKnown = after !== undefined && isSame(after, this.#known);
    const main = await this.#main.read(isKnown ? this.#at.main : undefined);
    const journal = await this.#readJournal(isKnown ? this.#at.journal : undefined);
    if (journal === undefined) return this.#arrive(main, main, main);
    if (isKnown && isUnchanged(main, this.#at.main) && isUnchanged(journal, this.#at.journal)) return { ...after, entries: [], unreadable: [] };
    const isAdded = isKnown && [main, journal].every((one) => one.generation === after.generation && !isDamaged(one));
    if (!isKnown || isAdded) return this.#reconciled(main, journal, isAdded ? after : NOWHERE);
    return this.#reconciled(await this.#main.read(), await this.#journal.read(), NOWHERE);
  }

  /** @param {Position} position @param {Uint8Array} bytes @param {number} [count] */
  async append(position, bytes, count = 1) {
    if (!isSame(position, this.#known)) return false;
    if (!this.#isAlone) {
      if (!(await this.#journal.append(this.#at.journal, bytes, count))) return false;
      this.#at.journal = advanced(this.#at.journal, count);
    }
    const done = await this.#following(() => this.#main.append(this.#at.main, bytes, count));
    if (this.#isAlone && !done) return false;
    if (done) this.#at.main = advanced(this.#at.main, count);
    this.#known = advanced(position, count);
    return true;
  }

  /** @param {Contents} contents */
  async restart(contents) {
    const generation = contents.generation ?? 1 + Math.max(this.#at.main.generation, this.#at.journal.generation);
    const whole = { ...contents, generation };
    if (this.#isAlone) return this.#arriveAt(await this.#main.restart(whole), undefined);
    const begun = await this.#journal.restart(whole);
    if (begun === undefined) return undefined;
    this.#isLagging = false;
    return this.#arriveAt(await this.#restartMain(whole), begun);
  }

  async settings() {
    if (this.#isAlone) return this.#main.settings();
    const own = await this.#journal.settings();
    return own.unreadable.length === 0 ? own : this.#main.settings();
  }

  /** @param {Position} position @param {string} name @param {string | undefined} text */
  async setSetting(position, name, text) {
    if (position.generation !== this.#known.generation) return false;
    if (!this.#isAlone && !(await this.#journal.setSetting(this.#at.journal, name, text))) return false;
    const done = await this.#following(() => this.#main.setSetting(this.#at.main, name, text));
    if (this.#isAlone && !done) return false;
    const generation = Math.max(1, position.generation);
    this.#at = { main: { ...this.#at.main, generation }, journal: { ...this.#at.journal, generation } };
    this.#known = { ...position, generation };
    return true;
  }

  async usage() {
    return { ...(await this.#main.usage()), overflowing: this.#isLagging };
  }

  notes() {
    return [...this.#notes];
  }

  async close() {
    await this.#main.close();
    await this.#journal.close();
  }

  /** @param {Position | undefined} after */
  async #readJournal(after) {
    if (this.#isAlone) return undefined;
    try {
      return await this.#journal.read(after);
    } catch (thrown) {
      if (after !== undefined) throw thrown;
      this.#isAlone = true;
      this.#note("journal-unavailable", this.#journal, thrown);
      return undefined;
    }
  }

  /** @param {Reading} main @param {Reading} journal @param {Position} after what both have been read up to @returns {Promise<Reading>} */
  async #reconciled(main, journal, after) {
    if (main.older !== undefined && journal.generation === 0) return this.#arrive(main, main, journal);
    this.#at = { main: positionOf(main), journal: positionOf(journal) };
    const later = laterOf(main, journal);
    const found = later ?? mergedOf(main, journal);
    for (const flaw of [main, journal].flatMap(newerIn)) if (!found.unreadable.includes(flaw)) found.unreadable.push(flaw);
    if (found.unreadable.length === 0 && covering(found.entries, after.newest).beyond.length === 0) {
      if (later !== main && (later === journal || isDamaged(main))) await this.#renew(this.#main, main, found);
      if (later !== journal && (later === main || isDamaged(journal))) await this.#renew(this.#journal, journal, found);
      await this.#bringUp(found);
    }
    this.#known = positionOf(found);
    return found;
  }

  /** What one of the two has lost or damaged is written there again. @param {Store} store @param {Reading} own @param {Reading} found */
  async #renew(store, own, found) {
    const flaw = own.unreadable[0]?.key ?? own.entries.find((entry) => entry.flaw !== undefined)?.key;
    if (flaw !== undefined) this.#note("record-mended", store, flaw);
    const { settings } = await (store === this.#main ? this.#journal : this.#main).settings();
    const contents = { generation: found.generation, entries: covering(found.entries, 0).parts, settings };
    if (store === this.#journal) this.#at.journal = (await store.restart(contents)) ?? this.#at.journal;
    else this.#at.main = (await this.#restartMain(contents)) ?? this.#at.main;
  }

  /** Gives each what only the other has. @param {Reading} merged */
  async #bringUp(merged) {
    for (const part of covering(merged.entries, this.#at.journal.newest).parts) {
      if (await carry(part, this.#at.journal, this.#journal)) this.#at.journal = { ...this.#at.journal, generation: merged.generation, newest: part.last };
    }
    for (const part of covering(merged.entries, this.#at.main.newest).parts) {
      if (await this.#following(() => carry(part, this.#at.main, this.#main))) this.#at.main = { generation: merged.generation, newest: part.last };
    }
  }

  /** What is already in the journal stays acknowledged, whatever the main store does. @param {() => Promise<boolean>} write */
  async #following(write) {
    if (this.#isAlone) return write();
    if (this.#isLagging) return false;
    try {
      this.#isLagging = !(await write());
    } catch (thrown) {
      this.#isLagging = true;
      this.#note(isFull(thrown) ? "store-overflow" : "main-failed", this.#main, thrown);
    }
    return !this.#isLagging;
  }

  /** @param {Contents} contents */
  async #restartMain(contents) {
    try {
      return await this.#main.restart(contents);
    } catch (thrown) {
      if (!isFull(thrown)) throw thrown;
      this.#isLagging = true;
      this.#note("store-overflow", this.#main, thrown);
      return this.#main.restart({ ...contents, entries: [] });
    }
  }

  /** @template {Position} T @param {T} known @param {Position} main @param {Position} journal @returns {T} */
  #arrive(known, main, journal) {
    this.#at = { main: positionOf(main), journal: positionOf(journal) };
    this.#known = positionOf(known);
    return known;
  }

  /** @param {Position | undefined} main @param {Position | undefined} journal */
  #arriveAt(main, journal) {
    const known = journal ?? main;
    return known === undefined ? undefined : this.#arrive(known, main ?? this.#at.main, journal ?? this.#at.journal);
  }

  /** @param {StoreNote["code"]} code @param {Store} store @param {unknown} why */
  #note(code, store, why) {
    const detail = why instanceof Error ? why.message : String(why);
    if (!this.#notes.some((note) => note.code === code)) this.#notes.push({ code, store: store.name, detail });
  }
}

/** @param {Position} position */
const positionOf = ({ generation, newest }) => ({ generation, newest });
/** @param {Position} one @param {Position} other */
const isSame = (one, other) => one.generation === other.generation && one.newest === other.newest;
/** @param {Reading} reading @param {Position} before */
const isUnchanged = (reading, before) => reading.entries.length === 0 && reading.unreadable.length === 0 && isSame(reading, before);
/** @param {Position} position @param {number} count */
const advanced = (position, count) => ({ generation: Math.max(1, position.generation), newest: position.newest + count });

/** Adds the part of an entry that a store does not have. @param {Entry} part @param {Position} at @param {Store} store */
async function carry(part, at, store) {
  const bytes = withoutFirst(part.bytes, at.newest + 1 - part.first);
  return bytes !== undefined && store.append(at, bytes, part.last - at.newest);
}

/** @param {Reading} reading */
const isDamaged = (reading) => reading.unreadable.length > 0 || reading.entries.some((entry) => entry.flaw !== undefined);
/** What a newer version wrote is not ours to write over. @param {Reading} reading */
const newerIn = (reading) => [...reading.unreadable, ...reading.entries.map((entry) => entry.flaw)].filter((flaw) => flaw?.why === "newer").filter((flaw) => flaw !== undefined);

/** The one that is the shop alone: the other was lost, or begun before it, or has lost its way and has nothing more. @param {Reading} main @param {Reading} journal */
function laterOf(main, journal) {
  const isLost = (/** @type {Reading} */ one, /** @type {Reading} */ other) => one.unreadable.length > 0 && other.unreadable.length === 0 && other.newest >= one.newest && other.generation > 0;
  if (isLost(main, journal)) return journal;
  if (isLost(journal, main)) return main;
  if (main.generation === journal.generation) return undefined;
  return main.generation > journal.generation ? main : journal;
}

/** Everything both have; where they tell different stories of one record, the strict journal's stands and the other is kept aside. @param {Reading} main @param {Reading} journal @returns {Reading} */
function mergedOf(main, journal) {
  const unreadable = [...main.unreadable, ...journal.unreadable];
  const entries = [...journal.entries];
  const own = new Map(journal.entries.map((entry) => [entry.key, entry]));
  for (const entry of main.entries) {
    const twin = own.get(entry.key);
    if (twin === undefined || twin.flaw !== undefined) entries.push(entry);
    else if (entry.flaw === undefined && !areEqual(entry.bytes, twin.bytes)) unreadable.push({ key: entry.key, why: "forked", value: entry.bytes });
  }
  entries.sort((one, other) => one.first - other.first);
  return { generation: journal.generation, newest: Math.max(main.newest, journal.newest), entries, unreadable };
}

/** @param {Uint8Array} one @param {Uint8Array} other */
function areEqual(one, other) {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
