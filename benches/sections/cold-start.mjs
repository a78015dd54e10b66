// From the module's bytes to the first answer, in a fresh process each time.
import { fileURLToPath } from "node:url";
import { medianOf } from "../measure/measure.mjs";
import { inNode } from "../measure/node.mjs";
import { span, table } from "../report/figures.mjs";

const WORKER = fileURLToPath(new URL("cold/worker.mjs", import.meta.url));
const ENGINES = { jiaoyun: "jiaoyun", minijinja: "minijinja-js", zen: "@gorules/zen-engine-wasm", cedar: "@cedar-policy/cedar-wasm" };
const EXPECTED = /** @type {Record<string, string>} */ ({ jiaoyun: "china-post-registered", minijinja: "Hello Karl Muster, your order 3001002 was shipped.", zen: "EPACKET", cedar: "allow" });

/** @returns {Promise<import("./index.mjs").Section>} */
export async function section(/** @type {{ quick: boolean }} */ { quick }) {
  const spans = /** @type {Record<string, number[]>} */ ({ jiaoyun: [], minijinja: [], zen: [], cedar: [] });
  for (let round = 0; round < (quick ? 3 : 15); round++) {
    for (const engine of Object.keys(ENGINES)) spans[engine].push(coldStart(engine));
  }
  const rows = await Promise.all(Object.entries(ENGINES).map(([engine, name]) => rowOf(engine, name, spans[engine])));
  const text = "The JavaScript of the package is loaded, its module compiled and instantiated, its rules read, and one question answered.";
  return { title: "Cold start to the first answer", text: `${text}\n\n${table(["engine", "median", "least", "most", "what is answered"], rows)}` };
}

function coldStart(/** @type {string} */ engine) {
  const { milliseconds, answer } = inNode(WORKER, { engine }, []);
  if (answer !== EXPECTED[engine]) throw new Error(`${engine} answered \`${answer}\` instead of \`${EXPECTED[engine]}\``);
  return milliseconds;
}

async function rowOf(/** @type {string} */ engine, /** @type {string} */ name, /** @type {number[]} */ spans) {
  const { answers } = await import(`./cold/${engine}.mjs`);
  return [name, span(medianOf(spans)), span(Math.min(...spans)), span(Math.max(...spans)), answers];
}
