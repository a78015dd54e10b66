// A store in a real extension: the conformance suite on chrome.storage.local, in a service worker of Manifest V3.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { ROOT } from "./place.mjs";

const folder = mkdtempSync(join(tmpdir(), "jiaoyun-extension-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const MANIFEST = { manifest_version: 3, name: "stores", version: "1", permissions: ["storage"], background: { service_worker: "worker.js", type: "module" } };
const WORKER = `
import { chromeStorageStore } from "./stores.js";
import { checkStore } from "./stores-conformance.js";
globalThis.check = () => checkStore((place) => chromeStorageStore(chrome.storage.local, { prefix: place + "/" }));
`;

/** An extension's folder with what it needs of the package. */
function extension() {
  for (const name of ["stores.js", "stores-conformance.js", "errors.js"]) cpSync(join(ROOT, "pkg", "dist", name), join(folder, name));
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, "worker.js"), WORKER);
  return folder;
}

test("chrome.storage.local of an extension is a store", async () => {
  const path = extension();
  const context = await chromium.launchPersistentContext("", {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: false,
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", `--disable-extensions-except=${path}`, `--load-extension=${path}`],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
    const results = await checked(worker);
    assert.deepEqual(results.filter(({ ok }) => !ok), []);
    assert.ok(results.length >= 14);
  } finally {
    await context.close();
  }
});

/** A worker that has only just been made may not have run its script yet. @param {import("playwright-core").Worker} worker */
async function checked(worker) {
  return worker.evaluate(async () => {
    while (globalThis.check === undefined) await new Promise((ready) => setTimeout(ready, 10));
    return globalThis.check();
  });
}
