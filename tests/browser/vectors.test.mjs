// Golden vectors in every browser there is: started without a driver, it opens a page that tells what the vectors come to there.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { test } from "node:test";
import { BROWSERS, start } from "../soak/browsers.mjs";
import { ROOT } from "./place.mjs";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8", ".json": "application/json", ".wasm": "application/wasm" };
const { vectors } = JSON.parse(readFileSync(join(ROOT, "tests/golden/vectors.json"), "utf8"));
/** How long a browser may take to start and answer on a busy machine. */
const PATIENCE_MS = 45_000;

/** A server of the repository, and what its page tells. */
async function listen() {
  let hear;
  const told = new Promise((resolve) => (hear = resolve));
  const server = createServer(async (request, response) => {
    if (request.method === "POST") {
      const parts = [];
      for await (const part of request) parts.push(part);
      response.writeHead(204).end();
      return hear(JSON.parse(Buffer.concat(parts).toString("utf8")));
    }
    const path = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname));
    const content = await readFile(join(ROOT, path)).catch(() => undefined);
    if (content === undefined) return response.writeHead(404).end();
    return response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(content);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => new Promise((closed) => (server.closeAllConnections(), server.close(closed)));
  return { told, close, address: `http://127.0.0.1:${server.address().port}/tests/browser/vectors.html` };
}

async function answerOf(name) {
  const server = await listen();
  const profile = mkdtempSync(join(tmpdir(), "jiaoyun-vectors-"));
  const running = start(name, profile, server.address);
  let waiting;
  const late = new Promise((_, reject) => (waiting = setTimeout(() => reject(new Error(`${name} said nothing in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS)));
  try {
    return await Promise.race([server.told, running.failed, late]);
  } finally {
    clearTimeout(waiting);
    await running.kill();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

for (const [name, browser] of Object.entries(BROWSERS)) {
  const program = browser.installed();
  test(`${name}: the same commands give the same seals and receipts`, { skip: program === undefined && `${name} is not on this machine` }, async (t) => {
    const { failed, host, outcomes } = await answerOf(name);
    assert.equal(failed, undefined);
    t.diagnostic(host);
    assert.deepEqual(outcomes, vectors.map(({ then }) => then));
  });
}
