// One contender in one workload at one size: warmed up, timed, its answer's digest taken. Knows nothing of the host it runs in.
import { WORKLOADS } from "../workloads/index.mjs";

/**
 * @typedef {object} Job
 * @property {import("../workloads/index.mjs").WorkloadName} workload
 * @property {number} count orders
 * @property {number} runs how many are timed at least
 * @property {number} budget milliseconds of timed runs after which no more are begun
 */
/**
 * @typedef {object} Timing
 * @property {string} digest
 * @property {string} [partial] of that part of the answer which every contender has, where some lack something
 * @property {number} median milliseconds of a run
 * @property {number} least
 * @property {number} most
 * @property {number} runs
 * @property {number} units what a run works through
 * @property {number} setup milliseconds
 * @property {number} load milliseconds to make the orders resident, where a workload asks for that
 */

const WARM = { runs: 2, milliseconds: 1000, enough: 8000 };
const MOST_RUNS = 31;

/**
 * @param {any} contender
 * @param {Job} job
 * @returns {Promise<Timing>}
 */
export async function measure(contender, job) {
  const workload = /** @type {any} */ (WORKLOADS[job.workload]);
  const part = contender.workloads[job.workload];
  const input = workload.input(job.count);
  const [context, setup] = await timed(() => part.setup());
  if (workload.series) return { ...(await series({ workload, part, context, input })), setup };
  const [fed, load] = await timed(() => (part.load ? part.load(context, input) : input));
  const run = () => part.run(context, fed);
  const digests = await warmUp(run, workload);
  const spans = await timedRuns(run, job);
  return { ...digests, ...summed(spans), units: workload.units?.() ?? job.count, setup, load: part.load ? load : 0 };
}

/** @returns {Promise<[any, number]>} */
async function timed(/** @type {() => any} */ work) {
  const began = performance.now();
  const result = await work();
  return [result, performance.now() - began];
}

/** Until the code is hot; the first answer is the one whose digest counts. */
async function warmUp(/** @type {() => any} */ run, /** @type {any} */ workload) {
  let [digests, spent] = [{ digest: "" }, 0];
  for (let done = 0; spent < WARM.enough && (done < WARM.runs || spent < WARM.milliseconds); done++) {
    const [answer, span] = await timed(run);
    spent += span;
    if (done === 0) digests = await digestsOf(workload, answer);
  }
  return digests;
}

export async function digestsOf(/** @type {any} */ { digest, partial }, /** @type {any} */ answer) {
  return { digest: await digest(answer), partial: partial && (await partial.digest(answer)) };
}

async function timedRuns(/** @type {() => any} */ run, /** @type {Job} */ { runs, budget }) {
  const spans = [];
  for (let spent = 0; spans.length < runs || (spent < budget && spans.length < MOST_RUNS); ) {
    collect();
    const [, span] = await timed(run);
    spans.push(span);
    spent += span;
  }
  return spans;
}

/** Runs that change the desk come one after another; another desk is for rehearsing. */
async function series(/** @type {any} */ { workload, part, context, input }) {
  const { runs, length, rehearsal } = workload.series;
  const small = workload.input(rehearsal);
  const practice = await part.load(context, small);
  for (const places of slices(small.commands, runs, length)) await part.run(context, practice, places);
  const [desk, load] = await timed(() => part.load(context, input));
  const [spans, answers] = [/** @type {number[]} */ ([]), /** @type {any[]} */ ([])];
  for (const places of slices(input.commands, runs, length)) {
    collect();
    const [answer, span] = await timed(() => part.run(context, desk, places));
    spans.push(span);
    answers.push(...answer);
  }
  return { digest: await workload.digest(answers), ...summed(spans), units: length, load };
}

function slices(/** @type {number[]} */ places, /** @type {number} */ runs, /** @type {number} */ length) {
  return Array.from({ length: runs }, (_, at) => places.slice(at * length, (at + 1) * length));
}

function collect() {
  const gc = /** @type {any} */ (globalThis).gc;
  if (gc === undefined) throw new Error("the host does not let its garbage be collected: start it with --expose-gc");
  gc();
  gc();
}

export function summed(/** @type {number[]} */ spans) {
  return { median: medianOf(spans), least: Math.min(...spans), most: Math.max(...spans), runs: spans.length };
}

export function medianOf(/** @type {number[]} */ values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
