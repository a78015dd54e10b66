// What a host may hand to `readOrders`: text, bytes of several encodings, rows, and things that are none of these.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createEngineSync } from "jiaoyun/inline";

const engine = createEngineSync();
after(() => engine.close());
const OPTIONS = { now: "2026-09-18T09:30:00+08:00", by: "Li", currency: "USD" };
const ROW = {
  订单号: "81000000000017", 订单状态: "等待您发货", 买家名称: "Anna B", 付款时间: "2026-09-17 10:00", 订单金额: "US $ 12.34",
  商品信息: "【1】 瓷杯 (商家编码:CUP-1) (产品数量:2 piece)", 收件人名称: "Anna B", 收货国家: "France", 地址: "1 Rue Longue", 城市: "Paris", 邮编: "75011",
};
const CSV = [Object.keys(ROW), Object.values(ROW)].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\r\n");

/** The same text in UTF-16 with its mark. */
function utf16(text, little) {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

/** GB18030 by asking the decoder for every two-byte character. */
function gb18030(text) {
  const decoder = new TextDecoder("gb18030");
  const table = new Map();
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from([...text].flatMap((character) => (character.charCodeAt(0) < 128 ? [character.charCodeAt(0)] : table.get(character))));
}

const expected = engine.readOrders(CSV, OPTIONS);

test("the text itself is read", () => {
  assert.equal(expected.orders.length, 1);
  assert.equal(expected.orders[0].id, "81000000000017");
  assert.equal(expected.orders[0].lines[0].name, "瓷杯");
});

const encodings = {
  "UTF-8": new TextEncoder().encode(CSV),
  "UTF-8 with its mark": new TextEncoder().encode(`\uFEFF${CSV}`),
  GB18030: gb18030(CSV),
  "UTF-16, little end first": utf16(CSV, true),
  "UTF-16, big end first": utf16(CSV, false),
  "an ArrayBuffer": new TextEncoder().encode(CSV).buffer,
  "a view into a larger buffer": new Uint8Array([0, 0, ...new TextEncoder().encode(CSV), 0]).subarray(2, -1),
  "a Buffer": Buffer.from(CSV),
};
for (const [name, bytes] of Object.entries(encodings)) {
  test(`${name} says the same as the text`, () => assert.deepEqual(engine.readOrders(bytes, OPTIONS), expected));
}

test("rows already cut give the same order", () => {
  const { orders, problems } = engine.readOrders([ROW], OPTIONS);
  assert.deepEqual(problems, expected.problems);
  assert.deepEqual(orders[0].lines, expected.orders[0].lines);
  assert.deepEqual(orders[0].receiver, expected.orders[0].receiver);
});

test("a workbook is named as one", () => {
  for (const magic of [[0x50, 0x4b, 0x03, 0x04], [0xd0, 0xcf, 0x11, 0xe0]]) {
    const { orders, problems } = engine.readOrders(Uint8Array.from([...magic, 1, 2, 3]), OPTIONS);
    assert.deepEqual([orders, problems.map((problem) => problem.code)], [[], ["workbook-not-text"]]);
  }
});

test("a place that no encoding explains is told, and the rest is read", () => {
  const bytes = gb18030(CSV.replace("1 Rue", "1 # Rue"));
  bytes[bytes.lastIndexOf("#".charCodeAt(0))] = 0xff;
  const { orders, problems } = engine.readOrders(bytes, OPTIONS);
  assert.equal(orders.length, 1);
  assert.equal(problems[0].code, "bytes-undecodable");
});

test("too much at once is refused with what to do", () => {
  const { orders, problems } = engine.readOrders(new Uint8Array(64 * 1024 * 1024 + 1), OPTIONS);
  assert.deepEqual([orders, problems.map((problem) => problem.code)], [[], ["input-too-large"]]);
  assert.notEqual(problems[0].help, "");
});

test("nothing, noise and other things are answered, never with silence", () => {
  for (const input of ["", "\uFEFF", "hello", "{}", "[]", "[[[[", "null", new Uint8Array(), Uint8Array.of(0, 1, 2, 0xff), []]) {
    const { orders, problems } = engine.readOrders(input, OPTIONS);
    assert.deepEqual(orders, []);
    assert.ok(problems.length > 0, JSON.stringify(input));
  }
  const deep = engine.readOrders("[".repeat(1_000_000), OPTIONS);
  assert.ok(deep.problems.length > 0);
  assert.equal(engine.restarts, 0);
});

test("what is neither text nor bytes nor rows is a misuse", () => {
  for (const input of [undefined, null, 5, {}, true, () => 1]) {
    assert.throws(() => engine.readOrders(input, OPTIONS), { name: "JiaoyunError", code: "shape-wrong", path: "/data" });
  }
});

test("a Date stands for every instant of the options", () => {
  const dates = { ...OPTIONS, now: new Date(OPTIONS.now), fetchedAt: new Date(OPTIONS.now) };
  assert.equal(engine.readOrders(CSV, dates).orders.length, 1);
  assert.throws(() => engine.readOrders(CSV, { ...OPTIONS, fetchedAt: new Date(NaN) }), { code: "instant-malformed", path: "/options/fetchedAt" });
});
