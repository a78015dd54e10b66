import type {
  Can, CarrierChoice, Deadline, Decision, DisputeChecklist, NextCommand, Notice, PlaybookCheck, ReadOrders, TrackingCheck, Words, WorkingDay,
} from "./answer.js";
import type { Command, CommandDraft } from "./command.js";
import type { Desk } from "./desk.js";
import type { Event } from "./event.js";
import type { Order, ServiceId } from "./order.js";
import type { Playbook, Service } from "./playbook.js";
import type { Day, Language, Now, Problem } from "./value.js";

export interface EngineOptions {
  /** A whole playbook; left out, the default one. Change a copy: `engine.playbook` gives one. */
  playbook?: Playbook;
  /** The language of messages and helps; `en` unless given. */
  language?: Language;
  /** The module from elsewhere: a `WebAssembly.Module`, its bytes, a `URL` or address, a `Response`, or a promise of one of them. */
  wasm?: object | string;
}

export interface ReadOptions {
  now: Now;
  by: string;
  /** The zone of times that carry none, in place of the shape's own (JSON replies: US Pacific; spreadsheets: Beijing). */
  zone?: "America/Los_Angeles" | "Asia/Shanghai";
  /** The currency of amounts that name none; without it such amounts are `unknown`. */
  currency?: string;
  /** The order a receiver reply belongs to, which does not say so itself. */
  orderId?: string;
  /** When the reply was fetched; a countdown given as time left counts from here where the reply carries no time. */
  fetchedAt?: Now;
}

/** Text, bytes, or rows already cut into named fields. */
export type OrderInput = string | ArrayBuffer | Uint8Array | Record<string, string>[];

/** The fulfilment engine: synchronous, pure, without clock or storage. The same input gives the same answer everywhere. */
export interface Engine {
  /** A fresh copy each time: changing it changes no engine. To edit: change the copy and give it to `withPlaybook`.
   *  The default `seller.signature` is a placeholder (`Cindy`): set your own before a notice goes out. */
  readonly playbook: Playbook;
  readonly language: Language;

  services(): Service[];
  /** What a code of the engine's answers means (rejections, problems, reasons), in the engine's language; `{fact}` marks stand where facts go.
   *  It does not know the codes of the package itself (`storage-full`, `shop-closed` ...): they stand in `codes.md` and bring their words along.
   *  @throws {JiaoyunError} `code-unknown` for those and for what is no code. */
  words(code: string): Words;
  /** The same engine under another playbook, which must be whole.
   *  @throws {PlaybookError} with `.problems` when it does not prove itself; the message names the first.
   *  @throws {JiaoyunError} `shape-wrong` at `/playbook` for `null` and `undefined`: there is no falling back to the default. */
  withPlaybook(playbook: Playbook): Engine;
  withLanguage(language: Language): Engine;

  readOrders(data: OrderInput, options: ReadOptions): ReadOrders;

  /** @throws {JiaoyunError} when the command's shape is wrong; a refusal is returned, not thrown. */
  decide(order: Order | null, command: Command): Decision;
  evolve(order: Order | null, events: Event | readonly Event[]): Order;
  /** Judges a command whose own arguments may still be missing, as `nextCommands` does. */
  can(order: Order | null, command: Command | CommandDraft): Can;
  nextCommands(order: Order, options: { now: Now }): NextCommand[];

  chooseCarrier(order: Order, options: { now: Now; parcelId?: string }): CarrierChoice;
  /** `language`: one that the playbook has a template for; left out, the destination's.
   *  `template`: the text of a template (`"Dear {buyer}, ..."`), not its name; it stands in place of the playbook's. */
  renderNotice(order: Order, options: { now: Now; parcelId?: string; language?: string; template?: string }): Notice;
  disputeChecklist(order: Order, options: { now: Now; caseId?: string }): DisputeChecklist;
  deadlines(order: Order, options: { now: Now }): Deadline[];
  /** `known`: waybill numbers a suggestion may come from. */
  checkTracking(number: string, options?: { service?: ServiceId; known?: readonly string[] }): TrackingCheck;
  /** The nth working day after `day`, by the playbook's calendar. */
  addWorkingDays(day: Day, n: number): WorkingDay;
  checkPlaybook(playbook: Playbook): PlaybookCheck;

  /** Many orders in a memory of their own, under this engine's playbook and language; from a snapshot, or empty.
   *  @throws {JiaoyunError} `ledger-damaged`, `ledger-cut-off`, `ledger-newer` when the snapshot cannot be taken whole: an empty desk's
   *  `receive` keeps what stands before the damage. */
  openDesk(snapshot?: ArrayBuffer | Uint8Array): Desk;

  /** How often an internal fault made this engine start afresh. 0 in a healthy life. */
  readonly restarts: number;
  /** Gives the memory back. A closed engine throws. */
  close(): void;
}

/** Thrown for a wrong shape at the door (`path` names the place) and, with code `internal`, for a bug of ours. Check `code`, not `instanceof`. */
export declare class JiaoyunError extends Error {
  readonly name: string;
  readonly code: string;
  readonly path: string;
  readonly help: string;
}

/** Thrown by `createEngine` and `withPlaybook`; the message names the first of `problems`. */
export declare class PlaybookError extends JiaoyunError {
  readonly problems: Problem[];
}

/** Only what is exported above is public. */
export {};
