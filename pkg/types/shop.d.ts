import type { Command } from "./command.js";
import type { Decision } from "./answer.js";
import type { Bulk, BulkDone, Desk, DeskImport, Page, Progress, Undone } from "./desk.js";
import type { Engine, OrderInput, ReadOptions } from "./engine.js";
import type { Order } from "./order.js";
import type { Now, Problem } from "./value.js";
import type { Store, Usage } from "./store.js";

/** Something a shop has to say about its store. An `error` stops all writing; a `warning` stops nothing. */
export interface ShopNotice {
  code:
    | "record-damaged" | "newer-version" | "events-unreadable" | "store-forked" | "store-cleared" | "storage-full" | "store-failed"
    | "storage-nearly-full" | "store-overflow" | "journal-unavailable" | "record-mended" | "main-failed";
  severity: "error" | "warning";
  message: string;
  help: string;
  key?: string;
}

export interface ShopOptions {
  engine: Engine;
  store: Store;
}

/** What a listener is told beside the ids. */
export interface ShopChange {
  /** Any order may have changed; the list of ids is then empty. */
  everything: boolean;
  /** Another tab wrote it. */
  elsewhere: boolean;
}

/** How long work is done: in slices, so that the page stays alive between them. */
export interface LongWork {
  /** Called between slices. */
  progress?: (progress: Progress) => void;
  /** Stops the work; nothing of it has then happened and the promise is rejected with the signal's reason. */
  signal?: { readonly aborted: boolean; readonly reason?: unknown };
}

/** What a shop asks of its desk. */
type Asked = "sequence" | "size" | "order" | "events" | "query" | "counts" | "worklist" | "whatIf" | "at" | "checkTracking" | "snapshot" | "verifyLedger";

/** A desk kept by a store, with the questions of a desk. Any number of tabs may have the same shop open: whoever writes reads first what the others wrote. */
export interface Shop extends Pick<Desk, Asked> {
  /** True where the stored data could not be read whole: nothing is written, everything can be exported.
   *  `restore` and `clear`, which replace everything, still work and end it. */
  readonly readOnly: boolean;
  readonly notices: ShopNotice[];
  /** Every order, as plain objects of the caller's own: for small shops; large ones take pages, or `query`. */
  orders(): Order[];
  orders(options: { page?: Page }): { orders: Order[]; total: number };
  /** Decides and writes. Resolves when the events are written: this is what "acknowledged" means.
   *  @throws {JiaoyunError} `storage-full`, `store-failed`, `store-cleared`, `shop-read-only`: then nothing has changed. */
  apply(command: Command): Promise<Decision>;
  /** One result per item; a refused one does not stop the rest. What the others made is written as one record: all of it or nothing. */
  applyAll(commands: readonly Command[]): Promise<Decision[]>;
  applyAll(bulk: Bulk, work?: LongWork): Promise<BulkDone>;
  /** Reads the input and takes in what it holds, as one record. */
  importOrders(data: OrderInput, options: ReadOptions, work?: LongWork): Promise<DeskImport>;
  /** Takes back the last step made here. */
  undo(options: { at: Now; by: string }): Promise<Undone>;
  /** Values of the host's own, kept beside the orders (the page's settings, an edited playbook). */
  setting(key: string): unknown;
  setSetting(key: string, value: unknown): Promise<void>;
  /** Everything, as one text that `restore` takes; what could not be read is in it as it was. */
  export(): string;
  /** Replaces everything by an export; refuses what it cannot read and then changes nothing. */
  restore(text: string): Promise<{ ok: true; orders: number } | { ok: false; problems: Problem[] }>;
  /** Removes every order and setting. */
  clear(): Promise<void>;
  /** How much of its room the store has used. */
  usage(): Promise<Usage>;
  /** Reads everything anew, as at the opening. */
  reopen(): Promise<void>;
  /** Called after every change, with the ids of the orders it touched. Returns how to stop. */
  subscribe(listener: (changed: string[], change: ShopChange) => void): () => void;
  close(): Promise<void>;
}

/** Opens what the store holds; what an earlier version kept is moved into this one's form.
 *  @throws {JiaoyunError} `shape-wrong` at `/engine`, `/store` or the missing part (`/store/append`); `store-failed` when the store cannot be read. */
export declare function openShop(options: ShopOptions): Promise<Shop>;

/** Only what is exported above is public. */
export {};
