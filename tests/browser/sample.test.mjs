// The sample shop: every state is there, no step of it is refused, and its clock is told.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSample, start } from "./support.mjs";

const closing = [];
let open;
before(async () => (open = await start((close) => closing.push(close))));
after(() => Promise.all(closing.map((close) => close())));

test("a first visit shows the sample shop, with no step refused", async () => {
  const { page, address, faults } = await open();
  await openSample(page, address);
  await page.locator(".order-row").first().waitFor();
  assert.equal(await page.locator(".toast").count(), 0);
  const counts = await page.locator(".tab-count").allTextContents();
  assert.equal(counts.length, 9);
  assert.ok(counts.every((count) => Number(count) > 0), `every state holds an order: ${counts}`);
  assert.ok(Number(counts.at(-1)) >= 40);
  assert.deepEqual(faults, []);
});

test("what is declared and not handed over stands on top and is the loudest", async () => {
  const { page, address } = await open();
  await openSample(page, address);
  const first = page.locator(".order-row").first();
  assert.match(await first.getAttribute("class"), /row-loud/);
  assert.match(await first.textContent(), /Declared, not handed over/);
  assert.match(await page.locator(".forgotten").textContent(), /carrier does not have the parcel/);
});

test("the clock stands still until real time is asked for, over a reload too", async () => {
  const { page, address } = await open();
  await openSample(page, address);
  const frozen = await page.locator(".clock").textContent();
  assert.match(frozen, /30 Sept?.*10:00/);
  await page.getByRole("button", { name: "Use real time" }).click();
  await page.locator(".clock:not(.clock-frozen)").waitFor();
  await page.reload();
  await page.locator(".clock:not(.clock-frozen)").waitFor();
});

test("Corsica goes by small packet, two kilograms and a battery are refused with what would change it", async () => {
  const { page, address } = await open();
  await openSample(page, address, "#/orders/8192046510010111");
  assert.match(await page.locator(".choice-name").textContent(), /China Post/);
  await page.goto(`${address}#/orders/8192046510010112`);
  await page.locator(".choice-refused").waitFor();
  assert.match(await page.locator(".choice").textContent(), /300/, "three hundred grams too many");
  await page.goto(`${address}#/orders/8192046510010113`);
  await page.locator(".choice-refused").waitFor();
});

test("a letter before the holiday is due on the make-up Saturday", async () => {
  const { page, address } = await open();
  await openSample(page, address, "#/orders/8192046510010305");
  assert.match(await page.locator(".case-open .path").textContent(), /Submit an appeal[\s\S]*10 Oct/);
  await page.goto(`${address}#/orders/8192046510010306`);
  await page.locator(".path strong", { hasText: "Wait for the platform" }).waitFor();
});

test("the other language says everything, and the page says which it speaks", async () => {
  const { page, address } = await open();
  await openSample(page, address);
  await page.getByRole("button", { name: "中文" }).click();
  await page.getByText("等待您发货").first().waitFor();
  assert.equal(await page.getAttribute("html", "lang"), "zh-CN");
  await page.reload();
  await page.getByText("等待您发货").first().waitFor();
});

test("every order of the sample opens in both languages without a fault", async () => {
  for (const locale of ["en-GB", "zh-CN"]) {
    const { page, address, faults } = await open({ locale });
    await openSample(page, address);
    await page.locator(".tab").last().click();
    const ids = await page.locator(".order-row").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-order")));
    for (const id of ids) {
      await page.evaluate((order) => (location.hash = `#/orders/${order}`), id);
      await page.locator("#order-title", { hasText: id }).waitFor();
      await page.locator(".steps-panel .step").first().waitFor({ state: "attached" });
      assert.equal(await page.locator(".toast").count(), 0, id);
      const texts = await page.locator(".order section:not(jy-notice section), .order-head, .overlay").allTextContents();
      assert.doesNotMatch(texts.join(" "), /undefined|\[object|NaN|\{\w+\}|`/, id);
    }
    assert.deepEqual(faults, []);
  }
});
