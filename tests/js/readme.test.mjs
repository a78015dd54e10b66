// What the package's README shows works as it stands there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { createEngine, openShop } from "jiaoyun";
import { createEngineSync } from "jiaoyun/inline";
import { localStorageStore } from "jiaoyun/stores";
import { AT, LimitedStorage } from "./shop/orders.mjs";

const text = readFileSync(new URL("../../pkg/README.md", import.meta.url), "utf8");
const blocks = (language) => [...text.matchAll(/```(\w+)\n([^]*?)```/g)].filter(([, found]) => found === language).map(([, , block]) => block);
const engine = createEngineSync();
after(() => engine.close());

test("both sample sheets import without a problem and can be confirmed", () => {
  const sheets = blocks("csv");
  assert.equal(sheets.length, 2);
  for (const sheet of sheets) {
    const { orders, problems } = engine.readOrders(sheet, { now: AT, by: "Li" });
    assert.deepEqual(problems, []);
    const [order] = orders;
    assert.equal(orders.length, 1);
    assert.deepEqual(order.amounts.total, { amount: "18.40", currency: "USD" });
    assert.equal(order.lines[0].weightGrams, 300);
    assert.deepEqual(engine.can(order, { type: "confirm-order", orderId: order.id, at: AT, by: "Li" }), { ok: true });
  }
});

test("the ten lines run, and the signature after them is taken", async () => {
  const [lines, signing] = blocks("js");
  const body = `${lines.replaceAll(/^import .*$/gm, "")}\n${signing}\nreturn { shop, ours };`;
  const Asynchronous = (async () => undefined).constructor;
  const said = [];
  const given = { createEngine, openShop, localStorageStore: () => localStorageStore({ storage: new LimitedStorage() }), csvTextOrBytes: blocks("csv")[0], console: { log: (...words) => said.push(words) } };
  const { shop, ours } = await new Asynchronous(...Object.keys(given), body)(...Object.values(given));
  assert.equal(shop.orders().length, 1);
  assert.deepEqual(said[0].slice(0, 2), ["3001001", "epacket"]);
  assert.equal(ours.playbook.seller.signature, "Li, Cups & Co");
  assert.notEqual(engine.playbook.seller.signature, "Li, Cups & Co");
});

test("a heading of one's own is added to the playbook", () => {
  const playbook = engine.playbook;
  playbook.imports.columns.sku.push("Artikelnummer");
  const ours = engine.withPlaybook(playbook);
  const { orders } = ours.readOrders("order id,Artikelnummer,quantity\n1,CUP-1,2\n", { now: AT, by: "Li" });
  assert.equal(orders[0].lines[0].sku, "CUP-1");
  ours.close();
});

test("a notice's template is its text", () => {
  assert.equal(engine.playbook.seller.signature, "Cindy");
  const { orders: [imported] } = engine.readOrders(blocks("csv")[0], { now: AT, by: "Li" });
  const head = { orderId: imported.id, at: AT, by: "Li" };
  const steps = [{ type: "confirm-order" }, { type: "answer-stock", lines: [{ lineId: imported.lines[0].id, answer: "in-stock" }] }, { type: "choose-carrier" }];
  const chosen = steps.reduce((order, step) => engine.evolve(order, engine.decide(order, { ...head, ...step }).events), imported);
  const notice = engine.renderNotice(chosen, { now: AT, template: "Dear {buyer}, {signature}" });
  assert.equal(notice.ok, true, JSON.stringify(notice));
  assert.equal(notice.text, "Dear Anna Petit, Cindy");
});
