import type { CountryCode, GoodsKind, Instant, Measure, Money, ReadTime, Stamp } from "./value.js";

/** One order: what the platform says, what we know, and what the seller has done. State is the replay of its events. */
export interface Order {
  id: string;
  /** The number of the last event. */
  sequence: number;
  /** Derived for display; never a line to walk. */
  stage: Stage;
  /** Where the newest import came from. */
  source: Source;
  /** What AliExpress says, verbatim. Absent for orders from elsewhere. */
  platform?: Platform;
  buyer: Buyer;
  receiver: Receiver;
  lines: Line[];
  amounts: Amounts;
  times: Times;
  /** The buyer's or seller's remark on the order (订单备注). */
  memo?: string;
  confirmation?: Confirmation;
  parcels: Parcel[];
  hold?: Stamp & { reason: string };
  cancelRequest?: CancelRequest;
  freeze?: Freeze;
  /** Disputes and chargebacks, in the order they were opened. */
  cases: Case[];
  contacts: Contact[];
  closed?: Stamp & { cause: CloseCause; note?: string };
}

export type Stage =
  | "imported"
  | "confirmed"
  | "stocked"
  | "service-chosen"
  | "waybilled"
  | "labelled"
  | "packed"
  | "declared-not-handed-over"
  | "handed-over"
  | "declared"
  | "noticed"
  | "in-transit"
  | "delivered"
  | "closed";

export interface Source extends Stamp {
  kind: "aliexpress-json" | "spreadsheet" | "rows" | "jiaoyun-json";
  /** The interface or the sheet's layout: `solution.order.get`, `export-2019` ... */
  shape: string;
}

/** Verbatim words of the platform. Unknown words are kept; `rest` holds the fields the engine has no use for. */
export interface Platform {
  orderStatus?: string;
  fundStatus?: string;
  issueStatus?: string;
  frozenStatus?: string;
  logisticsStatus?: string;
  loanStatus?: string;
  endReason?: string;
  bizType?: string;
  children: PlatformChild[];
  parcels: PlatformParcel[];
  countdowns: Countdown[];
  rest?: Record<string, unknown>;
}

/** A child order's own statuses. */
export interface PlatformChild {
  id: string;
  orderStatus?: string;
  fundStatus?: string;
  issueStatus?: string;
  frozenStatus?: string;
  /** `child_issue_info.issue_status`: `processing`, `canceled_issue`, `finish`. */
  disputeStatus?: string;
  sendGoodsOperator?: string;
}

/** A package as the platform lists it. */
export interface PlatformParcel {
  trackingNumber: string;
  serviceCode?: string;
  serviceName?: string;
  sentAt?: ReadTime;
  receivedAt?: ReadTime;
  receiveStatus?: string;
  receiveNote?: string;
}

/** A countdown the platform shows. It wins over our own arithmetic. */
export interface Countdown {
  what: "pay-by" | "ship-by" | "answer-cancel-by" | "examine-money-by" | "receipt-by" | "unknown";
  dueAt: ReadTime;
  /** The field it was read from: `over_time_left`, `timeout_left_time`, `left_send_good`, `发货期限`. */
  field: string;
}

export type BuyerType = "individual" | "business" | "unknown";

export interface Buyer {
  loginId?: string;
  name?: string;
  /** The buyer's country is not the destination; nothing chooses by it. */
  country?: CountryCode;
  email?: string;
  type: BuyerType;
}

export interface Receiver {
  name?: string;
  country?: CountryCode;
  province?: string;
  city?: string;
  addressLine1?: string;
  addressLine2?: string;
  postcode?: string;
  phoneCountry?: string;
  phone?: string;
  mobile?: string;
  email?: string;
  taxNumber?: string;
  /** The fields that still carry the platform's mask (`83****334`); they block the waybill. */
  masked: string[];
}

export interface Line {
  /** Names the line in commands: the child order's id, else its place in the sheet. */
  id: string;
  childId?: string;
  productId?: string;
  sku?: string;
  name?: string;
  quantity: number;
  unitPrice?: Money;
  /** One piece. */
  weightGrams?: number;
  /** Sides of one piece; pieces of a parcel are stacked on their length and width. */
  lengthMm?: number;
  widthMm?: number;
  heightMm?: number;
  /** Absent: nobody has said. */
  goods?: GoodsKind[];
  /** What the buyer paid for. */
  buyerService?: { code?: string; name?: string };
  /** 发货期 of the listing. Working or natural days: not known, so no clock is made from it. */
  prepareDays?: number;
  memo?: string;
  stock?: Stamp & { answer: StockAnswer; note?: string };
  quality?: QualityCheck;
}

export type StockAnswer = "in-stock" | "ships-today" | "neither";

/** Who looked at the goods, and the photo that shows it. Counts as evidence later. */
export interface QualityCheck extends Stamp {
  checkedBy: string;
  /** A file name or address of the seller's own; the engine keeps no picture. */
  photo?: string;
  note?: string;
}

export interface Amounts {
  total?: Money;
  goods?: Money;
  freight?: Money;
}

export interface Times {
  createdAt?: ReadTime;
  paidAt?: ReadTime;
  modifiedAt?: ReadTime;
  sentAt?: ReadTime;
  receivedAt?: ReadTime;
  endedAt?: ReadTime;
}

export interface Confirmation extends Stamp {
  checks: { id: ConfirmCheck; outcome: "met" | "unknown"; because?: string }[];
}
export type ConfirmCheck = "receiver-complete" | "receiver-unmasked" | "postcode-fits" | "sku-on-every-line" | "paid" | "no-cancel-request" | "memo-read";

/** A parcel is a set of dated facts. */
export interface Parcel {
  id: string;
  stage: Stage;
  /** `platform`: sent before it came to us, known only from the platform's list. */
  origin: "seller" | "platform";
  /** Ids of the order's lines inside; empty where the platform does not say. */
  lines: string[];
  measure?: Measure;
  goods?: GoodsKind[];
  choice?: Choice;
  waybill?: Stamp & { trackingNumber: string; verdict: "valid" | "unknown" };
  labels: (Stamp & { format: LabelFormat })[];
  packed?: Stamp;
  handedOver?: Stamp & { how: HandOverWay; reference?: string };
  /** 发货通知 on the platform, oldest first; amendments follow the declaration they amend. */
  declarations: Declaration[];
  /** Messages sent to the buyer. */
  notices: (Stamp & { language: string; text: string })[];
  tracking: TrackingEvent[];
  delivered?: Stamp & { deliveredAt: Instant; proof?: string };
  platform?: PlatformParcel;
}

export interface Choice extends Stamp {
  service: ServiceId;
  /** The rule that recommended `recommended`; absent when no rule did. */
  rule?: string;
  recommended?: ServiceId;
  /** Why another than the recommended service. */
  reason?: string;
  buyerChoiceConfirmed?: boolean;
  /** BLAKE3 of the playbook and of the receipt the choice was made with. */
  playbook: string;
  receipt: string;
  /** What it costs by the seller's table, where that was known. */
  cost?: Money;
}

export type ServiceId = "epacket" | "china-post-registered" | "ae-standard" | "ae-economy" | "express" | (string & {});
export type LabelFormat = "thermal-100x100" | "thermal-100x150" | "a4";

/** How the carrier got the parcel. `carrier-system` is 交运: confirmed in the carrier's own system. */
export type HandOverWay = "carrier-system" | "post-office" | "pick-up" | "warehouse" | "courier";

export interface Declaration extends Stamp {
  sendType: "part" | "all";
  trackingNumber: string;
  service: ServiceId;
  /** True for an amendment of the declaration before it. */
  amends: boolean;
  reason?: string;
}

export type TrackingStatus =
  | "pending" | "info-received" | "in-transit" | "out-for-delivery" | "attempt-failed" | "available-for-pickup" | "exception" | "expired";

export interface TrackingEvent extends Stamp {
  status: TrackingStatus;
  occurredAt: Instant;
  note?: string;
}

export interface CancelRequest {
  /** When we learned of it; the platform does not say when the buyer asked. */
  seenAt: Instant;
  answer?: Stamp & { accepted: boolean; reason?: string };
  withdrawnAt?: Instant;
}

export interface Freeze extends Stamp {
  /** `platform`: the order arrived frozen. */
  origin: "seller" | "platform";
  reason?: string;
  /** Who asked, where the answer goes (the letter names it), what they want, by when. */
  contact?: string;
  askedFor?: string;
  answerBy?: Instant;
  answers: (Stamp & { sent: string; to?: string })[];
  liftedAt?: Instant;
}

/** On the platform, or through the bank. */
export type CaseKind = "dispute" | "chargeback";

/** A dispute on the platform (纠纷) or a chargeback through the bank (拒付). They have different clocks and judges. */
export interface Case extends Stamp {
  id: string;
  kind: CaseKind;
  reason: CaseReason;
  /** The card network's code, when the letter names one: `10.4`, `4837`. */
  networkCode?: string;
  /** The day the letter came, or the dispute was opened; `unknown` clocks say so when it is missing. */
  openedAt?: Instant;
  /** The countdown on the platform's page. It wins. */
  platformDueAt?: Instant;
  amount?: Money;
  detail?: string;
  evidence: Evidence[];
  answers: (Stamp & { accepted: boolean; note?: string })[];
  appeal?: Stamp & { note?: string; reason?: string };
  outcome?: Stamp & { outcome: Outcome; note?: string };
}

export type CaseReason =
  | "stolen-card" | "not-received" | "goods" | "not-as-described" | "counterfeit" | "duplicate" | "credit-not-processed" | "cancelled" | "amount" | "other" | "unknown";
export type Outcome = "won" | "lost" | "forfeited" | "settled" | "withdrawn";

export interface Evidence extends Stamp {
  item: EvidenceItem;
  /** A file name, an address, or the words themselves. */
  reference: string;
  note?: string;
}
export type EvidenceItem =
  | "tracking-number" | "tracking-page" | "proof-of-hand-over" | "proof-of-delivery" | "transaction-record" | "invoice" | "communication"
  | "product-photos" | "listing-snapshot" | "packing-list" | "delivery-estimate" | "delay-reason" | "earlier-orders" | "separate-payments"
  | "refund-record" | "cancellation-policy" | "no-return" | "notice" | (string & {});

export interface Contact extends Stamp {
  channel: "platform-message" | "email" | "phone" | "other";
  direction: "to-buyer" | "from-buyer";
  text: string;
  caseId?: string;
}

export type CloseCause = "delivered" | "cancelled" | "refunded" | "lost" | "platform-finished" | "other";

/** What an import says of an order. Fields that are absent leave what is already known as it is. */
export interface OrderData {
  platform?: Platform;
  buyer?: Partial<Buyer>;
  receiver?: Partial<Receiver>;
  lines?: Omit<Line, "stock" | "quality">[];
  amounts?: Amounts;
  times?: Times;
  memo?: string;
}

/** Only what is exported above is public. */
export {};
