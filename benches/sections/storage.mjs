// What orders take in localStorage, and what saving one changed order costs.
import { fileURLToPath } from "node:url";
import { inNode } from "../measure/node.mjs";
import { short, span, table } from "../report/figures.mjs";

const WORKER = fileURLToPath(new URL("encodings/worker.mjs", import.meta.url));
const QUOTA = 5 * 2 ** 20;
const ENCODINGS = ["jiaoyun", "jiaoyun-singly", "json", "json-keys", "lz-string"];

/** @returns {Promise<import("./index.mjs").Section>} */
export async function section(/** @type {{ quick: boolean }} */ { quick }) {
  const count = quick ? 1000 : 10_000;
  const rows = [];
  for (const encoding of ENCODINGS) {
    const { label } = await import(`./encodings/${encoding}.mjs`);
    const { unitsPerOrder, save } = inNode(WORKER, { encoding, count });
    rows.push([label, unitsPerOrder.toFixed(0), Math.floor(QUOTA / unitsPerOrder).toFixed(0), span(save)]);
  }
  const text = `Each order has a ten-event history and an id, a name, a phone, an address of 60 characters, a title of 100 and a number of its own. UTF-16 units of keys and values are counted, as localStorage does, over ${short(count)} orders; how many fit follows from that. The last column is the time to encode what saving one changed order of them writes; ours is the whole way of a command until it is acknowledged: decided, sealed, encoded, written to a storage in memory.`;
  return { title: "Orders in localStorage's 5 MiB", text: `${text}\n\n${table(["encoding", "units an order", "orders in 5 Mi units", "one changed order"], rows)}` };
}
