/** One order: what comes next on the left, what is known about it on the right, what happened below. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import type { NextCommand, Order } from "jiaoyun";
import { openCases } from "../orders/place";
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
  next: NextCommand[];
}

class OrderView extends Part {
  static override properties: PropertyDeclarations = { orderId: { attribute: false } };
  declare orderId: string;

  protected override render(): TemplateResult {
    const order = this.bench.shop.order(this.orderId);
    if (!order) return this.missing();
    const bench = this.bench;
    const context: OrderContext = { bench, order, next: bench.engine.nextCommands(order, { now: bench.nowInstant() }) };
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
          ${deadlinePanel(context)} ${receiverPanel(context)} ${linesPanel(context)} ${platformPanel(context)} ${contactPanel(context)} ${otherActions(context)}
        </div>
      </div>
      ${historyPanel(context)}
    </article>`;
  }

  private missing(): TemplateResult {
    return html`<div class="empty">
      <h2 class="order-title" tabindex="-1">${this.say("order.missing", { id: this.orderId })}</h2>
      <p>${this.say("order.missing.help")}</p>
      <p class="empty-actions"><a class="button" href="#/orders">${this.say("order.back")}</a> <a class="button" href="#/import">${this.say("empty.import")}</a></p>
    </div>`;
  }
}
customElements.define("jy-order-view", OrderView);
