/** One order in the list. */
import { html, nothing, type TemplateResult } from "lit";
import type { OrderRow } from "jiaoyun";
import { showCountry } from "../format";
import { deadlineChip, tag } from "../parts/bits";
import type { Workbench } from "../workbench";
import { firstClock, showFlag } from "./flag";

export function orderRow(bench: Workbench, row: OrderRow, selected: boolean): TemplateResult {
  const flag = showFlag(bench, row);
  const clock = row.stage === "closed" || flag.tellsDeadline ? undefined : firstClock(row);
  return html`<li>
    <a class="order-row row-${flag.tone}" href=${bench.linkTo(row.id)} data-order=${row.id} aria-current=${selected ? "true" : "false"}>
      <span class="row-top">
        <span class="row-country" title=${row.country ?? ""}>${row.country ?? "??"}</span>
        <span class="row-name"><bdi>${row.receiver ?? row.buyer ?? bench.say("order.no-receiver")}</bdi></span>
        ${clock ? deadlineChip(bench, clock) : nothing}
      </span>
      <span class="row-mid"><span class="number">${row.id}</span> · ${bench.say("orders.pieces", { count: row.pieces })} · <bdi>${row.title ?? ""}</bdi></span>
      <span class="row-end">
        ${tag(flag.text, flag.tone)}
        ${row.buyerType === "business" ? tag(bench.say("buyer.business")) : nothing}
        <span class="visually-hidden">${row.country ? showCountry(row.country, bench.language) : ""}</span>
      </span>
    </a>
  </li>`;
}
