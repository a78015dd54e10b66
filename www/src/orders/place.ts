/** Where an order is listed: the platform's own words where it has said something, our progress where it has gone further. Display only; what may be done the engine says. */
import type { Order } from "jiaoyun";
import type { Workbench } from "../workbench";

export type Place = "ship" | "part" | "sent" | "cancel" | "cases" | "frozen" | "waiting" | "finished";
export const PLACES: readonly Place[] = ["ship", "part", "sent", "cancel", "cases", "frozen", "waiting", "finished"];

const WAITING = new Set(["PLACE_ORDER_SUCCESS", "PAYMENT_PROCESSING", "RISK_CONTROL", "RISK_CONTROL_HOLD", "WAIT_SELLER_EXAMINE_MONEY"]);
const FINISHED = new Set(["FINISH", "FUND_PROCESSING", "ARCHIVE"]);

export function placeOf(bench: Workbench, order: Order): Place {
  const status = bench.statusOf(order) ?? "";
  if (openCases(order).length > 0) return "cases";
  if (isFrozen(order)) return "frozen";
  if (asksToCancel(order)) return "cancel";
  if (order.closed || FINISHED.has(status)) return "finished";
  if (WAITING.has(status)) return "waiting";
  if (isSent(order, status)) return "sent";
  return hasPart(order, status) ? "part" : "ship";
}

export function openCases(order: Order): Order["cases"] {
  return order.cases.filter((one) => one.outcome === undefined);
}

export function isFrozen(order: Order): boolean {
  return order.freeze !== undefined && order.freeze.liftedAt === undefined;
}

export function asksToCancel(order: Order): boolean {
  const request = order.cancelRequest;
  return request !== undefined && request.answer === undefined && request.withdrawnAt === undefined;
}

export function isForgotten(order: Order): boolean {
  return order.stage === "declared-not-handed-over" || order.parcels.some((parcel) => parcel.stage === "declared-not-handed-over");
}

function isSent(order: Order, status: string): boolean {
  if (status === "WAIT_BUYER_ACCEPT_GOODS") return true;
  if (hasPart(order, status) || isForgotten(order)) return false;
  return order.stage === "declared" || order.stage === "noticed" || order.stage === "in-transit" || order.stage === "delivered";
}

function hasPart(order: Order, status: string): boolean {
  const declared = order.parcels.flatMap((parcel) => parcel.declarations).filter((declaration) => !declaration.amends);
  if (declared.some((declaration) => declaration.sendType === "all")) return false;
  return declared.length > 0 ? declared.every((declaration) => declaration.sendType === "part") : status === "SELLER_PART_SEND_GOODS";
}
