/** Places of the page, kept in the URL's hash so that a link opens the same view on any host. */
export type View = "orders" | "import" | "templates" | "rules" | "data";

export interface Route {
  view: View;
  orderId?: string;
}

export const VIEWS: readonly View[] = ["orders", "import", "templates", "rules", "data"];

/** Reads a hash; what it does not know leads to the orders. */
export function readRoute(hash: string): Route {
  const [, first = "", second] = hash.split("/");
  if (first === "orders" && second) return { view: "orders", orderId: decode(second) };
  return { view: VIEWS.find((view) => view === first) ?? "orders" };
}

export function hashOf(route: Route): string {
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
