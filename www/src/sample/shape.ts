/** What one line of the sample's table says, and the short words its stories are told in. */
import type { Command, GoodsKind, HandOverWay, StockAnswer } from "jiaoyun";

type Without<T> = T extends unknown ? Omit<T, "orderId" | "at" | "by"> : never;

/** One command of a story, so many hours before the sample's present. */
export type Act = { ago: number } & Without<Command>;

/** What the platform says, as codes. */
export interface Says {
  status?: string;
  fund?: string;
  issue?: string;
  frozen?: string;
}

export interface Item {
  name: string;
  sku: string;
  price: string;
  count?: number;
  grams?: number;
  goods?: GoodsKind;
}

export interface SampleOrder {
  id: string;
  name: string;
  /** Country, postcode, city, province, street. */
  to: readonly [string, string, string, string, string];
  phone?: string;
  items: readonly Item[];
  currency?: string;
  /** Hours since the buyer paid; absent: unpaid. */
  paid?: number;
  /** Hours until the platform's countdown for shipping ends; negative: over. */
  shipIn?: number;
  /** Code and name of the service the buyer paid for. */
  wants?: readonly [string, string];
  memo?: string;
  business?: boolean;
  says?: Says;
  story?: readonly Act[];
  /** What a later import said. */
  later?: Says & { ago: number };
}

/** Stands in a story for the instant of the act itself. */
export const AT_THAT_TIME = "then";

const STEPS = ["confirmed", "stocked", "chosen", "waybilled", "labelled", "packed", "handed-over", "declared", "noticed", "scanned"] as const;
export type Reached = (typeof STEPS)[number];

export interface Parcel {
  number: string;
  grams: number;
  how?: HandOverWay;
  answer?: StockAnswer;
}

/** The usual way of an order up to a step, a quarter of an hour between two steps. */
export function walk(until: Reached, ago: number, lines: number, parcel?: Parcel): Act[] {
  const stock = Array.from({ length: lines }, (_, place) => place);
  const acts: Record<Reached, Without<Command>> = {
    confirmed: { type: "confirm-order", memoRead: true },
    stocked: { type: "answer-stock", lines: stock.map((place) => ({ lineId: String(place), answer: parcel?.answer ?? "in-stock" })) },
    chosen: { type: "choose-carrier", buyerChoiceConfirmed: true },
    waybilled: { type: "create-waybill", trackingNumber: parcel?.number ?? "", measure: { weightGrams: parcel?.grams ?? 0 } },
    labelled: { type: "print-label", format: "thermal-100x150" },
    packed: { type: "pack-parcel" },
    "handed-over": { type: "hand-over", how: parcel?.how ?? "carrier-system" },
    declared: { type: "declare-shipment", sendType: "all" },
    noticed: { type: "send-notice" },
    scanned: { type: "record-tracking", status: "in-transit", occurredAt: AT_THAT_TIME, note: "accepted by the carrier" },
  };
  const taken = STEPS.slice(0, STEPS.indexOf(until) + 1);
  return taken.map((step, place) => ({ ago: ago - place * 0.25, ...acts[step] }) as Act);
}

/** Declared on the platform with the parcel still on the shelf. */
export function forgotten(ago: number, parcel: Parcel): Act[] {
  return [...walk("packed", ago, 1, parcel), { ago: ago - 2, type: "declare-shipment", sendType: "all" }];
}
