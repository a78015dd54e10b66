// The yardstick: `cargo xtask bench` sets up what it needs and runs this. Prints the tables and, after a whole run, writes docs/benchmarks.md.
import { readOptions } from "./measure/options.mjs";
import { measured } from "./measure/plan.mjs";
import { partsOf, textOf, writeDocument } from "./report/document.mjs";
import { load, machine } from "./report/machine.mjs";
import { sectionsOf } from "./sections/index.mjs";

const options = optionsOrEnd();
const began = Date.now();
const before = load();
const tables = await measured(options.plan);
const sections = await sectionsOf(options);
const minutes = ((Date.now() - began) / 60_000).toFixed(0);
const parts = partsOf({ options, tables, sections, machine: await machine(), load: `${before} before, ${load()} after`, minutes });
console.log(textOf(parts));
writeDocument(options, parts);

/** What is wrong with the command line is told in one sentence. */
function optionsOrEnd() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (cause) {
    console.error(/** @type {Error} */ (cause).message);
    return process.exit(2);
  }
}
