// What the command line asks for; `cargo xtask` lists the options.
import { parseArgs } from "node:util";
import { CONTENDERS } from "../contenders/index.mjs";
import { SECTIONS } from "../sections/names.mjs";
import { WORKLOADS } from "../workloads/index.mjs";

const OPTIONS = /** @type {const} */ ({
  quick: { type: "boolean", default: false },
  million: { type: "boolean", default: false },
  only: { type: "string", default: "" },
  contenders: { type: "string", default: "" },
  orders: { type: "string", default: "" },
  rounds: { type: "string", default: "" },
  runs: { type: "string", default: "" },
  write: { type: "boolean", default: false },
});

/** @typedef {ReturnType<typeof readOptions>} Options */

export function readOptions(/** @type {string[]} */ words) {
  const { values } = parseArgs({ args: words, options: OPTIONS });
  const only = names(values.only, [...Object.keys(WORKLOADS), ...SECTIONS]);
  const contenders = names(values.contenders, CONTENDERS.map(({ id }) => id));
  const whole = !values.quick && only.length === 0 && contenders.length === 0 && values.orders === "";
  const workloads = /** @type {import("../workloads/index.mjs").WorkloadName[]} */ (Object.keys(WORKLOADS).filter((name) => only.length === 0 || only.includes(name)));
  const sections = SECTIONS.filter((name) => only.length === 0 || only.includes(name));
  const counts = values.orders === "" ? (values.quick ? [1000] : [1000, 10_000, 100_000]) : values.orders.split(",").map(wholeNumber);
  const rounds = values.rounds === "" ? (values.quick ? 1 : 3) : wholeNumber(values.rounds);
  const runs = values.runs === "" ? (values.quick ? 3 : 5) : wholeNumber(values.runs);
  if (values.million) counts.push(1_000_000);
  const plan = { counts, rounds, runs, budget: values.quick ? 300 : 1500, workloads, contenders };
  return { plan, sections, whole, quick: values.quick, write: values.write, words };
}

function names(/** @type {string} */ text, /** @type {readonly string[]} */ known) {
  const given = text.split(",").filter((name) => name !== "");
  const unknown = given.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`\`${unknown}\` is not known here: there are ${known.join(", ")}`);
  return given;
}

function wholeNumber(/** @type {string} */ text) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`\`${text}\` should be a whole number above zero`);
  return value;
}
