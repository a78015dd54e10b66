/** The orders, one place at a time, as the desk finds and sorts them. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { BuyerType } from "jiaoyun";
import { Part } from "../parts/part";
import { emptyShop } from "./empty";
import { Finder, type Sorting } from "./finder";
import { PLACES, type Place } from "./places";
import { orderRow } from "./row";
import { choices } from "./sorting";

const PAGE = 100;
/** A search begins when nothing was typed for so long. */
const TYPING_RESTS = 150;

class OrderList extends Part {
  static override properties: PropertyDeclarations = {
    selected: { attribute: false }, place: { state: true }, typed: { state: true }, text: { state: true }, shown: { state: true }, sort: { state: true }, buyer: { state: true },
  };
  declare selected: string | undefined;
  declare place: Place;
  /** What stands in the field, and what is searched for. */
  declare typed: string;
  declare text: string;
  declare shown: number;
  declare sort: Sorting;
  declare buyer: BuyerType | undefined;
  private readonly finder = new Finder(() => this.requestUpdate());
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.place = "ship";
    this.typed = "";
    this.text = "";
    this.shown = PAGE;
    this.sort = { by: "due", descending: false };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.resting);
    this.finder.stop();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("selected")) this.followSelected();
    const asked = ["revision", "place", "text", "sort", "buyer"].some((name) => changed.has(name));
    const wish = { place: this.place, text: this.text, filter: this.buyer === undefined ? {} : { buyerType: [this.buyer] }, sort: this.sort, size: this.shown };
    if (asked) this.finder.look(this.bench, wish);
    else if (changed.has("shown")) this.finder.more(this.bench, wish);
  }

  /** An order opened by a link is shown among its like. */
  private followSelected(): void {
    if (this.selected === undefined || this.place === "all") return;
    if (this.finder.rows.some((row) => row.id === this.selected)) return;
    this.place = this.bench.rowOf(this.selected)?.place ?? this.place;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has("selected") && this.selected !== undefined) this.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }

  protected override render(): TemplateResult {
    const { rows, total } = this.finder;
    return html`<section class="list" aria-labelledby="list-title">
      <header class="list-head">
        <h1 id="list-title" tabindex="-1">${this.say("orders.title")}</h1>
        <input
          id="order-search" type="search" class="search" aria-label=${this.say("orders.search")} placeholder=${this.say("orders.search.placeholder")}
          .value=${this.typed} @input=${this.onType} @change=${this.onTyped}
        />
        <div class="tabs" role="group" aria-label=${this.say("orders.places")}>${[...PLACES, "all" as const].map((place) => this.tab(place))}</div>
        <div class="list-line">
          <p class="list-count" aria-live="polite">${this.say("orders.count", { count: total })}</p>
          ${choices(this.bench, { sort: this.sort, buyer: this.buyer, change: (changed) => this.change(changed) })}
        </div>
      </header>
      ${this.bench.desk.size === 0 ? this.empty() : total === 0 ? this.nothingHere() : nothing}
      <ul class="rows" role="list">${repeat(rows, (row) => row.id, (row) => orderRow(this.bench, row, row.id === this.selected))}</ul>
      ${total > rows.length
        ? html`<button type="button" class="quiet more-rows" @click=${() => (this.shown += PAGE)}>${this.say("orders.more", { count: Math.min(PAGE, total - rows.length), rest: total - rows.length })}</button>`
        : nothing}
    </section>`;
  }

  private tab(place: Place): TemplateResult {
    const count = this.finder.count(place);
    return html`<button type="button" class="tab" aria-pressed=${this.place === place ? "true" : "false"} @click=${() => this.choose(place)}>
      ${this.bench.name("place", place)} <span class="tab-count">${count ?? "…"}</span>
    </button>`;
  }

  private choose(place: Place): void {
    this.place = place;
    this.shown = PAGE;
  }

  private change(changed: { sort?: Sorting; buyer?: BuyerType | undefined }): void {
    Object.assign(this, changed);
    this.shown = PAGE;
  }

  private readonly onType = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.search(this.typed), TYPING_RESTS);
  };

  /** Leaving the field or pressing Enter does not wait. */
  private readonly onTyped = (): void => {
    clearTimeout(this.resting);
    this.search(this.typed);
  };

  private search(text: string): void {
    this.typed = text;
    this.text = text.trim();
    this.shown = PAGE;
  }

  private empty(): TemplateResult {
    return this.bench.past ? html`<div class="empty"><p>${this.say("orders.none-then")}</p></div>` : emptyShop(this.bench);
  }

  private nothingHere(): TemplateResult {
    const found = this.finder.count("all") ?? 0;
    const isNarrowed = this.text !== "" || this.buyer !== undefined;
    const text = !isNarrowed ? this.say("orders.none-here") : found > 0 ? this.say("orders.elsewhere", { count: found }) : this.text === "" ? this.say("orders.none-here") : this.say("orders.none-found", { search: this.text });
    return html`<div class="empty">
      <p>${text}</p>
      ${this.text === "" ? nothing : html`<button type="button" class="link" @click=${() => this.search("")}>${this.say("orders.clear-search")}</button>`}
      ${isNarrowed && found > 0 ? html`<button type="button" class="link" @click=${() => this.choose("all")}>${this.say("orders.show-all")}</button>` : nothing}
    </div>`;
  }
}
customElements.define("jy-order-list", OrderList);
