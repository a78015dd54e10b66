import type { CommandType, Command } from "./command.js";
import type { Event } from "./event.js";
import type { CaseReason, EvidenceItem, Order, ServiceId } from "./order.js";
import type { CountryCode, Day, Facts, Instant, Money, Problem, Rejection } from "./value.js";

/** What `readOrders` found. `commands[i]` makes or updates the order that `orders[i]` shows. */
export interface ReadOrders {
  orders: Order[];
  commands: Command[];
  /** Everything that was wrong or had to be told; one bad row costs that row only. */
  problems: Problem[];
}

export type Decision = { ok: true; events: Event[] } | { ok: false; rejection: Rejection };
export type Can = { ok: true } | { ok: false; rejection: Rejection };

/** One entry for every command type, per parcel where the command is about one; refused ones too. */
export interface NextCommand {
  type: CommandType;
  parcelId?: string;
  ok: boolean;
  rejection?: Rejection;
  /** The arguments still to be filled in; `ok` was judged without them. */
  needs: string[];
}

export type ChoiceCode =
  | "destination-unknown" | "no-service-fits" | "no-candidate-fits" | "price-unknown" | "weight-over-limit" | "weight-under-minimum" | "size-over-limit" | "size-under-minimum"
  | "value-over-limit" | "goods-refused" | "class-below-paid";

export type CarrierChoice = { ok: true; service: ServiceId; receipt: Receipt } | { ok: false; code: ChoiceCode; receipt: Receipt };

/** Why this service and none of the others. */
export interface Receipt {
  /** The rule that chose, or whose service was refused by a limit; absent when none applied. */
  rule?: string;
  chosen?: ServiceId;
  destination?: CountryCode;
  /** Every other service of the playbook, and the chosen one where a limit refuses it. */
  passedOver: PassedOver[];
  /** The services that take the parcel, where the rule compares them: the chosen one first, those without a known price last. */
  ranking?: Rank[];
  /** Facts a limit, a rule or a price asked for and nobody knows; `blocks` says whether they must be filled in before a waybill. */
  unknown: { fact: string; service: ServiceId; blocks: boolean; message: string; help: string }[];
  alternatives: Alternative[];
  /** What the buyer paid for and whether the chosen service is that. */
  buyerChoice?: { code?: string; name?: string; service?: ServiceId; same: boolean };
  /** Facts the choice was made from: weight, value, goods ... */
  facts: Facts;
  /** BLAKE3 of the playbook. */
  playbook: string;
  /** BLAKE3, keyed by the playbook's hash, of the facts and of what came out: all else in this receipt follows from them, in every language. */
  digest: string;
}

/** A service's place among those that take the parcel. */
export interface Rank {
  service: ServiceId;
  /** From the seller's table. */
  cost: Money | "unknown";
  /** At the latest. */
  days: number | "unknown";
  /** Price and weighed days together; absent where one of them is unknown. */
  score?: Money;
}

export interface PassedOver {
  service: ServiceId;
  because:
    | "destination-not-served" | "postcode-excluded" | "weight-over-limit" | "weight-under-minimum" | "size-over-limit" | "size-under-minimum"
    | "value-over-limit" | "goods-refused" | "class-below-paid" | "rule-not-met" | "later-rule" | "ranked-lower" | "not-priced" | "no-rule-names-it" | "destination-unknown";
  facts: Facts;
  /** The nearest change that would let this service be chosen, or stop this reason from failing. */
  flip?: Flip;
  message: string;
}

export interface Flip {
  fact: string;
  from?: string | number;
  /** The nearest value that passes. */
  to: string | number | string[];
  /** For numbers: how much to add (negative: take away). */
  change?: number;
  message: string;
}

export interface Alternative {
  service: ServiceId;
  protected: "yes" | "no" | "unknown";
  /** From the seller's table; `unknown` without one. */
  cost: Money | "unknown";
  window: Window | "unknown";
  /** Limits it fails or facts it lacks; empty: it would take the parcel as far as is known. */
  because: string[];
  message: string;
}

/** Days from hand-over that may honestly be promised. */
export interface Window {
  minDays: number;
  maxDays: number;
}

export type Notice =
  | { ok: true; text: string; language: string; window: Window; nativeReviewed: boolean }
  | { ok: false; problems: Problem[] };

export type CasePath = "wait" | "send-evidence" | "stop-parcel" | "appeal" | "answer-dispute";

export type DisputeChecklist =
  | {
      ok: true;
      caseId: string;
      kind: "dispute" | "chargeback";
      reason: CaseReason;
      path: CasePath;
      /** Absent: this path has no clock, or what it counts from is unknown (`clockSource` says which). */
      dueAt?: Instant;
      /** Negative: overdue. */
      minutesLeft?: number;
      clockSource: ClockSource;
      items: { id: EvidenceItem; met: boolean; from?: string; help: string }[];
      /** What to do now, as codes with their words. The buyer is contacted in every case. */
      next: { code: string; message: string }[];
      onSilence: { code: string; message: string };
      /** Where this path comes from. */
      source: string;
    }
  | { ok: false; rejection: Rejection };

export type ClockSource =
  | "platform-countdown" | "letter-day" | "opened-at" | "calendar-ends" | "start-unknown" | "no-clock" | "seller-setting" | "own-clock" | "ship-by" | "event" | "unset";

export interface Deadline {
  what:
    | "confirm" | "ship" | "pay" | "examine-money" | "answer-cancel" | "risk-review-ends" | "hand-over" | "first-scan" | "amendment-window-ends" | "receipt"
    | "answer-dispute" | "appeal" | "answer-freeze";
  parcelId?: string;
  caseId?: string;
  /** Absent: not known; `message` says what would make it known. */
  dueAt?: Instant;
  minutesLeft?: number;
  /** Of these the minutes of working time, where the clock has a working time; 0 when it has passed. */
  workingMinutesLeft?: number;
  /** What the clock was read from. */
  because: ClockSource;
  /** True where the clock is somebody else's to watch (the buyer's receipt, the platform's review). */
  informational: boolean;
  message: string;
}

export interface TrackingCheck {
  /** The number with spaces, hidden and full-width characters put right. */
  number: string;
  verdict: "valid" | "invalid" | "unknown";
  problems: Problem[];
  /** Only numbers that match a known waybill or come from look-alike characters. */
  suggestions: string[];
}

export type WorkingDay = { ok: true; day: Day } | { ok: false; rejection: Rejection };

/** `findings` are true things worth a look that do not make the playbook unusable. */
export interface PlaybookCheck {
  ok: boolean;
  problems: Problem[];
  findings: Problem[];
}

export interface Words {
  message: string;
  help: string;
}

/** Only what is exported above is public. */
export {};
