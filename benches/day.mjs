// A day's bulk in Node: 10,000 rows of a seller-centre sheet become chosen, noticed orders. Run by `cargo xtask bench`.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { createEngineSync } from "jiaoyun/inline";

const ROWS = 10_000;
const RUNS = 7;
const NOW = "2026-09-18T09:30:00+08:00";
const COUNTRIES = ["France", "United States", "Australia", "Germany", "Brazil", "Russian Federation", "Spain", "Canada"];
const HEADER = ["订单号", "订单状态", "买家名称", "付款时间", "产品总金额", "订单金额", "产品信息", "收货人名称", "收货国家", "州/省", "城市", "地址", "邮编", "手机", "买家选择物流"];

function row(at) {
  const id = `81${String(100_000_000_000 + at * 7)}`;
  const goods = `【1】 Ceramic cup "${at % 97}"\n(商家编码:CUP-${at % 50}) (产品数量:${1 + (at % 3)} piece)`;
  const cells = [id, "等待您发货", `buyer ${at}`, "2026-09-17 08:00", "$ 10.00", "$ 12.50", goods, `Receiver ${at}`, COUNTRIES[at % COUNTRIES.length], "Region", "City", `${at} Long Street`, "75011", "0600000000", "China Post Registered Air Mail"];
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
}

const csv = new TextEncoder().encode([HEADER.join(","), ...Array.from({ length: ROWS }, (_, at) => row(at))].join("\r\n"));

/** One whole day: read, choose, write the notice. */
function day(engine) {
  const times = { begin: performance.now() };
  const { orders, problems } = engine.readOrders(csv, { now: NOW, by: "bench" });
  times.read = performance.now();
  const choices = orders.map((order) => engine.chooseCarrier(order, { now: NOW }));
  times.choose = performance.now();
  const notices = orders.map((order) => engine.renderNotice(order, { now: NOW }));
  times.notice = performance.now();
  return { times, orders: orders.length, problems, chosen: choices.filter((choice) => choice.ok).length, noticed: notices.filter((notice) => notice.ok).length };
}

function median(values) {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

const engine = createEngineSync();
day(engine);
const days = Array.from({ length: RUNS }, () => day(engine));
const spans = { read: ["begin", "read"], choose: ["read", "choose"], notice: ["choose", "notice"], whole: ["begin", "notice"] };
const [{ orders, chosen, noticed, problems }] = days;
console.log(`${ROWS} rows (${Math.round(csv.length / 1024)} KiB): ${orders} orders, ${chosen} chosen, ${noticed} noticed, ${problems.length} problems`);
if (problems.length > 0) console.log(`the first problem: ${problems[0].message}`);
for (const [name, [from, to]] of Object.entries(spans)) {
  const took = median(days.map(({ times }) => times[to] - times[from]));
  console.log(`${name.padEnd(7)} ${took.toFixed(0).padStart(6)} ms  ${((took * 1000) / ROWS).toFixed(1).padStart(7)} us an order   (median of ${RUNS})`);
}

const wasm = readFileSync(new URL("../pkg/wasm/jiaoyun_bg.wasm", import.meta.url));
const brotli = brotliCompressSync(wasm, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
console.log(`module  ${wasm.length} bytes raw, ${brotli.length} bytes brotli (opt-level 3)`);
