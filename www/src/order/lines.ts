/** What was bought, whether it is there, and who looked at it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Line } from "jiaoyun";
import { showMoney } from "../format";
import { panel, stamp, tag } from "../parts/bits";
import type { Workbench } from "../workbench";
import type { OrderContext } from "./view";

export function linesPanel({ bench, order }: OrderContext): TemplateResult {
  return panel(bench.say("lines.title"), html`<ul class="lines">${order.lines.map((line) => lineItem(bench, line))}</ul>`, { id: "lines-title" });
}

function lineItem(bench: Workbench, line: Line): TemplateResult {
  const service = line.buyerService?.name ?? line.buyerService?.code;
  return html`<li class="line">
    <p class="line-name"><span class="number">${line.quantity} ×</span> <bdi>${line.name ?? line.sku ?? line.id}</bdi></p>
    <p class="muted small">
      ${line.sku ? html`<span class="number">${bench.say("lines.sku")} <bdi>${line.sku}</bdi></span>` : html`<span class="bad">${bench.say("lines.no-sku")}</span>`}
      ${line.unitPrice ? html` · <span class="number">${showMoney(line.unitPrice, bench.language)}</span>` : nothing}
      ${line.weightGrams === undefined ? nothing : html` · <span class="number">${line.weightGrams} g</span>`}
      ${line.goods && line.goods.length > 0 ? html` · ${line.goods.map((kind) => bench.name("option", kind)).join(", ")}` : nothing}
    </p>
    ${service ? html`<p class="muted small">${bench.say("lines.buyer-paid-for")} <bdi>${service}</bdi></p>` : nothing}
    ${line.memo ? html`<p class="memo small"><bdi>${line.memo}</bdi></p>` : nothing}
    ${line.stock ? html`<p class="small">${tag(bench.name("option", line.stock.answer), line.stock.answer === "neither" ? "warn" : "good")} ${stamp(bench, line.stock)}</p>` : nothing}
    ${line.quality
      ? html`<p class="small">${bench.say("lines.checked-by")} <bdi>${line.quality.checkedBy}</bdi>${line.quality.photo ? html` · <bdi>${line.quality.photo}</bdi>` : nothing}</p>`
      : nothing}
  </li>`;
}
