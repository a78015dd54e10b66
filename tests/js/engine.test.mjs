// The engine's JavaScript side: instants, errors, instances of one's own, closing, and life after a fault.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createEngine } from "jiaoyun";
import { createEngineSync } from "jiaoyun/inline";
import { AT, hold, importOrder } from "./shop/orders.mjs";
import { thrownBy } from "./thrown.mjs";

const engine = createEngineSync();
after(() => engine.close());

/** An order as one import makes it. */
function imported(given = engine) {
  const decision = given.decide(null, importOrder("100"));
  assert.equal(decision.ok, true);
  return given.evolve(null, decision.events);
}

test("`now` is a text or a Date, and both say the same", () => {
  const order = imported();
  const text = engine.chooseCarrier(order, { now: AT });
  assert.deepEqual(engine.chooseCarrier(order, { now: new Date(AT) }), text);
});

test("an invalid Date, a missing `now` and a wrong one name their place", () => {
  const order = imported();
  const invalid = thrownBy(() => engine.deadlines(order, { now: new Date("never") }));
  assert.deepEqual([invalid.name, invalid.code, invalid.path], ["JiaoyunError", "instant-malformed", "/now"]);
  for (const options of [undefined, {}, { now: "yesterday" }, { now: 5 }]) {
    const thrown = thrownBy(() => engine.deadlines(order, options));
    assert.deepEqual([thrown.name, thrown.path], ["JiaoyunError", "/now"]);
    assert.notEqual(thrown.help, "");
  }
});

test("one event and a list of one are the same", () => {
  const { events } = engine.decide(null, importOrder("100"));
  assert.deepEqual(engine.evolve(null, events[0]), engine.evolve(null, events));
});

test("a misspelt field is named, never ignored", () => {
  const thrown = thrownBy(() => engine.decide(imported(), { ...hold("100"), reson: "x" }));
  assert.deepEqual([thrown.name, thrown.code, thrown.path], ["JiaoyunError", "field-unknown", "/command/reson"]);
  const option = thrownBy(() => createEngineSync({ playbok: {} }));
  assert.deepEqual([option.code, option.path], ["field-unknown", "/playbok"]);
});

test("a playbook that does not prove itself throws all of its problems", async () => {
  const broken = { ...engine.playbook, routing: { rules: [], examples: [{ name: "x", expect: { service: "nobody" } }] } };
  await assert.rejects(createEngine({ playbook: broken }), (thrown) => thrown.name === "PlaybookError" && thrown.problems.length > 0);
  assert.equal(thrownBy(() => engine.withPlaybook(broken)).name, "PlaybookError");
  assert.equal(engine.checkPlaybook(broken).ok, false);
});

test("the message of an unproved playbook names the first problem, in the engine's language", () => {
  const broken = engine.playbook;
  broken.routing.rules[1].use = "nobody";
  const problem = "/routing/rules/1/use: the playbook has no service `nobody`";
  assert.equal(thrownBy(() => engine.withPlaybook(broken)).message, `the playbook does not prove itself: ${problem}`);
  const chinese = engine.withLanguage("zh");
  assert.match(thrownBy(() => chinese.withPlaybook(broken)).message, /^手册没有通过自检：\/routing\/rules\/1\/use: 手册里没有服务/);
  assert.equal(thrownBy(() => engine.withPlaybook(5)).message, "the playbook does not prove itself: must be an object, found a number");
  chinese.close();
});

test("no playbook is not the default playbook", async () => {
  for (const [nothing, found] of [[null, "`null`"], [undefined, "nothing"]]) {
    const thrown = thrownBy(() => engine.withPlaybook(nothing));
    assert.deepEqual([thrown.name, thrown.code, thrown.path, thrown.message], ["JiaoyunError", "shape-wrong", "/playbook", `the playbook is ${found}`]);
  }
  await assert.rejects(createEngine({ playbook: null }), { name: "JiaoyunError", code: "shape-wrong", path: "/playbook" });
});

test("words are the engine's own codes; others are told apart", () => {
  assert.match(engine.words("on-hold").message, /\{reason\}/);
  assert.equal(thrownBy(() => engine.words("storage-full")).code, "code-unknown");
});

test("another playbook or language makes another engine and leaves this one", () => {
  const playbook = engine.playbook;
  playbook.seller.signature = "Cups & Co";
  const other = engine.withPlaybook(playbook).withLanguage("zh");
  assert.equal(other.playbook.seller.signature, "Cups & Co");
  assert.equal(other.language, "zh");
  assert.match(other.words("on-hold").message, /\p{Script=Han}/u);
  assert.notEqual(engine.playbook.seller.signature, "Cups & Co");
  assert.equal(engine.language, "en");
  other.close();
});

test("what the caller does to its playbook afterwards does not reach the engine", () => {
  const playbook = engine.playbook;
  const other = engine.withPlaybook(playbook);
  playbook.seller.signature = "changed";
  assert.notEqual(other.playbook.seller.signature, "changed");
  other.close();
});

test("a closed engine says so; the others live", () => {
  const other = engine.withLanguage("zh");
  other.close();
  assert.equal(thrownBy(() => other.services()).code, "engine-closed");
  assert.ok(engine.services().length > 0);
});

test("a module that is none is refused by name", async () => {
  await assert.rejects(createEngine({ wasm: new Uint8Array([1, 2, 3]) }), { code: "wasm-unavailable" });
  await assert.rejects(createEngine({ wasm: 5 }), { code: "wasm-unavailable" });
});

test("after a fault inside, the call throws `internal` and the next one works", () => {
  const other = engine.withLanguage("en");
  const order = imported(other);
  let depth = 0;
  // Reading the argument asks the engine again, until the module's stack is used up.
  const bottomless = { ...hold("100"), get reason() {
    depth += 1;
    return other.decide(order, bottomless).ok ? "x" : "y";
  } };
  const thrown = thrownBy(() => other.decide(order, bottomless));
  assert.ok(depth > 10);
  assert.equal(thrown.name, "JiaoyunError");
  assert.equal(thrown.code, "internal");
  assert.ok(other.restarts >= 1);
  assert.equal(other.decide(order, hold("100")).ok, true);
  assert.deepEqual(imported(other), order);
  other.close();
});
