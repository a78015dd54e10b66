// From the module's bytes to the first answer, in a fresh process each time.
import { fileURLToPath } from "node:url";
import { medianOf } from "../measure/measure.mjs";
import { inNode } from "../measure/node.mjs";
import { span, table } from "../report/figures.mjs";

const WORKER = fileURLToPath(new URL("cold/worker.mjs", import.meta.url));
const ENGINES = { jiaoyun: "jiaoyun", minijinja: "minijinja-js", zen: "@gorules/zen-engine-wasm", cedar: "@cedar-policy/cedar-wasm" };
const EXPECTED = /** @type {Record<string, string>} */ ({ jiaoyun: "china-post-registered", minijinja: "Hello Karl Muster, your order 3001002 was shipped.", zen: "EPACKET", cedar: "allow" });

/** @typedef {{ milliseconds: number, parts: { loaded: number, started: number } }} Start */

/** @returns {Promise<import("./index.mjs").Section>} */
export async function section(/** @type {{ quick: boolean }} */ { quick }) {
  const starts = /** @type {Record<string, Start[]>} */ ({ jiaoyun: [], minijinja: [], zen: [], cedar: [] });
  for (let round = 0; round < (quick ? 3 : 15); round++) {
    for (const engine of Object.keys(ENGINES)) starts[engine].push(coldStart(engine));
  }
  const rows = await Promise.all(Object.entries(ENGINES).map(([engine, name]) => rowOf(engine, name, starts[engine])));
  const text = "The JavaScript of the package is loaded, its module compiled and instantiated, its rules read, and one question answered. The bytes of the module are at hand before.";
  return { title: "Cold start to the first answer", text: `${text}\n\n${table(["engine", "median", "least", "most", "JavaScript loaded", "started", "answered", "what is answered"], rows)}` };
}

/** @returns {Start} */
function coldStart(/** @type {string} */ engine) {
  const { answer, ...start } = inNode(WORKER, { engine }, []);
  if (answer !== EXPECTED[engine]) throw new Error(`${engine} answered \`${answer}\` instead of \`${EXPECTED[engine]}\``);
  return start;
}

async function rowOf(/** @type {string} */ engine, /** @type {string} */ name, /** @type {Start[]} */ starts) {
  const { answers } = await import(`./cold/${engine}.mjs`);
  const totals = starts.map(({ milliseconds }) => milliseconds);
  const parts = [
    starts.map(({ parts: { loaded } }) => loaded),
    starts.map(({ parts: { loaded, started } }) => started - loaded),
    starts.map(({ milliseconds, parts: { started } }) => milliseconds - started),
  ];
  return [name, span(medianOf(totals)), span(Math.min(...totals)), span(Math.max(...totals)), ...parts.map((spans) => span(medianOf(spans))), answers];
}
