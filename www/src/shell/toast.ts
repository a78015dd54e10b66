/** The last thing said to the seller, with the way back where there is one. */
import { html, nothing, type TemplateResult } from "lit";
import { sentence } from "../parts/bits";
import type { Workbench } from "../workbench";

export function toast(bench: Workbench): TemplateResult | typeof nothing {
  const told = bench.told;
  if (!told) return nothing;
  return html`<div class="toast toast-${told.tone}">
    <p><strong>${sentence(bench, told.text)}</strong>${told.help ? html`<br /><span>${sentence(bench, told.help)}</span>` : nothing}</p>
    ${told.undoable && bench.steps.last ? html`<button type="button" class="toast-undo" @click=${() => void bench.undo()}>${bench.say("undo")}</button>` : nothing}
    <button type="button" class="quiet" aria-label=${bench.say("close")} @click=${() => bench.untell()}>×</button>
  </div>`;
}
