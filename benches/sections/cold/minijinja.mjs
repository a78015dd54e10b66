// minijinja-js: a template is added and rendered once.
import { fileURLToPath } from "node:url";

export const module = new URL(import.meta.resolve("minijinja-js/dist/web/minijinja_js_bg.wasm"));
export const answers = "one template added and rendered";

export async function firstAnswer(/** @type {Uint8Array} */ bytes) {
  const { Environment, default: init } = await import(fileURLToPath(import.meta.resolve("minijinja-js/dist/web/minijinja_js.js")));
  await init({ module_or_path: bytes });
  const environment = new Environment();
  environment.addTemplate("notice.txt", "Hello {{ buyer }}, your order {{ id }} was shipped.");
  return environment.renderTemplate("notice.txt", { buyer: "Karl Muster", id: "3001002" });
}
