// The entry without a module: the caller brings it.
import { checkOptions, engineOf, moduleOf, moduleSync } from "./core.js";

export { JiaoyunError, PlaybookError, openShop } from "./core.js";

/** @param {any} options */
export async function createEngine(options) {
  checkOptions(options);
  return engineOf(await moduleOf(options.wasm), options);
}

/** @param {any} options */
export function createEngineSync(options) {
  checkOptions(options);
  return engineOf(moduleSync(options.wasm), options);
}
