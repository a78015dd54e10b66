/** Places a shop can keep its records in. */
import type { Store } from "./types/shop.js";

export interface LocalStorageOptions {
  /** Keys begin with it; two shops on one origin need two. `jiaoyun/` unless given. */
  prefix?: string;
  /** A `Storage`; the page's `localStorage` unless given. */
  storage?: StorageLike;
}
/** The part of the browser's `Storage` that is used. */
export interface StorageLike {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}
/** Keeps records in `localStorage`: 5 MiB an origin; the browser may write to disk some seconds after it acknowledges. */
export declare function localStorageStore(options?: LocalStorageOptions): Store;
/** Keeps records for as long as the object lives. */
export declare function memoryStore(): Store;
