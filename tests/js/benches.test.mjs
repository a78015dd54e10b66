// The yardstick's own data and answers: what the contenders without packages say, held against what was written down.
import assert from "node:assert/strict";
import { test } from "node:test";
import { csvBytes } from "../../benches/data/csv.mjs";
import { makeOrders } from "../../benches/data/orders.mjs";
import { fingerprint } from "../../benches/data/random.mjs";
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
    digests[name] = await workload.digest(await part.run(context, fed, input.commands));
  }
  return digests;
}

test("the invented orders are the same bytes on every machine", () => {
  const bytes = csvBytes(makeOrders(COUNT));
  assert.equal(bytes.length, 384_128);
  assert.equal(fingerprint(new TextDecoder().decode(bytes)), 3744810993);
});

test("hand-written and tuned JavaScript give the answers that are written down, and agree in every workload", async () => {
  const [hand, tuned] = [await digestsOf("hand"), await digestsOf("tuned")];
  assert.deepEqual(tuned, hand);
  for (const [name, digest] of Object.entries(KNOWN)) assert.equal(hand[name], digest, name);
});
