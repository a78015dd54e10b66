// What a call throws, for tests that look at it.
import assert from "node:assert/strict";

/** @param {() => unknown} call */
export const thrownBy = (call) => {
  try {
    call();
  } catch (thrown) {
    return thrown;
  }
  return assert.fail("nothing was thrown");
};
