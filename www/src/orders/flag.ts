/** How the page words and colours the one thing that the engine puts first about an order. */
import type { Deadline, OrderRow } from "jiaoyun";
import { showLeft } from "../format";
import type { Workbench } from "../workbench";

export interface ShownFlag {
  tone: "loud" | "warn" | "wait" | "plain" | "good";
  text: string;
  /** Tells the deadline itself, which then need not stand beside it again. */
  tellsDeadline?: boolean;
}

/** The clock that stands first; the engine lists the seller's own before others', and nearest first. */
export function firstClock(row: OrderRow): Deadline | undefined {
  return row.deadlines.find((deadline) => deadline.minutesLeft !== undefined);
}

export function showFlag(bench: Workbench, row: OrderRow): ShownFlag {
  switch (row.flag) {
    case "declared-not-handed-over":
      return { tone: "loud", text: bench.say("flag.forgotten") };
    case "case":
      return { tone: "warn", text: `${bench.name("case", row.caseKind ?? "")} · ${bench.name("option", row.caseReason ?? "")}` };
    case "frozen":
      return { tone: "warn", text: bench.say("flag.frozen") };
    case "cancel-requested":
      return { tone: "warn", text: bench.say("flag.cancel") };
    case "held":
      return { tone: "wait", text: bench.say("flag.hold") };
    case "overdue":
      return late(bench, row);
    case "closed":
      return { tone: "plain", text: `${bench.name("stage", "closed")} · ${bench.name("option", row.closeCause ?? "")}` };
    case "platform-status":
      return { tone: "wait", text: bench.name("platform", row.platformStatus ?? "") };
    case "masked":
      return { tone: "wait", text: bench.say("flag.masked") };
    case "progress":
      return { tone: row.stage === "delivered" ? "good" : "plain", text: bench.name("stage", row.stage) };
  }
}

function late(bench: Workbench, row: OrderRow): ShownFlag {
  const clock = firstClock(row);
  if (clock?.minutesLeft === undefined) return { tone: "loud", text: bench.say("flag.overdue") };
  return { tone: "loud", text: `${bench.name("deadline-short", clock.what)}: ${showLeft(clock.minutesLeft, bench.language)}`, tellsDeadline: true };
}
