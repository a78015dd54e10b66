// Every scenario through the built package; the answers must be the native ones, byte for byte.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { createEngineSync } from "jiaoyun/inline";
import { readScenarios, root } from "./scenario/files.mjs";
import { canonical, departure } from "./scenario/json.mjs";
import { play } from "./scenario/play.mjs";

const base = createEngineSync();
const native = nativeAnswers();
const scenarios = readScenarios();
after(() => base.close());

test("there are scenarios, each with a name of its own", () => {
  assert.ok(scenarios.length > 0);
  const names = scenarios.map(({ scenario }) => scenario.name);
  assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
});

for (const { file, scenario } of scenarios) {
  test(`${file}: ${scenario.name}`, () => {
    const thrown = scenario.throws === undefined ? undefined : thrownBy(scenario);
    if (thrown !== undefined) return assert.equal(departure(scenario.throws, thrown), undefined);
    const answer = play(base, scenario);
    checkStated(scenario, answer);
    checkNative(scenario.name, answer);
  });
}

function thrownBy(scenario) {
  try {
    play(base, scenario);
  } catch ({ name, code, path, help }) {
    assert.match(name, /^(JiaoyunError|PlaybookError)$/);
    assert.notEqual(help, "");
    return { code, path };
  }
  return assert.fail(`nothing was thrown, stated is ${canonical(scenario.throws)}`);
}

function checkStated(scenario, answer) {
  if (scenario.steps !== undefined) scenario.steps.forEach((step, at) => checkStep(step, answer.decisions[at], at));
  if (scenario.then === undefined) return;
  const found = scenario.steps === undefined ? answer : answer.order;
  if (scenario.exactly === true) assert.equal(canonical(found), canonical(scenario.then));
  else assert.equal(departure(withTypes(scenario.then), found), undefined);
}

function checkStep({ then }, decision, at) {
  if (then !== undefined) assert.equal(departure(withTypes(then), decision), undefined, `step ${at + 1}`);
}

/** A bare event type stands for an event of that type. */
function withTypes(then) {
  if (!Array.isArray(then?.events)) return then;
  return { ...then, events: then.events.map((event) => (typeof event === "string" ? { type: event } : event)) };
}

function checkNative(name, answer) {
  if (native === undefined) return;
  assert.ok(Object.hasOwn(native, name), "the native runner has no answer of that name");
  assert.equal(canonical(answer), canonical(JSON.parse(native[name])));
}

/** What `tests/scenarios.rs` wrote, unless the sources have changed since. */
function nativeAnswers() {
  const file = join(root, "target", "scenario-answers.json");
  if (!existsSync(file) || newest(join(root, "src")) > statSync(file).mtimeMs || newest(join(root, "tests", "scenarios")) > statSync(file).mtimeMs) {
    console.log("no native answers of these sources: run `cargo test --test scenarios` first to compare with them");
    return undefined;
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

function newest(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
