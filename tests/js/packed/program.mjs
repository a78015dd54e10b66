// The same small day in every host: an engine, a question, Chinese words, a shop.

const DAY = `
const engine = await createEngine();
const shop = await openShop({ engine, store: memoryStore() });
const at = "2026-09-18T09:30:00+08:00";
const order = { receiver: { name: "陈美丽", country: "FR", masked: [] }, lines: [{ id: "1", sku: "CUP-1", quantity: 2 }] };
const source = { kind: "jiaoyun-json", shape: "test" };
const decision = await shop.apply({ type: "import-order", orderId: "100", at, by: "Li", source, order });
const answer = {
  day: engine.addWorkingDays("2026-09-18", 3),
  words: engine.withLanguage("zh").words("on-hold").message,
  ok: decision.ok,
  receiver: shop.order("100").receiver.name,
  service: engine.chooseCarrier(shop.order("100"), { now: new Date(at) }).service,
};
`;

export const program = (imports, end) => `${imports}\n${DAY}\n${end}\n`;
export const importing = 'import { createEngine, openShop } from "jiaoyun";\nimport { memoryStore } from "jiaoyun/stores";';
export const requiring = 'const { createEngine, openShop } = require("jiaoyun");\nconst { memoryStore } = require("jiaoyun/stores");';

export const expected = {
  day: { ok: true, day: "2026-09-22" },
  ok: true,
  receiver: "陈美丽",
  service: "epacket",
};
