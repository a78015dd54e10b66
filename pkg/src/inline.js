// The entry with the module inside the JavaScript: Node, Deno, Bun, single-file bundles, file://.
import { checkOptions, engineOf, moduleOf, moduleSync } from "./core.js";
import { base64 } from "./jiaoyun.wasm.base64.js";

export { JiaoyunError, PlaybookError, openShop } from "./core.js";

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiling;
/** @type {WebAssembly.Module | undefined} */
let compiled;

function bytes() {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

async function ownModule() {
  compiling ??= moduleOf(bytes());
  compiled ??= await compiling;
  return compiled;
}

/** @param {any} [options] */
export async function createEngine(options = {}) {
  checkOptions(options);
  return engineOf(options.wasm === undefined ? await ownModule() : await moduleOf(options.wasm), options);
}

/** @param {any} [options] */
export function createEngineSync(options = {}) {
  checkOptions(options);
  if (options.wasm !== undefined) return engineOf(moduleSync(options.wasm), options);
  compiled ??= moduleSync(bytes());
  return engineOf(compiled, options);
}
