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
    const answer = scenario.throws === undefined ? play(base, scenario) : thrownBy(scenario);
    checkStated(scenario, answer);
    checkNative(file, answer);
  });
}

function thrownBy(scenario) {
  try {
    play(base, scenario);
  } catch ({ name, code, path, message, help }) {
    assert.match(name, /^(JiaoyunError|PlaybookError)$/);
    return { code, path, message, help };
  }
  return assert.fail(`nothing was thrown, stated is ${canonical(scenario.throws)}`);
}

function checkStated({ steps, then, throws, exactly }, answer) {
  if (steps !== undefined) return steps.forEach((step, at) => checkStep(step, answer[at], at));
  const stated = then ?? throws;
  assert.ok(stated !== undefined, "the scenario states nothing");
  if (exactly === true) return assert.equal(canonical(answer), canonical(stated));
  return assert.equal(departure(withTypes(stated), answer), undefined);
}

/** A command that states nothing is one that is taken. */
function checkStep({ read, then = read === undefined ? { ok: true } : {} }, answer, at) {
  assert.equal(departure(withTypes(then), answer), undefined, `step ${at + 1}`);
}

/** A bare event type stands for an event of that type. */
function withTypes(then) {
  if (Array.isArray(then?.decisions)) return { ...then, decisions: then.decisions.map(withTypes) };
  if (!Array.isArray(then?.events)) return then;
  return { ...then, events: then.events.map((event) => (typeof event === "string" ? { type: event } : event)) };
}

function checkNative(file, answer) {
  if (native === undefined) return;
  assert.ok(Object.hasOwn(native, file), "the native runner has no answer of that file");
  assert.equal(canonical(answer), canonical(JSON.parse(native[file])));
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
