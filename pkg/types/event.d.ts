import type {
  CaseReason, Choice, CloseCause, Confirmation, Contact, EvidenceItem, HandOverWay, LabelFormat, OrderData, Outcome, ServiceId, Source, StockAnswer, TrackingStatus,
} from "./order.js";
import type { GoodsKind, Instant, Measure, Money } from "./value.js";

interface Of<T extends string> {
  type: T;
  orderId: string;
  parcelId?: string;
  /** Starts at 1 and grows by one with every event of the order. */
  sequence: number;
  at: Instant;
  by: string;
}
interface Overridden {
  /** Present where the seller went on in spite of a block: the blocks' codes and the reason given. */
  override?: { of: string[]; reason: string };
}

/** What happened to an order. An order is the replay of its events; nothing else is kept. */
export type Event =
  | (Of<"order-imported"> & { source: Pick<Source, "kind" | "shape">; order: OrderData })
  | (Of<"order-confirmed"> & Overridden & Pick<Confirmation, "checks">)
  | (Of<"stock-answered"> & { lines: { lineId: string; answer: StockAnswer; note?: string; quality?: { checkedBy: string; photo?: string; note?: string } }[] })
  | (Of<"carrier-chosen"> & Overridden & { lines: string[]; choice: Omit<Choice, "at" | "by">; measure?: Measure; goods?: GoodsKind[] })
  | (Of<"waybill-created"> & Overridden & { trackingNumber: string; verdict: "valid" | "unknown"; measure?: Measure; goods?: GoodsKind[] })
  | (Of<"label-printed"> & Overridden & { format: LabelFormat })
  | (Of<"parcel-packed"> & Overridden & { measure?: Measure })
  | (Of<"parcel-handed-over"> & Overridden & { how: HandOverWay; reference?: string })
  | (Of<"shipment-declared"> & Overridden & { sendType: "part" | "all"; trackingNumber: string; service: ServiceId })
  | (Of<"declaration-amended"> & Overridden & { trackingNumber: string; service: ServiceId; reason: string })
  | (Of<"notice-sent"> & Overridden & { language: string; text: string })
  | (Of<"tracking-recorded"> & { status: TrackingStatus; occurredAt: Instant; note?: string })
  | (Of<"delivery-recorded"> & { deliveredAt: Instant; proof?: string })
  | (Of<"order-closed"> & { cause: CloseCause; note?: string })
  | Of<"order-reopened">
  | (Of<"order-held"> & { reason: string })
  | (Of<"order-released"> & { note?: string })
  | Of<"cancel-requested">
  | Of<"cancel-withdrawn">
  | (Of<"cancel-answered"> & { accepted: boolean; reason?: string })
  | (Of<"freeze-opened"> & { origin: "seller" | "platform"; reason?: string; contact?: string; askedFor?: string; answerBy?: Instant })
  | (Of<"freeze-answered"> & { sent: string; to?: string })
  | (Of<"freeze-lifted"> & { note?: string })
  | (Of<"dispute-opened"> & CaseOpened)
  | (Of<"dispute-answered"> & { caseId: string; accepted: boolean; note?: string })
  | (Of<"chargeback-opened"> & CaseOpened)
  | (Of<"evidence-added"> & { caseId: string; item: EvidenceItem; reference: string; note?: string })
  | (Of<"appeal-submitted"> & { caseId: string; note?: string; reason?: string; platformDueAt?: Instant })
  | (Of<"outcome-recorded"> & { caseId: string; outcome: Outcome; note?: string })
  | (Of<"buyer-contacted"> & Pick<Contact, "channel" | "direction" | "text" | "caseId">);

interface CaseOpened {
  caseId: string;
  reason: CaseReason;
  openedAt?: Instant;
  networkCode?: string;
  platformDueAt?: Instant;
  amount?: Money;
  detail?: string;
}

export type EventType = Event["type"];

/** Only what is exported above is public. */
export {};
