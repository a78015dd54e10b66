// The entry for pages and workers: fetches the module beside this file, and carries it inside where that fails.
import { checkOptions, engineOf, fetchBytes, isWasm, moduleOf, unavailable } from "./core.js";

export { JiaoyunError, PlaybookError, openShop } from "./core.js";

/** @type {Promise<WebAssembly.Module> | undefined} */
let loading;

/** @param {any} [options] */
export async function createEngine(options = {}) {
  checkOptions(options);
  if (options.wasm !== undefined) return engineOf(await moduleOf(options.wasm), options);
  const found = await ownBytes();
  if (found.inline !== undefined) return found.inline.createEngine(options);
  loading ??= moduleOf(found.bytes);
  return engineOf(await loading, options);
}

/** @type {Promise<{ bytes?: Uint8Array, inline?: typeof import("./inline.js") }> | undefined} */
let finding;

function ownBytes() {
  finding ??= fetchOwn().then((bytes) => ({ bytes }), async (cause) => ({ inline: await importInline(cause) }));
  // A failure is not kept: the network may come back.
  finding.catch(() => (finding = undefined));
  return finding;
}

async function fetchOwn() {
  // Inside the call: a bundler may leave `import.meta.url` undefined, which must lead to the fallback.
  const bytes = new Uint8Array(await fetchBytes(new URL("./jiaoyun.wasm", import.meta.url)));
  if (!isWasm(bytes)) throw unavailable("the address of the module leads to something else", "import `jiaoyun/inline`");
  return bytes;
}

/** @param {unknown} cause */
async function importInline(cause) {
  try {
    return await import("./inline.js");
  } catch {
    // The first failure is the one to mend; the import is only the way round it.
    throw unavailable("it could not be fetched, and this host forbids the import that stands in", "import `jiaoyun/inline`, or `jiaoyun/slim` with `wasm`", cause);
  }
}
