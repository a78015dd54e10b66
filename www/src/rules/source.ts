/** Any section of the playbook as text, for what has no field of its own. */
import { html, nothing, type TemplateResult } from "lit";
import type { Playbook } from "jiaoyun";
import { problemList } from "../parts/bits";
import type { RulesContext } from "./view";

export const SECTIONS = ["seller", "services", "routing", "order", "notices", "disputes", "calendar", "imports"] as const;
export type Section = (typeof SECTIONS)[number];

export function sourcePanel(context: RulesContext, section: Section, choose: (section: Section) => void): TemplateResult {
  const { bench, draft, refused } = context;
  return html`<details class="panel source">
    <summary><h2>${bench.say("source.title")}</h2></summary>
    <p class="muted">${bench.say("source.text")}</p>
    <div class="field">
      <label for="source-section">${bench.say("source.section")}</label>
      <select id="source-section" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Section)}>
        ${SECTIONS.map((one) => html`<option value=${one} ?selected=${one === section}>${bench.name("section", one)}</option>`)}
      </select>
    </div>
    <div class="field">
      <label for="source-text">${bench.say("source.json")}</label>
      <textarea id="source-text" rows="18" class="mono" spellcheck="false" .value=${JSON.stringify(draft[section], null, 2)} @change=${(event: Event) => take(event, context, section)}></textarea>
    </div>
    ${refused?.from === "source" ? html`<div role="alert">${problemList(bench, refused.problems)}</div>` : nothing}
  </details>`;
}

function take(event: Event, { bench, draft, propose }: RulesContext, section: Section): void {
  const text = (event.target as HTMLTextAreaElement).value;
  try {
    propose({ ...structuredClone(draft), [section]: JSON.parse(text) as Playbook[Section] } as Playbook, "source");
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    bench.tell({ tone: "bad", text: bench.say("source.unreadable"), help: error.message });
  }
}
