/** What stands open on an order, read from its facts, for the panels that show it. What follows from it the engine says. */
import type { Order } from "jiaoyun";

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
