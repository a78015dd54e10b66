// One session: a browser works until it is killed, is started again on the same profile, and says what is left.
import { rmSync, mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { start } from "./browsers.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8", ".wasm": "application/wasm" };
/** How long a browser may take to start, or to look; machines that run many at once are slow. */
const PATIENCE_MS = 90_000;

/** Serves the repository, and hears what sessions tell. */
export async function serveSessions() {
  const heard = new Map();
  const server = createServer((request, response) => void answer(request, response, heard));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { heard, address: `http://127.0.0.1:${server.address().port}/tests/soak/`, close: () => server.close() };
}

async function answer(request, response, heard) {
  const url = new URL(request.url, "http://host");
  if (request.method === "POST") {
    const { session, ...facts } = Object.fromEntries(url.searchParams);
    heard.get(session)?.(url.pathname.split("/").at(-1), facts);
    return response.writeHead(204).end();
  }
  const path = normalize(decodeURIComponent(url.pathname));
  try {
    const content = await readFile(join(ROOT, path));
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

let sessions = 0;

/**
 * @param {{ heard: Map, address: string }} server
 * @param {{ browser: string, kind: "journal" | "localStorage", seconds: number, pause?: number }} how
 */
export async function killedSession(server, { browser, kind, seconds, pause = 150 }) {
  const session = `${browser}-${kind}-${(sessions += 1)}`;
  const profile = mkdtempSync(join(tmpdir(), "jiaoyun-kill-"));
  const told = { acknowledged: 0, times: [], killed: 0, found: undefined, failed: undefined };
  server.heard.set(session, (what, facts) => {
    if (what !== "acknowledged") return void (told[what] = facts);
    told.acknowledged = Math.max(told.acknowledged, Number(facts.number));
    told.times[Number(facts.number)] = Date.now();
  });
  try {
    const working = start(browser, profile, addressOf(server, { session, kind, pause }));
    await until(() => told.acknowledged > 0 || told.failed, working);
    await new Promise((ready) => setTimeout(ready, seconds * 1000));
    told.killed = Date.now();
    await working.kill();
    const looking = start(browser, profile, addressOf(server, { session, kind, look: 1 }));
    await until(() => told.found !== undefined || told.failed, looking);
    await looking.kill();
    return verdict(told, { browser, kind, seconds });
  } finally {
    server.heard.delete(session);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const addressOf = (server, facts) => `${server.address}work.html?${new URLSearchParams(facts)}`;

async function until(isSo, running) {
  const end = Date.now() + PATIENCE_MS;
  while (!isSo()) {
    if (Date.now() > end) {
      await running.kill();
      throw new Error("the browser did not tell anything in time");
    }
    await Promise.race([running.failed, new Promise((ready) => setTimeout(ready, 20))]);
  }
}

function verdict({ acknowledged, times, killed, found, failed }, how) {
  if (failed !== undefined) throw new Error(`the page failed: ${failed.detail}`);
  const sequence = Number(found.sequence);
  const lost = Math.max(0, acknowledged - sequence);
  const lostSeconds = lost === 0 ? 0 : (killed - times[sequence + 1]) / 1000;
  return { ...how, acknowledged, sequence, lost, lostSeconds, whole: found.whole === "true" && found.readOnly === "false", codes: found.codes };
}
