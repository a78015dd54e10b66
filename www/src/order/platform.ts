/** What AliExpress says about the order, word for word. */
import { html, nothing, type TemplateResult } from "lit";
import type { Order } from "jiaoyun";
import { fact, panel, time } from "../parts/bits";
import type { Workbench } from "../workbench";
import type { OrderContext } from "./view";

export function platformPanel({ bench, order }: OrderContext): TemplateResult {
  const says = order.platform;
  const times = order.times;
  const moment = (key: "time.created" | "time.paid" | "time.sent" | "time.received" | "time.ended", read: { at: string } | undefined) => fact(bench.say(key), read ? time(bench, read.at) : undefined);
  return panel(
    bench.say("platform.title"),
    html`<dl class="facts">
      ${fact(bench.say("platform.order"), worded(bench, order))} ${fact(bench.say("platform.fund"), verbatim(says?.fundStatus))} ${fact(bench.say("platform.issue"), verbatim(says?.issueStatus))}
      ${fact(bench.say("platform.frozen"), verbatim(says?.frozenStatus))} ${fact(bench.say("platform.logistics"), verbatim(says?.logisticsStatus))} ${fact(bench.say("platform.end"), verbatim(says?.endReason))}
      ${moment("time.created", times.createdAt)} ${moment("time.paid", times.paidAt)} ${moment("time.sent", times.sentAt)} ${moment("time.received", times.receivedAt)} ${moment("time.ended", times.endedAt)}
      ${fact(bench.say("platform.source"), `${bench.name("source", order.source.kind)} · ${order.source.shape}`)}
    </dl>
    ${says && says.children.length > 1
      ? html`<details class="more"><summary>${bench.say("platform.children", { count: says.children.length })}</summary>
          <ul class="small">${says.children.map((child) => html`<li><span class="number">${child.id}</span> ${[child.orderStatus, child.fundStatus, child.issueStatus, child.frozenStatus, child.disputeStatus].filter((word) => word).join(" · ")}</li>`)}</ul>
        </details>`
      : nothing}`,
    { id: "platform-title" },
  );
}

function verbatim(said: string | undefined): TemplateResult | undefined {
  return said === undefined ? undefined : html`<span class="verbatim">${said}</span>`;
}

/** Our word for the status, and the platform's own where it is another. */
function worded(bench: Workbench, order: Order): TemplateResult | string | undefined {
  const said = order.platform?.orderStatus;
  if (said === undefined) return undefined;
  const word = bench.name("platform", bench.statusOf(order) ?? said);
  return word === said ? said : html`${word}<br /><span class="verbatim">${said}</span>`;
}
