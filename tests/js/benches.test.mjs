// The yardstick's own data and answers: what the contenders without packages say, held against what was written down.
import assert from "node:assert/strict";
import { test } from "node:test";
import { csvBytes } from "../../benches/data/csv.mjs";
import { makeOrders } from "../../benches/data/orders.mjs";
import { fingerprint } from "../../benches/data/random.mjs";
import { merged, readParts, textOf } from "../../benches/report/document.mjs";
import { WORKLOADS } from "../../benches/workloads/index.mjs";

const COUNT = 1000;
const KNOWN = { import: "1000:92d727f", day: "1000:e27ef5eb", "first-page": "1000/50:572fa7fc", "one-command": "1000:685804b5", "what-if": "58/123:ff023887" };

async function digestsOf(id) {
  const { default: contender } = await import(`../../benches/contenders/${id}/index.mjs`);
  const digests = {};
  for (const [name, workload] of Object.entries(WORKLOADS)) {
    const part = contender.workloads[name];
    const input = workload.input(COUNT);
    const context = await part.setup();
    const fed = part.load ? await part.load(context, input) : input;
    const answer = await part.run(context, fed, input.commands);
    digests[name] = await workload.digest(answer);
    if (workload.partial) digests[`${name}, in part`] = await workload.partial.digest(answer);
  }
  return digests;
}

test("the invented orders are the same bytes on every machine", () => {
  const bytes = csvBytes(makeOrders(COUNT));
  assert.equal(bytes.length, 384_128);
  assert.equal(fingerprint(new TextDecoder().decode(bytes)), 3744810993);
});

/** Sheets of the engine have no place for a variation, so of the import that part is compared which it has. */
test("Jiaoyun gives the answers of the hand-written JavaScript in every workload", async () => {
  const [{ import: whole, ...hand }, { import: lacking, ...ours }] = [await digestsOf("hand"), await digestsOf("jiaoyun")];
  assert.notEqual(lacking, whole);
  assert.deepEqual(ours, hand);
});

test("what is measured anew takes its own place on the page, and no other machine's figures", () => {
  const page = "# Benchmarks\n\nMachine: one.\n\n## Workloads\n\n### Day\n\n1\n\n## Memory\n\n2\n\n## To repeat it\n\n3\n";
  const parts = (machine) => [{ heading: "# Benchmarks", text: `Machine: ${machine}.` }, { heading: "### Day", text: "4" }, { heading: "### Query", text: "5" }, { heading: "## Sizes", text: "6" }];
  const again = textOf(merged(readParts(page), parts("one")));
  assert.equal(again, "# Benchmarks\n\nMachine: one.\n\n## Workloads\n\n### Day\n\n4\n\n### Query\n\n5\n\n## Memory\n\n2\n\n## Sizes\n\n6\n\n## To repeat it\n\n3\n");
  assert.throws(() => merged(readParts(page), parts("two")), /another machine/);
});

test("hand-written and tuned JavaScript give the answers that are written down, and agree in every workload", async () => {
  const [hand, tuned] = [await digestsOf("hand"), await digestsOf("tuned")];
  assert.deepEqual(tuned, hand);
  for (const [name, digest] of Object.entries(KNOWN)) assert.equal(hand[name], digest, name);
});
