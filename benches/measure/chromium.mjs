// Starts measurements in Chromium, each in a fresh browser, on a page of its own that is isolated so that its clock is fine.
import { build } from "esbuild";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { CONTENDERS } from "../contenders/index.mjs";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--js-flags=--expose-gc"];
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
const LONGEST = 20 * 60_000;

/** The browser's program, or nothing when none is named. */
export const program = process.env.CHROMIUM;

/** Page and script from one address; closed with what is given back. */
async function served(/** @type {string} */ script) {
  const server = createServer((request, response) => {
    const isScript = request.url === "/bench.js";
    response.writeHead(200, { "content-type": isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8", ...ISOLATED });
    response.end(isScript ? script : "<!doctype html><meta charset=utf-8><title>bench</title><script type=module src=/bench.js></script>");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** @param {any} job */
export async function measureInChromium(job) {
  const site = await served(await bundled(job.contender));
  const browser = await chromium.launch({ executablePath: program, args: FLAGS });
  try {
    const context = await browser.newContext({ timezoneId: "Asia/Shanghai" });
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST);
    await page.goto(site.address);
    await page.waitForFunction("globalThis.bench !== undefined");
    return await page.evaluate((given) => /** @type {any} */ (globalThis).bench(given), job);
  } finally {
    await browser.close();
    site.close();
  }
}

async function bundled(/** @type {string} */ id) {
  const { file } = /** @type {import("../contenders/index.mjs").Entry} */ (CONTENDERS.find((entry) => entry.id === id));
  const path = fileURLToPath(new URL(`../contenders/${file}/index.mjs`, import.meta.url));
  const entry = fileURLToPath(new URL("page.mjs", import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], alias: { contender: path }, bundle: true, format: "esm", target: "es2022", write: false, logLevel: "silent" });
  return outputFiles[0].text;
}

/** What the browser calls itself. */
export async function chromiumVersion() {
  const browser = await chromium.launch({ executablePath: program, args: FLAGS });
  const version = browser.version();
  await browser.close();
  return version;
}
