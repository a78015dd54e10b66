/** What every store must do, as checks that need no test framework. */
import type { Store } from "./types/store.js";

export interface StoreCheck {
  name: string;
  ok: boolean;
  /** What was found and what was wanted. */
  detail?: string;
}

/** Runs every check on stores that `open` gives: the same place must hold the same records each time it is opened, and a new one none.
 *  `checkStore((place) => localStorageStore({ prefix: place }))` */
export declare function checkStore(open: (place: string) => Store | Promise<Store>): Promise<StoreCheck[]>;
