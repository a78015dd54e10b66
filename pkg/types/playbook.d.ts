import type { CaseReason, EvidenceItem, HandOverWay, ServiceId } from "./order.js";
import type { CasePath } from "./answer.js";
import type { CountryCode, Day, GoodsKind } from "./value.js";

/** Everything a seller or a platform may change. It proves itself when an engine is made of it. */
export interface Playbook {
  id: string;
  version: string;
  asOf: Day;
  seller: Seller;
  services: Service[];
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
  rates?: Sourced & { currency: string; rows: RateRow[] };
}

/** `countries` narrows a limit and then stands in place of the general one of its kind. */
export type Limit = Sourced & { countries?: CountryCode[] } & (
    | { kind: "weight"; maxGrams: number }
    | { kind: "box"; maxSumMm: number; maxSideMm: number; minLengthMm: number; minWidthMm: number }
    | { kind: "roll"; maxSumMm: number; maxLengthMm: number; minSumMm: number; minLengthMm: number }
    | { kind: "value"; maxMinor: number; currency: string }
    | { kind: "goods"; refused: GoodsKind[] }
  );

/** fee = weight x `perKgMinor` / 1000 + `perItemMinor`, rounded up to a minor unit. */
export interface RateRow {
  countries?: CountryCode[];
  upToGrams: number;
  perKgMinor: number;
  perItemMinor: number;
  minBillableGrams?: number;
}

/** Rules are tried from the top; the first whose conditions hold and whose service serves the destination chooses. */
export interface Routing {
  rules: RoutingRule[];
  /** Orders whose outcome is known; the playbook is refused when one comes out otherwise. */
  examples: RoutingExample[];
}
export interface RoutingRule extends Sourced {
  id: string;
  when: RoutingCondition;
  use: ServiceId;
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
  expect: { service: ServiceId } | { code: string };
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
  };
}

/** Hours, natural days and working days are three different clocks and are never turned into each other. */
export interface Clock extends Sourced {
  amount: number;
  unit: "hours" | "natural-days" | "working-days";
}

export interface NoticeRules {
  /** `{buyer} {order} {number} {service} {minDays} {maxDays} {signature}` are filled in. */
  templates: { language: string; name: string; text: string; nativeReviewed: boolean }[];
  languageByCountry: Record<CountryCode, string>;
  fallback: string;
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
