/** A shop whose desk works beside the page. The worker owns the desk and the strict journal; the page lends it its `localStorage`. */
import type { Engine, EngineOptions } from "./types/engine.js";
import type { Desk, Page } from "./types/desk.js";
import type { Order } from "./types/order.js";
import type { Shop } from "./types/shop.js";
import type { Store } from "./types/store.js";

/** A `Worker`, a `MessagePort`, or a worker's own scope. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: "message" | "error", listener: (event: { data?: unknown; message?: string }) => void): void;
  start?(): void;
}

type Asynchronous<Given> = Given extends (...given: infer Arguments) => infer Result ? (...given: Arguments) => Promise<Awaited<Result>> : Given;
type Told = "sequence" | "size" | "readOnly" | "notices" | "subscribe" | "at" | "orders" | "applyAll" | "importOrders";

/** The desk of another moment, which stays in the worker. */
export type WorkerMoment = { readonly sequence: number; readonly size: number } & {
  [Name in "order" | "events" | "orders" | "query" | "counts" | "worklist" | "checkTracking" | "verifyLedger" | "close"]: Asynchronous<Desk[Name]>;
};

/** A shop under the same names: what is shown at once (`sequence`, `size`, `readOnly`, `notices`) is as it was at the last answer. */
export type WorkerShop = { [Name in Exclude<keyof Shop, Told>]: Asynchronous<Shop[Name]> } & Pick<Shop, Exclude<Told, "at" | "orders">> & {
    orders(): Promise<Order[]>;
    orders(options: { page?: Page }): Promise<{ orders: Order[]; total: number }>;
    at(...given: Parameters<Shop["at"]>): Promise<WorkerMoment>;
  };

export interface WorkerShopOptions extends Pick<EngineOptions, "playbook" | "language"> {
  /** A worker whose script calls `serveShop`. */
  worker: Port;
  /** The main store, which stays on the page: `localStorageStore()`. Left out, the journal alone keeps the shop. */
  store?: Store;
  /** The name of the strict journal's database in the worker (`jiaoyun` unless given), or `false` for none. */
  journal?: string | false;
}
/** Opens a shop in a worker. */
export declare function openShop(options: WorkerShopOptions): Promise<WorkerShop>;

export interface ServeOptions {
  /** Of `jiaoyun`, or of `jiaoyun/inline`. */
  createEngine: (options?: EngineOptions) => Promise<Engine>;
  /** Makes the journal of that name; `indexedDbStore({ name })` unless given. */
  journal?: (name: string) => Store;
  /** What the page's messages arrive at; the worker's own scope unless given. */
  scope?: Port;
}
/** Answers a page: a worker's script is `serveShop({ createEngine })`. */
export declare function serveShop(options: ServeOptions): void;
