// What orders take in localStorage, and what saving one changed order costs.
import { fileURLToPath } from "node:url";
import { inNode } from "../measure/node.mjs";
import { short, span, table } from "../report/figures.mjs";

const WORKER = fileURLToPath(new URL("encodings/worker.mjs", import.meta.url));
const ENCODINGS = ["json", "json-keys", "lz-string"];

/** @returns {Promise<import("./index.mjs").Section>} */
export async function section(/** @type {{ quick: boolean }} */ { quick }) {
  const count = quick ? 1000 : 10_000;
  const rows = [];
  for (const encoding of ENCODINGS) {
    const { label } = await import(`./encodings/${encoding}.mjs`);
    const { unitsPerOrder, fits, save } = inNode(WORKER, { encoding, count });
    rows.push([label, unitsPerOrder.toFixed(0), fits === count ? `${count} and more` : String(fits), span(save)]);
  }
  const text = `Each order has a ten-event history and an id, a name, a phone, an address of 60 characters, a title of 100 and a number of its own. UTF-16 units of keys and values are counted, as localStorage does; the last column is the time to encode what saving one changed order of ${short(count)} writes.`;
  return { title: "Orders in localStorage's 5 MiB", text: `${text}\n\n${table(["encoding", "units an order", "orders in 5 Mi units", "one changed order"], rows)}` };
}
