// Every store that runs in Node does what a store must, by the suite that the package ships; and the suite sees when one does not.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { chromeStorageStore, journaled, localStorageStore, memoryStore } from "jiaoyun/stores";
import { checkStore } from "jiaoyun/stores/conformance";
import { fileStore } from "jiaoyun/stores/node";
import { bytesOf, isOfBytes, textOf } from "../../pkg/src/stores/text.js";
import { ExtensionArea } from "./shop/area.mjs";
import { LimitedStorage } from "./shop/orders.mjs";

const folder = mkdtempSync(join(tmpdir(), "jiaoyun-stores-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const storage = new LimitedStorage(Infinity);
const area = new ExtensionArea();
const held = new Map();

/** Gives the same memory for the same place. */
function memoryAt(place) {
  if (!held.has(place)) held.set(place, memoryStore());
  return held.get(place);
}

const local = (place) => localStorageStore({ storage, prefix: `${place}/` });
const STORES = {
  memoryStore: memoryAt,
  localStorageStore: local,
  chromeStorageStore: (place) => chromeStorageStore(area, { prefix: `${place}/` }),
  fileStore: (place) => fileStore(join(folder, place)),
  journaled: (place) => journaled({ main: local(`main-${place}`), journal: local(`journal-${place}`) }),
};

for (const [name, open] of Object.entries(STORES)) {
  test(`${name} is a store`, async () => {
    const results = await checkStore(open);
    assert.deepEqual(results.filter(({ ok }) => !ok), []);
    assert.ok(results.length >= 14);
  });
}

/** Stores that do one thing wrong, and the check that must see it. */
const WRONG = {
  "takes a record anywhere": ["two writers never overwrite each other", (store) => ({ append: async (_, bytes) => store.append(await store.read(), bytes) })],
  "forgets the newest record": ["records come back as they were, in order", (store) => ({ read: async (after) => ({ ...(await store.read(after)), entries: (await store.read()).entries.slice(0, -1) }) })],
  "keeps settings over a restart": ["a restart replaces everything, and whoever did not see it is refused", (store) => ({ settings: async () => ({ settings: [["old", '"1"']], unreadable: [] }) })],
  "changes a byte": ["every byte and every length survives", (store) => ({ append: (position, bytes) => store.append(position, bytes.map((byte) => (byte === 200 ? 201 : byte))) })],
  "reads everything each time": ["what was added since is read, and no more", (store) => ({ read: () => store.read() })],
};

for (const [what, [check, change]] of Object.entries(WRONG)) {
  test(`the suite sees a store that ${what}`, async () => {
    const results = await checkStore((place) => {
      const store = local(`${what}-${place}`);
      const own = change(store);
      return new Proxy(store, { get: (_, name) => own[name] ?? (typeof store[name] === "function" ? store[name].bind(store) : store[name]) });
    });
    const found = results.find(({ name }) => name === check);
    assert.equal(found.ok, false, check);
    assert.notEqual(found.detail, "");
  });
}

test("any bytes are text without surrogates and come back, at every length", () => {
  for (let length = 0; length < 400; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 151 + length * 7) & 255);
    const text = textOf(bytes);
    assert.ok(text.length <= Math.ceil((length * 8) / 15));
    assert.deepEqual(bytesOf(text), bytes);
    assert.equal(text.isWellFormed?.() ?? !/[\ud800-\udfff]/.test(text), true);
    assert.equal(text.normalize("NFC"), text);
    if (length > 0) assert.equal(isOfBytes(text), true);
  }
  assert.deepEqual(bytesOf(textOf(new Uint8Array(30).fill(255))), new Uint8Array(30).fill(255));
  assert.equal(isOfBytes('2.00000000.{"generation":1}'), false);
});

test("files that were being written when the process ended are no records", async () => {
  const place = join(folder, "torn");
  const store = fileStore(place);
  await store.read();
  assert.equal(await store.append({ generation: 0, newest: 0 }, Uint8Array.of(1, 2, 3)), true);
  writeFileSync(join(place, ".writing-1-1"), "half");
  const { newest, entries, unreadable } = await fileStore(place).read();
  assert.deepEqual([newest, entries.length, unreadable.length], [1, 1, 0]);
  assert.equal(readdirSync(place).filter((name) => name.includes("writing")).length, 1);
});
