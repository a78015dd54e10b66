// docs/benchmarks.md.
import { writeFileSync } from "node:fs";
import { timingTables } from "./timings.mjs";

const FILE = new URL("../../docs/benchmarks.md", import.meta.url);

/**
 * @typedef {object} Findings
 * @property {import("../measure/options.mjs").Options} options
 * @property {import("../measure/plan.mjs").Table[]} tables
 * @property {import("../sections/index.mjs").Section[]} sections
 * @property {string} machine
 * @property {string} load
 * @property {string} minutes
 */

export function documentOf(/** @type {Findings} */ { options, tables, sections, machine, load, minutes }) {
  const command = ["cargo xtask bench", ...options.words].join(" ");
  const { rounds, runs } = options.plan;
  const parts = [
    "# Benchmarks",
    "Side by side with what a web developer would use instead. Every contender gives the same answers: the strings that JavaScript receives are compared, and whoever differs stops the run.",
    `- Machine: ${machine}.\n- Load of the machine over the last minute: ${load}.\n- Command: \`${command}\`, which took ${minutes} minutes.`,
    `Every measurement runs in a fresh process, is warmed up, and is timed at least ${runs} times with the garbage collected before each; all contenders take turns in each of ${rounds} ${rounds === 1 ? "round" : "rounds"}. A rate is the median of the rounds' medians, a ratio the median of the rounds' ratios.`,
    ...(tables.length > 0 ? ["## Workloads", timingTables(tables)] : []),
    ...sections.map(({ title, text }) => `## ${title}\n\n${text}`),
    "## To repeat it",
    REPEAT,
  ];
  return `${parts.join("\n\n")}\n`;
}

const REPEAT = `\`\`\`sh
cargo xtask bench                                             # everything; rewrites this page
cargo xtask bench --quick                                     # 1,000 orders, one round, nothing written
cargo xtask bench --only day,first-page --orders 10000        # some workloads at one size
cargo xtask bench --contenders tuned,popular --only day       # some contenders
\`\`\`

What is measured is in \`benches/\`: \`data/\` invents the orders, \`workloads/\` says what goes in and what must come out, \`contenders/\` does it,
\`measure/\` holds the clock, \`sections/\` are the measurements made once. Its npm packages have a lockfile of their own.`;

/** Only a whole run is written down. */
export function writeDocument(/** @type {import("../measure/options.mjs").Options} */ { whole }, /** @type {string} */ text) {
  if (!whole) return;
  writeFileSync(FILE, text);
  console.error("    docs/benchmarks.md is written");
}
