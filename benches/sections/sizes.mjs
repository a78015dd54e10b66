// What a page has to load: bundles as esbuild minifies them, modules as they are published; plain, and compressed by gzip 9 and brotli 11.
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { kilobytes, table } from "../report/figures.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

/** What each bundle takes from its packages. */
const BUNDLES = {
  "jiaoyun, its JavaScript with shop and stores": 'export { createEngine, openShop } from "jiaoyun/slim"; export * from "jiaoyun/stores";',
  "jiaoyun, its JavaScript without a store": 'export { createEngine } from "jiaoyun/slim";',
  "popular stack: papaparse + xstate + json-rules-engine + handlebars + date-fns": 'export { default } from "./contenders/popular/index.mjs";',
  "popular stack with SheetJS": 'export { default } from "./contenders/popular/index.mjs"; export { read, utils } from "xlsx";',
  "lean stack: uDSV + robot3 + json-logic-js + nunjucks + date-fns": 'export { default } from "./contenders/lean/index.mjs";',
  "hand-written": 'export { default } from "./contenders/hand/index.mjs";',
  "hand-written, tuned": 'export { default } from "./contenders/tuned/index.mjs";',
  "of each of the four: services, countries, texts": 'export * from "./data/services.mjs"; export * from "./data/countries.mjs"; export * from "./data/notices.mjs"; export * from "./data/calendar.mjs";',
  "papaparse": 'export { default } from "papaparse";',
  "xstate": 'export { assign, createActor, setup } from "xstate";',
  "json-rules-engine": 'export { Engine } from "json-rules-engine";',
  "handlebars": 'export { default } from "handlebars/dist/cjs/handlebars.js";',
  "lz-string": 'export { default } from "lz-string";',
};
const MODULES = {
  jiaoyun: new URL("../../pkg/dist/jiaoyun.wasm", import.meta.url),
  "minijinja-js": new URL(import.meta.resolve("minijinja-js/dist/web/minijinja_js_bg.wasm")),
  "@gorules/zen-engine-wasm": new URL(import.meta.resolve("@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm")),
  "@cedar-policy/cedar-wasm": new URL(import.meta.resolve("@cedar-policy/cedar-wasm/web").replace(/[^/]*$/, "cedar_wasm_bg.wasm")),
};
// Their entries for bundlers of pages ask for Node, or are the whole of a source tree.
const ALIASES = { handlebars: require.resolve("handlebars/dist/cjs/handlebars.js") };

/** @returns {Promise<import("./index.mjs").Section>} */
export async function section() {
  const bundles = await Promise.all(Object.entries(BUNDLES).map(async ([name, contents]) => [name, ...weights(await bundled(name, contents))]));
  const modules = Object.entries(MODULES).map(([name, url]) => [name, ...weights(readFileSync(url))]);
  const head = ["raw kB", "gzip kB", "brotli kB"];
  return { title: "Sizes", text: `${table(["module", ...head], modules)}\n\n${table(["JavaScript, bundled and minified", ...head], bundles)}` };
}

async function bundled(/** @type {string} */ name, /** @type {string} */ contents) {
  const alias = name === "handlebars" ? {} : ALIASES;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here },
    alias,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "silent",
    write: false,
  });
  return outputFiles[0].contents;
}

function weights(/** @type {Uint8Array} */ bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, { params }).length].map(kilobytes);
}
