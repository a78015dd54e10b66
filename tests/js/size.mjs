// Weighs the module against pkg/size-budget.json: `node tests/js/size.mjs`.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const root = new URL("../../", import.meta.url);
const budget = JSON.parse(readFileSync(new URL("pkg/size-budget.json", root), "utf8"));
const wasm = readFileSync(new URL("pkg/wasm/jiaoyun_bg.wasm", root));
const brotli = brotliCompressSync(wasm, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length } });

const weights = [["raw", wasm.length, budget.rawBytes], ["brotli", brotli.length, budget.brotliBytes]];
for (const [name, bytes, limit] of weights) {
  console.log(`${name.padEnd(7)} ${String(bytes).padStart(7)} bytes of ${limit}`);
  if (bytes > limit) process.exitCode = 1;
}
if (process.exitCode) console.error("the module is over its budget: find what grew, or raise pkg/size-budget.json with a reason");
