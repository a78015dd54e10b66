// A seller's day by clicking: import a spreadsheet, ship an order, close it, come back later.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { reply, spreadsheet } from "./orders.mjs";
import { nextStep, openEmpty, paste, start, take } from "./support.mjs";

const closing = [];
let open;
before(async () => (open = await start((close) => closing.push(close))));
after(() => Promise.all(closing.map((close) => close())));

const ID = "8192046510019001";
const choose = (name, value) => (form) => form.locator(`[name="${name}"]`).selectOption(value);

test("an order goes from the spreadsheet to closed, and is still there after a reload", async () => {
  const { page, address, faults } = await open();
  await openEmpty(page, address);
  await paste(page, address, spreadsheet({ 订单号: ID }, { 订单号: "8192046510019002", 收货国家: "Brazil", 邮编: "01310-100", 城市: "São Paulo" }));
  await take(page);
  await page.locator(".page [role=status] button.primary").click();
  await page.locator(`.order-row[data-order="${ID}"]`).click();

  await nextStep(page, "Confirm the order");
  await nextStep(page, "Check stock", (form) => form.locator('input[value="in-stock"]').check());
  await nextStep(page, "Choose the carrier");
  assert.match(await page.locator(".choice-name").textContent(), /ePacket/);
  await nextStep(page, "Make the waybill", async (form) => {
    await form.locator('[name="trackingNumber"]').fill("LN442852495CN");
    await form.locator('[name="measure.weightGrams"]').fill("180");
  });
  await nextStep(page, "Print the label", choose("format", "a4"));
  await nextStep(page, "Pack");
  await nextStep(page, "Hand over to the carrier", choose("how", "carrier-system"));
  await nextStep(page, "Declare on the platform", choose("sendType", "all"));
  assert.match(await page.locator(".letter").first().textContent(), /LN442852495CN[\s\S]*15[\s\S]*25/);
  await nextStep(page, "Tell the buyer");
  await nextStep(page, "Delivery");
  await nextStep(page, "Close");
  const before = await page.locator(".step-done").count();

  await page.reload();
  await page.locator(".order-title").waitFor();
  assert.equal(await page.locator(".step-done").count(), before);
  await page.goto(`${address}#/orders`);
  assert.equal(await page.locator(".order-row").count(), 1, "the other order still waits for shipment");
  assert.deepEqual(faults, []);
});

test("a number of the wrong kind is refused while it is typed, and the next service is told why", async () => {
  const { page, address, faults } = await open();
  await openEmpty(page, address);
  await paste(page, address, spreadsheet({ 订单号: ID }));
  await take(page);
  await page.goto(`${address}#/orders/${ID}`);
  await nextStep(page, "Confirm the order");
  await nextStep(page, "Check stock", (form) => form.locator('input[value="ships-today"]').check());
  await nextStep(page, "Choose the carrier");
  const form = page.locator(".step-next form");
  await form.locator('[name="measure.weightGrams"]').fill("180");
  await form.locator('[name="trackingNumber"]').fill("LN442852496CN");
  await page.locator(".verdict-invalid").waitFor();
  assert.equal(await form.locator("button[type=submit]").isDisabled(), true);
  await page.getByText(/Passed over/).click();
  assert.ok((await page.locator(".passed li").count()) >= 4);
  assert.deepEqual(faults, []);
});

test("a row that cannot be read is told with its row and column, and the rest is taken", async () => {
  const { page, address } = await open();
  await openEmpty(page, address);
  await paste(page, address, spreadsheet({ 订单号: ID }, { 订单号: "8192046510019003", 付款时间: "yesterday" }, { 订单号: "" }));
  const problems = await page.locator(".problems").textContent();
  assert.match(problems, /row 4/i);
  await take(page);
  await page.goto(`${address}#/orders/${ID}`);
  await page.locator(".order-title").waitFor();
});

test("an import of nothing says so", async () => {
  const { page, address } = await open();
  await openEmpty(page, address);
  await paste(page, address, "good morning");
  assert.equal(await page.locator('[role="alert"]').count(), 1);
  assert.ok((await page.locator(".problem").count()) >= 1);
  assert.equal(await page.locator(".sticky-actions button.primary").count(), 0);
});

test("a platform reply chosen as a file is taken, a later one updates it and keeps what was done", async () => {
  const { page, address, faults } = await open();
  await openEmpty(page, address);
  const bring = async (status) => {
    await page.goto(`${address}#/data`);
    await page.goto(`${address}#/import`);
    await page.locator(".drop input[type=file]").setInputFiles({ name: "order.json", mimeType: "application/json", buffer: Buffer.from(reply(ID, status)) });
    await page.locator(".sticky-actions button.primary").click();
    await page.locator(".page [role=status] h2").waitFor();
    return page.locator(".page [role=status]").textContent();
  };
  assert.match(await bring("RISK_CONTROL"), /1 new, 0 changed/);
  await page.goto(`${address}#/orders/${ID}`);
  await page.locator(".step-name").first().click();
  assert.equal(await page.locator(".step button[type=submit]").first().isDisabled(), true);
  assert.match(await page.locator(".step .reason").first().textContent(), /RISK_CONTROL/);
  assert.match(await bring("WAIT_SELLER_SEND_GOODS"), /0 new, 1 changed/);
  await page.goto(`${address}#/orders/${ID}`);
  await nextStep(page, "Confirm the order");
  assert.match(await bring("WAIT_SELLER_SEND_GOODS"), /0 new, 0 changed, 1 as before/);
  await page.goto(`${address}#/orders/${ID}`);
  assert.equal(await page.locator(".step-done").count(), 1);
  assert.deepEqual(faults, []);
});
