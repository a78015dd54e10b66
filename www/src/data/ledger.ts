/** The ledger: how many steps are sealed in it, by what seal it is known, and whether every seal still holds. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import type { LedgerCheck } from "jiaoyun";
import { fact, sentence } from "../parts/bits";
import { copyButton } from "../parts/copy";
import { Part } from "../parts/part";

class Ledger extends Part {
  static override properties: PropertyDeclarations = { check: { state: true } };
  declare check: LedgerCheck | undefined;

  /** What was verified is what there was then. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("revision") && this.check?.sequence !== this.bench.shop.sequence) this.check = undefined;
  }

  protected override render(): TemplateResult {
    const { shop } = this.bench;
    return html`<section class="panel" aria-labelledby="ledger-title">
      <header class="panel-head"><h2 id="ledger-title">${this.say("ledger.title")}</h2></header>
      <p>${this.say("ledger.text")}</p>
      <dl class="facts">
        ${fact(this.say("ledger.commits"), String(shop.sequence))}
        ${this.check ? fact(this.say("ledger.seal"), html`<code class="seal">${this.check.seal}</code> ${copyButton(this.bench, this.check.seal)}`) : nothing}
      </dl>
      <div role="status">${this.check ? this.verdict(this.check) : nothing}</div>
      ${shop.notices.filter(({ severity }) => severity === "error").map((notice) => html`<p class="reason"><span class="reason-message">${notice.message}</span><span class="reason-help">${notice.help}</span></p>`)}
      <div class="form-actions"><button type="button" @click=${this.verify}>${this.say("ledger.verify")}</button></div>
    </section>`;
  }

  private verdict(check: LedgerCheck): TemplateResult {
    if (check.ok) return html`<p class="ledger-whole">✓ ${this.say("ledger.whole", { count: check.sequence })}</p>`;
    return html`<p class="reason"><span class="reason-message">${this.say("ledger.damaged", { number: check.at })} ${sentence(this.bench, check.message)}</span><span class="reason-help">${sentence(this.bench, check.help)}</span></p>`;
  }

  private readonly verify = (): void => {
    try {
      this.check = this.bench.shop.verifyLedger();
    } catch (error) {
      this.bench.tellError(error);
    }
  };
}
customElements.define("jy-ledger", Ledger);
