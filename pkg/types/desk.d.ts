/** Many orders in the engine's own memory. */
import type { Can, Decision, TrackingCheck } from "./answer.js";
import type { Command } from "./command.js";
import type { OrderInput, ReadOptions } from "./engine.js";
import type { Event } from "./event.js";
import type { Order, ServiceId } from "./order.js";
import type { Instant, Now, Problem } from "./value.js";

export interface Desk {
  /** The number of the newest commit; 0 where there is none. */
  readonly sequence: number;
  /** How many orders it holds. */
  readonly size: number;
  importOrders(data: OrderInput, options: ReadOptions): Imported;
  apply(command: Command): Decision;
  applyAll(commands: readonly Command[]): Decision[];
  undo(options: { at: Now; by: string }): Undone;
  /** Takes histories that were kept as events, verbatim, as one commit. */
  adopt(histories: readonly { id: string; events: readonly Event[] }[]): { ok: true; sequence: number };
  order(id: string): Order | null;
  events(id: string): Event[];
  orders(options?: object): { orders: Order[]; total: number };
  checkTracking(number: string, options?: { service?: ServiceId }): TrackingCheck;
  /** The sealed records of every commit after `sequence`. */
  changesSince(sequence: number): Uint8Array;
  receive(records: Uint8Array): Received;
  /** Drops every commit after `sequence`, as if it had never been. */
  retract(sequence: number): void;
  snapshot(): Uint8Array;
  verifyLedger(): { ok: boolean; sequence: number; seal: string };
  close(): void;
}

export interface Imported {
  sequence: number;
  added: string[];
  updated: string[];
  unchanged: number;
  refused: { orderId: string; rejection: Extract<Can, { ok: false }>["rejection"] }[];
  problems: Problem[];
}
export type Undone = { ok: true; undone: number; orders: string[]; sequence: number } | Extract<Can, { ok: false }>;
export type Received =
  | { ok: true; applied: number; sequence: number }
  | { ok: false; applied: number; sequence: number; code: string; at: number; message: string; help: string };
export type DeskMoment = Pick<Desk, "order" | "orders" | "events"> & { instant: Instant };

/** Only what is exported above is public. */
export {};
