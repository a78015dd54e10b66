// An edited playbook is compared with the orders before it is used.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSample, start } from "./support.mjs";

const closing = [];
let open;
before(async () => (open = await start((close) => closing.push(close))));
after(() => Promise.all(closing.map((close) => close())));

/** Edits a section as text. */
async function edit(page, section, change) {
  await page.evaluate(() => document.querySelectorAll("details.source").forEach((one) => (one.open = true)));
  await page.locator("#source-section").selectOption(section);
  const text = page.locator("#source-text");
  const content = JSON.parse(await text.inputValue());
  change(content);
  await text.fill(JSON.stringify(content));
  await page.locator("#source-text").blur();
}

test("what a draft would turn is listed with its orders, and the draft waits while one is looked at", async () => {
  const { page, address, faults } = await open();
  await openSample(page, address, "#/rules");
  await edit(page, "routing", (routing) => {
    const rule = routing.rules.find((one) => one.id === "five-countries-take-epacket");
    rule.when.destinations = rule.when.destinations.filter((country) => country !== "US");
    routing.examples = [];
  });
  const flips = page.locator(".flips li");
  await flips.first().waitFor();
  assert.match(await page.locator(".what-if").textContent(), /3 of \d+ open choices would turn/);
  assert.equal(await flips.count(), 3);
  assert.match(await flips.first().textContent(), /ePacket[\s\S]*China Post registered/);
  await flips.first().locator("a").click();
  await page.locator(".order-title").waitFor();
  assert.match(await page.locator(".choice-name").textContent(), /ePacket/, "nothing is changed by asking");
  await page.goto(`${address}#/rules`);
  await page.locator(".flips li").first().waitFor();
  await page.getByRole("button", { name: "Undo changes" }).click();
  await page.locator(".what-if").waitFor({ state: "detached" });
  assert.deepEqual(faults, []);
});

test("orders that nobody would carry are told before the playbook is used", async () => {
  const { page, address, faults } = await open();
  await openSample(page, address, "#/rules");
  await edit(page, "routing", (routing) => (routing.examples = []));
  await edit(page, "services", (services) => {
    const service = services.find((one) => one.id === "china-post-registered");
    service.limits.push({ kind: "value", maxMinor: 1, currency: "USD", source: "a test", asOf: "2026-09-30" });
  });
  await page.locator(".what-if .tag-loud").waitFor();
  assert.match(await page.locator(".what-if .tag-loud").textContent(), /[1-9]\d* orders nobody would carry/);
  assert.match(await page.locator(".flips li").first().textContent(), /China Post registered[\s\S]*Worth too much/);
  await page.getByRole("button", { name: "Use this playbook" }).click();
  await page.locator(".toast", { hasText: "Saved" }).waitFor();
  assert.equal(await page.locator(".what-if").count(), 0);
  assert.deepEqual(faults, []);
});
