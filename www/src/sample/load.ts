/** Fills the shop with the sample: imports each order and walks its story through the same commands a seller gives. */
import type { Command, Decision, Order } from "jiaoyun";
import { instantOf } from "../clock";
import type { Workbench } from "../workbench";
import { AWAITING } from "./awaiting";
import { CASES } from "./cases";
import { momentAgo, payloadOf } from "./payload";
import { SHIPPED } from "./shipped";
import { AT_THAT_TIME } from "./shape";
import type { Act, SampleOrder, Says } from "./shape";

/** A Wednesday morning before a long holiday, so that working days and plain days part. */
export const SAMPLE_CLOCK = "2026-09-30T10:00:00+08:00";
const OPERATOR = "sample";

/** `silently`: says nothing where all went well; the banner tells enough on a first visit. */
export async function loadSample(bench: Workbench, silently = false): Promise<void> {
  const refused: string[] = [];
  const done = await bench.attempt(async () => {
    for (const order of [...AWAITING, ...SHIPPED, ...CASES]) await play(bench, order, refused);
    return true;
  });
  if (!done) return;
  await bench.change({ sample: { clock: SAMPLE_CLOCK, realTime: false }, started: true });
  if (refused.length > 0) bench.tell({ tone: "bad", text: bench.say("sample.refused", { count: refused.length }), help: refused[0] });
  else if (!silently) bench.tell({ tone: "good", text: bench.say("sample.loaded", { count: bench.shop.size }) });
}

async function play(bench: Workbench, order: SampleOrder, refused: string[]): Promise<void> {
  const first = Math.min(order.paid ?? 2, ...(order.story ?? []).slice(0, 1).map((act) => act.ago)) + (order.story ? 0.5 : -0.5);
  await bring(bench, order, order.says ?? {}, Math.max(0.2, first), refused);
  const acts = order.story ?? [];
  const later = order.later;
  const before = later ? acts.filter((act) => act.ago > later.ago) : acts;
  await tell(bench, order, before, refused);
  if (!later) return;
  await bring(bench, order, later, later.ago, refused);
  await tell(bench, order, acts.filter((act) => act.ago <= later.ago), refused);
}

async function bring(bench: Workbench, order: SampleOrder, says: Says, ago: number, refused: string[]): Promise<void> {
  const result = await bench.shop.importOrders(payloadOf(order, SAMPLE_CLOCK, says), { now: momentAgo(SAMPLE_CLOCK, ago), by: OPERATOR });
  if (result.added.length + result.updated.length + result.unchanged + result.refused.length === 0) refused.push(`${order.id}: ${result.problems[0]?.message ?? ""}`);
  for (const { rejection } of result.refused) note(order, "import-order", { ok: false, rejection }, refused);
}

async function tell(bench: Workbench, order: SampleOrder, acts: readonly Act[], refused: string[]): Promise<void> {
  const known = bench.shop.order(order.id);
  if (!known || acts.length === 0) return;
  const commands = acts.map((act) => commandOf(act, known));
  const decisions = await bench.shop.applyAll(commands);
  decisions.forEach((decision, place) => note(order, commands[place]?.type ?? "", decision, refused));
}

/** Stories name lines by their place; commands by their id. */
function commandOf({ ago, ...act }: Act, order: Order): Command {
  const head = { orderId: order.id, at: instantOf(momentAgo(SAMPLE_CLOCK, ago)), by: OPERATOR };
  if (act.type === "record-tracking" && act.occurredAt === AT_THAT_TIME) return { ...act, ...head, occurredAt: head.at };
  if (act.type !== "answer-stock") return { ...act, ...head } as Command;
  return { ...act, ...head, lines: act.lines.map((line) => ({ ...line, lineId: order.lines[Number(line.lineId)]?.id ?? line.lineId })) };
}

function note(order: SampleOrder, what: string, decision: Decision, refused: string[]): void {
  if (!decision.ok) refused.push(`${order.id} ${what}: ${decision.rejection.message}`);
}
