// One encoding: how much the orders take, how many fit, how long saving a changed one takes. `node --expose-gc worker.mjs '{ "encoding": "json", "count": 10000 }'`
import { makeHistories } from "../../data/histories.mjs";
import { medianOf } from "../../measure/measure.mjs";

const QUOTA = 5 * 2 ** 20;
const RUNS = 7;

const { encoding, count } = JSON.parse(process.argv[2]);
const { stored, saved } = await import(`./${encoding}.mjs`);
const orders = makeHistories(count);
const units = (/** @type {number} */ kept) => unitsOf(stored(orders.slice(0, kept)));
console.log(JSON.stringify({ unitsPerOrder: units(count) / count, fits: most(units), save: medianOf(saveSpans()) }));

/** localStorage counts the UTF-16 units of keys and values. */
function unitsOf(/** @type {Map<string, string>} */ records) {
  return Array.from(records, ([key, value]) => key.length + value.length).reduce((sum, length) => sum + length, 0);
}

/** The most orders that stay within the quota, or all there are. */
function most(/** @type {(kept: number) => number} */ unitsFor) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (unitsFor(middle) <= QUOTA) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Another order changes each time. */
function saveSpans() {
  return Array.from({ length: RUNS }, (_, run) => {
    const place = (run * 7919) % count;
    const changed = { ...orders[place], status: "shipped", history: [...orders[place].history.slice(0, 9), { event: "NOTE", to: "shipped", at: 1_747_700_000_000 + run, by: "seller" }] };
    const copy = orders.with(place, changed);
    /** @type {any} */ (globalThis).gc();
    const began = performance.now();
    const text = saved(copy, changed);
    const spent = performance.now() - began;
    if (text.length === 0) throw new Error("nothing was saved");
    return spent;
  });
}
