// The page without a mouse.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSample, start } from "./support.mjs";

const closing = [];
let open;
before(async () => (open = await start((close) => closing.push(close))));
after(() => Promise.all(closing.map((close) => close())));

const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute("data-order") ?? document.activeElement?.id ?? "");

test("search, move, open, act and come back by keys alone", async () => {
  const { page, address, faults } = await open();
  await openSample(page, address);
  await page.keyboard.press("/");
  assert.equal(await focused(page), "order-search");
  await page.keyboard.type("whitlock");
  await page.keyboard.press("Escape");
  assert.notEqual(await focused(page), "order-search");
  assert.equal(await page.locator(".order-row").count(), 1);
  await page.keyboard.press("j");
  assert.equal(await focused(page), "8192046510010102");
  await page.keyboard.press("Enter");
  await page.locator("#order-title").waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "order-title");
  await page.keyboard.press("e");
  assert.equal(await page.evaluate(() => document.activeElement?.closest(".step-next") !== null), true);
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.locator(".toast-good").waitFor();
  assert.equal(await page.locator('.toast-place[role="status"]').count(), 1, "the result is read out");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => location.hash === "#/orders");
  await page.waitForFunction(() => document.activeElement?.getAttribute("data-order") === "8192046510010102");
  assert.deepEqual(faults, []);
});

test("j and k walk the list, the help keeps the focus, keys rest while something is typed", async () => {
  const { page, address } = await open();
  await openSample(page, address);
  await page.keyboard.press("j");
  const first = await focused(page);
  await page.keyboard.press("j");
  assert.notEqual(await focused(page), first);
  await page.keyboard.press("k");
  assert.equal(await focused(page), first);
  await page.keyboard.press("?");
  await page.locator("dialog[open]").waitFor();
  for (let times = 0; times < 4; times += 1) await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null), true);
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await page.keyboard.press("/");
  await page.keyboard.type("j?k/");
  assert.equal(await page.locator("#order-search").inputValue(), "j?k/");
  assert.equal(await page.locator("dialog[open]").count(), 0);
});

test("keys rest while an input method composes", async () => {
  const { page, address } = await open();
  await openSample(page, address);
  await page.evaluate(() => dispatchEvent(new KeyboardEvent("keydown", { key: "?", isComposing: true, bubbles: true })));
  assert.equal(await page.locator("dialog[open]").count(), 0);
});
