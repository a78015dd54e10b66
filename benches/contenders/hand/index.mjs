// What a careful programmer writes without any library.
import { SERVICES } from "../../data/services.mjs";
import { decoded, ordersOfLists } from "../parts/orders.mjs";
import { stackContender } from "../parts/stack.mjs";
import { deadline, minutesLeft } from "./calendar.mjs";
import { chooser } from "./carrier.mjs";
import { rowsOf } from "./csv.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { render } from "./notice.mjs";

export default stackContender({
  id: "hand",
  label: "hand-written JavaScript",
  most: 100_000,
  services: SERVICES,
  stack: () => ({ read: (bytes) => ordersOfLists(rowsOf(decoded(bytes))), chooser, lifecycle, deadline, minutesLeft, render }),
});
