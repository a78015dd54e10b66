/** Which of the usual steps an order has behind it, read from its facts. What may be done next the engine says. */
import type { CommandType, NextCommand, Order, Parcel, Stamp } from "jiaoyun";

/** The usual way of an order, in the order a seller goes it. */
export const WAY: readonly CommandType[] = [
  "confirm-order", "answer-stock", "choose-carrier", "create-waybill", "print-label", "pack-parcel", "hand-over", "declare-shipment", "send-notice",
  "record-tracking", "record-delivery", "close-order",
];

export interface Step {
  next: NextCommand;
  done: Stamp | undefined;
  /** The first undone step that may be taken, or the first undone one where none may. */
  current: boolean;
}

export function stepsOf(order: Order, next: readonly NextCommand[]): Step[] {
  const entries = WAY.flatMap((type) => next.filter((one) => one.type === type));
  const steps = entries.map((one) => ({ next: one, done: doneAt(order, parcelOf(order, one.parcelId), one.type), current: false }));
  const undone = steps.filter((step) => step.done === undefined && step.next.type !== "record-tracking");
  const current = undone.find((step) => step.next.ok) ?? undone[0];
  if (current && !order.closed) current.current = true;
  return steps;
}

export function parcelOf(order: Order, parcelId: string | undefined): Parcel | undefined {
  const own = order.parcels.filter((parcel) => parcel.origin === "seller");
  return parcelId === undefined ? (own.length === 1 ? own[0] : undefined) : order.parcels.find((parcel) => parcel.id === parcelId);
}

function doneAt(order: Order, parcel: Parcel | undefined, type: CommandType): Stamp | undefined {
  switch (type) {
    case "confirm-order":
      return order.confirmation;
    case "answer-stock":
      return order.lines.length > 0 && order.lines.every((line) => line.stock) ? order.lines.at(-1)?.stock : undefined;
    case "choose-carrier":
      return parcel?.choice;
    case "create-waybill":
      return parcel?.waybill;
    case "print-label":
      return parcel?.labels.at(-1);
    case "pack-parcel":
      return parcel?.packed;
    case "hand-over":
      return parcel?.handedOver;
    case "declare-shipment":
      return parcel?.declarations.at(-1);
    case "send-notice":
      return parcel?.notices.at(-1);
    case "record-tracking":
      return parcel?.tracking.at(-1);
    case "record-delivery":
      return parcel?.delivered;
    case "close-order":
      return order.closed;
    default:
      return undefined;
  }
}
