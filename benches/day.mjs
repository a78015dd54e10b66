// A day's bulk in Node: 10,000 rows of a sheet become orders that are chosen, shipped and noticed. Run by `cargo xtask bench`.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { createEngineSync } from "jiaoyun/inline";
import { sheet, trackingNumber } from "./rows.mjs";

const ROWS = 10_000;
const RUNS = 3;
const AT = "2026-09-18T09:30:00+08:00";
const data = sheet(ROWS);

/** Everything between the import and the notice, by the commands of a seller. */
function ship(engine, prefixes, order, serial) {
  const head = { orderId: order.id, at: AT, by: "bench" };
  let now = order;
  const step = (command) => {
    const decision = engine.decide(now, { ...head, ...command });
    if (!decision.ok) throw new Error(`${command.type}: ${decision.rejection.message}`);
    now = engine.evolve(now, decision.events);
  };
  step({ type: "confirm-order" });
  step({ type: "answer-stock", lines: order.lines.map((line) => ({ lineId: line.id, answer: "in-stock" })) });
  step({ type: "choose-carrier", measure: { weightGrams: 350 } });
  const { prefix, how } = prefixes[now.parcels[0].choice.service];
  step({ type: "create-waybill", trackingNumber: trackingNumber(prefix, serial) });
  step({ type: "print-label", format: "a4" });
  step({ type: "pack-parcel" });
  step({ type: "hand-over", how });
  return now;
}

/** How long each part of one whole day takes. */
function day(engine, prefixes) {
  const spans = {};
  const timed = (name, work) => {
    const began = performance.now();
    const result = work();
    spans[name] = performance.now() - began;
    return result;
  };
  const { orders, problems } = timed("read", () => engine.readOrders(data, { now: AT, by: "bench" }));
  if (problems.some((problem) => problem.severity === "error")) throw new Error(problems[0].message);
  const choices = timed("choose", () => orders.map((order) => engine.chooseCarrier(order, { now: AT })));
  const shipped = timed("ship", () => orders.map((order, at) => ship(engine, prefixes, order, at)));
  const notices = timed("notice", () => shipped.map((order) => engine.renderNotice(order, { now: AT })));
  spans.whole = Object.values(spans).reduce((sum, span) => sum + span, 0);
  return { spans, orders: orders.length, chosen: choices.filter((choice) => choice.ok).length, noticed: notices.filter((notice) => notice.ok).length };
}

function median(values) {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

const engine = createEngineSync();
const prefixes = Object.fromEntries(engine.services().map(({ id, numbers, handOver }) => [id, { prefix: `${numbers?.prefixes?.[0] ?? "L"}A`, how: handOver[0] }]));
const days = Array.from({ length: RUNS }, () => day(engine, prefixes));
const [{ orders, chosen, noticed, spans }] = days;
console.log(`${ROWS} rows (${Math.round(data.length / 1024)} KiB): ${orders} orders, ${chosen} chosen, ${noticed} noticed; median of ${RUNS} runs, each step crossing the boundary one order at a time`);
for (const name of Object.keys(spans)) {
  const took = median(days.map((one) => one.spans[name]));
  console.log(`${name.padEnd(7)} ${took.toFixed(0).padStart(6)} ms  ${((took * 1000) / ROWS).toFixed(1).padStart(7)} us an order`);
}

const wasm = readFileSync(new URL("../pkg/wasm/jiaoyun_bg.wasm", import.meta.url));
const brotli = brotliCompressSync(wasm, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
console.log(`module  ${wasm.length} bytes raw, ${brotli.length} bytes brotli (opt-level 3)`);
