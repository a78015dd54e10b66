/** The playbook: what the engine goes by, readable and editable. Nothing is taken that does not prove itself. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import type { Playbook, PlaybookCheck, Problem } from "jiaoyun";
import { problemList } from "../parts/bits";
import { Part } from "../parts/part";
import { calendarPanel } from "./calendar";
import { routingPanel } from "./routing";
import { savePlaybook } from "./save";
import { sellerPanel } from "./seller";
import { servicesPanel } from "./services";
import { sourcePanel, type Section } from "./source";
import "./what-if";

export interface RulesContext {
  bench: Part["bench"];
  draft: Playbook;
  /** Tells the view that the draft was changed in place. */
  edited: () => void;
  /** Takes a draft written as text, or keeps what is wrong with it. */
  propose: (draft: Playbook, from: "source" | "calendar") => boolean;
  refused: { from: "source" | "calendar"; problems: Problem[] } | undefined;
}

class RulesView extends Part {
  static override properties: PropertyDeclarations = { draft: { state: true }, check: { state: true }, section: { state: true }, changed: { state: true }, edits: { state: true }, refused: { state: true } };
  declare draft: Playbook | undefined;
  declare check: PlaybookCheck | undefined;
  declare section: Section;
  declare changed: boolean;
  declare edits: number;
  declare refused: RulesContext["refused"];

  constructor() {
    super();
    this.section = "routing";
    this.changed = false;
    this.edits = 0;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("bench") && this.bench.draft) this.takeUp(this.bench.draft);
    if (changed.has("revision") && !this.changed) {
      this.draft = structuredClone(this.bench.playbook);
      this.check = undefined;
    }
  }

  protected override render(): TemplateResult {
    if (!this.draft) return html``;
    const context: RulesContext = { bench: this.bench, draft: this.draft, edited: this.edited, propose: this.propose, refused: this.refused };
    return html`<section class="page" aria-labelledby="rules-title">
      <h1 id="rules-title" tabindex="-1">${this.say("rules.title")}</h1>
      <p class="lead">${this.say("rules.lead", { id: this.draft.id, version: this.draft.version, day: this.draft.asOf })}</p>
      ${this.bar()} ${sellerPanel(context)} ${routingPanel(context)} ${servicesPanel(context)} ${calendarPanel(context)}
      ${sourcePanel(context, this.section, (section) => (this.section = section))}
    </section>`;
  }

  /** A draft waits while an order is looked at. */
  private takeUp(draft: Playbook): void {
    this.draft = draft;
    this.edited();
  }

  private readonly edited = (): void => {
    this.changed = true;
    this.edits += 1;
    this.bench.draft = this.draft;
    this.check = this.draft && this.checked(this.draft);
    this.requestUpdate();
  };

  /** Text may hold any shape, so it becomes the draft only when it proves itself. */
  private readonly propose = (draft: Playbook, from: "source" | "calendar"): boolean => {
    const check = this.checked(draft);
    this.refused = check.ok ? undefined : { from, problems: check.problems };
    if (!check.ok) return false;
    this.draft = draft;
    this.edited();
    return true;
  };

  /** A draft of the wrong shape is a problem like any other here. */
  private checked(draft: Playbook): PlaybookCheck {
    try {
      return this.bench.engine.checkPlaybook(draft);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const [path, help] = ["path" in error ? String(error.path) : "", "help" in error ? String(error.help) : ""];
      return { ok: false, problems: [{ code: "misuse", severity: "error", path, message: error.message, help }], findings: [] };
    }
  }

  private bar(): TemplateResult | typeof nothing {
    const own = this.bench.settings.playbook !== undefined;
    if (!this.changed && !own) return nothing;
    const check = this.check;
    return html`<div class="panel rules-bar" role="status">
      ${check && !check.ok ? html`<p><strong>${this.say("rules.refused", { count: check.problems.length })}</strong></p>
            <div class="rules-problems" tabindex="0" role="region" aria-label=${this.say("rules.refused", { count: check.problems.length })}>${problemList(this.bench, [...check.problems, ...check.findings])}</div>` : nothing}
      ${check?.ok && check.findings.length > 0 ? problemList(this.bench, check.findings) : nothing}
      ${check?.ok ? html`<p>${this.say("rules.proves-itself")}</p>` : nothing}
      ${check?.ok && this.changed ? html`<jy-what-if .bench=${this.bench} .revision=${this.revision} .draft=${this.draft} .edits=${this.edits}></jy-what-if>` : nothing}
      ${own && !this.changed ? html`<p>${this.say("rules.own")}</p>` : nothing}
      <div class="form-actions">
        ${this.changed ? html`<button type="button" @click=${this.undo}>${this.say("rules.undo")}</button><button type="button" class="primary" ?disabled=${check !== undefined && !check.ok} @click=${this.save}>${this.say("rules.save")}</button>` : nothing}
        ${own && !this.changed ? html`<button type="button" @click=${() => void this.bench.dropPlaybook()}>${this.say("rules.default")}</button>` : nothing}
      </div>
    </div>`;
  }

  private readonly undo = (): void => {
    this.changed = false;
    this.bench.draft = undefined;
    this.draft = structuredClone(this.bench.playbook);
    this.check = undefined;
  };

  private readonly save = async (): Promise<void> => {
    if (!this.draft) return;
    const draft = this.draft;
    this.changed = false;
    this.bench.draft = undefined;
    if (!(await savePlaybook(this.bench, draft))) {
      this.draft = draft;
      this.edited();
    }
  };
}
customElements.define("jy-rules-view", RulesView);
