// minijinja-js: a template is added and rendered once.
import { fileURLToPath } from "node:url";

export const module = new URL(import.meta.resolve("minijinja-js/dist/web/minijinja_js_bg.wasm"));
export const answers = "one template added and rendered";

export async function firstAnswer(/** @type {Uint8Array} */ bytes, /** @type {(part: string) => void} */ lap) {
  const { Environment, default: init } = await import(fileURLToPath(import.meta.resolve("minijinja-js/dist/web/minijinja_js.js")));
  lap("loaded");
  await init({ module_or_path: await WebAssembly.compile(bytes) });
  lap("started");
  const environment = new Environment();
  environment.addTemplate("notice.txt", "Hello {{ buyer }}, your order {{ id }} was shipped.");
  return environment.renderTemplate("notice.txt", { buyer: "Karl Muster", id: "3001002" });
}
