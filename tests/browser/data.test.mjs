// The seller's own data: out, away, back in; and what happens when it does not fit or is damaged.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { spreadsheet } from "./orders.mjs";
import { openEmpty, openSample, paste, start, take } from "./support.mjs";

const closing = [];
let open;
before(async () => (open = await start((close) => closing.push(close))));
after(() => Promise.all(closing.map((close) => close())));

async function exported(page, address) {
  await page.goto(`${address}#/data`);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Export everything" }).click()]);
  return readFile(await download.path(), "utf8");
}

test("export, clear and bring back gives the same", async () => {
  const { page, address, faults } = await open();
  await openSample(page, address);
  const before = await exported(page, address);
  await page.getByRole("button", { name: "Clear all orders" }).click();
  await page.locator("dialog[open] button[value=yes]").click();
  await page.locator(".banner").waitFor({ state: "detached" });
  await page.locator("input[type=file]").setInputFiles({ name: "jiaoyun.json", mimeType: "application/json", buffer: Buffer.from(before) });
  await page.locator(".banner").waitFor();
  assert.deepEqual(JSON.parse(await exported(page, address)), JSON.parse(before));
  assert.deepEqual(faults, []);
});

test("a file that is not ours is refused and changes nothing", async () => {
  const { page, address } = await open();
  await openSample(page, address, "#/data");
  const before = await exported(page, address);
  await page.locator("input[type=file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from('{"orders": 5}') });
  await page.locator("dialog[open] button[value=yes]").click();
  await page.locator('[role="alert"] .problem').first().waitFor();
  assert.equal(await exported(page, address), before);
});

test("a full localStorage is told, and the step is kept in the journal, over a reload too", async () => {
  const { page, address } = await open();
  await openEmpty(page, address);
  await paste(page, address, spreadsheet({ 订单号: "8192046510019001" }));
  await take(page);
  await page.evaluate(() => {
    let size = 1 << 22;
    for (let place = 0; size > 0; place += 1) {
      try {
        localStorage.setItem(`fill${place}`, "x".repeat(size));
      } catch {
        size >>= 1;
      }
    }
  });
  await page.goto(`${address}#/orders/8192046510019001`);
  await page.locator(".step-next button[type=submit]").click();
  await page.locator(".step-done").first().waitFor();
  assert.match(await page.locator(".banner-bad").textContent(), /localStorage is full/);
  await page.reload();
  await page.locator(".step-done").first().waitFor();
  assert.match(await page.locator(".banner-bad").textContent(), /localStorage is full/);
  await page.goto(`${address}#/data`);
  await page.getByText(/steps \d+ to \d+ are kept in IndexedDB alone/).waitFor();
});

test("a localStorage that is four fifths full is told with its figures", async () => {
  const { page, address } = await open();
  await openEmpty(page, address);
  await page.evaluate(() => localStorage.setItem("something else", "x".repeat(4_400_000)));
  await page.goto(`${address}#/data`);
  const room = page.locator(".room").first();
  await room.locator(".reason").waitFor();
  assert.match(await room.textContent(), /4\.40 MB of 5\.24 MB, 83 %[\s\S]*nearly full/);
});

test("an edited playbook is checked, kept and used", async () => {
  const { page, address } = await open();
  await openSample(page, address, "#/rules");
  await page.locator("#rule-0-use").selectOption("china-post-registered");
  await page.locator(".rules-bar .problem").first().waitFor();
  assert.match(await page.locator(".rules-bar").textContent(), /does not prove itself/);
  await page.getByRole("button", { name: "Undo changes" }).click();
  await page.locator("#signature").fill("Mei");
  await page.getByRole("button", { name: "Use this playbook" }).click();
  await page.locator(".toast-good").waitFor();
  await page.reload();
  await page.locator("#signature").waitFor();
  assert.equal(await page.locator("#signature").inputValue(), "Mei");
  await page.goto(`${address}#/orders/8192046510010206`);
  assert.match(await page.locator("jy-notice .letter").textContent(), /Mei/);
});

test("a template with a mark that nothing fills is told while it is written", async () => {
  const { page, address } = await open();
  await openSample(page, address, "#/templates");
  await page.locator("#template-text").fill("Dear {buyer}, your number is {nmber}");
  await page.locator(".problem").first().waitFor();
  assert.match(await page.locator(".problem").first().textContent(), /nmber/);
  await page.locator("#template-text").fill("Dear {buyer}, {number}, {minDays} to {maxDays}, {signature}");
  await page.locator(".letter").waitFor();
});
