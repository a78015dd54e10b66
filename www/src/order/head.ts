/** The head of an order: which one, where to, how much, by when. */
import { html, nothing, type TemplateResult } from "lit";
import { showCountry, showMoney } from "../format";
import { firstClock, showFlag } from "../orders/flag";
import { deadlineChip, tag } from "../parts/bits";
import { copyButton } from "../parts/copy";
import type { OrderContext } from "./view";

export function orderHead({ bench, order, row }: OrderContext): TemplateResult {
  const flag = showFlag(bench, row);
  const stage = bench.name("stage", order.stage);
  const deadline = order.closed ? undefined : firstClock(row);
  const { country, city } = order.receiver;
  return html`<header class="order-head">
    <a class="back" href=${bench.linkTo()}>← ${bench.say("order.back")}</a>
    <div class="order-head-line">
      <h2 class="order-title" id="order-title" tabindex="-1">
        <span class="visually-hidden">${bench.say("order.word")}</span> <span class="number">${order.id}</span>
      </h2>
      ${copyButton(bench, order.id)} ${deadline ? deadlineChip(bench, deadline) : nothing}
    </div>
    <p class="order-facts">
      <span class="order-where">${country ? showCountry(country, bench.language) : bench.say("order.no-country")}${city ? html`, <bdi>${city}</bdi>` : nothing}</span>
      ${order.amounts.total ? html`<span class="number">${showMoney(order.amounts.total, bench.language)}</span>` : nothing}
      ${tag(stage, order.stage === "declared-not-handed-over" ? "loud" : "plain")}
      ${flag.text === stage || flag.tone === "plain" || flag.tellsDeadline ? nothing : tag(flag.text, flag.tone)}
      ${order.buyer.type === "unknown" ? nothing : tag(bench.say(order.buyer.type === "business" ? "buyer.business" : "buyer.individual"))}
    </p>
    ${order.memo ? html`<p class="memo"><strong>${bench.say("order.memo")}</strong> <bdi>${order.memo}</bdi></p>` : nothing}
  </header>`;
}
