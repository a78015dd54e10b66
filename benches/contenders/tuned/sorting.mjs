// Places sorted by an instant, then by id: both go into one number, and numbers of a typed array are sorted without a comparison in JavaScript.

const SECOND = 1000;

/**
 * The places 0, 1, 2, ... in the order of their instants.
 * @param {Float64Array} instants
 * @param {(place: number) => string} idOf
 */
export function sortedPlaces(instants, idOf) {
  const count = instants.length;
  const first = instants.reduce((least, instant) => Math.min(least, instant), Infinity);
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place++) {
    const key = ((instants[place] - first) / SECOND) * count + place;
    if (!Number.isSafeInteger(key)) return comparedPlaces(instants, idOf);
    keys[place] = key;
  }
  keys.sort();
  const places = Array.from(keys, (key) => key % count);
  return settledTies(places, instants, idOf);
}

function comparedPlaces(/** @type {Float64Array} */ instants, /** @type {(place: number) => string} */ idOf) {
  return Array.from(instants.keys()).sort((one, other) => instants[one] - instants[other] || (idOf(one) < idOf(other) ? -1 : 1));
}

/** Places of one instant stand in the order of import; here they come into the order of their ids. */
function settledTies(/** @type {number[]} */ places, /** @type {Float64Array} */ instants, /** @type {(place: number) => string} */ idOf) {
  for (let at = 1; at < places.length; at++) {
    const place = places[at];
    let to = at;
    for (; to > 0 && instants[places[to - 1]] === instants[place] && idOf(places[to - 1]) > idOf(place); to--) places[to] = places[to - 1];
    places[to] = place;
  }
  return places;
}
