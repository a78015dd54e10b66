/** The orders, one place at a time, nearest deadline first. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import type { Order } from "jiaoyun";
import { showCountry } from "../format";
import { Part } from "../parts/part";
import { hashOf } from "../route";
import { flagOf, nearestDeadline } from "./flag";
import { PLACES, isForgotten, placeOf, type Place } from "./place";
import { deadlineChip, tag } from "../parts/bits";
import { emptyShop } from "./empty";

const PAGE = 100;

class OrderList extends Part {
  static override properties: PropertyDeclarations = { selected: { attribute: false }, place: { state: true }, search: { state: true }, shown: { state: true } };
  declare selected: string | undefined;
  declare place: Place | "all";
  declare search: string;
  declare shown: number;

  constructor() {
    super();
    this.place = "ship";
    this.search = "";
    this.shown = PAGE;
  }

  /** An order opened by a link is shown among its like. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has("selected") || this.selected === undefined || this.place === "all") return;
    const order = this.bench.shop.order(this.selected);
    if (order) this.place = placeOf(this.bench, order);
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has("selected") && this.selected !== undefined) this.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }

  protected override render(): TemplateResult {
    const all = this.bench.shop.orders();
    const searched = all.filter((order) => matches(order, this.search)).map((order) => ({ order, place: placeOf(this.bench, order) }));
    const counts = new Map<Place, number>(PLACES.map((place) => [place, searched.filter((one) => one.place === place).length]));
    const listed = this.sorted(searched.filter(({ place }) => this.place === "all" || place === this.place).map(({ order }) => order));
    return html`<section class="list" aria-labelledby="list-title">
      <header class="list-head">
        <h1 id="list-title" tabindex="-1">${this.say("orders.title")}</h1>
        <input
          id="order-search" type="search" class="search" aria-label=${this.say("orders.search")} placeholder=${this.say("orders.search.placeholder")}
          .value=${this.search} @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
        />
        <div class="tabs" role="group" aria-label=${this.say("orders.places")}>
          ${PLACES.map((place) => this.tab(place, counts.get(place) ?? 0))} ${this.tab("all", searched.length)}
        </div>
        <p class="list-count" aria-live="polite">${this.say("orders.count", { count: listed.length })} · ${this.say("orders.sorted")}</p>
      </header>
      ${all.length === 0 ? emptyShop(this.bench) : listed.length === 0 ? this.nothingHere(searched.length) : nothing}
      <ul class="rows" role="list">${listed.slice(0, this.shown).map((order) => this.row(order))}</ul>
      ${listed.length > this.shown
        ? html`<button type="button" class="quiet" @click=${() => (this.shown += PAGE)}>${this.say("orders.more", { count: listed.length - this.shown })}</button>`
        : nothing}
    </section>`;
  }

  private tab(place: Place | "all", count: number): TemplateResult {
    const chosen = this.place === place;
    return html`<button type="button" class="tab" aria-pressed=${chosen ? "true" : "false"} @click=${() => this.choose(place)}>
      ${this.bench.name("place", place)} <span class="tab-count">${count}</span>
    </button>`;
  }

  private choose(place: Place | "all"): void {
    this.place = place;
    this.shown = PAGE;
  }

  /** What is declared but not handed over stands above every deadline. */
  private sorted(orders: Order[]): Order[] {
    const rank = new Map(orders.map((order) => [order.id, isForgotten(order) ? -Infinity : (nearestDeadline(this.bench, order)?.minutesLeft ?? Infinity)]));
    return orders.sort((one, other) => {
      const [first, second] = [rank.get(one.id) ?? 0, rank.get(other.id) ?? 0];
      return first === second ? one.id.localeCompare(other.id) : first - second;
    });
  }

  private row(order: Order): TemplateResult {
    const flag = flagOf(this.bench, order);
    const deadline = order.closed || flag.tellsDeadline ? undefined : nearestDeadline(this.bench, order);
    const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0);
    return html`<li>
      <a class="order-row row-${flag.tone}" href=${hashOf({ view: "orders", orderId: order.id })} data-order=${order.id} aria-current=${order.id === this.selected ? "true" : "false"}>
        <span class="row-top">
          <span class="row-country" title=${order.receiver.country ?? ""}>${order.receiver.country ?? "??"}</span>
          <span class="row-name"><bdi>${order.receiver.name ?? order.buyer.name ?? this.say("order.no-receiver")}</bdi></span>
          ${deadline ? deadlineChip(this.bench, deadline) : nothing}
        </span>
        <span class="row-mid"><span class="number">${order.id}</span> · ${this.say("orders.pieces", { count: pieces })} · <bdi>${order.lines[0]?.name ?? order.lines[0]?.sku ?? ""}</bdi></span>
        <span class="row-end">
          ${tag(flag.text, flag.tone)}
          ${order.buyer.type === "business" ? tag(this.say("buyer.business")) : nothing}
          <span class="visually-hidden">${order.receiver.country ? showCountry(order.receiver.country, this.bench.language) : ""}</span>
        </span>
      </a>
    </li>`;
  }

  private nothingHere(found: number): TemplateResult {
    const text = this.search !== "" && found > 0 ? this.say("orders.elsewhere", { count: found }) : this.search !== "" ? this.say("orders.none-found", { search: this.search }) : this.say("orders.none-here");
    return html`<div class="empty">
      <p>${text}</p>
      ${this.search === "" ? nothing : html`<button type="button" class="quiet" @click=${() => ((this.search = ""), (this.place = found > 0 ? "all" : this.place))}>${this.say("orders.clear-search")}</button>`}
      ${this.search !== "" && found > 0 ? html`<button type="button" class="quiet" @click=${() => this.choose("all")}>${this.say("orders.show-all")}</button>` : nothing}
    </div>`;
  }
}
customElements.define("jy-order-list", OrderList);

function matches(order: Order, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  if (wanted === "") return true;
  const numbers = order.parcels.map((parcel) => parcel.waybill?.trackingNumber ?? parcel.platform?.trackingNumber);
  const words = [order.id, order.receiver.name, order.buyer.name, order.receiver.country, order.receiver.city, ...numbers, ...order.lines.flatMap((line) => [line.name, line.sku])];
  return words.some((word) => word?.toLowerCase().includes(wanted));
}
