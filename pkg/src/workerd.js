// The entry for Workers, where an import of a module gives it compiled.
import module from "./jiaoyun.wasm";
import { checkOptions, engineOf, moduleOf } from "./core.js";

export { JiaoyunError, PlaybookError, openShop } from "./core.js";

/** @param {any} [options] */
export async function createEngine(options = {}) {
  checkOptions(options);
  return engineOf(await moduleOf(options.wasm ?? module), options);
}
