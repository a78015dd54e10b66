// Who is measured, and where: in the order of the tables.

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} label
 * @property {"node" | "chromium" | "native"} host
 * @property {number} most orders
 * @property {string} file
 * @property {string} [named] the module's export, when it is not the default one
 * @property {readonly import("../workloads/index.mjs").WorkloadName[]} workloads
 * @property {readonly import("../workloads/index.mjs").WorkloadName[]} [partly] where it gives the part that the workload names
 */

const DAYS = /** @type {const} */ (["import", "day", "first-page"]);
const ALL = /** @type {const} */ ([...DAYS, "one-command", "what-if", "query", "snapshot", "restore", "open-store"]);
const [LIBRARIES, HAND, OURS] = [10_000, 100_000, 100_000];

/** @type {Entry[]} */
export const CONTENDERS = [
  { id: "native", label: "Jiaoyun natively, without JavaScript", host: "native", most: OURS, file: "jiaoyun", workloads: [...DAYS, "what-if", "query"], partly: ["import"] },
  { id: "jiaoyun", label: "Jiaoyun", host: "node", most: OURS, file: "jiaoyun", workloads: ALL, partly: ["import"] },
  { id: "jiaoyun-chromium", label: "Jiaoyun, in Chromium", host: "chromium", most: OURS, file: "jiaoyun", workloads: ALL, partly: ["import"] },
  { id: "tuned", label: "hand-written JavaScript, tuned", host: "node", most: HAND, file: "tuned", workloads: ALL },
  { id: "tuned-kept", label: "the same, what services look at kept with each order", host: "node", most: HAND, file: "tuned", named: "kept", workloads: ["what-if"] },
  { id: "tuned-chromium", label: "hand-written JavaScript, tuned, in Chromium", host: "chromium", most: HAND, file: "tuned", workloads: ALL },
  { id: "hand", label: "hand-written JavaScript", host: "node", most: HAND, file: "hand", workloads: ALL },
  { id: "lean", label: "uDSV + robot3 + json-logic-js + nunjucks + date-fns", host: "node", most: LIBRARIES, file: "lean", workloads: ALL },
  { id: "popular", label: "papaparse + xstate + json-rules-engine + handlebars + date-fns", host: "node", most: LIBRARIES, file: "popular", workloads: ALL },
];

/** The module of a contender, imported. */
export async function contenderOf(/** @type {string} */ id) {
  const entry = CONTENDERS.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`there is no contender \`${id}\``);
  const module = await import(`./${entry.file}/index.mjs`);
  return module[entry.named ?? "default"];
}
