// What a careful programmer writes without any library.
import { decoded, ordersOfLists } from "../parts/orders.mjs";
import { stackContender } from "../parts/stack.mjs";
import { deadline, minutesLeft } from "./calendar.mjs";
import { chooser } from "./carrier.mjs";
import { rowsOf } from "./csv.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { render } from "./notice.mjs";

export default stackContender(() => ({ read: (bytes) => ordersOfLists(rowsOf(decoded(bytes))), chooser, lifecycle, deadline, minutesLeft, render }));
