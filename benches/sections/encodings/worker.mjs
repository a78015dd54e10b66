// One encoding: how much the orders take, how long saving a changed one takes. `node --expose-gc worker.mjs '{ "encoding": "json", "count": 10000 }'`
import { makeHistories } from "../../data/histories.mjs";
import { medianOf } from "../../measure/measure.mjs";

const RUNS = 5;

const { encoding, count } = JSON.parse(process.argv[2]);
const { stored, saved } = await import(`./${encoding}.mjs`);
const orders = makeHistories(count);
console.log(JSON.stringify({ unitsPerOrder: unitsOf(stored(orders)) / count, save: medianOf(saveSpans()) }));

/** localStorage counts the UTF-16 units of keys and values. */
function unitsOf(/** @type {Map<string, string>} */ records) {
  return Array.from(records, ([key, value]) => key.length + value.length).reduce((sum, length) => sum + length, 0);
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
