// Back and forth in time: a step is taken back, an earlier moment is looked at, the ledger is verified.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { spreadsheet } from "./orders.mjs";
import { nextStep, openEmpty, openSample, paste, start, take } from "./support.mjs";

const closing = [];
let open;
before(async () => (open = await start((close) => closing.push(close))));
after(() => Promise.all(closing.map((close) => close())));

const ID = "8192046510010101";
const toast = (page, text) => page.locator(".toast", { hasText: text }).waitFor();

test("the toast of a step takes it back, and says what was taken back", async () => {
  const { page, address, faults } = await open();
  await openSample(page, address, `#/orders/${ID}`);
  await nextStep(page, "Confirm the order");
  await page.locator(".toast-undo").click();
  await toast(page, `Taken back: Confirm, ${ID}`);
  assert.equal(await page.locator(".step-done").count(), 0);
  assert.equal(await page.locator(".undo-button").isDisabled(), true, "there is nothing more to take back");
  await page.reload();
  await page.locator(".order-title").waitFor();
  assert.equal(await page.locator(".step-done").count(), 0);
  assert.deepEqual(faults, []);
});

test("the keyboard takes back step after step, and what reached outside stays, with the reason", async () => {
  const { page, address } = await open();
  await openSample(page, address, "#/orders/8192046510010109");
  const before = await page.locator(".step-done").count();
  await nextStep(page, "Hand over to the carrier", (form) => form.locator('[name="how"]').selectOption("carrier-system"));
  await page.keyboard.press("u");
  await page.locator(".toast-bad").waitFor();
  assert.ok((await page.locator(".step-done").count()) > before, "the hand-over stands");
  await page.goto(`${address}#/orders/${ID}`);
  await nextStep(page, "Confirm the order");
  await nextStep(page, "Check stock", async (form) => {
    for (const answer of await form.locator('input[value="in-stock"]').all()) await answer.check();
  });
  await page.locator("#order-title").focus();
  await page.keyboard.press("Control+z");
  await toast(page, `Taken back: Record stock, ${ID}`);
  await page.keyboard.press("u");
  await toast(page, `Taken back: Confirm, ${ID}`);
  assert.equal(await page.locator(".step-done").count(), 0);
});

test("taking back an import asks first", async () => {
  const { page, address } = await open();
  await openEmpty(page, address);
  await paste(page, address, spreadsheet({ 订单号: "8192046510019001" }, { 订单号: "8192046510019002" }));
  await take(page);
  await page.goto(`${address}#/orders`);
  await page.locator(".undo-button").click();
  await page.locator("dialog[open] button[value=no]").click();
  assert.equal(await page.locator(".order-row").count(), 2);
  await page.locator(".undo-button").click();
  await page.locator("dialog[open] button[value=yes]").click();
  await page.locator(".list .empty").waitFor();
});

test("an earlier moment shows orders as they were, offers nothing, and leads back to the same order", async () => {
  const { page, address, faults } = await open();
  await openSample(page, address);
  await page.locator("button.clock").click();
  await page.locator("#then-at").fill("2026-09-20T10:00");
  await page.locator("dialog[open] button[type=submit]").click();
  await page.locator(".banner-past").waitFor();
  assert.match(await page.locator(".banner-past").textContent(), /20 September 2026/);
  assert.equal(Number(await page.locator(".tab-count").last().textContent()) < 43, true);
  await page.locator(".tab").last().click();
  await page.locator('.order-row[data-order="8192046510010209"]').click();
  await page.locator(".order-title", { hasText: "8192046510010209" }).waitFor();
  const then = await page.locator(".step-done").count();
  assert.equal(await page.locator(".order form, .order .offer").count(), 0, "nothing can be done in the past");
  assert.match(await page.evaluate(() => location.hash), /^#\/then\/2026-09-20/);
  await page.reload();
  await page.locator(".banner-past").waitFor();
  await page.locator(".past-back").click();
  await page.locator(".banner-past").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => location.hash), "#/orders/8192046510010209");
  assert.ok((await page.locator(".step-done").count()) > then);
  assert.ok((await page.locator(".order .offer").count()) > 0);
  assert.deepEqual(faults, []);
});

test("before the first order there was none, a moment that is none leads to the present, and Escape leads out", async () => {
  const { page, address } = await open();
  await openSample(page, address, "#/then/2020-01-01T00%3A00%3A00%2B08%3A00").catch(() => undefined);
  await page.locator(".banner-past").waitFor();
  assert.match(await page.locator(".list .empty").textContent(), /no order yet/);
  await page.keyboard.press("Escape");
  await page.locator(".order-row").first().waitFor();
  await page.goto(`${address}#/then/yesterday`);
  await page.locator(".order-row").first().waitFor();
  assert.equal(await page.locator(".banner-past").count(), 0);
});

test("the ledger tells its length and seal, and that every seal holds", async () => {
  const { page, address } = await open();
  await openSample(page, address, "#/data");
  await page.getByRole("button", { name: "Check every seal" }).click();
  assert.match(await page.locator(".ledger-whole").textContent(), /All \d+ steps are whole/);
  assert.match(await page.locator(".seal").textContent(), /^[0-9a-f]{32,}$/);
  const rooms = await page.locator(".room").allTextContents();
  assert.match(rooms[0], /localStorage[\s\S]*kB of 5\.24 MB/);
  assert.match(rooms[1], /IndexedDB/);
});
