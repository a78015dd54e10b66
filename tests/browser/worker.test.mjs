// A shop in a worker: the same names, the page's localStorage lent to it, and a shop on the page beside it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startPlaces } from "./place.mjs";

const closing = [];
let visit;
before(async () => (visit = await startPlaces((close) => closing.unshift(close))));
after(async () => {
  for (const close of closing) await close();
});

test("a shop in a worker does what one on the page does, and both see each other", async () => {
  const { tab, context } = await visit();
  const { run, faults } = await tab();
  const found = await run(() => globalThis.place.inWorker());
  assert.deepEqual(found, {
    ok: [true, true, true], refused: "already-held", sequence: 2, size: 1, shown: "address asked", events: 2, orders: 1,
    setting: { a: "陈" }, heard: [["1"], ["1"], []], before: null, thrown: ["field-missing", "JiaoyunError"],
    page: { size: 1, held: "address asked", keys: true }, elsewhere: true, imported: 450, slices: 2, stopped: "enough", sizeAfterStop: 451,
    restored: { ok: true, orders: 451 }, closed: "shop-closed",
  });
  assert.deepEqual(faults, []);
  await context.close();
});

test("two tabs, one with a worker and one without, write at once and lose nothing", async () => {
  const { tab, context } = await visit();
  const [one, other] = [await tab(), await tab()];
  const at = Date.now() + 800;
  const written = await Promise.all([
    one.run((given) => globalThis.place.writeInWorker(given), { count: 60, name: "worker", at }),
    other.run((given) => globalThis.place.write(given), { kind: "page", count: 60, name: "page", at }),
  ]);
  assert.deepEqual(written.map(({ accepted }) => accepted), [60, 60]);
  const found = await (await tab()).run(() => globalThis.place.look("page"));
  assert.deepEqual(found, { size: 120, sequence: 120, whole: true, readOnly: false, codes: [] });
  await context.close();
});
