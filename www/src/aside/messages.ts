/** What the page and the worker beside it say to each other. */
import type { DeskImport, Instant, Language, Order, Playbook, Progress, WhatIf } from "jiaoyun";

export interface Copy {
  /** The shop's records. */
  snapshot: Uint8Array;
  playbook: Playbook;
  language: Language;
  now: Instant;
}
export interface Piece {
  name: string;
  data: Uint8Array | string;
}
export interface ReadTask extends Copy {
  kind: "read";
  pieces: Piece[];
  by: string;
  options: { currency?: string; orderId?: string };
}
export interface CompareTask extends Copy {
  kind: "compare";
  draft: Playbook;
  size: number;
}
export type Task = ReadTask | CompareTask;

/** What taking a piece in would do, and the first of its orders as they would be. */
export interface Trial {
  name: string;
  result: DeskImport;
  first: Order[];
}
export type Answer =
  | { kind: "progress"; name: string; progress: Progress }
  | { kind: "read"; trials: Trial[] }
  | { kind: "compare"; result: WhatIf }
  | { kind: "failed"; message: string; help?: string };
