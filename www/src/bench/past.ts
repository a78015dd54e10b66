/** The desk as it was: opened for the instant that the address names, closed when the page comes back to the present. */
import type { Desk, Instant, Shop } from "jiaoyun";

export interface Past {
  at: Instant;
  desk: Desk;
}

export function openPast(shop: Shop, at: Instant): Past {
  return { at, desk: shop.at(at) };
}

/** The same moment of a shop that was opened or filled anew. */
export function reopenPast(shop: Shop, past: Past | undefined): Past | undefined {
  if (past === undefined) return undefined;
  past.desk.close();
  return openPast(shop, past.at);
}
