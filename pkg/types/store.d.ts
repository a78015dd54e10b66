/** Places a shop can keep its records in, and what a place of your own must do. `checkStore` of `jiaoyun/stores/conformance` holds it to this. */

/** Where a log stands: its generation (a restore or a clearing begins a new one; 0 before the first write) and the number of its newest record. */
export interface Position {
  generation: number;
  newest: number;
}

/** One or several records, as they were given to `append` or `restart`. */
export interface Entry {
  readonly key: string;
  /** The number of the first record in it. */
  first: number;
  last: number;
  bytes: Uint8Array;
  /** Present where the store sees damage; `bytes` are then what can still be made out. */
  flaw?: Unreadable;
}

/** Something that cannot be read, kept as it is for the export. */
export interface Unreadable {
  readonly key: string;
  /** `beyond`: sound itself, and behind something that is not. */
  readonly why: "damaged" | "newer" | "missing" | "forked" | "beyond";
  readonly value: Value | null;
}

export interface Reading extends Position {
  /** By number, oldest first. Entries may overlap where a bringing-together was interrupted. */
  entries: Entry[];
  unreadable: Unreadable[];
  /** What the first format of this package left, as keys and texts, for the shop to move. */
  older?: { generation: number; texts: [key: string, text: string | null][] };
}

export interface StoreNote {
  /** The strict journal cannot be used; a record was damaged in one place and taken from the other; the main store is full and the journal
   *  alone takes what follows; the main store failed and the journal alone has what followed. */
  code: "journal-unavailable" | "record-mended" | "store-overflow" | "main-failed";
  /** The store it is about. */
  store: string;
  detail: string;
}

export interface Contents {
  /** The generation to begin; a later one than any before unless given. With the present one, what is damaged is mended. */
  generation?: number;
  entries: readonly { first: number; last: number; bytes: Uint8Array }[];
  settings: readonly (readonly [name: string, text: string])[];
}

export interface Settings {
  settings: [name: string, text: string][];
  unreadable: Unreadable[];
}

/** In what the store counts by: UTF-16 units in `localStorage`, bytes elsewhere. */
export interface Usage {
  used: number;
  quota?: number;
  /** True where a second store takes what the first has no more room for. */
  overflowing?: boolean;
}

/** Numbered records that are only ever added, and settings beside them. Every method may take its time; a method that throws has changed nothing. */
export interface Store {
  /** What the store calls itself in messages. */
  readonly name: string;
  /** `strict`: what `append` resolved survives a power cut. `relaxed`: the host may bring it to the disk some time later. */
  readonly durability: "strict" | "relaxed";
  /** What everyone who can reach these records calls them, for locks and messages between tabs; left out where nobody else can. */
  readonly shared?: string | undefined;
  /** Everything; or, with the position of an earlier reading, what was added since. A generation other than the given one is read
   *  from its start; where the log of that position is gone, the answer stands at generation 0. */
  read(after?: Position): Promise<Reading>;
  /** Adds `bytes` as the next `count` records (1 unless given). False, and nothing done, where the log does not stand at `position` (any more). */
  append(position: Position, bytes: Uint8Array, count?: number): Promise<boolean>;
  /** Puts other contents in place of everything, whole or not at all, and gives the new position; nothing where someone else has done so since. */
  restart(contents: Contents): Promise<Position | undefined>;
  /** The settings of the generation last read. */
  settings(): Promise<Settings>;
  /** Sets or (without `text`) removes one. False, and nothing done, where the generation is another. */
  setSetting(position: Position, name: string, text: string | undefined): Promise<boolean>;
  usage(): Promise<Usage> | Usage;
  /** What there is to say beside the records; none of it stops anything. */
  notes?(): StoreNote[];
  close(): Promise<void> | void;
}

/** What a shelf holds under a key. Text may come back as its UTF-8 bytes, bytes never as text. */
export type Value = string | Uint8Array;

export type Expected = { absent: boolean } | { text: string };

export interface Change {
  /** What must be so for anything to be done. */
  expect: readonly (readonly [key: string, Expected])[];
  /** In this order, then `remove`: a host that is killed between has the old or both, never neither. */
  put: readonly (readonly [key: string, Value])[];
  remove: readonly string[];
}

/** The least a place must be able to do; `shelfStore` makes a whole store of it. */
export interface Shelf {
  readonly name: string;
  readonly durability: "strict" | "relaxed";
  readonly shared?: string | undefined;
  keys(): Promise<string[]> | string[];
  get(keys: readonly string[]): Promise<(Value | null)[]> | (Value | null)[];
  /** All of it, or (false) nothing because something expected is not so. Throws, all undone, where it cannot be written. */
  write(change: Change): Promise<boolean> | boolean;
  usage(): Promise<Usage> | Usage;
  close(): Promise<void> | void;
}

/** Only what is exported above is public. */
export {};
