import type { Command } from "./command.js";
import type { Decision, ReadOrders } from "./answer.js";
import type { Engine, OrderInput, ReadOptions } from "./engine.js";
import type { Event } from "./event.js";
import type { Order } from "./order.js";
import type { Problem } from "./value.js";

/** Where a shop keeps its records. Keys and values are text; every method may be asynchronous. */
export interface Store {
  /** Every key, as it was given to `set`. */
  keys(): Promise<string[]> | string[];
  get(key: string): Promise<string | null> | string | null;
  /** Resolves when the value is written as durably as this store can. A write that fails leaves the old value whole. */
  set(key: string, value: string): Promise<void> | void;
  delete(key: string): Promise<void> | void;
  /** What the store calls itself in messages; it must be given. */
  readonly name: string;
}

/** Something a shop had to say at opening: a damaged record, data of a newer version. */
export interface ShopNotice {
  code: "record-damaged" | "newer-version" | "storage-full" | "events-unreadable";
  message: string;
  help: string;
  key?: string;
}

export interface ShopOptions {
  engine: Engine;
  store: Store;
}

/** Orders kept by a store. One tab at a time. */
export interface Shop {
  /** True where the stored data could not be read whole: nothing is written, everything can be exported.
   *  `restore` and `clear`, which replace everything, still work and end it. */
  readonly readOnly: boolean;
  readonly notices: ShopNotice[];
  /** Every order. What a shop hands out is frozen at any depth, since the shop itself goes by it; `structuredClone` gives one to change. */
  orders(): Readonly<Order>[];
  /** Frozen, as in `orders`. */
  order(id: string): Readonly<Order> | null;
  /** The events of one order, oldest first; frozen, as in `orders`. */
  events(id: string): Readonly<Event>[];
  /** Decides and writes; the events it gives back are frozen, because the shop keeps them. Resolves when the events are written: this is what "acknowledged" means.
   *  @throws {JiaoyunError} `storage-full`, `store-failed`, `store-changed` (another tab wrote), `shop-read-only`: then nothing has changed. */
  apply(command: Command): Promise<Decision>;
  /** One result per item; a refused one does not stop the rest. What the others made is written as one record: all of it or nothing. */
  applyAll(commands: readonly Command[]): Promise<Decision[]>;
  /** Reads the input and applies what it says. `results[i]` belongs to `commands[i]`. */
  importOrders(data: OrderInput, options: ReadOptions): Promise<ReadOrders & { results: Decision[] }>;
  /** Values of the host's own, kept beside the orders (the page's settings, an edited playbook). */
  setting(key: string): unknown;
  setSetting(key: string, value: unknown): Promise<void>;
  /** Everything, as one text that `restore` takes. */
  export(): string;
  /** Replaces everything by an export; refuses what it cannot read and then changes nothing. */
  restore(text: string): Promise<{ ok: true; orders: number } | { ok: false; problems: Problem[] }>;
  /** Removes every order and setting. */
  clear(): Promise<void>;
  /** Called after every change, with the ids of the orders it touched. Returns how to stop. */
  subscribe(listener: (changed: string[]) => void): () => void;
  close(): Promise<void>;
}

/** Opens what the store holds.
 *  @throws {JiaoyunError} `shape-wrong` at `/engine`, `/store` or the missing part (`/store/keys`); `store-failed` when the store cannot be read. */
export declare function openShop(options: ShopOptions): Promise<Shop>;

/** Only what is exported above is public. */
export {};
