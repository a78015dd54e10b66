// One encoding: how much the orders take, how long saving a changed one takes. `node --expose-gc worker.mjs '{ "encoding": "json", "count": 10000 }'`
import { makeHistories } from "../../data/histories.mjs";
import { medianOf } from "../../measure/measure.mjs";

const RUNS = 5;

const { encoding, count } = JSON.parse(process.argv[2]);
const { keep } = await import(`./${encoding}.mjs`);
const { units, save } = await keep(makeHistories(count));
const spans = [];
for (let run = 0; run < RUNS; run++) spans.push(await spanOf(save((run * 7919) % count)));
console.log(JSON.stringify({ unitsPerOrder: units / count, save: medianOf(spans) }));

async function spanOf(/** @type {() => Promise<void>} */ work) {
  /** @type {any} */ (globalThis).gc();
  const began = performance.now();
  await work();
  return performance.now() - began;
}
