/** The day at a glance, shown beside the list while no order is open. */
import { html, nothing, type TemplateResult } from "lit";
import type { Deadline, Order } from "jiaoyun";
import { deadlineChip, sentence, urgencyOf } from "../parts/bits";
import { Part } from "../parts/part";
import { hashOf } from "../route";
import { nearestDeadline } from "./flag";
import { isForgotten, openCases } from "./place";

interface Due {
  order: Order;
  deadline: Deadline;
}
const SHOWN = 8;

class Overview extends Part {
  protected override render(): TemplateResult {
    const orders = this.bench.shop.orders();
    if (orders.length === 0) return html``;
    const due = this.due(orders);
    const forgotten = orders.filter(isForgotten);
    const cases = orders.flatMap((order) => openCases(order).map((one) => ({ order, one })));
    return html`<section class="overview" aria-labelledby="overview-title">
      <h2 id="overview-title">${this.say("today.title")}</h2>
      <div class="tallies">
        ${this.tally(forgotten.length, "today.forgotten", forgotten.length > 0 ? "loud" : "")}
        ${this.tally(due.filter(({ deadline }) => urgencyOf(deadline) === "over").length, "today.over", "loud")}
        ${this.tally(due.filter(({ deadline }) => urgencyOf(deadline) === "soon").length, "today.soon", "warn")}
        ${this.tally(cases.length, "today.cases", "")}
      </div>
      ${forgotten.length === 0 ? nothing : this.forgotten(forgotten)}
      <h3>${this.say("today.next")}</h3>
      ${due.length === 0
        ? html`<p class="muted">${this.say("today.nothing-due")}</p>`
        : html`<ol class="due-list">${due.slice(0, SHOWN).map(({ order, deadline }) => this.dueRow(order, deadline))}</ol>`}
    </section>`;
  }

  /** The nearest clock of the seller's own in every order, nearest first. */
  private due(orders: Order[]): Due[] {
    return orders
      .filter((order) => !order.closed)
      .flatMap((order) => {
        const deadline = nearestDeadline(this.bench, order);
        return deadline && !deadline.informational ? [{ order, deadline }] : [];
      })
      .sort((one, other) => (one.deadline.minutesLeft ?? 0) - (other.deadline.minutesLeft ?? 0));
  }

  private tally(count: number, key: "today.forgotten" | "today.over" | "today.soon" | "today.cases", tone: string): TemplateResult {
    return html`<p class="tally ${count > 0 ? `tally-${tone}` : ""}"><strong>${count}</strong> <span>${this.say(key)}</span></p>`;
  }

  private forgotten(orders: Order[]): TemplateResult {
    return html`<div class="forgotten" role="note">
      <p><strong>${this.say("today.forgotten.title")}</strong> ${this.say("today.forgotten.text")}</p>
      <ul>${orders.map((order) => html`<li><a href=${hashOf({ view: "orders", orderId: order.id })}><span class="number">${order.id}</span> · <bdi>${order.receiver.name ?? ""}</bdi></a></li>`)}</ul>
    </div>`;
  }

  private dueRow(order: Order, deadline: Deadline): TemplateResult {
    return html`<li>
      <a href=${hashOf({ view: "orders", orderId: order.id })}>
        ${deadlineChip(this.bench, deadline)}
        <span class="due-who"><bdi>${order.receiver.name ?? order.id}</bdi> <span class="muted number">${order.receiver.country ?? ""} ${order.id}</span></span>
        <span class="due-message muted">${sentence(this.bench, deadline.message)}</span>
      </a>
    </li>`;
  }
}
customElements.define("jy-overview", Overview);
