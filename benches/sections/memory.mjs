// Memory for each order held.
import { fileURLToPath } from "node:url";
import { inNode } from "../measure/node.mjs";
import { short, table } from "../report/figures.mjs";

const WORKER = fileURLToPath(new URL("residents/worker.mjs", import.meta.url));
const RESIDENTS = ["jiaoyun", "objects"];
const TEXT = "Orders with ten-event histories of their own, as above. What is held is what the desk says of itself, and what JavaScript's heap has grown by; the process is what its resident memory has grown by, with what was needed on the way and not given back.";

/** @returns {Promise<import("./index.mjs").Section>} */
export async function section(/** @type {{ quick: boolean }} */ { quick }) {
  const counts = quick ? [1000] : [1000, 10_000, 100_000];
  const rows = [];
  for (const resident of RESIDENTS) {
    const { label } = await import(`./residents/${resident}.mjs`);
    const figures = counts.map((count) => inNode(WORKER, { resident, count }));
    rows.push([`${label}: held`, ...figures.map(({ own }) => own.toFixed(0))], [`${label}: the process`, ...figures.map(({ process }) => process.toFixed(0))]);
  }
  return { title: "Memory", text: `${TEXT}\n\n${table(["bytes for each order", ...counts.map((count) => `${short(count)} orders`)], rows)}` };
}
