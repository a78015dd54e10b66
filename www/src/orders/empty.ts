/** What an empty shop shows: the two ways to begin. */
import { html, type TemplateResult } from "lit";
import { loadSample } from "../sample/load";
import type { Workbench } from "../workbench";

export function emptyShop(bench: Workbench): TemplateResult {
  return html`<div class="empty">
    <h2>${bench.say("empty.title")}</h2>
    <p>${bench.say("empty.text")}</p>
    <p class="empty-actions">
      <a class="button primary" href="#/import">${bench.say("empty.import")}</a>
      <button type="button" @click=${() => void loadSample(bench)}>${bench.say("empty.sample")}</button>
    </p>
  </div>`;
}
