// What the command line asks for.
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
});

export const HELP = `  --quick              1,000 orders, one round, and nothing written
  --million            ours and native once with 1,000,000 orders as well
  --only NAMES         of ${[...Object.keys(WORKLOADS), ...SECTIONS].join(", ")}
  --contenders NAMES   of ${CONTENDERS.map(({ id }) => id).join(", ")}
  --orders COUNTS      instead of 1000,10000,100000
  --rounds N           instead of 3`;

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
  const plan = { counts, rounds, runs: values.quick ? 3 : 5, budget: values.quick ? 300 : 1500, workloads, contenders };
  return { plan, sections, whole, quick: values.quick, million: values.million, words };
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
