// docs/benchmarks.md: written whole, or some of its sections anew.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { timingSections } from "./timings.mjs";

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
/** @typedef {{ heading: string, text: string }} Part */

const HEAD = "Side by side with what a web developer would use instead. Every contender gives the same answers: the strings that JavaScript receives are compared, and whoever differs stops the run.";
const HOW = "Every measurement runs in a fresh process, is warmed up, and is timed several times with the garbage collected before each; all contenders take turns in each round. A rate is the median of the rounds' medians, a ratio the median of the rounds' ratios. Each section says by which command it was measured and what else the machine had to do.";
const REPEAT_HEADING = "## To repeat it";

/** @returns {Part[]} */
export function partsOf(/** @type {Findings} */ { options, tables, sections, machine, load, minutes }) {
  const command = ["cargo xtask bench", ...options.words].join(" ");
  const { rounds, runs } = options.plan;
  const timed = `\`${command}\`: ${rounds} ${rounds === 1 ? "round" : "rounds"} of at least ${runs} runs, one round from 100 k orders on; the machine's load was ${load}, the whole command took ${minutes} minutes.`;
  const once = `\`${command}\`; the machine's load was ${load}.`;
  return [
    { heading: "# Benchmarks", text: `${HEAD}\n\n${machineLine(machine)}\n\n${HOW}` },
    ...(tables.length > 0 ? [{ heading: "## Workloads", text: "" }] : []),
    ...timingSections(tables).map(({ title, text }) => ({ heading: `### ${title}`, text: `${timed}\n\n${text}` })),
    ...sections.map(({ title, text }) => ({ heading: `## ${title}`, text: `${once}\n\n${text}` })),
    { heading: REPEAT_HEADING, text: REPEAT },
  ];
}

function machineLine(/** @type {string} */ machine) {
  return `Machine: ${machine}.`;
}

export function textOf(/** @type {Part[]} */ parts) {
  return `${parts.map(({ heading, text }) => [heading, text].filter((part) => part !== "").join("\n\n")).join("\n\n")}\n`;
}

const REPEAT = `\`\`\`sh
cargo xtask bench                                             # everything; rewrites this page
cargo xtask bench --quick                                     # 1,000 orders, one round, nothing written
cargo xtask bench --only day,first-page --orders 10000        # some workloads at one size
cargo xtask bench --contenders tuned,popular --only day       # some contenders
cargo xtask bench --only day,memory --write                   # some sections; writes them into this page
\`\`\`

What is measured is in \`benches/\`: \`data/\` invents the orders, \`workloads/\` says what goes in and what must come out, \`contenders/\` does it,
\`measure/\` holds the clock, \`sections/\` are the measurements made once, \`native/\` is the engine without JavaScript around it. Its npm packages have a
lockfile of their own.`;

/** A whole run is written down; of any other run what was measured takes the place of what stood there. */
export function writeDocument(/** @type {import("../measure/options.mjs").Options} */ { whole, write }, /** @type {Part[]} */ parts) {
  if (!whole && !write) return;
  writeFileSync(FILE, textOf(whole || !existsSync(FILE) ? parts : merged(readParts(readFileSync(FILE, "utf8")), parts)));
  console.error("    docs/benchmarks.md is written");
}

/** @returns {Part[]} */
export function readParts(/** @type {string} */ text) {
  return text.split(/^(?=#{1,3} [A-Z])/m).map((part) => {
    const [heading] = part.split("\n", 1);
    return { heading, text: part.slice(heading.length).trim() };
  });
}

/** Figures of two machines do not stand on one page. */
export function merged(/** @type {Part[]} */ old, /** @type {Part[]} */ parts) {
  const [{ text: before }, { text: now }] = [old[0], parts[0]];
  if (before !== now) throw new Error("docs/benchmarks.md was measured on another machine or with other tools: run `cargo xtask bench` whole");
  return parts.reduce((page, part) => put(page, part), old);
}

/** In the place of the part of the same name, else behind the others of its kind. @returns {Part[]} */
function put(/** @type {Part[]} */ page, /** @type {Part} */ part) {
  const place = page.findIndex(({ heading }) => heading === part.heading);
  if (place >= 0) return page.with(place, part);
  const workloads = page.findLastIndex(({ heading }) => heading === "## Workloads" || heading.startsWith("### "));
  const end = page.findIndex(({ heading }) => heading === REPEAT_HEADING);
  return page.toSpliced(part.heading.startsWith("### ") && workloads >= 0 ? workloads + 1 : part.heading === "## Workloads" ? 1 : end, 0, part);
}
