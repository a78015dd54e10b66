/** Places of the page, kept in the URL's hash so that a link opens the same view on any host. */
import type { Instant } from "jiaoyun";
import { momentOf } from "./clock";

export type View = "orders" | "import" | "templates" | "rules" | "data";

export interface Route {
  view: View;
  orderId?: string;
  /** The orders as they were at this instant. */
  at?: Instant;
}

export const VIEWS: readonly View[] = ["orders", "import", "templates", "rules", "data"];

/** Reads a hash; what it does not know leads to the orders. */
export function readRoute(hash: string): Route {
  const [, first = "", second, third] = hash.split("/");
  if (first === "then" && second) return readThen(decode(second), third);
  if (first === "orders" && second) return { view: "orders", orderId: decode(second) };
  return { view: VIEWS.find((view) => view === first) ?? "orders" };
}

function readThen(at: string, orderId: string | undefined): Route {
  const order = orderId ? { orderId: decode(orderId) } : {};
  return Number.isNaN(momentOf(at).getTime()) ? { view: "orders", ...order } : { view: "orders", at, ...order };
}

export function hashOf(route: Route): string {
  if (route.at !== undefined) return `#/then/${encodeURIComponent(route.at)}${route.orderId === undefined ? "" : `/${encodeURIComponent(route.orderId)}`}`;
  return route.orderId === undefined ? `#/${route.view}` : `#/orders/${encodeURIComponent(route.orderId)}`;
}

export function go(route: Route): void {
  location.hash = hashOf(route);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
