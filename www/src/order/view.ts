/** One order: what comes next on the left, what is known about it on the right, what happened below. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import type { NextCommand, Order, OrderRow } from "jiaoyun";
import { openCases } from "./standing";
import { Part } from "../parts/part";
import { carrierPanel } from "./carrier";
import { casePanels } from "./cases";
import { contactPanel } from "./contacts";
import { deadlinePanel } from "./deadlines";
import { historyPanel } from "./history";
import { linesPanel } from "./lines";
import { orderHead } from "./head";
import { otherActions } from "./actions";
import { overlayPanels } from "./overlays";
import { parcelPanels } from "./parcels";
import { platformPanel } from "./platform";
import { receiverPanel } from "./receiver";
import "./notice";
import "./steps";

export interface OrderContext {
  bench: Part["bench"];
  order: Order;
  /** The order as lists show it: its place, its flag, its clocks. */
  row: OrderRow;
  /** In the past nothing can be done. */
  next: NextCommand[];
}

class OrderView extends Part {
  static override properties: PropertyDeclarations = { orderId: { attribute: false } };
  declare orderId: string;

  protected override render(): TemplateResult {
    const { bench, orderId } = this;
    const [order, row] = [bench.desk.order(orderId), bench.rowOf(orderId)];
    if (!order || !row) return this.missing();
    const context: OrderContext = { bench, order, row, next: bench.engine.nextCommands(order, { now: bench.nowInstant() }) };
    const shipping = order.parcels.some((parcel) => parcel.origin === "seller");
    const urgent = openCases(order).length > 0;
    return html`<article class="order" aria-labelledby="order-title">
      ${orderHead(context)} ${overlayPanels(context)}
      <div class="order-columns">
        <div class="order-main">
          ${urgent ? casePanels(context) : nothing}
          <jy-steps .bench=${bench} .revision=${this.revision} .order=${order} .next=${context.next}></jy-steps>
          ${urgent ? nothing : casePanels(context)} ${carrierPanel(context)} ${parcelPanels(context)}
          ${shipping ? html`<jy-notice .bench=${bench} .revision=${this.revision} .order=${order} .next=${context.next}></jy-notice>` : nothing}
        </div>
        <div class="order-side">
          ${deadlinePanel(context)} ${receiverPanel(context)} ${linesPanel(context)} ${platformPanel(context)} ${contactPanel(context)} ${bench.past ? nothing : otherActions(context)}
        </div>
      </div>
      ${historyPanel(context)}
    </article>`;
  }

  private missing(): TemplateResult {
    const past = this.bench.past !== undefined;
    return html`<div class="empty">
      <h2 class="order-title" tabindex="-1">${this.say(past ? "order.not-yet" : "order.missing", { id: this.orderId })}</h2>
      <p>${past ? nothing : this.say("order.missing.help")}</p>
      <p class="empty-actions"><a class="button" href=${this.bench.linkTo()}>${this.say("order.back")}</a> ${past ? nothing : html`<a class="button" href="#/import">${this.say("empty.import")}</a>`}</p>
    </div>`;
  }
}
customElements.define("jy-order-view", OrderView);
