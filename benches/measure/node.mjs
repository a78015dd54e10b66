// Starts measurements in Node, each in a fresh process, in Beijing's zone.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const WORKER = fileURLToPath(new URL("worker.mjs", import.meta.url));
const LONGEST = 20 * 60_000;

/** What the process printed last, read as JSON; what went wrong is told with the last lines of its errors. */
export function inNode(/** @type {string} */ file, /** @type {object} */ job, /** @type {string[]} */ flags = ["--expose-gc"]) {
  const env = { ...process.env, TZ: "Asia/Shanghai", NODE_ENV: "production" };
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [...flags, file, JSON.stringify(job)], { env, encoding: "utf8", timeout: LONGEST, maxBuffer: 2 ** 26 });
  if (error) throw new Error(`${JSON.stringify(job)}: ${error.message}`, { cause: error });
  if (status !== 0) throw new Error(`${JSON.stringify(job)}: ${stderr.trim().split("\n").slice(-6).join("\n")}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

export function measureInNode(/** @type {object} */ job) {
  return inNode(WORKER, job);
}
