// Makes an engine of a compiled module, and a compiled module of whatever a host holds.
import { Engine } from "./engine.js";
import { JiaoyunError } from "./errors.js";
import { bytesOf } from "./input.js";
import { Instance } from "./instance.js";
import { kindOf, wordsOf } from "./words.js";

const OPTIONS = ["playbook", "language", "wasm"];

/**
 * @param {WebAssembly.Module} module
 * @param {{ playbook?: unknown, language?: string }} options
 */
export function engineOf(module, options) {
  return new Engine(new Instance(module, options.playbook, options.language));
}

/** A misspelt option must not be ignored. @param {any} options */
export function checkOptions(options) {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new JiaoyunError({ ...wordsOf(undefined, "options-malformed", { found: kindOf(options) }), code: "shape-wrong" });
  }
  const stray = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (stray === undefined) return options;
  const known = OPTIONS.map((name) => `\`${name}\``).join(", ");
  throw new JiaoyunError({ ...wordsOf(options.language, "option-unknown", { name: stray, known }), code: "field-unknown", path: `/${stray}` });
}

/** @param {string} detail @param {string} advice @param {unknown} [cause] */
export function unavailable(detail, advice, cause) {
  return new JiaoyunError({ ...wordsOf(undefined, "wasm-unavailable", { detail, advice }), cause });
}

/** @param {Uint8Array} bytes */
export function isWasm(bytes) {
  return bytes[0] === 0x00 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d;
}

const CSP_ADVICE = "a page with a content security policy must allow 'wasm-unsafe-eval' in script-src";

/** @param {unknown} wasm @returns {WebAssembly.Module} */
export function moduleSync(wasm) {
  if (wasm instanceof WebAssembly.Module) return wasm;
  const bytes = checkedBytes(wasm);
  try {
    return new WebAssembly.Module(bytes);
  } catch (cause) {
    throw unavailable(String(cause), CSP_ADVICE, cause);
  }
}

/** @param {unknown} wasm @returns {Promise<WebAssembly.Module>} */
export async function moduleOf(wasm) {
  const given = await wasm;
  if (given instanceof WebAssembly.Module || isForeignModule(given)) return /** @type {WebAssembly.Module} */ (given);
  const bytes = checkedBytes(await contentOf(given));
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw unavailable(String(cause), CSP_ADVICE, cause);
  }
}

/** A module compiled by another realm (workerd, test hosts). @param {unknown} value */
function isForeignModule(value) {
  return Object.prototype.toString.call(value) === "[object WebAssembly.Module]";
}

/** @param {any} given */
async function contentOf(given) {
  if (typeof given === "string" || Object.prototype.toString.call(given) === "[object URL]") return fetchBytes(given);
  if (typeof given?.arrayBuffer === "function") return responseBytes(given);
  return given;
}

/** @param {string | URL} address */
export async function fetchBytes(address) {
  let response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw unavailable(`\`${address}\` cannot be fetched`, "check the address, or import `jiaoyun/inline`, which needs none", cause);
  }
  return responseBytes(response);
}

/** @param {Response} response */
async function responseBytes(response) {
  if (!response.ok) throw unavailable(`\`${response.url}\` answered ${response.status}`, "host the file `jiaoyun.wasm` of this package there");
  return response.arrayBuffer();
}

/** @param {unknown} given @returns {Uint8Array<ArrayBuffer>} */
function checkedBytes(given) {
  const bytes = bytesOf(given);
  if (bytes === undefined) throw unavailable(`\`wasm\` is ${kindOf(given)}`, "give a `WebAssembly.Module`, its bytes, a `URL`, an address or a `Response`");
  // A development server answers a missing file with a page, so the content is asked, not the media type.
  if (!isWasm(bytes)) throw unavailable("what was given is not WebAssembly", "check that the address leads to the file `jiaoyun.wasm` of this package");
  return /** @type {Uint8Array<ArrayBuffer>} */ (bytes);
}
