import type { CaseReason, EvidenceItem, HandOverWay, ServiceId } from "./order.js";
import type { CasePath } from "./answer.js";
import type { CountryCode, Day, GoodsKind, Measure, Money } from "./value.js";

/** Everything a seller or a platform may change. It proves itself when an engine is made of it. */
export interface Playbook {
  id: string;
  version: string;
  asOf: Day;
  seller: Seller;
  services: Service[];
  /** How carriers divide the world; absent: no service keeps to zones. */
  zones?: ZoneTable[];
  routing: Routing;
  order: OrderRules;
  notices: NoticeRules;
  disputes: DisputeRules;
  calendar: Calendar;
  imports: ImportRules;
}

/** Where a figure comes from and when it was true. */
export interface Sourced {
  source: string;
  asOf: Day;
}

export interface Seller {
  /** Closes every notice. The default, `Cindy`, is a placeholder. */
  signature: string;
  /** Hours from payment in which this seller confirms; absent: unknown, the ship-by clock stands in. */
  confirmWithinHours?: number;
}

/** A carrier's service. */
export interface Service {
  id: ServiceId;
  name: { en: string; zh: string };
  /** The platform's codes and names for it: how a buyer's choice is recognised. */
  platformCodes: string[];
  platformNames: string[];
  tracked: "yes" | "partly" | "no";
  /** Compensation by the platform (赔付). */
  protected: "yes" | "no" | "unknown";
  /** Arranged through the platform (线上发货). */
  online: boolean;
  destinations: Sourced & { only?: CountryCode[]; except?: CountryCode[] };
  excludedPostcodes: (Sourced & { country: CountryCode; prefixes: string[]; why: string })[];
  limits: Limit[];
  /** Absent: unknown, and a notice that needs it is refused. */
  window?: Sourced & { minDays: number; maxDays: number };
  /** Absent: the format of its numbers is unknown. */
  numbers?: Sourced & { format: "s10"; prefixes: string[]; countries: CountryCode[] } | (Sourced & { format: "shapes"; shapes: string[] });
  handOver: HandOverWay[];
  /** What must stand before the declaration on the platform. */
  declareAfter: ("waybilled" | "packed" | "handed-over")[];
  /** Facts without which no waybill is made; other unknown facts are told only. */
  neededForWaybill: "weight"[];
  /** The seller's own prices; absent: cost unknown. */
  rates?: Sourced & {
    currency: string;
    rows: RateRow[];
    /** Cubic millimetres that are billed as a gram where that is more than the weight; absent: billed by weight alone. */
    mm3PerGram?: number;
  };
  /** The table of zones its prices and days keep to; in a country of no zone both are unknown. Absent: the same everywhere. */
  zones?: string;
}

/** One way to divide the world; no country stands in two of its zones. */
export interface ZoneTable extends Sourced {
  id: string;
  /** Of the price `pricePercent` is asked, half a minor unit rounded up; `extraDays` come on top of the service's days. */
  zones: { id: string; countries: CountryCode[]; pricePercent: number; extraDays: number }[];
}

/** The slowest first. */
export type ServiceClass = "economy" | "standard" | "express";

/** `countries` narrows a limit and then stands in place of the general one of its kind. */
export type Limit = Sourced & { countries?: CountryCode[] } & (
    | { kind: "weight"; minGrams?: number; maxGrams: number }
    | { kind: "box"; maxSumMm: number; maxSideMm: number; minLengthMm: number; minWidthMm: number }
    | { kind: "roll"; maxSumMm: number; maxLengthMm: number; minSumMm: number; minLengthMm: number }
    | { kind: "value"; maxMinor: number; currency: string }
    | { kind: "goods"; refused: GoodsKind[] }
    /** What the buyer paid for is a floor: a service up to one class does not carry what was paid as a higher one. */
    | { kind: "paid-class"; upTo: ServiceClass }
  );

/**
 * fee = billed grams x `perKgMinor` / 1000, rounded up to a minor unit, + begun steps x `step.minor` + `perItemMinor`.
 * Billed is the weight, or volume / `mm3PerGram` where that is more; it is not rounded before the price is.
 */
export interface RateRow {
  countries?: CountryCode[];
  upToGrams: number;
  perKgMinor: number;
  perItemMinor: number;
  /** For each begun `grams`. */
  step?: { grams: number; minor: number };
  minBillableGrams?: number;
}

/** Rules are tried from the top; the first whose conditions hold and of whose services one serves the destination chooses. */
export interface Routing {
  rules: RoutingRule[];
  /** Orders whose outcome is known; the playbook is refused when one comes out otherwise. */
  examples: RoutingExample[];
  /** What the platform's words for shipping mean; absent: no class is known of what a buyer paid for. Names are asked where there is no code. */
  paidClasses?: (Sourced & { class: ServiceClass; codes: string[]; names: string[] })[];
  /** What packing adds to the pieces of a parcel that was not weighed; absent: nothing is added. */
  packing?: Sourced & { grams: number };
}
export interface RoutingRule extends Sourced {
  id: string;
  when: RoutingCondition;
  /** A service, which its limits may still refuse; or the lowest of those that take the parcel. */
  use: ServiceId | Lowest;
}
/** Services are compared by price + days x `perDayMinor` (minor units; days at the latest); equal ones go by their ids. What has no known price is not chosen. */
export interface Lowest {
  lowest: {
    perDayMinor: number;
    /** Absent: all services of the playbook. */
    among?: ServiceId[];
  };
}
/** Every condition that is present must hold; a condition on a fact nobody knows does not hold. */
export interface RoutingCondition {
  destinations?: CountryCode[];
  exceptDestinations?: CountryCode[];
  weightOverGrams?: number;
  weightUpToGrams?: number;
  goods?: GoodsKind[];
  buyerType?: "individual" | "business";
}
export interface RoutingExample {
  name: string;
  destination?: CountryCode;
  postcode?: string;
  weightGrams?: number;
  goods?: GoodsKind[];
  buyerType?: "individual" | "business";
  measure?: Measure;
  value?: Money;
  paidClass?: ServiceClass;
  /** With a service also what it costs and the days it takes at the latest. */
  expect: { service: ServiceId; cost?: Money; days?: number } | { code: string };
}

export interface OrderRules {
  /** A status as a spreadsheet or page words it -> the platform's code. */
  statusWords: Record<string, string>;
  /** Receiver fields that a confirmation asks for. */
  receiverFields: string[];
  /** `9` a digit, `A` a letter, `?` either; spaces and hyphens are not compared. */
  postcodes: (Sourced & { country: CountryCode; shapes: string[] })[];
  countriesWithoutPostcode: CountryCode[];
  amendments: Sourced & { times: number; withinDays: number };
  clocks: {
    riskReview: Clock;
    cancelAnswer: Clock;
    disputeAnswer: Clock;
    appeal: Clock;
    firstScan: Clock;
    /** The seller's own time to ship, from payment; the platform's countdown stands where it ends first. Absent: the countdown alone. */
    shipWithin?: Clock;
  };
}

/** Hours, natural days, working days and working hours are different clocks and are never turned into each other. */
export interface Clock extends Sourced {
  amount: number;
  unit: "hours" | "natural-days" | "working-days" | "working-hours";
  /** Of working days: with the last day in Beijing (the default), or on it at the time of day at which the clock began. */
  ends?: "day-end" | "same-time";
  /** When a working day is worked, in Beijing: working hours are counted in it, and `workingMinutesLeft` of the deadline. `24:00` ends a day. */
  workingTime?: { from: string; to: string };
}

export interface NoticeRules {
  /**
   * `{buyer} {order} {number} {service} {minDays} {maxDays} {signature} {sentOn} {arrivesBy} {city} {country} {total} {currency}` are filled in.
   * `{if tracked} .. {else} .. {end}` tells one part or the other; the name of a place asks whether something fills it. A literal brace is written twice.
   */
  templates: { language: string; name: string; text: string; nativeReviewed: boolean }[];
  languageByCountry: Record<CountryCode, string>;
  fallback: string;
  /** How a language writes a day: with `{day}`, `{month}` and `{year}`, and twelve names of months or their numbers. Absent: `2026-09-18`. */
  dates?: Record<string, { text: string; months?: string[] }>;
  /** What countries are called in a language; absent: the engine's own names in English and Chinese. */
  countryNames?: Record<string, Record<CountryCode, string>>;
}

export interface DisputeRules {
  /** The first whose kind, reason and facts fit is the path. */
  paths: (Sourced & {
    id: string;
    kind: "dispute" | "chargeback";
    reasons: CaseReason[];
    when: { declared?: boolean; handedOver?: boolean };
    path: CasePath;
    clock?: "appeal" | "disputeAnswer";
    evidence: EvidenceItem[];
    next: string[];
    onSilence: string;
  })[];
  /** Card-network code -> reason. */
  networkCodes: (Sourced & { code: string; reason: CaseReason })[];
}

/** PRC public holidays and make-up working days. Other weekends are off, other days are worked. */
export interface Calendar {
  source: string;
  years: Record<string, { papers: string[]; off: Day[]; work: Day[] }>;
}

export interface ImportRules {
  /** Field -> the column headings it goes by; capitals do not matter. */
  columns: Record<string, string[]>;
}

/** Only what is exported above is public. */
export {};
