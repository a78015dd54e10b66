/** What a file or paste was read as, before it is taken; and what came of taking it. */
import { html, nothing, type TemplateResult } from "lit";
import type { DeskImport, Order, ReadOrders } from "jiaoyun";
import { showCountry, showMoney } from "../format";
import { problemList, tag } from "../parts/bits";
import type { Workbench } from "../workbench";

const SHOWN = 50;

export interface Outcomes {
  made: number;
  updated: number;
  refused: { id: string; message: string; help: string }[];
}

export function preview(bench: Workbench, name: string, read: ReadOrders): TemplateResult {
  const known = new Set(bench.shop.orders().map((order) => order.id));
  const fresh = read.orders.filter((order) => !known.has(order.id)).length;
  return html`<section class="panel" aria-label=${name}>
    <header class="panel-head">
      <h2><bdi>${name}</bdi></h2>
      <span class="panel-note">${bench.say("import.found", { fresh, updates: read.orders.length - fresh, problems: read.problems.length })}</span>
    </header>
    ${read.orders.length === 0 ? html`<p role="alert">${bench.say("import.nothing")}</p>` : table(bench, read.orders, known)}
    ${read.problems.length === 0 ? nothing : html`<h3>${bench.say("import.problems", { count: read.problems.length })}</h3>${problemList(bench, read.problems.slice(0, 200))}`}
  </section>`;
}

function table(bench: Workbench, orders: Order[], known: Set<string>): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${bench.say("import.table")}>
    <table>
      <thead><tr>
        <th scope="col">${bench.say("import.state")}</th><th scope="col">${bench.say("import.order")}</th><th scope="col">${bench.say("platform.order")}</th>
        <th scope="col">${bench.say("receiver.name")}</th><th scope="col">${bench.say("receiver.country")}</th><th scope="col">${bench.say("import.goods")}</th><th scope="col">${bench.say("import.amount")}</th>
      </tr></thead>
      <tbody>${orders.slice(0, SHOWN).map((order) => row(bench, order, known.has(order.id)))}</tbody>
    </table>
  </div>
  ${orders.length > SHOWN ? html`<p class="muted">${bench.say("import.and-more", { count: orders.length - SHOWN })}</p>` : nothing}`;
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

/** Adds what one import did to the tally. */
export function outcomes(total: Outcomes, result: DeskImport): void {
  total.made += result.added.length;
  total.updated += result.updated.length + result.unchanged;
  total.refused.push(...result.refused.map(({ orderId, rejection }) => ({ id: orderId, message: rejection.message, help: rejection.help })));
}
