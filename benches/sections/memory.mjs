// Memory for each order held.
import { fileURLToPath } from "node:url";
import { inNode } from "../measure/node.mjs";
import { short, table } from "../report/figures.mjs";

const WORKER = fileURLToPath(new URL("residents/worker.mjs", import.meta.url));
const RESIDENTS = ["objects"];

/** @returns {Promise<import("./index.mjs").Section>} */
export async function section(/** @type {{ quick: boolean }} */ { quick }) {
  const counts = quick ? [1000] : [1000, 10_000, 100_000];
  const rows = [];
  for (const resident of RESIDENTS) {
    const { label } = await import(`./residents/${resident}.mjs`);
    const figures = counts.map((count) => inNode(WORKER, { resident, count }).bytesPerOrder.toFixed(0));
    rows.push([label, ...figures]);
  }
  return { title: "Memory", text: table(["bytes for each order held", ...counts.map((count) => `${short(count)} orders`)], rows) };
}
