/** The places orders are listed in, in the order the tabs stand; where an order belongs the engine says. */
import type { ListPlace } from "jiaoyun";

export type Place = ListPlace | "all";
export const PLACES: readonly ListPlace[] = ["ship", "part", "sent", "cancel", "cases", "frozen", "waiting", "finished"];
