import type {
  CaseReason, CloseCause, Contact, EvidenceItem, HandOverWay, LabelFormat, OrderData, Outcome, ServiceId, Source, StockAnswer, TrackingStatus,
} from "./order.js";
import type { GoodsKind, Instant, Measure, Money } from "./value.js";

/** What every command carries. `parcelId` may be left out while the order has one parcel of the seller's. */
export interface Head {
  orderId: string;
  parcelId?: string;
  at: Instant;
  by: string;
}

/** Ships in spite of a freeze, dispute, chargeback or a status nobody knows; recorded with its reason. */
export interface Override {
  override?: { reason: string };
}

interface Of<T extends string> extends Head {
  type: T;
}

/** Makes the order, or updates it and keeps the seller's own progress. `engine.readOrders` writes these. */
export interface ImportOrder extends Of<"import-order"> {
  source: Pick<Source, "kind" | "shape">;
  order: OrderData;
}
/** The seller has read the order and it can be shipped. `memoRead` is asked for where there is a memo. */
export interface ConfirmOrder extends Of<"confirm-order">, Override {
  memoRead?: boolean;
}
export interface AnswerStock extends Of<"answer-stock"> {
  lines: { lineId: string; answer: StockAnswer; note?: string; quality?: { checkedBy: string; photo?: string; note?: string } }[];
}
/** Takes the recommended service unless `service` names another, which needs `reason`.
 *  A service other than the one the buyer paid for needs `buyerChoiceConfirmed: true`. */
export interface ChooseCarrier extends Of<"choose-carrier">, Override {
  service?: ServiceId;
  reason?: string;
  buyerChoiceConfirmed?: boolean;
  measure?: Measure;
  goods?: GoodsKind[];
}
/** The carrier's number is known. Facts the service's limits need (the weight) may be filled in here. */
export interface CreateWaybill extends Of<"create-waybill">, Override {
  trackingNumber: string;
  measure?: Measure;
  goods?: GoodsKind[];
}
/** May be repeated: a reprint changes nothing but the print history. */
export interface PrintLabel extends Of<"print-label">, Override {
  format: LabelFormat;
}
export interface PackParcel extends Of<"pack-parcel">, Override {
  measure?: Measure;
}
/** The carrier has the parcel. `how` must be a way the service knows; for e邮宝 only `carrier-system` (交运). */
export interface HandOver extends Of<"hand-over">, Override {
  how: HandOverWay;
  reference?: string;
}
/** 发货通知 on the platform. `trackingNumber` defaults to the waybill's. */
export interface DeclareShipment extends Of<"declare-shipment">, Override {
  sendType: "part" | "all";
  trackingNumber?: string;
}
export interface AmendDeclaration extends Of<"amend-declaration">, Override {
  trackingNumber: string;
  service?: ServiceId;
  reason: string;
}
/** The message to the buyer was sent. The engine renders it unless `text` holds what was really sent. */
export interface SendNotice extends Of<"send-notice">, Override {
  language?: string;
  text?: string;
}
export interface RecordTracking extends Of<"record-tracking"> {
  status: TrackingStatus;
  occurredAt: Instant;
  note?: string;
}
export interface RecordDelivery extends Of<"record-delivery"> {
  deliveredAt?: Instant;
  proof?: string;
}
/** `delivered` unless another cause is given; other causes than delivery need a `note`. */
export interface CloseOrder extends Of<"close-order"> {
  cause?: CloseCause;
  note?: string;
}
export interface HoldOrder extends Of<"hold"> {
  reason: string;
}
export interface ReleaseOrder extends Of<"release"> {
  note?: string;
}
export interface AnswerCancel extends Of<"answer-cancel"> {
  accepted: boolean;
  reason?: string;
}
export interface OpenFreeze extends Of<"open-freeze"> {
  reason?: string;
  contact?: string;
  askedFor?: string;
  answerBy?: Instant;
}
export interface AnswerFreeze extends Of<"answer-freeze"> {
  sent: string;
  to?: string;
}
export interface LiftFreeze extends Of<"lift-freeze"> {
  note?: string;
}
export interface OpenDispute extends Of<"open-dispute"> {
  caseId?: string;
  reason: CaseReason;
  openedAt?: Instant;
  platformDueAt?: Instant;
  amount?: Money;
  detail?: string;
}
/** `accepted: true` agrees to the buyer's terms. */
export interface AnswerDispute extends Of<"answer-dispute"> {
  caseId?: string;
  accepted: boolean;
  note?: string;
}
/** `letterAt` is when the chargeback letter came: the appeal clock counts from the day after it. */
export interface OpenChargeback extends Of<"open-chargeback"> {
  caseId?: string;
  reason: CaseReason;
  letterAt: Instant;
  networkCode?: string;
  platformDueAt?: Instant;
  amount?: Money;
  detail?: string;
}
export interface AddEvidence extends Of<"add-evidence"> {
  caseId?: string;
  item: EvidenceItem;
  reference: string;
  note?: string;
}
/** Where waiting is the path, `reason` says why the seller appeals all the same. */
export interface SubmitAppeal extends Of<"submit-appeal"> {
  caseId?: string;
  note?: string;
  reason?: string;
  /** The platform's own countdown, where its page still shows time that our clock does not. */
  platformDueAt?: Instant;
}
export interface RecordOutcome extends Of<"record-outcome"> {
  caseId?: string;
  outcome: Outcome;
  note?: string;
}
export interface ContactBuyer extends Of<"contact-buyer"> {
  channel: Contact["channel"];
  direction?: Contact["direction"];
  text: string;
  caseId?: string;
}

export type Command =
  | ImportOrder | ConfirmOrder | AnswerStock | ChooseCarrier | CreateWaybill | PrintLabel | PackParcel | HandOver | DeclareShipment
  | AmendDeclaration | SendNotice | RecordTracking | RecordDelivery | CloseOrder | HoldOrder | ReleaseOrder | AnswerCancel | OpenFreeze
  | AnswerFreeze | LiftFreeze | OpenDispute | AnswerDispute | OpenChargeback | AddEvidence | SubmitAppeal | RecordOutcome | ContactBuyer;

export type CommandType = Command["type"];

/** A command some of whose own arguments are still to be filled in; what `can` takes. */
export type CommandDraft = Head & { type: CommandType } & Record<string, unknown>;

/** Only what is exported above is public. */
export {};
