// Fuzzing of what stands in stores: fifteen-bit text, frames, pointers, records, and whole shops opened over damage.
//
//   node tests/soak/store.mjs --seconds 60 --seed 1
import assert from "node:assert/strict";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { openShop } from "jiaoyun";
import { createEngineSync } from "jiaoyun/inline";
import { localStorageStore } from "jiaoyun/stores";
import { framed, unframed } from "../../pkg/src/stores/frame.js";
import { placeOf, readPointer, writePointer } from "../../pkg/src/stores/keys.js";
import { endOf, inParts, withoutFirst } from "../../pkg/src/stores/records.js";
import { bytesOf, isOfBytes, textOf } from "../../pkg/src/stores/text.js";
import { LimitedStorage, hold, importOrder, release } from "../js/shop/orders.mjs";
import { Chance } from "./chance.mjs";

const equal = (one, other) => assert.equal(Buffer.compare(one, other), 0);

/** Bytes become text and are themselves again; whatever text there is gives bytes. @param {Chance} chance */
function text(chance) {
  const bytes = chance.bytes(80);
  const written = textOf(bytes);
  equal(bytesOf(written), bytes);
  assert.ok(bytes.length === 0 || isOfBytes(written));
  assert.equal(written.isWellFormed?.() ?? true, true);
  const hostile = chance.text(40);
  const read = bytesOf(hostile);
  equal(bytesOf(textOf(read)), read);
}

/** A frame gives back what went in; damaged it says so, and never gives other bytes as whole. @param {Chance} chance */
async function frame(chance) {
  const bytes = chance.one(4) ? chance.repetitive(2000) : chance.bytes(200);
  const key = chance.text(12);
  const whole = await framed(key, bytes);
  const back = await unframed(key, whole);
  assert.equal(back.ok, true);
  equal(back.bytes, bytes);
  const damaged = await unframed(key, chance.damaged(whole));
  assert.ok(damaged.ok ? Buffer.compare(damaged.bytes, bytes) === 0 : ["damaged", "newer"].includes(damaged.why));
  const hostile = await unframed(chance.text(5), chance.bytes(40));
  assert.equal(hostile.ok, false);
}

/** @param {Chance} chance */
function pointer(chance) {
  const generation = chance.below(1e9);
  const written = writePointer(generation);
  const read = readPointer(written);
  assert.ok(read.ok && read.generation === generation);
  const hostile = readPointer(chance.damagedText(written));
  assert.ok(!hostile.ok || hostile.generation === generation);
  const place = placeOf(chance.damagedText(`${generation}:${chance.below(99)}-${chance.below(99)}`));
  assert.ok(place === undefined || Number.isFinite(place.first));
}

/** Records are found one behind the other, and none where the bytes end too early. @param {Chance} chance */
function records(chance) {
  const bytes = chance.bytes(200);
  const ends = [];
  for (let at = 0, end = endOf(bytes, 0); end !== undefined; at = end, end = endOf(bytes, at)) {
    assert.ok(end > at + 16 && end <= bytes.length);
    ends.push(end);
  }
  ends.forEach((end, at) => equal(withoutFirst(bytes, at + 1), bytes.subarray(end)));
  assert.equal(withoutFirst(bytes, ends.length + 1), undefined);
  const parts = inParts(bytes, 1, 1 + chance.below(90));
  equal(Buffer.concat(parts.map((part) => part.bytes)), bytes);
  parts.forEach(({ first, last }, at) => assert.ok(first <= last && first === (at === 0 ? 1 : parts[at - 1].last + 1)));
}

let engine;
let filled;

/** A shop over a storage in which one value is damaged opens, keeps what stands before it, says so and writes nothing. @param {Chance} chance */
async function shop(chance) {
  engine ??= createEngineSync();
  filled ??= await fill();
  const storage = new LimitedStorage();
  for (const [key, value] of Object.entries(filled)) storage.setItem(key, value);
  const key = chance.of(Object.keys(filled));
  const damaged = chance.damagedText(filled[key]);
  storage.setItem(key, damaged);
  const before = storage.snapshot();
  const opened = await openShop({ engine, store: localStorageStore({ storage }) });
  const { ok, sequence } = opened.verifyLedger();
  assert.equal(ok, true);
  for (const notice of opened.notices) assert.ok(notice.message !== "" && notice.help !== "");
  assert.ok(damaged === filled[key] || opened.readOnly || sequence === 5, `${key} was damaged and nothing said so`);
  if (opened.readOnly) assert.deepEqual(storage.snapshot(), before);
  assert.equal(typeof (await opened.export()), "string");
  await opened.close();
}

async function fill() {
  const storage = new LimitedStorage();
  const opened = await openShop({ engine, store: localStorageStore({ storage }) });
  for (const command of [importOrder("1"), hold("1"), release("1"), importOrder("2", "陶瓷杯 ".repeat(300)), hold("2")]) await opened.apply(command);
  await opened.setSetting("language", "zh");
  await opened.close();
  return storage.snapshot();
}

const DOORS = [text, text, text, frame, pointer, pointer, records, records, shop];

/** Tries doors until the time or the count is up. A failure names its seed, which shows it again. @param {{ seed: number, seconds?: number, count?: number }} how */
export async function fuzzStores({ seed, seconds = Infinity, count = Infinity }) {
  const until = Date.now() + seconds * 1000;
  let executions = 0;
  for (; executions < count && Date.now() < until; executions += 1) {
    const chance = new Chance(seed + executions);
    const door = chance.of(DOORS);
    try {
      await door(chance);
    } catch (thrown) {
      throw new Error(`${door.name} failed with --seed ${seed + executions}: ${thrown.message}`, { cause: thrown });
    }
  }
  return executions;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { seconds: { type: "string", default: "60" }, seed: { type: "string", default: "1" } } });
  console.log(`executions ${await fuzzStores({ seed: Number(values.seed), seconds: Number(values.seconds) })}`);
}
