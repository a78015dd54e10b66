// A static server and a real Chromium for the tests of built pages.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8", ".wasm": "application/wasm", ".css": "text/css" };
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Serves `folder` under /sub/path/; gives the address and the paths that were asked for. */
export async function serve(folder, later) {
  const asked = [];
  const server = createServer((request, response) => void answer(folder, request, response, asked));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  later(() => server.close());
  return { address: `http://127.0.0.1:${server.address().port}/sub/path/`, asked };
}

async function answer(folder, request, response, asked) {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname)).replace(/^\/sub\/path\//, "");
  asked.push(path);
  const name = path === "" ? "index.html" : path;
  try {
    const content = await readFile(join(folder, name));
    response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

export async function browser(later) {
  const running = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: QUIET });
  later(() => running.close());
  return running;
}

/** Opens the page, and gives what it left in `globalThis.answer`; a fault on the page is the test's. */
export async function answerOf(running, address) {
  const page = await running.newPage();
  const faults = [];
  page.on("pageerror", (fault) => faults.push(String(fault)));
  await page.goto(address);
  try {
    await page.waitForFunction("globalThis.answer !== undefined", undefined, { timeout: 15000 });
  } catch (cause) {
    throw new Error(`the page gave no answer: ${faults.join("; ")}`, { cause });
  }
  const answer = await page.evaluate("globalThis.answer");
  await page.close();
  return answer;
}
