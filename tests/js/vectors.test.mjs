// Golden vectors in Node: the same commands give the same seals and receipts as natively.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { createEngineSync } from "jiaoyun/inline";
import { outcomeOf } from "./vectors/outcome.mjs";

const engine = createEngineSync();
after(() => engine.close());
const { vectors } = JSON.parse(readFileSync(new URL("../golden/vectors.json", import.meta.url), "utf8"));

test("there are vectors", () => assert.ok(vectors.length >= 4));

for (const vector of vectors) {
  test(vector.name, () => assert.deepEqual(outcomeOf(engine, vector), vector.then));
}
