// The tables of the timed workloads.
import { ratio } from "../measure/plan.mjs";
import { WORKLOADS } from "../workloads/index.mjs";
import { short, span, table, times } from "./figures.mjs";

/** @typedef {import("../measure/plan.mjs").Table} Table */
/** @typedef {import("../measure/plan.mjs").Line} Line */

/** @returns {import("../sections/index.mjs").Section[]} */
export function timingSections(/** @type {Table[]} */ tables) {
  const names = [...new Set(tables.map(({ workload }) => workload))];
  return names.map((name) => ({ title: WORKLOADS[name].title, text: tables.filter(({ workload }) => workload === name).map(countTable).join("\n\n") }));
}

function countTable(/** @type {Table} */ { workload, count, lines }) {
  const { unit } = WORKLOADS[workload];
  const known = new Map(lines.map((line) => [line.entry.id, line]));
  const against = ["tuned", "popular"].flatMap((id) => known.get(id) ?? []);
  const head = [`${short(count)} orders`, `${unit}/s`, "slowest and fastest round", `for each ${singular(unit)}`, ...against.map(({ entry }) => `times ${entry.id}`)];
  const sorted = [...lines].sort((one, other) => other.rate - one.rate);
  return table(head, sorted.map((line) => rowOf(line, workload, against)));
}

function rowOf(/** @type {Line} */ line, /** @type {Table["workload"]} */ workload, /** @type {Line[]} */ against) {
  const each = span(line.median / line.units);
  return [labelOf(line, workload), short(line.rate), `${short(line.least)} to ${short(line.most)}`, each, ...against.map((other) => times(ratio(line, other)))];
}

/** What a contender lacks is told beside its name. */
function labelOf(/** @type {Line} */ { entry }, /** @type {Table["workload"]} */ workload) {
  if (!entry.partly?.includes(workload)) return entry.label;
  return `${entry.label} (${/** @type {any} */ (WORKLOADS[workload]).partial.lacks})`;
}

function singular(/** @type {string} */ unit) {
  return unit === "queries" ? "query" : unit.replace(/s$/, "");
}
