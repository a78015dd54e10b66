// A few hundred turns of the store fuzzer; `cargo xtask soak fuzz` takes as many minutes as it is given.
import { test } from "node:test";
import assert from "node:assert/strict";
import { fuzzStores } from "../soak/store.mjs";

test("what stands in stores is read or refused, whatever it is", async () => {
  assert.equal(await fuzzStores({ seed: 20_261_128, count: 500 }), 500);
});
