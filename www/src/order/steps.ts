/** The order's way, step by step: what is done, what comes next with its form, what is refused and why. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { NextCommand, Order } from "jiaoyun";
import { openCases } from "./standing";
import { reason, sentence, stamp } from "../parts/bits";
import { Part } from "../parts/part";
import { stepsOf, type Step } from "./progress";

/** So many finished steps at the start are folded away. */
const FOLDED_FROM = 4;

class Steps extends Part {
  static override properties: PropertyDeclarations = { order: { attribute: false }, next: { attribute: false }, opened: { state: true } };
  declare order: Order;
  declare next: NextCommand[];
  /** The step whose form is open besides the current one. */
  declare opened: string | undefined;

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("order") as Order | undefined;
    if (before && (before.id !== this.order.id || before.sequence !== this.order.sequence)) this.opened = undefined;
  }

  protected override render(): TemplateResult {
    const steps = stepsOf(this.order, this.next);
    const done = steps.filter((step) => step.done).length;
    const several = new Set(steps.map((step) => step.next.parcelId).filter((id) => id !== undefined)).size > 1;
    const folded = Math.max(0, steps.findIndex((step) => !step.done) - 1);
    const isLong = folded >= FOLDED_FROM;
    return html`<section class="panel steps-panel" aria-labelledby="steps-title">
      <header class="panel-head">
        <h3 id="steps-title">${this.say("steps.title")}</h3>
        <span class="panel-note">${this.say("steps.done", { done, all: steps.length })}</span>
      </header>
      ${isLong
        ? html`<details class="more steps-folded"><summary>${this.say("steps.folded", { count: folded })}</summary>${this.list(steps.slice(0, folded), 0, several)}</details>
            ${this.list(steps.slice(folded), folded, several)}`
        : this.list(steps, 0, several)}
    </section>`;
  }

  private list(steps: Step[], before: number, several: boolean): TemplateResult {
    return html`<ol class="steps" start=${before + 1}>${repeat(steps, keyOf, (step, place) => this.step(step, before + place + 1, several))}</ol>`;
  }

  private step(step: Step, place: number, several: boolean): TemplateResult {
    const key = keyOf(step);
    const open = this.bench.past ? false : this.opened === undefined ? step.current && (step.next.ok || openCases(this.order).length === 0) : this.opened === key;
    const state = step.done ? "done" : step.current ? "next" : step.next.ok ? "open" : "blocked";
    const bodyId = `step-${place}`;
    return html`<li class="step step-${state} ${open ? "is-open" : ""} ${step.next.ok ? "" : "is-refused"}">
      <span class="step-mark" aria-hidden="true">${step.done ? "✓" : place}</span>
      <div class="step-body">
        ${this.name(step, several, html`<span class="step-state">${this.state(step)}</span>`, { open, key, bodyId })}
        <div id=${bodyId} ?hidden=${!open}>${open ? this.form(step) : nothing}</div>
      </div>
    </li>`;
  }

  /** In the past a step is only told. */
  private name(step: Step, several: boolean, state: TemplateResult, { open, key, bodyId }: { open: boolean; key: string; bodyId: string }): TemplateResult {
    const name = html`<span>${this.bench.name("step", step.next.type)}${several && step.next.parcelId ? html` <span class="muted number">${step.next.parcelId}</span>` : nothing}</span>`;
    if (this.bench.past) return html`<p class="step-name">${name} ${state}</p>`;
    return html`<button type="button" class="step-name" aria-expanded=${open ? "true" : "false"} aria-controls=${bodyId} @click=${() => (this.opened = open ? "" : key)}>${name} ${state}</button>`;
  }

  private state(step: Step): TemplateResult | string {
    if (step.done) return stamp(this.bench, step.done);
    if (this.bench.past) return "";
    if (step.next.ok) return this.say(step.current ? "steps.now" : "steps.possible");
    return step.next.rejection ? sentence(this.bench, step.next.rejection.message) : "";
  }

  /** A refusal that the form's own arguments may lift still shows the form. */
  private form(step: Step): TemplateResult {
    const { next } = step;
    const form = html`<jy-command-form .bench=${this.bench} .revision=${this.revision} .order=${this.order} .next=${next}></jy-command-form>`;
    if (next.ok) return form;
    if (step.done || !next.rejection) return next.rejection ? reason(this.bench, next.rejection) : html``;
    return form;
  }
}
customElements.define("jy-steps", Steps);

function keyOf({ next }: Step): string {
  return `${next.type} ${next.parcelId ?? ""}`;
}
