// Names and addresses that try to break the page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { spreadsheet } from "./orders.mjs";
import { NARROW, openEmpty, paste, start, take } from "./support.mjs";

const closing = [];
let open;
before(async () => (open = await start((close) => closing.push(close))));
after(() => Promise.all(closing.map((close) => close())));

const NAMES = {
  "8192046510019011": '<img src=x onerror="globalThis.struck=1">',
  "8192046510019012": "\u202eevil \u202bשלום עולם\u202c <script>globalThis.struck=1</script>",
  "8192046510019013": "W".repeat(10_000),
  "8192046510019014": "{buyer} ${1+1} `x` javascript:alert(1)",
};

for (const viewport of [undefined, NARROW]) {
  test(`hostile names are shown as text, ${viewport ? "narrow" : "wide"}`, async () => {
    const { page, address, faults } = await open(viewport ? { viewport } : {});
    await openEmpty(page, address);
    await paste(page, address, spreadsheet(...Object.entries(NAMES).map(([id, name]) => ({ 订单号: id, 收货人名称: name, 买家名称: name, 地址: name }))));
    await take(page);
    for (const id of Object.keys(NAMES)) {
      await page.goto(`${address}#/orders/${id}`);
      await page.locator(".order-title", { hasText: id }).waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${id} makes the page ${wide} px wider than the screen`);
    }
    await page.goto(`${address}#/orders`);
    assert.equal(await page.locator(".order-row").count(), 4);
    assert.equal(await page.evaluate(() => globalThis.struck), undefined);
    assert.equal(await page.locator("main img, main script").count(), 0);
    assert.deepEqual(faults, []);
  });
}

test("a hash of nonsense leads somewhere that can be left", async () => {
  const { page, address } = await open();
  await openEmpty(page, address);
  for (const hash of ["#/orders/%E0%A4%A", "#/nowhere", "#/orders/" + "9".repeat(5000)]) {
    await page.goto(address + hash);
    await page.locator("main h1, main h2").first().waitFor();
  }
});
