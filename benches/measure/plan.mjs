// What is run: every round goes through all contenders of a workload and a size before the next, so that what slows the machine slows them all.
import { CONTENDERS } from "../contenders/index.mjs";
import { WORKLOADS } from "../workloads/index.mjs";
import { measureInChromium, program } from "./chromium.mjs";
import { medianOf } from "./measure.mjs";
import { measureNatively, program as nativeProgram } from "./native.mjs";
import { measureInNode } from "./node.mjs";

/** @typedef {import("../contenders/index.mjs").Entry} Entry */
/** @typedef {import("../workloads/index.mjs").WorkloadName} WorkloadName */
/** @typedef {{ counts: number[], rounds: number, runs: number, budget: number, workloads: WorkloadName[], contenders: string[] }} Plan */
/** @typedef {{ entry: Entry, rate: number, least: number, most: number, median: number, units: number, load: number, rates: number[], digest: string, partial: string }} Line */
/** @typedef {{ workload: WorkloadName, count: number, lines: Line[] }} Table */

const ONCE_FROM = 100_000;
const HOSTS = { node: measureInNode, chromium: measureInChromium, native: measureNatively };
const LACKING = { node: false, chromium: program === undefined, native: nativeProgram === undefined };

/** @returns {Promise<Table[]>} */
export async function measured(/** @type {Plan} */ plan) {
  const tables = plan.workloads.flatMap((workload) => plan.counts.map((count) => ({ workload, count, entries: entriesFor(plan, workload, count) })));
  const done = [];
  for (const { workload, count, entries } of tables) {
    if (entries.length === 0) continue;
    done.push({ workload, count, lines: await linesOf(plan, workload, count, entries) });
  }
  return done;
}

/** Who takes part; a host that this machine lacks has been told at the beginning. */
function entriesFor(/** @type {Plan} */ plan, /** @type {WorkloadName} */ workload, /** @type {number} */ count) {
  return CONTENDERS.filter((entry) => {
    const wanted = plan.contenders.length === 0 || plan.contenders.includes(entry.id);
    return wanted && entry.most >= count && entry.workloads.includes(workload) && !LACKING[entry.host];
  });
}

async function linesOf(/** @type {Plan} */ plan, /** @type {WorkloadName} */ workload, /** @type {number} */ count, /** @type {Entry[]} */ entries) {
  const timings = /** @type {Map<string, any[]>} */ (new Map(entries.map(({ id }) => [id, []])));
  const rounds = count >= ONCE_FROM ? 1 : plan.rounds;
  for (let round = 0; round < rounds; round++) {
    // Every other round goes the other way, so that nobody is always the first.
    for (const entry of round % 2 === 0 ? entries : entries.toReversed()) {
      const timing = await HOSTS[entry.host]({ contender: entry.id, workload, count, runs: plan.runs, budget: plan.budget });
      timings.get(entry.id)?.push(timing);
      console.error(`    ${workload} ${count} ${entry.id}: ${timing.median.toFixed(3)} ms`);
    }
  }
  const lines = entries.map((entry) => lineOf(entry, timings.get(entry.id) ?? []));
  agree(workload, count, lines);
  return lines;
}

/** @returns {Line} */
function lineOf(/** @type {Entry} */ entry, /** @type {any[]} */ timings) {
  const rates = timings.map(({ units, median }) => (units / median) * 1000);
  const [digest, partial] = [distinct(timings, "digest"), distinct(timings, "partial")];
  const { units } = timings[0];
  const median = medianOf(timings.map((timing) => timing.median));
  return { entry, units, median, rate: (units / median) * 1000, least: Math.min(...rates), most: Math.max(...rates), load: medianOf(timings.map(({ load }) => load)), rates, digest, partial };
}

function distinct(/** @type {any[]} */ timings, /** @type {"digest" | "partial"} */ name) {
  return [...new Set(timings.map((timing) => timing[name]))].join(" and ");
}

/** Whoever gives another answer has not done the work. */
function agree(/** @type {WorkloadName} */ workload, /** @type {number} */ count, /** @type {Line[]} */ lines) {
  const whole = lines.filter(({ entry }) => !entry.partly?.includes(workload)).map(({ digest }) => digest);
  if (new Set(whole).size <= 1 && new Set(lines.map(({ partial }) => partial)).size === 1) return;
  const said = lines.map(({ entry, digest, partial }) => `  ${entry.id}: ${digest.slice(0, 200)} ${partial}`).join("\n");
  throw new Error(`"${WORKLOADS[workload].title}" with ${count} orders has different answers:\n${said}`);
}

/** How many times faster `line` is than `other`: the median of the rounds' ratios. */
export function ratio(/** @type {Line} */ line, /** @type {Line} */ other) {
  return medianOf(line.rates.map((rate, round) => rate / other.rates[round]));
}
