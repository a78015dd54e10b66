/** What a file or paste was read as, before it is taken; and what came of taking it. */
import { html, nothing, type TemplateResult } from "lit";
import type { DeskImport, Order } from "jiaoyun";
import type { Trial } from "../aside/messages";
import { showCountry, showMoney } from "../format";
import { problemList, tag } from "../parts/bits";
import type { Workbench } from "../workbench";

const PROBLEMS_SHOWN = 200;

/** How many orders an import takes or has already. */
export function sizeOf({ result }: Trial): number {
  return result.added.length + result.updated.length + result.unchanged;
}

export function preview(bench: Workbench, { name, result, first }: Trial): TemplateResult {
  const { added, updated, unchanged, problems, refused } = result;
  const count = added.length + updated.length + unchanged;
  return html`<section class="panel" aria-label=${name}>
    <header class="panel-head">
      <h2><bdi>${name}</bdi></h2>
      <span class="panel-note">${bench.say("import.found", { fresh: added.length, updates: updated.length, unchanged, problems: problems.length })}</span>
    </header>
    ${count + refused.length === 0 ? html`<p role="alert">${bench.say("import.nothing")}</p>` : nothing}
    ${first.length === 0 ? nothing : table(bench, first, new Set(added), added.length + updated.length)}
    ${refusals(refused)}
    ${problems.length === 0 ? nothing : html`<h3>${bench.say("import.problems", { count: problems.length })}</h3>${problemList(bench, problems.slice(0, PROBLEMS_SHOWN))}`}
    ${problems.length > PROBLEMS_SHOWN ? html`<p class="muted">${bench.say("import.and-more", { count: problems.length - PROBLEMS_SHOWN })}</p>` : nothing}
  </section>`;
}

export function refusals(refused: DeskImport["refused"]): TemplateResult | typeof nothing {
  if (refused.length === 0) return nothing;
  return html`<ul class="problems">
    ${refused.slice(0, PROBLEMS_SHOWN).map(({ orderId, rejection }) => html`<li class="problem problem-error"><span class="number">${orderId}</span> ${rejection.message} <span class="reason-help">${rejection.help}</span></li>`)}
  </ul>`;
}

function table(bench: Workbench, orders: readonly Order[], added: Set<string>, all: number): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${bench.say("import.table")}>
    <table>
      <thead><tr>
        <th scope="col">${bench.say("import.state")}</th><th scope="col">${bench.say("import.order")}</th><th scope="col">${bench.say("platform.order")}</th>
        <th scope="col">${bench.say("receiver.name")}</th><th scope="col">${bench.say("receiver.country")}</th><th scope="col">${bench.say("import.goods")}</th><th scope="col">${bench.say("import.amount")}</th>
      </tr></thead>
      <tbody>${orders.map((order) => row(bench, order, !added.has(order.id)))}</tbody>
    </table>
  </div>
  ${all > orders.length ? html`<p class="muted">${bench.say("import.and-more", { count: all - orders.length })}</p>` : nothing}`;
}

function row(bench: Workbench, order: Order, known: boolean): TemplateResult {
  const status = bench.statusOf(order);
  return html`<tr>
    <td>${known ? tag(bench.say("import.update")) : tag(bench.say("import.new"), "good")}</td>
    <td class="number">${order.id}</td>
    <td>${status ? bench.name("platform", status) : bench.say("unknown")}</td>
    <td><bdi>${order.receiver.name ?? bench.say("unknown")}</bdi></td>
    <td>${order.receiver.country ? showCountry(order.receiver.country, bench.language) : bench.say("unknown")}</td>
    <td>${order.lines.reduce((sum, line) => sum + line.quantity, 0)} × <bdi>${order.lines[0]?.name ?? order.lines[0]?.sku ?? ""}</bdi></td>
    <td class="number">${order.amounts.total ? showMoney(order.amounts.total, bench.language) : bench.say("unknown")}</td>
  </tr>`;
}
