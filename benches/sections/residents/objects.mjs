// Orders as JavaScript objects, with a ten-event history each.
import { makeHistories } from "../../data/histories.mjs";

export const label = "JavaScript objects, a ten-event history each";

export function resident(/** @type {number} */ count) {
  return makeHistories(count);
}
