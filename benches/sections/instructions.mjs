// Instructions of the native program for each order, counted by valgrind: the figure that a busy machine cannot touch.
import { spawnSync } from "node:child_process";
import { PARTS, beforehand } from "../contenders/jiaoyun/native.mjs";
import { program, run, withData, written } from "../measure/native.mjs";
import { short, table } from "../report/figures.mjs";
import { WORKLOADS } from "../workloads/index.mjs";

/** The difference of the two is the orders' own; what starting costs is in both. */
const [FEW, MANY] = [200, 700];
/** What the day has come to after so many of its questions. */
const PARTS_OF_DAY = [
  { questions: 1, name: "orders read and taken in" },
  { questions: 3, name: "and times, and nine steps to the notice that was sent, in a sealed record" },
  { questions: 5, name: "and rows and notices as text: the whole day" },
];
const TEXT = `The whole day natively under \`valgrind --tool=callgrind\`; ${MANY} orders less ${FEW}, so that starting and proving the playbook are left out.`;

/** @returns {Promise<import("./index.mjs").Section>} */
export async function section() {
  const title = "Instructions for each order";
  if (program === undefined || spawnSync("valgrind", ["--version"]).status !== 0) return { title, text: "Not counted: this machine has no valgrind." };
  const rows = [];
  for (const { questions, name } of PARTS_OF_DAY) rows.push([name, short(((await counted(MANY, questions)) - (await counted(FEW, questions))) / (MANY - FEW))]);
  return { title, text: `${TEXT}\n\n${table(["the day so far", "instructions for each order"], rows)}` };
}

async function counted(/** @type {number} */ count, /** @type {number} */ questions) {
  const { bytes, ...input } = WORKLOADS.day.input(count);
  return await withData(bytes, async (data) => {
    const known = beforehand.answer(run(data, beforehand.script(/** @type {any} */ (input)), 1).answers);
    const day = PARTS.day.script(/** @type {any} */ (input), known);
    return instructions(written(data, { run: day.run.slice(0, questions) }, 1));
  });
}

function instructions(/** @type {string} */ script) {
  const { stderr, status } = spawnSync("valgrind", ["--tool=callgrind", "--callgrind-out-file=/dev/null", String(program), script], { encoding: "utf8", maxBuffer: 2 ** 29 });
  const found = /Collected : (\d+)/.exec(stderr);
  if (status !== 0 || found === null) throw new Error(`valgrind: ${stderr.trim().split("\n").slice(-5).join("\n")}`);
  return Number(found[1]);
}
