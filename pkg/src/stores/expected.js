// Whether what stands under a key is what a writer reckons with.
import { textOfValue } from "./value.js";

/** @param {import("../../types/store.js").Value | null} value @param {import("../../types/store.js").Expected} expected */
export function isExpected(value, expected) {
  return "absent" in expected ? (value === null) === expected.absent : textOfValue(value) === expected.text;
}
