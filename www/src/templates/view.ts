/** The seller's notice templates: one a language, with a live preview and the engine's check for holes. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import type { NoticeRules, Order, OrderRow, Playbook, Stage } from "jiaoyun";
import { showLanguage } from "../format";
import { problemList, tag } from "../parts/bits";
import { Part } from "../parts/part";
import { savePlaybook } from "../rules/save";

type Template = NoticeRules["templates"][number];
const MARKS = ["buyer", "order", "number", "service", "minDays", "maxDays", "signature"] as const;
/** Stages in which a parcel has its number and the carrier has it. */
const SENT: readonly Stage[] = ["handed-over", "declared", "noticed", "in-transit", "delivered"];
const OFFERED = 100;

class TemplatesView extends Part {
  static override properties: PropertyDeclarations = { language: { state: true }, text: { state: true }, countries: { state: true }, reviewed: { state: true }, orderId: { state: true } };
  declare language: string | undefined;
  declare text: string | undefined;
  declare countries: string | undefined;
  declare reviewed: boolean | undefined;
  declare orderId: string | undefined;
  private offered: OrderRow[] = [];

  /** Orders that a notice can be filled in for, else any. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has("revision")) return;
    const [now, page] = [this.bench.nowInstant(), { from: 0, size: OFFERED }];
    const sent = this.bench.shop.query({ now, filter: { stage: [...SENT] }, page }).rows;
    this.offered = sent.length > 0 ? sent : this.bench.shop.query({ now, page }).rows;
  }

  protected override render(): TemplateResult {
    const { templates } = this.bench.playbook.notices;
    const chosen = templates.find((template) => template.language === this.language) ?? templates[0];
    return html`<section class="page" aria-labelledby="templates-title">
      <h1 id="templates-title" tabindex="-1">${this.say("templates.title")}</h1>
      <p class="lead">${this.say("templates.lead")}</p>
      <div class="templates">
        <div class="template-languages" role="group" aria-label=${this.say("notice.language")}>${templates.map((template) => this.pick(template, template === chosen))}</div>
        ${chosen ? this.editor(chosen) : nothing}
      </div>
    </section>`;
  }

  private pick(template: Template, chosen: boolean): TemplateResult {
    return html`<button type="button" class="tab" aria-pressed=${chosen ? "true" : "false"} @click=${() => this.open(template.language)}>
      <span lang=${template.language}>${showLanguage(template.language)}</span> ${template.nativeReviewed ? nothing : tag(this.say("notice.unreviewed.short"), "wait")}
    </button>`;
  }

  private open(language: string): void {
    this.language = language;
    this.text = undefined;
    this.countries = undefined;
    this.reviewed = undefined;
  }

  private editor(template: Template): TemplateResult {
    const text = this.text ?? template.text;
    const countries = this.countries ?? this.countriesOf(template.language).join(", ");
    const changed = this.text !== undefined || this.countries !== undefined || this.reviewed !== undefined;
    return html`<form class="panel template-editor" @submit=${(event: Event) => void this.save(event, template)}>
      <div class="field">
        <label for="template-text">${this.say("templates.text")}</label>
        <textarea id="template-text" rows="12" lang=${template.language} .value=${text} @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}></textarea>
      </div>
      <p class="marks small">${this.say("templates.marks")} ${MARKS.map((mark) => html`<button type="button" class="quiet mono" @click=${() => this.insert(mark, text)}>{${mark}}</button> `)}</p>
      <div class="field">
        <label for="template-countries">${this.say("templates.countries")}</label>
        <input id="template-countries" .value=${countries} @input=${(event: Event) => (this.countries = (event.target as HTMLInputElement).value)} autocomplete="off" />
      </div>
      <label class="check">
        <input type="checkbox" .checked=${this.reviewed ?? template.nativeReviewed} @change=${(event: Event) => (this.reviewed = (event.target as HTMLInputElement).checked)} /> ${this.say("templates.reviewed")}
      </label>
      <div class="form-actions">
        <button type="button" ?disabled=${!changed} @click=${() => this.open(template.language)}>${this.say("templates.undo")}</button>
        <button type="submit" class="primary" ?disabled=${!changed}>${this.say("save")}</button>
      </div>
    </form>
    ${this.preview(template, text)}`;
  }

  private preview(template: Template, text: string): TemplateResult {
    const chosen = this.offered.find((row) => row.id === this.orderId) ?? this.offered[0];
    const order = chosen && this.bench.shop.order(chosen.id);
    return html`<section class="panel" aria-labelledby="preview-title">
      <header class="panel-head"><h2 id="preview-title">${this.say("templates.preview")}</h2>${order ? this.orderPicker(order) : nothing}</header>
      ${order ? this.rendered(order, template, text) : html`<p class="muted">${this.say("templates.no-order")}</p>`}
    </section>`;
  }

  private rendered(order: Order, template: Template, text: string): TemplateResult {
    const parcel = order.parcels.find((one) => one.origin === "seller");
    const notice = this.bench.engine.renderNotice(order, { now: this.bench.nowInstant(), language: template.language, template: text, ...(parcel ? { parcelId: parcel.id } : {}) });
    return notice.ok ? html`<p class="letter" lang=${template.language} aria-live="polite"><bdi>${notice.text}</bdi></p>` : html`<div aria-live="polite">${problemList(this.bench, notice.problems)}</div>`;
  }

  private orderPicker(chosen: Order): TemplateResult {
    return html`<select aria-label=${this.say("templates.with-order")} @change=${(event: Event) => (this.orderId = (event.target as HTMLSelectElement).value)}>
      ${this.offered.map((row) => html`<option value=${row.id} ?selected=${row.id === chosen.id}>${row.id} ${row.country ?? ""}</option>`)}
    </select>`;
  }

  private countriesOf(language: string): string[] {
    return Object.entries(this.bench.playbook.notices.languageByCountry).flatMap(([country, tongue]) => (tongue === language ? [country] : []));
  }

  private insert(mark: string, text: string): void {
    const area = this.querySelector<HTMLTextAreaElement>("#template-text");
    const place = area?.selectionStart ?? text.length;
    this.text = `${text.slice(0, place)}{${mark}}${text.slice(area?.selectionEnd ?? place)}`;
    area?.focus();
  }

  private async save(event: Event, template: Template): Promise<void> {
    event.preventDefault();
    const playbook: Playbook = structuredClone(this.bench.playbook);
    const own = playbook.notices.templates.find((one) => one.language === template.language);
    if (!own) return;
    own.text = this.text ?? own.text;
    own.nativeReviewed = this.reviewed ?? own.nativeReviewed;
    if (this.countries !== undefined) setCountries(playbook.notices, template.language, this.countries);
    if (await savePlaybook(this.bench, playbook)) this.open(template.language);
  }
}
customElements.define("jy-templates-view", TemplatesView);

function setCountries(notices: NoticeRules, language: string, list: string): void {
  for (const [country, tongue] of Object.entries(notices.languageByCountry)) if (tongue === language) delete notices.languageByCountry[country];
  for (const country of list.split(/[\s,;，；、]+/)) if (country !== "") notices.languageByCountry[country.toUpperCase()] = language;
}
