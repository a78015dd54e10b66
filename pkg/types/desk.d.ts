import type { Deadline, Decision, TrackingCheck } from "./answer.js";
import type { Command, CommandDraft } from "./command.js";
import type { OrderInput, ReadOptions } from "./engine.js";
import type { Event } from "./event.js";
import type { BuyerType, CaseKind, CaseReason, CloseCause, Order, ServiceId, Stage } from "./order.js";
import type { Playbook } from "./playbook.js";
import type { CountryCode, Instant, Money, Now, Problem, Rejection } from "./value.js";

/** Where an order is listed. */
export type ListPlace = "ship" | "part" | "sent" | "cancel" | "cases" | "frozen" | "waiting" | "finished";

/** The one most urgent thing to say about an order; the first that holds. */
export type Flag =
  | "declared-not-handed-over" | "case" | "frozen" | "cancel-requested" | "held" | "overdue" | "closed" | "platform-status" | "masked" | "progress";

/** Which of the things found; at most 100,000 a page. */
export interface Page {
  from: number;
  size: number;
}

/** Which orders: one of each list that is given, and within each bound. */
export interface OrderFilter {
  place?: ListPlace[];
  stage?: Stage[];
  flag?: Flag[];
  country?: CountryCode[];
  service?: ServiceId[];
  buyerType?: BuyerType[];
  paidFrom?: Now;
  paidBefore?: Now;
  /** A clock of the seller's own ends before it. */
  dueBefore?: Now;
}

export interface OrderQuery {
  /** The present: what is overdue depends on it. */
  now: Now;
  filter?: OrderFilter;
  /** Stands in the id, a name, phone, place, number, title or SKU; case does not matter. */
  text?: string;
  /** The most urgent first unless given; equal ones follow by id, what lacks the value comes last either way. */
  sort?: { by: "due" | "paid-at" | "created-at" | "total" | "id" | "stage" | "country" | "service"; descending?: boolean };
  /** The first 50 unless given. */
  page?: Page;
}

/** An order as a list shows it. */
export interface OrderRow {
  id: string;
  sequence: number;
  place: ListPlace;
  stage: Stage;
  flag: Flag;
  caseKind?: CaseKind;
  caseReason?: CaseReason;
  closeCause?: CloseCause;
  platformStatus?: string;
  /** Every running clock, nearest first. */
  deadlines: Deadline[];
  country?: CountryCode;
  city?: string;
  service?: ServiceId;
  trackingNumber?: string;
  receiver?: string;
  buyer?: string;
  buyerType: BuyerType;
  /** The first line's title, else its SKU. */
  title?: string;
  pieces: number;
  total?: Money;
  createdAt?: Instant;
  paidAt?: Instant;
}

export interface OrderRows {
  rows: OrderRow[];
  /** How many there are on all pages. */
  total: number;
}

/** A value that lists hold of every order; a column of them costs no reading of the orders themselves. */
export interface OrderColumns {
  id: string;
  place: ListPlace;
  stage: Stage;
  flag: Flag;
  country: CountryCode | null;
  service: ServiceId | null;
  /** Decimal text in the currency of the seller's table and of the order. */
  costAmount: string | null;
  totalAmount: string | null;
  /** The end of the nearest clock, in milliseconds since 1970, as `new Date` takes it. */
  dueMillis: number | null;
  minutesLeft: number | null;
  workingMinutesLeft: number | null;
  paidMillis: number | null;
  createdMillis: number | null;
}

/** Some columns of a page of orders: each a list, in the order of the orders. */
export interface OrderColumnLists<Column extends keyof OrderColumns> {
  columns: { [Name in Column]: OrderColumns[Name][] };
  total: number;
}

export interface DeskCounts {
  total: number;
  places: Record<ListPlace, number>;
  flags: Record<Flag, number>;
  /** Orders with a clock of the seller's that has run out. */
  overdue: number;
  /** Orders with a clock of the seller's that ends within 24 hours. */
  soon: number;
}

/** What an import did. It is one commit; `sequence` is its number, or the one before where nothing changed. */
export interface DeskImport {
  sequence: number;
  added: string[];
  updated: string[];
  unchanged: number;
  refused: { orderId: string; rejection: Rejection }[];
  problems: Problem[];
}

/** A step of bulk work: a command without its order. */
export type BulkStep = {
  [Type in Command["type"]]: Omit<CommandDraft & { type: Type }, "orderId" | "parcelId" | "at" | "by"> & {
    /** An instant, or counted from a time of the order's own. */
    at: Now | { from: "created-at" | "paid-at"; plusMinutes?: number };
    by: string;
    /** With `answer-stock`: the same answer for every line. */
    every?: "in-stock" | "ships-today" | "neither";
    /** With `create-waybill`, `{orderId}` stands for the order's number and `{orderId:2}` for it from its third character on. */
    trackingNumber?: string;
  };
}[Command["type"]];

/** The same steps for many orders, each order in turn, stopped for that order by the first refusal. */
export interface Bulk {
  /** At most 100,000 named ones; a query finds any number. */
  orders: string[] | OrderQuery;
  /** At most 100. */
  steps: BulkStep[];
}

export interface BulkDone {
  sequence: number;
  /** Orders that came through every step. */
  applied: number;
  /** The others: what came of the steps before `step` (counted from 0) stands. */
  refused: { orderId: string; step: number; rejection: Rejection }[];
}

export interface ChoiceMade {
  service?: ServiceId;
  rule?: string;
  code?: string;
  cost?: Money;
}

export type WhatIf =
  | {
      ok: true;
      /** Orders whose choice is still open: neither declared nor handed over. */
      compared: number;
      flipped: number;
      newlyUnservable: number;
      newlyServable: number;
      flips: { orderId: string; from: ChoiceMade; to: ChoiceMade }[];
    }
  | { ok: false; problems: Problem[] };

export type LedgerFault = "ledger-cut-off" | "ledger-damaged" | "ledger-newer" | "ledger-misplaced";

export type Received =
  | { ok: true; applied: number; sequence: number }
  /** `applied` records before record `at` were taken over. */
  | { ok: false; applied: number; sequence: number; code: LedgerFault; at: number; message: string; help: string };

export type LedgerCheck =
  | { ok: true; sequence: number; seal: string }
  | { ok: false; sequence: number; seal: string; code: LedgerFault; at: number; message: string; help: string };

export type Undone = { ok: true; undone: number; orders: string[]; sequence: number } | { ok: false; rejection: Rejection };

/** Progress of work in slices. Between two slices nothing has happened yet; `return()` stops the work and nothing will have. */
export interface Progress {
  done: number;
  of: number;
}

/** A shop's orders inside the engine's memory: bulk goes in as bytes, views come out a page at a time. Synchronous, without storage;
 *  `openShop` is the durable one. Every change is one commit, numbered from 1: all of it or nothing. */
export interface Desk {
  /** The number of the newest commit; 0 in an empty desk. */
  readonly sequence: number;
  /** How many orders there are. */
  readonly size: number;
  /** Bytes that orders, ledger and indexes take. */
  readonly memory: number;

  importOrders(data: OrderInput, options: ReadOptions): DeskImport;
  /** The same in slices of `orders` (200 unless given): `for (const progress of ...)`; the generator's return value is the result. */
  importInSlices(data: OrderInput, options: ReadOptions, slice?: { orders?: number }): Generator<Progress, DeskImport>;

  /** @throws {JiaoyunError} when the command's shape is wrong; a refusal is returned, not thrown. */
  apply(command: Command): (Decision & { ok: true; sequence: number }) | (Decision & { ok: false });
  /** One result per item; a refused one does not stop the rest. All that they make is one commit. At most 100,000 commands. */
  applyAll(commands: readonly Command[]): { sequence: number; results: Decision[] };
  applyAll(bulk: Bulk): BulkDone;
  applyInSlices(bulk: Bulk, slice?: { orders?: number }): Generator<Progress, BulkDone>;

  order(id: string): Order | null;
  /** The events of an order, oldest first. */
  events(id: string): Event[];
  orders(options?: { page?: Page }): { orders: Order[]; total: number };
  query<Column extends keyof OrderColumns>(query: OrderQuery & { columns: Column[] }): OrderColumnLists<Column>;
  query(query: OrderQuery): OrderRows;
  counts(options: { now: Now }): DeskCounts;
  /** Every order with a running clock: declared but not handed over first, then by the seller's own clocks, then others', then unknown times. */
  worklist<Column extends keyof OrderColumns>(options: { now: Now; page?: Page; columns: Column[] }): OrderColumnLists<Column>;
  worklist(options: { now: Now; page?: Page }): OrderRows;
  /** Some orders by their numbers, in that order; numbers of no order are left out. */
  rows<Column extends keyof OrderColumns>(ids: readonly string[], options: { now: Now; columns: Column[] }): OrderColumnLists<Column>;
  rows(ids: readonly string[], options: { now: Now }): OrderRows;
  /** The notices of many orders: the newest that was sent (unless stated otherwise), or one made now; `null` where there is none. */
  notices(ids: readonly string[], options?: { which?: "sent" | "rendered" }): (string | null)[];
  /** How the choices turn under another playbook: those still open, unless `orders` asks for all. Changes nothing. */
  whatIf(playbook: Playbook, options: { now: Now; orders?: "open" | "all"; page?: Page }): WhatIf;
  /** Takes back the last commit made on this desk, by a commit of its own. What the platform, the carrier or the buyer knows already is
   *  corrected with a command and its reason instead. */
  undo(options: { at: Now; by: string }): Undone;
  /** Takes over histories that were kept as events of their own, as they are, as one commit that no undo takes back.
   *  @throws {JiaoyunError} with the place of what cannot be taken; then nothing is. */
  adopt(histories: readonly { id: string; events: readonly Event[] }[]): { sequence: number };
  /** The desk as it was, with a ledger of its own; close it like any other. */
  at(instant: Now): Desk;
  /** As the engine's, and which orders have the number already. */
  checkTracking(number: string, options?: { service?: ServiceId }): TrackingCheck & { usedBy: string[] };

  /** The sealed records behind a commit: what a store appends and another desk receives. */
  changesSince(sequence: number): Uint8Array;
  /** Takes over records that follow the newest one here. What stands before a damaged one is kept. */
  receive(records: ArrayBuffer | Uint8Array): Received;
  /** Drops every commit behind a number as if it had never been: for those a store could not keep. */
  retract(sequence: number): void;
  /** Everything, as `openDesk` takes it. */
  snapshot(): Uint8Array;
  /** Seals every record anew and compares. */
  verifyLedger(): LedgerCheck;
  /** Gives the memory back. A closed desk throws. */
  close(): void;
}

/** Only what is exported above is public. */
export {};
