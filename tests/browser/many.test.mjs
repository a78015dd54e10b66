// Thousands of orders: read beside the page, imported in slices that can be stopped, found while one types.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openEmpty, start } from "./support.mjs";

const closing = [];
let open;
before(async () => (open = await start((close) => closing.push(close))));
after(() => Promise.all(closing.map((close) => close())));

const COUNT = 3000;
const HEADINGS = "Order ID,Order Status,Buyer Type,Receiver Name,Country,City,Address,Zip,Phone,Order Amount,Paid Time,SKU,Product Name,Quantity";

function sheet(count) {
  const row = (n) => `80${String(n).padStart(8, "0")},WAIT_SELLER_SEND_GOODS,${n % 10 === 0 ? "business" : "individual"},Name ${n},${n % 2 === 0 ? "FR" : "BR"},Paris,${n} Rue,75001,0600,USD ${(n % 97) + 1}.50,2026-09-18 09:00:00,SKU-${n % 7},Lamp ${n % 7},1`;
  return Buffer.from([HEADINGS, ...Array.from({ length: count }, (_, n) => row(n))].join("\n"));
}

async function choose(page, address, count) {
  await page.goto(`${address}#/import`);
  await page.locator(".drop input[type=file]").setInputFiles({ name: "orders.csv", mimeType: "text/csv", buffer: sheet(count) });
  await page.locator(".sticky-actions button.primary").waitFor({ timeout: 60_000 });
}

test("an import that is stopped leaves nothing behind, and one that is not takes everything", async () => {
  const { page, address, faults } = await open();
  await openEmpty(page, address);
  await choose(page, address, COUNT);
  assert.match(await page.locator(".panel-note").first().textContent(), /3000 new/);
  await page.evaluate(() => {
    const stopAtOnce = new MutationObserver(() => {
      if (document.querySelector(".working .number")?.textContent?.includes("of")) document.querySelector(".working .stop")?.click();
    });
    stopAtOnce.observe(document.body, { childList: true, subtree: true, characterData: true });
    globalThis.stopAtOnce = stopAtOnce;
  });
  await page.locator(".sticky-actions button.primary").click();
  await page.locator(".toast", { hasText: "nothing was imported" }).waitFor();
  await page.evaluate(() => globalThis.stopAtOnce.disconnect());
  assert.equal(await page.locator(".sticky-actions button.primary").count(), 1, "the file is still there to be taken");
  await page.locator(".sticky-actions button.primary").click();
  await page.locator(".page h2", { hasText: "Imported" }).waitFor({ timeout: 60_000 });
  await page.goto(`${address}#/orders`);
  assert.equal(await page.locator(".tab-count").last().textContent(), "3000");
  assert.equal(await page.locator(".order-row").count(), 100);
  await page.locator(".more-rows").click();
  await page.waitForFunction(() => document.querySelectorAll(".order-row").length === 200);
  assert.equal(new Set(await page.locator(".order-row").evaluateAll((rows) => rows.map((row) => row.dataset.order))).size, 200);

  await page.locator("#order-search").pressSequentially("name 29", { delay: 20 });
  await page.locator(".list-count", { hasText: "111 orders" }).waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll(".tab-count")].at(-1)?.textContent === "111");
  await page.locator("#order-search").fill("");
  await page.locator(".list-count", { hasText: "3000 orders" }).waitFor();

  await page.getByLabel("Buyers").selectOption("business");
  await page.locator(".list-count", { hasText: "300 orders" }).waitFor();
  await page.getByLabel("Sort by").selectOption("total");
  await page.getByLabel("Largest or latest first").click();
  await page.waitForFunction(() => document.querySelector(".order-row")?.dataset.order === "8000000290");
  assert.deepEqual(faults, []);
});
