/** What an edited playbook would change: which open choices turn, and which orders nobody would carry. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import type { ChoiceMade, Playbook, WhatIf } from "jiaoyun";
import { Ended } from "../aside/aside";
import { problemList, tag } from "../parts/bits";
import { Part } from "../parts/part";

const PAGE = 20;
/** Compared when nothing was edited for so long. */
const EDITING_RESTS = 400;

class WhatIfPanel extends Part {
  static override properties: PropertyDeclarations = { draft: { attribute: false }, edits: { attribute: false }, result: { state: true }, busy: { state: true }, shown: { state: true } };
  declare draft: Playbook;
  /** Grows with every edit: the draft is changed in place. */
  declare edits: number;
  declare result: WhatIf | undefined;
  declare busy: boolean;
  declare shown: number;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private stop = new AbortController();

  constructor() {
    super();
    this.busy = false;
    this.shown = PAGE;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.resting);
    this.stop.abort();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!["draft", "edits", "revision", "shown"].some((name) => changed.has(name))) return;
    this.busy = true;
    this.stop.abort();
    clearTimeout(this.resting);
    this.resting = setTimeout(() => void this.compare(), EDITING_RESTS);
  }

  private async compare(): Promise<void> {
    const { bench } = this;
    this.stop = new AbortController();
    try {
      const copy = { snapshot: bench.shop.snapshot(), playbook: bench.playbook, language: bench.language, now: bench.nowInstant() };
      this.result = await bench.aside.compare({ ...copy, draft: this.draft, size: this.shown }, { signal: this.stop.signal });
      this.busy = false;
    } catch (error) {
      if (!(error instanceof Ended)) bench.tellError(error);
    }
  }

  protected override render(): TemplateResult {
    const result = this.result;
    return html`<section class="what-if" aria-labelledby="what-if-title" aria-busy=${this.busy ? "true" : "false"}>
      <h2 id="what-if-title">${this.say("what-if.title")}</h2>
      <div aria-live="polite">${result === undefined ? html`<p class="muted">${this.say("what-if.busy")}</p>` : result.ok ? this.told(result) : problemList(this.bench, result.problems)}</div>
    </section>`;
  }

  private told(result: WhatIf & { ok: true }): TemplateResult {
    const { compared, flipped, newlyUnservable, newlyServable, flips } = result;
    if (compared === 0) return html`<p>${this.say("what-if.none-open")}</p>`;
    if (flipped === 0) return html`<p>${this.say("what-if.nothing", { compared })}</p>`;
    return html`<p><strong>${this.say("what-if.flipped", { flipped, compared })}</strong></p>
      ${newlyUnservable === 0 ? nothing : html`<p>${tag(this.say("what-if.unservable", { count: newlyUnservable }), "loud")}</p>`}
      ${newlyServable === 0 ? nothing : html`<p>${tag(this.say("what-if.servable", { count: newlyServable }), "good")}</p>`}
      <ul class="flips" tabindex="0" role="region" aria-label=${this.say("what-if.title")}>
        ${flips.map(({ orderId, from, to }) => html`<li><a class="number" href=${this.bench.linkTo(orderId)}>${orderId}</a> <span class="turned">${this.choice(from)} <span aria-hidden="true">→</span><span class="visually-hidden">${this.say("what-if.becomes")}</span> ${this.choice(to)}</span></li>`)}
      </ul>
      ${flipped > flips.length ? html`<button type="button" class="quiet" @click=${() => (this.shown += PAGE * 5)}>${this.say("orders.more", { count: Math.min(PAGE * 5, flipped - flips.length), rest: flipped - flips.length })}</button>` : nothing}`;
  }

  private choice({ service, code }: ChoiceMade): TemplateResult {
    if (service === undefined) return html`<span class="bad">${this.bench.name("choice", code ?? "no-service-fits")}</span>`;
    const known = [...this.draft.services, ...this.bench.services].find((one) => one.id === service);
    return html`<bdi>${known?.name[this.bench.language] ?? service}</bdi>`;
  }
}
customElements.define("jy-what-if", WhatIfPanel);
