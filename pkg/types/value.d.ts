/** A point in time, RFC 3339 with an offset: `2026-09-18T09:30:00+08:00`. */
export type Instant = string;

/** A calendar day, `YYYY-MM-DD`. Which zone's day it is stands beside each use; working days are Beijing days. */
export type Day = string;

/** Where a call takes the present: text as `Instant`, or a `Date`. The engine never reads a clock itself. */
export type Now = Instant | Date;

/** ISO 3166-1 alpha-2, upper case: `FR`. */
export type CountryCode = string;

/** The languages the engine words its own answers in. */
export type Language = "en" | "zh";

/** Whole minor units travel as decimal text, never as a JavaScript number: `{ amount: "12.34", currency: "USD" }`. */
export interface Money {
  amount: string;
  /** ISO 4217, or `"unknown"` where the source named none and no `currency` option was given. */
  currency: string;
}

/** A time as the platform or a spreadsheet wrote it, with the zone it was read in. */
export interface ReadTime {
  at: Instant;
  /** The zone a text without one was read in, or `offset` when the text carried its own. */
  zone: "America/Los_Angeles" | "Asia/Shanghai" | "offset";
  /** `ambiguous`: the hour occurs twice at the end of daylight saving, the earlier was taken.
   *  `skipped`: the hour does not exist at its start, the instant an hour later on the wall clock was taken. */
  note?: "ambiguous" | "skipped";
}

/** What a parcel weighs and measures. Grams and millimetres, whole numbers. */
export interface Measure {
  weightGrams?: number;
  /** `box` unless stated. A roll has a length and a diameter. */
  shape?: "box" | "roll";
  lengthMm?: number;
  widthMm?: number;
  heightMm?: number;
  diameterMm?: number;
}

/** Goods that carriers treat apart. `ordinary` says: looked at, none of the others. */
export type GoodsKind = "ordinary" | "battery" | "food" | "knife" | "powder" | "liquid" | "magnet";

/** When something was recorded and by whom. */
export interface Stamp {
  at: Instant;
  by: string;
}

/** Data that is wrong: an import row, a playbook entry, a hole in a template. */
export interface Problem {
  /** Kebab-case and permanent; each is explained in `codes.md`, in the package at `dist/codes.md`. */
  code: string;
  /** `error`: this piece was not taken. `warning`: taken, but it will block something later. `note`: taken and told. */
  severity: "error" | "warning" | "note";
  /** A JSON pointer (`/lines/1/sku`); empty for the whole input. */
  path: string;
  /** The line of the spreadsheet, the header being line 1. */
  row?: number;
  column?: string;
  value?: string;
  orderId?: string;
  message: string;
  help: string;
}

/** A well-formed command that the rules refuse. The first that applies in the order of `codes.md`, in the package at `dist/codes.md`. */
export interface Rejection {
  code: RejectionCode;
  facts: Facts;
  message: string;
  help: string;
}

/** The facts a reason was drawn from. Values are text, whole numbers, booleans or lists of text. */
export type Facts = Record<string, string | number | boolean | string[]>;

/** Every reason to refuse a command, in precedence order: if several apply, the first is given. */
export type RejectionCode =
  | "order-unknown"
  | "order-mismatch"
  | "platform-unpaid"
  | "platform-risk-control"
  | "platform-money-unexamined"
  | "platform-in-cancel"
  | "platform-finished"
  | "platform-already-sent"
  | "fund-not-paid"
  | "payment-unknown"
  | "platform-in-frozen"
  | "platform-in-issue"
  | "platform-status-unknown"
  | "order-closed"
  | "on-hold"
  | "order-frozen"
  | "chargeback-open"
  | "dispute-open"
  | "money-returned"
  | "parcel-unstated"
  | "parcel-unknown"
  | "already-confirmed"
  | "lines-missing"
  | "receiver-incomplete"
  | "receiver-masked"
  | "postcode-misfit"
  | "sku-missing"
  | "memo-unread"
  | "not-confirmed"
  | "line-unknown"
  | "stock-unanswered"
  | "out-of-stock"
  | "already-waybilled"
  | "service-unknown"
  | "destination-unknown"
  | "no-service-fits"
  | "no-candidate-fits"
  | "price-unknown"
  | "destination-not-served"
  | "postcode-excluded"
  | "weight-over-limit"
  | "weight-under-minimum"
  | "size-over-limit"
  | "size-under-minimum"
  | "value-over-limit"
  | "goods-refused"
  | "class-below-paid"
  | "reason-missing"
  | "buyer-choice-unconfirmed"
  | "service-not-chosen"
  | "weight-unknown"
  | "tracking-number-invalid"
  | "not-waybilled"
  | "not-labelled"
  | "not-packed"
  | "already-packed"
  | "already-handed-over"
  | "hand-over-way-unfit"
  | "not-handed-over"
  | "already-declared"
  | "not-declared"
  | "amendments-used-up"
  | "amendment-window-passed"
  | "notice-has-holes"
  | "already-delivered"
  | "not-shipped"
  | "not-delivered"
  | "close-reason-missing"
  | "case-open"
  | "already-held"
  | "not-held"
  | "no-cancel-request"
  | "cancel-answered"
  | "already-frozen"
  | "not-frozen"
  | "case-unstated"
  | "case-unknown"
  | "case-kind-unfit"
  | "case-settled"
  | "already-appealed"
  | "waiting-is-the-path"
  | "appeal-late"
  | "calendar-ends"
  | "calendar-begins"
  | "no-case" | "time-unknown" | "nothing-to-undo" | "undo-built-upon" | "undo-reaches-outside";

/** Only what is exported above is public. */
export {};
