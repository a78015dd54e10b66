// Two tabs of one shop: what one does the other shows.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { nextStep, openSample, start } from "./support.mjs";

const closing = [];
let open;
before(async () => (open = await start((close) => closing.push(close))));
after(() => Promise.all(closing.map((close) => close())));

const ID = "8192046510010101";

test("a step, its taking back, and a change of language appear in the other tab", async () => {
  const { page, context, address, faults } = await open();
  await openSample(page, address, `#/orders/${ID}`);
  const other = await context.newPage();
  await other.goto(`${address}#/orders/${ID}`);
  await other.locator(".order-title").waitFor();
  await nextStep(page, "Confirm the order");
  await other.locator(".step-done").first().waitFor();
  await page.locator(".toast-undo").click();
  await other.locator(".step-done").first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "中文" }).click();
  await other.getByText("等待您发货").first().waitFor();
  await nextStep(other, "确认订单");
  await page.locator(".step-done").first().waitFor();
  assert.equal(await page.locator(".toast-bad").count() + (await other.locator(".toast-bad").count()), 0);
  assert.deepEqual(faults, []);
});
