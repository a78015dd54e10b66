/** What came of an import, over all its pieces. */
import { html, type TemplateResult } from "lit";
import type { DeskImport } from "jiaoyun";
import { go } from "../route";
import type { Workbench } from "../workbench";
import { refusals } from "./preview";

export interface Outcomes {
  made: number;
  updated: number;
  unchanged: number;
  refused: DeskImport["refused"];
}

export const NONE: Outcomes = { made: 0, updated: 0, unchanged: 0, refused: [] };

/** The tally with what one import did. */
export function plus(total: Outcomes, { added, updated, unchanged, refused }: DeskImport): Outcomes {
  return { made: total.made + added.length, updated: total.updated + updated.length, unchanged: total.unchanged + unchanged, refused: [...total.refused, ...refused] };
}

export function inWords(bench: Workbench, { made, updated, unchanged, refused }: Outcomes): string {
  return bench.say("import.done.text", { made, updated, unchanged, refused: refused.length });
}

export function finished(bench: Workbench, done: Outcomes, again: () => void): TemplateResult {
  return html`<div class="panel" role="status">
    <h2>${bench.say("import.done")}</h2>
    <p>${inWords(bench, done)}</p>
    ${refusals(done.refused)}
    <div class="form-actions">
      ${bench.steps.last ? html`<button type="button" @click=${() => void bench.undo().then(again)}>${bench.say("undo")}</button>` : ""}
      <button type="button" @click=${again}>${bench.say("import.more")}</button>
      <button type="button" class="primary" @click=${() => go({ view: "orders" })}>${bench.say("import.show")}</button>
    </div>
  </div>`;
}
