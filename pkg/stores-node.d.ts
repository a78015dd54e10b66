/** A place to keep a shop's records in, for Node. */
import type { Store } from "./types/store.js";

/** Keeps records as files of one folder, which is made where it does not exist. Each write is on the disk before it is acknowledged. */
export declare function fileStore(folder: string): Store;
