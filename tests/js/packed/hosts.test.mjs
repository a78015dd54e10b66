// The packed tarball, installed in an empty folder, in every host it is promised for.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { answerOf, browser, serve } from "./page.mjs";
import { expected, importing, program, requiring } from "./program.mjs";
import { install, pack, run, temporaryFolder } from "./tarball.mjs";

const closing = [];
const later = (close) => closing.unshift(close);
after(async () => {
  for (const close of closing) await close();
});

const folder = temporaryFolder(later);
const PRINT = "console.log(JSON.stringify(answer));";
const SHOW = "globalThis.answer = answer;";
let running;

before(async () => {
  install(folder, pack(folder).path);
  running = await browser(later);
});

function check({ words, ...answer }) {
  assert.deepEqual(answer, expected);
  assert.match(words, /\p{Script=Han}/u);
}

/** Writes a program and runs it. */
function printed(name, text) {
  writeFileSync(join(folder, name), text);
  return JSON.parse(run("node", [name], folder));
}

test("Node, import", () => check(printed("a.mjs", program(importing, PRINT))));

test("Node, require", () => check(printed("b.cjs", `(async () => {${program(requiring, PRINT)}})();`)));

test("Node, the other entries", () => {
  const entries = { inline: "inline", slim: "slim" };
  for (const name of Object.values(entries)) {
    const text = `import { createEngineSync } from "jiaoyun/${name}"; import { createRequire } from "node:module"; import { readFileSync } from "node:fs";
      const wasm = readFileSync(createRequire(import.meta.url).resolve("jiaoyun/wasm"));
      const engine = createEngineSync({ wasm });
      console.log(JSON.stringify(engine.addWorkingDays("2026-09-30", 3)));`;
    assert.deepEqual(printed(`${name}.mjs`, text), { ok: true, day: "2026-10-10" });
  }
});

test("Node, stores in files and the suite that checks them, by import and by require", () => {
  const text = "const results = await checkStore((place) => fileStore(`kept-${place}`)); console.log(JSON.stringify(results.filter(({ ok }) => !ok)));";
  const names = { "{ checkStore }": "stores/conformance", "{ fileStore }": "stores/node", "{ serveShop }": "worker" };
  const lines = (write) => Object.entries(names).map(([what, entry]) => write(what, `"jiaoyun/${entry}"`)).join("\n");
  assert.deepEqual(printed("files.mjs", `${lines((what, entry) => `import ${what} from ${entry};`)}\n${text}`), []);
  assert.deepEqual(printed("files.cjs", `${lines((what, entry) => `const ${what} = require(${entry});`)}\n(async () => {${text}})();`), []);
});

test("a plain static page with an import map fetches the module and carries no second copy", async () => {
  const dist = "./node_modules/jiaoyun/dist/";
  const map = JSON.stringify({ imports: { jiaoyun: `${dist}browser.js`, "jiaoyun/stores": `${dist}stores.js` } });
  writeFileSync(join(folder, "index.html"), `<!doctype html><meta charset="utf-8"><script type="importmap">${map}</script><script type="module">${program(importing, SHOW)}</script>`);
  const { address, asked } = await serve(folder, later);
  check(await answerOf(running, address));
  assert.ok(asked.some((path) => path.endsWith("jiaoyun.wasm")));
  assert.ok(!asked.some((path) => path.endsWith("inline.js")));
});

test("a page whose module is missing falls back to the copy inside the JavaScript", async () => {
  const { address } = await serve(folder, later);
  const page = await running.newPage();
  await page.route("**/jiaoyun.wasm", (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html>" }));
  await page.goto(address);
  await page.waitForFunction("globalThis.answer !== undefined");
  check(await page.evaluate("globalThis.answer"));
  await page.close();
});

test("a Vite build", async () => {
  const site = join(folder, "site");
  mkdirSync(site);
  writeFileSync(join(site, "index.html"), '<!doctype html><meta charset="utf-8"><script type="module" src="./main.js"></script>');
  writeFileSync(join(site, "main.js"), program(importing, SHOW));
  await build({ root: site, base: "./", configFile: false, logLevel: "warn", build: { target: "es2022" } });
  const { address, asked } = await serve(join(site, "dist"), later);
  check(await answerOf(running, address));
  assert.ok(asked.some((path) => path.endsWith(".wasm")));
});

test("file:// with the one classic script", async () => {
  const text = `(async () => {const { createEngine, openShop, memoryStore } = jiaoyun;${program("", SHOW)}})();`;
  writeFileSync(join(folder, "classic.html"), `<!doctype html><meta charset="utf-8"><script src="node_modules/jiaoyun/dist/inline.global.js"></script><script>${text}</script>`);
  check(await answerOf(running, pathToFileURL(join(folder, "classic.html")).href));
});
