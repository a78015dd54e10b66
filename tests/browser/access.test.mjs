// Every view, both languages, both widths, light and dark: nothing serious for axe, nothing wider than the screen.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { NARROW, WIDE, openSample, start } from "./support.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const VIEWS = ["#/orders", "#/orders/8192046510010102", "#/orders/8192046510010109", "#/orders/8192046510010303", "#/orders/8192046510010305", "#/orders/none", "#/then/2026-09-20T10:00:00%2B08:00", "#/then/2026-09-20T10:00:00%2B08:00/8192046510010209", "#/import", "#/templates", "#/rules", "#/data"];

const closing = [];
let open;
before(async () => (open = await start((close) => closing.push(close))));
after(() => Promise.all(closing.map((close) => close())));

for (const [name, viewport] of [["wide", WIDE], ["narrow", NARROW]]) {
  for (const [locale, colorScheme] of [["en-GB", "light"], ["zh-CN", "dark"], ["zh-CN", "light"]]) {
    test(`every view is accessible: ${name}, ${locale}, ${colorScheme}`, async () => {
      const { page, address, faults } = await open({ viewport, locale, colorScheme, bypassCSP: true });
      await openSample(page, address);
      for (const view of VIEWS) await examine(page, view);
      assert.deepEqual(faults, []);
    });
  }
}

async function examine(page, view) {
  await page.evaluate((hash) => (location.hash = hash), view);
  await page.waitForTimeout(60);
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${view} is ${wide} px wider than the screen`);
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const serious = found.violations.filter((one) => one.impact === "serious" || one.impact === "critical");
  const told = serious.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => `${node.target} ${node.html.slice(0, 120)} ${node.failureSummary}`).join(" | ")}`);
  assert.deepEqual(told, [], view);
}
