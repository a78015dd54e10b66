// Ours: the playbook is proved, an order is read from a row, its service chosen with the reasons.
export const module = new URL("../../../pkg/dist/jiaoyun.wasm", import.meta.url);
export const answers = "the default playbook proved, an order read from CSV, its service chosen with the receipt";

const NOW = "2026-09-18T09:30:00+08:00";
const SHEET = `order id,order status,payment time,receiver name,country,city,address,postcode,mobile,sku,product name,quantity,weight grams,order amount,currency
3001002,WAIT_SELLER_SEND_GOODS,2026-09-17 15:20,Karl Muster,Germany,Berlin,Beispielstr. 1,10115,+49 300000000,CUP-1,ceramic cup,2,300,18.40,USD
`;

export async function firstAnswer(/** @type {Uint8Array} */ bytes, /** @type {(part: string) => void} */ lap) {
  const { createEngine } = await import("jiaoyun/slim");
  lap("loaded");
  const engine = await createEngine({ wasm: await WebAssembly.compile(bytes) });
  lap("started");
  const { orders } = engine.readOrders(SHEET, { now: NOW, by: "bench" });
  const choice = engine.chooseCarrier(orders[0], { now: NOW });
  return choice.ok ? choice.service : choice.code;
}
