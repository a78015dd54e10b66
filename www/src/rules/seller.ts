/** The seller's own settings in the playbook. */
import { html, type TemplateResult } from "lit";
import type { RulesContext } from "./view";

export function sellerPanel({ bench, draft, edited }: RulesContext): TemplateResult {
  const signature = (event: Event): void => {
    draft.seller.signature = (event.target as HTMLInputElement).value;
    edited();
  };
  const hours = (event: Event): void => {
    const value = (event.target as HTMLInputElement).value;
    if (value === "") delete draft.seller.confirmWithinHours;
    else draft.seller.confirmWithinHours = Number(value);
    edited();
  };
  return html`<section class="panel" aria-labelledby="seller-title">
    <header class="panel-head"><h2 id="seller-title">${bench.say("seller.title")}</h2></header>
    <div class="fields-row">
      <div class="field">
        <label for="signature">${bench.say("seller.signature")}</label>
        <input id="signature" .value=${draft.seller.signature} @input=${signature} autocomplete="off" />
      </div>
      <div class="field">
        <label for="confirm-within">${bench.say("seller.confirm-within")}</label>
        <span class="with-unit"><input id="confirm-within" type="number" min="1" step="1" .value=${String(draft.seller.confirmWithinHours ?? "")} @input=${hours} /><span class="unit">${bench.say("seller.hours")}</span></span>
        <p class="muted small">${bench.say("seller.confirm-within.help")}</p>
      </div>
    </div>
  </section>`;
}
