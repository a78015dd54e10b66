// @gorules/zen-engine-wasm, which evaluates expressions: the limits of one service.
export const module = new URL(import.meta.resolve("@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm"));
export const answers = "one expression with the limits of one service evaluated";

export async function firstAnswer(/** @type {Uint8Array} */ bytes, /** @type {(part: string) => void} */ lap) {
  const { Variable, default: init } = await import("@gorules/zen-engine-wasm/dist/zen_engine_wasm.js");
  lap("loaded");
  await init({ module_or_path: await WebAssembly.compile(bytes) });
  lap("started");
  const order = new Variable({ country: "DE", grams: 630, side: 220, cents: 1840 });
  return String(order.evaluateExpression('country in ["FR", "DE", "ES"] and grams <= 2000 and side <= 600 and cents <= 40000 ? "EPACKET" : "none"'));
}
