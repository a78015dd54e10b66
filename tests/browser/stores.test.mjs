// Stores in a real Chromium: the conformance suite, and tabs that write at the same time.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startPlaces } from "./place.mjs";

const closing = [];
let visit;
before(async () => (visit = await startPlaces((close) => closing.unshift(close))));
after(async () => {
  for (const close of closing) await close();
});

const KINDS = ["localStorage", "indexedDb", "journaled"];
const WITHOUT_LOCKS = "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })";
const WITHOUT_CHANNELS = "delete globalThis.BroadcastChannel";

for (const kind of KINDS) {
  test(`${kind} is a store`, async () => {
    const { tab, context } = await visit();
    const { run, faults } = await tab();
    const results = await run((name) => globalThis.place.check(name), kind);
    assert.deepEqual(results.filter(({ ok }) => !ok), []);
    assert.ok(results.length >= 14);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

/** Two tabs write `count` orders each, beginning at the same moment. */
async function race(kind, count, prepare) {
  const { tab, context } = await visit(prepare);
  const tabs = [await tab(), await tab()];
  const at = Date.now() + 500;
  const written = await Promise.all(tabs.map(({ run }, index) => run((given) => globalThis.place.write(given), { kind, count, name: `tab${index}`, at })));
  const found = await (await tab()).run((name) => globalThis.place.look(name), kind);
  assert.deepEqual(written.map(({ accepted }) => accepted), [count, count]);
  assert.deepEqual(found, { size: 2 * count, sequence: 2 * count, whole: true, readOnly: false, codes: [] });
  assert.deepEqual(tabs.flatMap(({ faults }) => faults), []);
  await context.close();
  return written;
}

for (const kind of KINDS) {
  test(`two tabs on ${kind} at once: every command of both is in the ledger, and its chain is whole`, async (t) => {
    const written = await race(kind, Number(process.env.RACE ?? 150));
    t.diagnostic(written.map(({ took }) => `${Math.round(took)} ms`).join(", "));
  });
  test(`two tabs on ${kind} without locks and without channels`, async (t) => {
    const written = await race(kind, 20, `${WITHOUT_LOCKS};${WITHOUT_CHANNELS}`);
    t.diagnostic(written.map(({ took }) => `${Math.round(took)} ms`).join(", "));
  });
}

test("what one tab writes the other hears and shows", async () => {
  const { tab, context } = await visit();
  const [one, other] = [await tab(), await tab()];
  await one.run(() => globalThis.place.listen("journaled"));
  await other.run((given) => globalThis.place.write(given), { kind: "journaled", count: 3, name: "other", at: 0 });
  await one.page.waitForFunction(() => globalThis.heard.some(({ size }) => size === 3));
  assert.equal(await one.run(() => globalThis.heard.every(({ elsewhere }) => elsewhere)), true);
  await context.close();
});
