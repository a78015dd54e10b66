// The desk from JavaScript: bulk in as bytes, pages out, slices, snapshots between desks, and what is thrown.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createEngineSync } from "jiaoyun/inline";
import { AT, importOrder } from "./shop/orders.mjs";
import { thrownBy } from "./thrown.mjs";

const engine = createEngineSync();
after(() => engine.close());

const HEADINGS = "Order ID,Order Status,Receiver Name,Country,City,Address,Zip,Phone,Order Amount,Paid Time,SKU,Product Name,Quantity";
const sheetOf = (count) => {
  const row = (n) => `80${String(n).padStart(6, "0")},WAIT_SELLER_SEND_GOODS,Name ${n},${n % 2 === 0 ? "FR" : "BR"},Paris,${n} Rue,75001,0600,USD 9.50,2026-09-18 09:00:00,SKU-${n % 7},Lamp ${n % 7},1`;
  return new TextEncoder().encode([HEADINGS, ...Array.from({ length: count }, (_, n) => row(n))].join("\n"));
};
const options = { now: AT, by: "Li", currency: "USD" };

test("an import is one commit, and a second one of the same says so", () => {
  const desk = engine.openDesk();
  const first = desk.importOrders(sheetOf(20), options);
  assert.deepEqual([first.sequence, first.added.length, first.updated.length, first.unchanged], [1, 20, 0, 0]);
  const again = desk.importOrders(sheetOf(20), options);
  assert.deepEqual([again.sequence, again.added.length, again.unchanged], [1, 0, 20]);
  assert.deepEqual([desk.size, desk.counts({ now: AT }).total], [20, 20]);
  desk.close();
});

test("slices give way in between, and a stopped import never happened", () => {
  const desk = engine.openDesk();
  const seen = [];
  for (const progress of desk.importInSlices(sheetOf(50), options, { orders: 20 })) {
    seen.push(progress);
    assert.equal(desk.size, 0);
    assert.equal(thrownBy(() => desk.apply(importOrder("9"))).code, "desk-busy");
    if (progress.done === 40) break;
  }
  assert.deepEqual(seen, [{ done: 20, of: 50 }, { done: 40, of: 50 }]);
  assert.deepEqual([desk.size, desk.sequence], [0, 0]);
  const work = desk.importInSlices(sheetOf(50), options, { orders: 20 });
  let step = work.next();
  while (!step.done) step = work.next();
  assert.deepEqual([step.value.added.length, desk.size, desk.sequence], [50, 50, 1]);
  desk.close();
});

test("a desk opens from a snapshot, follows by changes, and knows when they do not follow", () => {
  const [one, other] = [engine.openDesk(), engine.openDesk()];
  one.importOrders(sheetOf(5), options);
  const copy = engine.openDesk(one.snapshot());
  assert.deepEqual(copy.orders(), one.orders());
  one.apply({ type: "hold", orderId: "80000001", at: AT, by: "Li", reason: "ask first" });
  assert.deepEqual(copy.receive(one.changesSince(1)), { ok: true, applied: 1, sequence: 2 });
  assert.deepEqual(copy.order("80000001"), one.order("80000001"));
  assert.deepEqual(copy.verifyLedger(), one.verifyLedger());
  const misplaced = other.receive(one.changesSince(1));
  assert.deepEqual([misplaced.ok, misplaced.code, misplaced.at, other.sequence], [false, "ledger-misplaced", 1, 0]);
  const damaged = one.snapshot();
  damaged[damaged.length - 1] ^= 1;
  const thrown = thrownBy(() => engine.openDesk(damaged));
  assert.deepEqual([thrown.name, thrown.code, thrown.path], ["JiaoyunError", "ledger-damaged", "/snapshot"]);
  [one, other, copy].forEach((desk) => desk.close());
});

test("retract drops what a store could not keep", () => {
  const desk = engine.openDesk();
  desk.importOrders(sheetOf(3), options);
  const before = desk.snapshot();
  desk.applyAll([importOrder("77"), { type: "hold", orderId: "80000001", at: AT, by: "Li", reason: "wait" }]);
  assert.deepEqual([desk.sequence, desk.size], [2, 4]);
  desk.retract(1);
  assert.deepEqual([desk.sequence, desk.size, desk.order("77"), desk.order("80000001")?.hold], [1, 3, null, undefined]);
  assert.deepEqual(desk.snapshot(), before);
  desk.close();
});

test("queries and the worklist give a page and the whole count; dates may be dates", () => {
  const desk = engine.openDesk();
  desk.importOrders(sheetOf(9), options);
  const found = desk.query({ now: new Date(AT), filter: { country: ["FR"], paidFrom: new Date(0) }, sort: { by: "id", descending: true }, page: { from: 1, size: 2 } });
  assert.deepEqual([found.rows.map((row) => row.id), found.total], [["80000006", "80000004"], 5]);
  assert.equal(found.rows[0].receiver, "Name 6");
  assert.equal(desk.worklist({ now: AT }).total, 9);
  assert.equal(thrownBy(() => desk.query({ now: AT, filter: { planet: ["Mars"] } })).path, "/filter/planet");
  desk.close();
});

test("what if compares the open choices under two playbooks", () => {
  const desk = engine.openDesk();
  desk.importOrders(sheetOf(10), options);
  const playbook = engine.playbook;
  const rule = playbook.routing.rules.find((one) => one.id === "five-countries-take-epacket");
  assert.equal(desk.whatIf(playbook, { now: AT }).flipped, 0);
  rule.when = { ...rule.when, destinations: rule.when.destinations?.filter((country) => country !== "FR") };
  playbook.routing.examples = [];
  const answer = desk.whatIf(playbook, { now: AT });
  if (!answer.ok) assert.fail(JSON.stringify(answer.problems));
  assert.deepEqual([answer.compared, answer.flipped, answer.newlyUnservable], [10, 5, 0]);
  assert.deepEqual([answer.flips[0].from.service, answer.flips[0].to.service], ["epacket", "china-post-registered"]);
  desk.close();
});

test("the desk as it was has its own ledger; undo goes back one commit", () => {
  const desk = engine.openDesk();
  desk.importOrders(sheetOf(2), options);
  desk.apply({ type: "hold", orderId: "80000001", at: "2026-09-19T10:00:00+08:00", by: "Li", reason: "wait" });
  const then = desk.at(AT);
  assert.equal(then.order("80000001")?.hold, undefined);
  then.close();
  const undone = desk.undo({ at: "2026-09-19T11:00:00+08:00", by: "Li" });
  assert.deepEqual(undone, { ok: true, undone: 2, orders: ["80000001"], sequence: 3 });
  assert.equal(desk.order("80000001")?.hold, undefined);
  assert.equal(desk.verifyLedger().ok, true);
  desk.close();
  assert.equal(thrownBy(() => desk.size).code, "desk-closed");
});

test("a number that is in use is told with its orders", () => {
  const desk = engine.openDesk();
  desk.importOrders(sheetOf(2), options);
  const steps = [
    { type: "confirm-order", at: { from: "paid-at", plusMinutes: 60 }, by: "Li" },
    { type: "answer-stock", every: "in-stock", at: AT, by: "Li" },
    { type: "choose-carrier", at: AT, by: "Li", measure: { weightGrams: 300 } },
    { type: "create-waybill", trackingNumber: "LX123456785CN", at: AT, by: "Li" },
  ];
  const done = desk.applyAll({ orders: ["80000000"], steps });
  assert.deepEqual([done.applied, done.refused], [1, []]);
  assert.deepEqual(desk.checkTracking("LX123456785CN").usedBy, ["80000000"]);
  desk.close();
});

test("closing a desk and opening another does not grow memory", () => {
  const sheet = sheetOf(2_000);
  const round = () => {
    const desk = engine.openDesk();
    desk.importOrders(sheet, options);
    const { memory } = desk;
    desk.close();
    return memory;
  };
  const first = round();
  for (let index = 0; index < 5; index += 1) assert.equal(round(), first);
});

test("histories that were kept as events are taken over as they are, as one commit that no undo takes back", () => {
  const before = engine.openDesk();
  before.importOrders(sheetOf(3), options);
  before.applyAll({ orders: ["80000000"], steps: [{ type: "confirm-order", at: AT, by: "Li" }] });
  const histories = ["80000000", "80000001"].map((id) => ({ id, events: before.events(id) }));
  const desk = engine.openDesk();
  assert.deepEqual(desk.adopt(histories), { sequence: 1 });
  assert.deepEqual([desk.size, desk.order("80000000"), desk.events("80000001")], [2, before.order("80000000"), before.events("80000001")]);
  assert.equal(desk.verifyLedger().ok, true);
  assert.equal(desk.undo({ at: AT, by: "Li" }).rejection.code, "nothing-to-undo");
  const [first] = histories;
  const wrong = [
    [[first], "event-out-of-order", "/histories/0/id"],
    [[{ id: "7", events: first.events }], "event-out-of-order", "/histories/0/events/0"],
    [[{ id: "80000002", events: before.events("80000002") }, { id: "80000002", events: before.events("80000002") }], "event-out-of-order", "/histories/1/id"],
    [[{ id: "80000002", events: [{ ...before.events("80000002")[0], type: "order-eaten" }] }], "value-unknown", "/histories/0/events/0/type"],
  ];
  for (const [given, code, path] of wrong) {
    const thrown = thrownBy(() => desk.adopt(given));
    assert.deepEqual([thrown.code, thrown.path, desk.sequence, desk.size], [code, path, 1, 2]);
  }
  assert.equal(desk.adopt([{ id: "80000002", events: before.events("80000002") }]).sequence, 2);
  for (const one of [before, desk]) one.close();
});
