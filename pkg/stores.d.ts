/** Places a shop can keep its records in. */
import type { Shelf, Store } from "./types/store.js";

export interface LocalStorageOptions {
  /** Keys begin with it; two shops on one origin need two. `jiaoyun/` unless given. */
  prefix?: string;
  /** A `Storage`; the page's `localStorage` unless given. */
  storage?: StorageLike;
  /** What it holds, in UTF-16 units; 5 Mi unless given. */
  quota?: number;
}
/** The part of the browser's `Storage` that is used. */
export interface StorageLike {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}
/** Keeps records in `localStorage`: 5 MiB an origin; the browser may write to the disk up to a minute after it acknowledges. */
export declare function localStorageStore(options?: LocalStorageOptions): Store;

export interface IndexedDbOptions {
  /** The database; two shops on one origin need two. `jiaoyun` unless given. */
  name?: string;
  /** An `IDBFactory`; the host's `indexedDB` unless given. */
  factory?: object;
}
/** Keeps records in IndexedDB with `durability: "strict"`: what is acknowledged is on the disk. */
export declare function indexedDbStore(options?: IndexedDbOptions): Store;

export interface ChromeStorageOptions {
  /** Keys begin with it. `jiaoyun/` unless given. */
  prefix?: string;
}
/** The part of an extension's `chrome.storage` area that is used, with promises. */
export interface StorageArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, string>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  getBytesInUse(keys: null): Promise<number>;
  getKeys?(): Promise<string[]>;
  readonly QUOTA_BYTES?: number;
}
/** Keeps records in an extension's storage: `chromeStorageStore(chrome.storage.local)`. */
export declare function chromeStorageStore(area: StorageArea, options?: ChromeStorageOptions): Store;

/** Keeps records for as long as the object lives. */
export declare function memoryStore(): Store;

/** Two stores as one: `journal` (IndexedDB) is written first and decides what is acknowledged, `main` (`localStorage`) follows. At opening
 *  whichever has more, or the sounder, helps the other; what `main` has no room for stays in the journal. */
export declare function journaled(stores: { main: Store; journal: Store }): Store;

/** A whole store made of a place for keys and values. */
export declare function shelfStore(shelf: Shelf): Store;
