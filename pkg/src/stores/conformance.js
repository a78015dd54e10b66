// Holds a store to what a shop expects of it; for stores of others as much as for the package's own.
import { covering } from "./covering.js";
import { joined } from "./deflate.js";

/** @typedef {import("../../types/store.js").Store} Store */
/** @typedef {(place: string) => Promise<Store> | Store} Open */

const AT_START = { generation: 0, newest: 0 };

/**
 * @param {Open} open opens a store at a place; the same place holds the same records, a new one none
 * @returns {Promise<{ name: string, ok: boolean, detail?: string }[]>}
 */
export async function checkStore(open) {
  const results = [];
  for (const [name, check] of Object.entries(CHECKS)) {
    const opened = /** @type {Store[]} */ ([]);
    const place = `check-${results.length}-${Date.now().toString(36)}`;
    const opening = async (/** @type {string} */ suffix = "") => {
      const store = await open(place + suffix);
      opened.push(store);
      return store;
    };
    try {
      await check(opening);
      results.push({ name, ok: true });
    } catch (thrown) {
      results.push({ name, ok: false, detail: thrown instanceof Error ? thrown.message : String(thrown) });
    }
    for (const store of opened) await store.close();
  }
  return results;
}

/** @type {Record<string, (open: (suffix?: string) => Promise<Store>) => Promise<void>>} */
const CHECKS = {
  async "says what it is"(open) {
    const store = await open();
    expect(typeof store.name === "string" && store.name !== "", "`name` is a text");
    expect(["strict", "relaxed"].includes(store.durability), "`durability` is `strict` or `relaxed`");
    expect(store.shared === undefined || typeof store.shared === "string", "`shared` is a text or left out");
  },
  async "a new place is empty"(open) {
    const { generation, newest, entries, unreadable } = await (await open()).read();
    same([generation, newest, entries.length, unreadable.length], [0, 0, 0, 0], "what an empty place reads as");
  },
  async "records come back as they were, in order"(open) {
    const store = await open();
    const records = Array.from({ length: 70 }, (_, at) => sample(at, at));
    await addAll(store, records);
    await holds(store, records);
    await holds(await open(), records);
  },
  async "every byte and every length survives"(open) {
    const store = await open();
    const records = [Uint8Array.from({ length: 256 }, (_, at) => at), new Uint8Array(3), sample(1, 100_003), sample(2, 65_537), new Uint8Array(5).fill(255)];
    await addAll(store, records);
    await holds(await open(), records);
  },
  async "many small records stay whole and in order"(open) {
    const store = await open();
    const records = Array.from({ length: 600 }, (_, at) => sample(at, 40 + (at % 50)));
    await addAll(store, records);
    await holds(store, records);
    await holds(await open(), records);
  },
  async "several records can be added as one"(open) {
    const store = await open();
    await store.read();
    expect(await store.append(AT_START, sample(1, 30), 3), "three records as one are taken");
    const position = { generation: 1, newest: 3 };
    same(await positionIn(store), position, "the position after three records");
    expect(await store.append(position, sample(2, 9)), "a fourth follows");
    await holds(await open(), [sample(1, 30), sample(2, 9)]);
  },
  async "a record at a wrong position is refused and changes nothing"(open) {
    const store = await open();
    const position = await addAll(store, [sample(1, 9), sample(2, 9)]);
    for (const newest of [0, 1, 3]) expect(!(await store.append({ ...position, newest }, sample(3, 9))), `a record after ${newest} of 2 is refused`);
    expect(!(await store.append({ ...position, generation: position.generation + 1 }, sample(3, 9))), "a record of another generation is refused");
    await holds(await open(), [sample(1, 9), sample(2, 9)]);
  },
  async "two writers never overwrite each other"(open) {
    const [one, other] = [await open(), await open()];
    const written = [];
    for (let at = 0; at < 40; at += 1) {
      const [store, second] = at % 2 === 0 ? [one, other] : [other, one];
      const { generation, newest } = await store.read();
      const stale = await positionIn(second);
      expect(await store.append({ generation, newest }, sample(at, 20)), `record ${at + 1} is taken`);
      written.push(sample(at, 20));
      expect(!(await second.append(stale, sample(99, 20))), `a second record ${at + 1} is refused`);
    }
    await holds(await open(), written);
  },
  async "what was added since is read, and no more"(open) {
    const [one, other] = [await open(), await open()];
    const position = await addAll(one, [sample(1, 20), sample(2, 20)]);
    const before = await positionIn(other);
    same(before, position, "what the second sees");
    same((await other.read(before)).entries.length, 0, "entries when nothing was added");
    await one.append(position, sample(3, 20));
    const { entries, newest } = await other.read(before);
    same(newest, 3, "the newest record");
    sameBytes(joined(covering(entries, 2).parts.map((part) => part.bytes)), sample(3, 20), "the record added since");
  },
  async "a restart replaces everything, and whoever did not see it is refused"(open) {
    const [one, other] = [await open(), await open()];
    await addAll(one, [sample(1, 20), sample(2, 20)]);
    await one.setSetting(await positionIn(one), "old", '"1"');
    const stale = await positionIn(other);
    const position = await one.restart({ entries: [{ first: 1, last: 2, bytes: sample(8, 50) }, { first: 3, last: 3, bytes: sample(9, 20) }], settings: [["new", '"2"']] });
    expect(position !== undefined && position.generation > stale.generation && position.newest === 3, "the position after a restart");
    expect(!(await other.append(stale, sample(3, 20))), "a record of the old generation is refused");
    await holds(await open(), [sample(8, 50), sample(9, 20)]);
    same((await one.settings()).settings, [["new", '"2"']], "the settings after a restart");
    const { generation, entries } = await other.read(stale);
    same([generation, covering(entries, 0).reached], [position?.generation, 3], "what the other reads then");
    expect(await other.append({ generation, newest: 3 }, sample(4, 20)), "the other goes on from there");
  },
  async "a clearing leaves nothing"(open) {
    const store = await open();
    await addAll(store, [sample(1, 20)]);
    const position = await store.restart({ entries: [], settings: [] });
    const again = await open();
    same(await positionIn(again), position, "the position after a clearing");
    await holds(again, []);
  },
  async "settings are kept, replaced and taken away"(open) {
    const store = await open();
    const texts = ["1", '{"a":"陈美丽"}', JSON.stringify("x".repeat(50_000)), '"\\ud83d\\ude00 \\u0000"'];
    await store.read();
    for (const [at, text] of texts.entries()) expect(await store.setSetting(await positionIn(store), `name ${at}/:=%`, text), "a setting is taken");
    expect(await store.setSetting(await positionIn(store), "name 0/:=%", undefined), "a setting is taken away");
    expect(await store.setSetting(await positionIn(store), "name 1/:=%", "2"), "a setting is replaced");
    const again = await open();
    await again.read();
    const { settings, unreadable } = await again.settings();
    same([settings.sort(), unreadable.length], [[["name 1/:=%", "2"], ["name 2/:=%", texts[2]], ["name 3/:=%", texts[3]]], 0], "the settings");
  },
  async "two places are two stores"(open) {
    const [one, other] = [await open(), await open("-other")];
    await addAll(one, [sample(1, 20)]);
    await holds(other, []);
    await addAll(other, [sample(2, 20)]);
    await holds(await open(), [sample(1, 20)]);
  },
  async "usage is told"(open) {
    const store = await open();
    await addAll(store, [sample(1, 2000)]);
    const { used, quota } = await store.usage();
    expect(Number.isFinite(used) && used >= 0, "`used` is a number");
    expect(quota === undefined || quota > 0, "`quota` is a number or left out");
  },
};

/** @param {boolean} isSo @param {string} what */
function expect(isSo, what) {
  if (!isSo) throw new Error(`not so: ${what}`);
}

/** @param {unknown} found @param {unknown} wanted @param {string} what */
function same(found, wanted, what) {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${what}: found ${one}, wanted ${other}`);
}

/** @param {Uint8Array} found @param {Uint8Array} wanted @param {string} what */
function sameBytes(found, wanted, what) {
  const at = wanted.findIndex((byte, index) => byte !== found[index]);
  if (at !== -1 || found.length !== wanted.length) throw new Error(`${what}: ${found.length} bytes found, ${wanted.length} wanted, the first difference at ${at}`);
}

/** Bytes that differ from each other and do not shrink to nothing. @param {number} seed @param {number} length */
function sample(seed, length) {
  let state = seed * 2654435761 + 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

/** @param {Store} store */
async function positionIn(store) {
  const { generation, newest } = await store.read();
  return { generation, newest };
}

/** @param {Store} store @param {Uint8Array[]} records */
async function addAll(store, records) {
  let position = await positionIn(store);
  for (const [at, record] of records.entries()) {
    expect(await store.append(position, record), `record ${at + 1} is taken`);
    position = { generation: Math.max(1, position.generation), newest: position.newest + 1 };
  }
  return position;
}

/** @param {Store} store @param {Uint8Array[]} records */
async function holds(store, records) {
  const { entries, unreadable } = await store.read();
  const { parts, beyond } = covering(entries, 0);
  same([beyond.length, unreadable.length], [0, 0], "what cannot be read");
  sameBytes(joined(parts.map((part) => part.bytes)), joined(records), "the records");
}
