// Starts measurements of the native program, each in a fresh process: it reads a script from a file and keeps the time itself.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PLAYBOOK } from "../contenders/jiaoyun/asked.mjs";
import { PARTS, beforehand } from "../contenders/jiaoyun/native.mjs";
import { WORKLOADS } from "../workloads/index.mjs";
import { digestsOf, summed } from "./measure.mjs";

const LONGEST = 20 * 60_000;

/** The program, or nothing when none is named. */
export const program = process.env.NATIVE;

/** @param {any} job */
export async function measureNatively({ workload: name, count, runs }) {
  const workload = /** @type {any} */ (WORKLOADS)[name];
  const { bytes, ...input } = workload.input(count);
  return await withData(bytes, async (data) => {
    const { script, answer } = PARTS[name];
    const known = beforehand.answer(run(data, beforehand.script(input), 1).answers);
    const { nanoseconds, ...said } = run(data, script(input, known), runs + 1);
    // The first run warms the caches.
    const spans = nanoseconds.slice(1).map((/** @type {number} */ span) => span / 1e6);
    return { ...(await digestsOf(workload, answer(said))), ...summed(spans), units: workload.units?.() ?? count, setup: 0, load: 0 };
  });
}

/** The data in a file, for as long as it is needed. @template T */
export async function withData(/** @type {Uint8Array} */ bytes, /** @type {(path: string) => Promise<T>} */ use) {
  const folder = mkdtempSync(join(tmpdir(), "jiaoyun-bench-"));
  try {
    writeFileSync(join(folder, "orders.csv"), bytes);
    return await use(join(folder, "orders.csv"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The script's file, beside the data. */
export function written(/** @type {string} */ data, /** @type {object} */ script, /** @type {number} */ runs) {
  const file = `${data}.json`;
  writeFileSync(file, JSON.stringify({ playbook: PLAYBOOK, data, ...script, runs }));
  return file;
}

export function run(/** @type {string} */ data, /** @type {object} */ script, /** @type {number} */ runs) {
  const { stdout, stderr, status, error } = spawnSync(String(program), [written(data, script, runs)], { encoding: "utf8", timeout: LONGEST, maxBuffer: 2 ** 29 });
  if (error) throw new Error(`${program}: ${error.message}`, { cause: error });
  if (status !== 0) throw new Error(`${program}: ${stderr.trim()}`);
  return JSON.parse(stdout);
}
