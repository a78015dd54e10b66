/** The tracking guard: judges a number while it is typed and offers what it can honestly suggest. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import type { ServiceId, Shop } from "jiaoyun";
import { Part } from "../parts/part";
import { problemList } from "../parts/bits";

type Check = ReturnType<Shop["checkTracking"]>;

class TrackingField extends Part {
  static override properties: PropertyDeclarations = {
    service: { attribute: false }, fieldId: { attribute: false }, label: { attribute: false }, needed: { attribute: false }, typed: { state: true },
  };
  declare service: ServiceId | undefined;
  declare fieldId: string;
  declare label: string;
  declare needed: boolean;
  declare typed: string;

  constructor() {
    super();
    this.typed = "";
    this.needed = false;
  }

  protected override render(): TemplateResult {
    const check = this.typed.trim() === "" ? undefined : this.check();
    return html`<div class="field field-tracking">
      <label for=${this.fieldId}>${this.label}${this.needed ? nothing : html` <span class="optional">${this.say("form.optional")}</span>`}</label>
      <input
        id=${this.fieldId} name="trackingNumber" class="tracking" autocomplete="off" autocapitalize="characters" spellcheck="false"
        ?required=${this.needed} aria-describedby=${`${this.fieldId}-verdict`} .value=${this.typed} @input=${this.onInput}
      />
      <div id=${`${this.fieldId}-verdict`} class="verdict" aria-live="polite">${check ? this.verdict(check) : nothing}</div>
    </div>`;
  }

  /** The desk knows which numbers are in use. */
  private check(): Check {
    return this.bench.shop.checkTracking(this.typed, this.service ? { service: this.service } : {});
  }

  private verdict(check: Check): TemplateResult {
    return html`<p class="verdict-line verdict-${check.verdict}">
        <strong>${this.bench.name("verdict", check.verdict)}</strong>
        ${check.number === this.typed ? nothing : html`<span class="number"><bdi>${check.number}</bdi></span>`}
      </p>
      ${problemList(this.bench, check.problems)}
      ${check.usedBy.length === 0 ? nothing : html`<p class="problem-place">${this.say("tracking.used-by")} ${check.usedBy.map((id) => html`<a class="number" href=${this.bench.linkTo(id)}>${id}</a> `)}</p>`}
      ${check.suggestions.length === 0
        ? nothing
        : html`<p class="suggestions">
            ${this.say("tracking.did-you-mean")}
            ${check.suggestions.map((number) => html`<button type="button" class="quiet number" @click=${() => this.take(number)}>${number}</button>`)}
          </p>`}`;
  }

  private readonly onInput = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
  };

  private take(number: string): void {
    this.typed = number;
    const input = this.querySelector("input");
    if (input) input.value = number;
    input?.dispatchEvent(new Event("input", { bubbles: true }));
    input?.focus();
  }
}
customElements.define("jy-tracking-field", TrackingField);
