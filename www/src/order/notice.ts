/** The message to the buyer as it would go out now, in the language it would go out in, ready to copy. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import type { NextCommand, Notice, Order } from "jiaoyun";
import { showLanguage } from "../format";
import { problemList, tag } from "../parts/bits";
import { nextOf, offer } from "../parts/command";
import { copyButton } from "../parts/copy";
import { Part } from "../parts/part";

class NoticePanel extends Part {
  static override properties: PropertyDeclarations = { order: { attribute: false }, next: { attribute: false }, language: { state: true } };
  declare order: Order;
  declare next: NextCommand[];
  declare language: string | undefined;

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("order") as Order | undefined;
    if (before && before.id !== this.order.id) this.language = undefined;
  }

  protected override render(): TemplateResult {
    const parcel = this.order.parcels.find((one) => one.origin === "seller");
    const notice = this.bench.engine.renderNotice(this.order, {
      now: this.bench.nowInstant(), ...(parcel ? { parcelId: parcel.id } : {}), ...(this.language ? { language: this.language } : {}),
    });
    const send = nextOf(this.next, "send-notice", parcel?.id);
    return html`<section class="panel" aria-labelledby="notice-title">
      <header class="panel-head">
        <h3 id="notice-title">${this.say("notice.title")}</h3>
        ${this.picker(notice)}
      </header>
      ${notice.ok ? this.letter(notice) : problemList(this.bench, notice.problems)}
      ${offer({ bench: this.bench, order: this.order, next: send, ...(this.language ? { preset: { language: this.language } } : {}) })}
    </section>`;
  }

  private picker(notice: Notice): TemplateResult {
    const used = this.language ?? (notice.ok ? notice.language : "");
    return html`<select aria-label=${this.say("notice.language")} @change=${(event: Event) => (this.language = (event.target as HTMLSelectElement).value || undefined)}>
      <option value="" ?selected=${used === ""}>${this.say("notice.by-destination")}</option>
      ${this.bench.playbook.notices.templates.map(
        (template) => html`<option value=${template.language} ?selected=${template.language === used}>${showLanguage(template.language)}</option>`,
      )}
    </select>`;
  }

  private letter(notice: Notice & { ok: true }): TemplateResult {
    return html`<p class="letter" lang=${notice.language}><bdi>${notice.text}</bdi></p>
      <p class="letter-foot">
        ${copyButton(this.bench, notice.text)}
        <span class="muted small">${this.say("carrier.days", { min: notice.window.minDays, max: notice.window.maxDays })}</span>
        ${notice.nativeReviewed ? nothing : tag(this.say("notice.unreviewed"), "wait")}
      </p>`;
  }
}
customElements.define("jy-notice", NoticePanel);
