// Commands and queries for a full desk, drawn with a seed.
import { CODES } from "../data/countries.mjs";
import { random } from "../data/random.mjs";

const SERIES = 1000;
const QUERIED = 20;

/** Which orders are declared, one after another: places in the order of import, each at most once. */
export function makeCommands(/** @type {number} */ count) {
  const draw = random(4711);
  const places = Array.from({ length: count }, (_, at) => at);
  for (let at = places.length - 1; at > 0; at--) {
    const other = draw.between(0, at);
    [places[at], places[other]] = [places[other], places[at]];
  }
  return places.slice(0, SERIES);
}

/** The countries that are asked for. */
export function makeQueries() {
  return CODES.slice(0, QUERIED).map((country) => ({ country }));
}
