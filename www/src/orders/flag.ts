/** The one most urgent thing to say about an order in a list. */
import type { Deadline, Order } from "jiaoyun";
import { showLeft } from "../format";
import type { Workbench } from "../workbench";
import { asksToCancel, isForgotten, isFrozen, openCases } from "./place";

export interface Flag {
  tone: "loud" | "warn" | "wait" | "plain" | "good";
  text: string;
  /** Tells the deadline itself, which then need not stand beside it again. */
  tellsDeadline?: boolean;
}

const QUIET_STATUSES = new Set(["WAIT_SELLER_SEND_GOODS", "SELLER_PART_SEND_GOODS", "WAIT_BUYER_ACCEPT_GOODS", "IN_ISSUE", "IN_FROZEN", "IN_CANCEL", "FINISH"]);

/** The nearest deadline that is the seller's own; the platform's and the buyer's clocks only where there is none. */
export function nearestDeadline(bench: Workbench, order: Order): Deadline | undefined {
  const known = bench.deadlinesOf(order).filter((deadline) => deadline.minutesLeft !== undefined);
  const own = known.filter((deadline) => !deadline.informational);
  const [nearest] = (own.length > 0 ? own : known).sort((one, other) => (one.minutesLeft ?? 0) - (other.minutesLeft ?? 0));
  return nearest;
}

export function flagOf(bench: Workbench, order: Order): Flag {
  if (isForgotten(order)) return { tone: "loud", text: bench.say("flag.forgotten") };
  const deadline = nearestDeadline(bench, order);
  return overlay(bench, order) ?? late(bench, deadline) ?? quiet(bench, order);
}

function overlay(bench: Workbench, order: Order): Flag | undefined {
  const [open] = openCases(order);
  if (open) return { tone: "warn", text: `${bench.name("case", open.kind)} · ${bench.name("option", open.reason)}` };
  if (isFrozen(order)) return { tone: "warn", text: bench.say("flag.frozen") };
  if (asksToCancel(order)) return { tone: "warn", text: bench.say("flag.cancel") };
  if (order.hold && !order.closed) return { tone: "wait", text: bench.say("flag.hold") };
  return undefined;
}

function late(bench: Workbench, deadline: Deadline | undefined): Flag | undefined {
  if (deadline?.minutesLeft === undefined || deadline.informational || deadline.minutesLeft >= 0) return undefined;
  return { tone: "loud", text: `${bench.name("deadline-short", deadline.what)}: ${showLeft(deadline.minutesLeft, bench.language)}`, tellsDeadline: true };
}

function quiet(bench: Workbench, order: Order): Flag {
  const status = bench.statusOf(order);
  if (order.closed) return { tone: "plain", text: `${bench.name("stage", "closed")} · ${bench.name("option", order.closed.cause)}` };
  if (status !== undefined && !QUIET_STATUSES.has(status)) return { tone: "wait", text: bench.name("platform", status) };
  if (order.receiver.masked.length > 0 && order.stage === "imported") return { tone: "wait", text: bench.say("flag.masked") };
  return { tone: order.stage === "delivered" ? "good" : "plain", text: bench.name("stage", order.stage) };
}
