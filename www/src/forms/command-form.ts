/** One command's form: asks the engine whether it may happen while it is filled in, says why not, and applies it. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import type { Command, CommandDraft, NextCommand, Order, Parcel } from "jiaoyun";
import { reason } from "../parts/bits";
import { Part } from "../parts/part";
import { collect, type Arguments } from "./collect";
import { drawField, type FieldContext } from "./field";
import { FIELDS, FOLDED, type Field, type FormCommand } from "./fields";

interface Refusal {
  code: string;
  message: string;
  help: string;
}
type Judgement = { ok: true } | { ok: false; rejection: Refusal };

const MISUSE = "misuse";
let formCount = 0;

export class CommandForm extends Part {
  static override properties: PropertyDeclarations = {
    order: { attribute: false }, next: { attribute: false }, preset: { attribute: false }, only: { attribute: false }, judged: { state: true },
  };
  declare order: Order;
  declare next: NextCommand;
  /** Arguments given by the place the form stands in: the case it is about. */
  declare preset: Arguments | undefined;
  /** Shows these fields only. */
  declare only: readonly string[] | undefined;
  declare judged: Judgement | undefined;
  private readonly formId = `form-${(formCount += 1)}`;

  private get type(): FormCommand {
    return this.next.type as FormCommand;
  }

  private get fields(): readonly Field[] {
    const fields = FIELDS[this.type].filter((field) => !(this.preset && field.name in this.preset));
    const only = this.only;
    const shown = only ? fields.filter((field) => only.includes(field.name)) : fields;
    return shown.filter((field) => field.kind !== "check" || this.isConfirmationAsked(field));
  }

  /** A tick is asked for only where the engine asks: it needs it, or refuses for the lack of it. */
  private isConfirmationAsked(field: Field): boolean {
    const codes = [this.next.rejection?.code, this.judged?.ok === false ? this.judged.rejection.code : undefined];
    if (field.name === "memoRead") return this.order.memo !== undefined;
    return this.next.needs.includes(field.name) || codes.includes("buyer-choice-unconfirmed") || this.ticked(field.name);
  }

  private ticked(name: string): boolean {
    return this.form?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.checked ?? false;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("order") as Order | undefined;
    if (before && before.sequence !== this.order.sequence) this.judged = undefined;
  }

  protected override render(): TemplateResult {
    const verdict: Judgement = this.judged ?? (this.next.rejection ? { ok: false, rejection: this.next.rejection } : { ok: true });
    const folded = this.only ? [] : (FOLDED[this.type] ?? []);
    const [plain, rare] = [this.fields.filter((field) => !this.isFolded(field, folded)), this.fields.filter((field) => this.isFolded(field, folded))];
    const reasonId = `${this.formId}-reason`;
    return html`<form class="command-form" @submit=${this.onSubmit} @input=${this.onInput} @change=${this.onInput}>
      ${plain.map((field) => this.draw(field))}
      ${rare.length === 0 ? nothing : html`<details class="more"><summary>${this.say("form.more")}</summary><div class="more-fields">${rare.map((field) => this.draw(field))}</div></details>`}
      ${verdict.ok ? nothing : html`${reason(this.bench, verdict.rejection, reasonId)} ${this.overrideField(verdict)}`}
      <div class="form-actions">
        <button type="submit" class="primary" ?disabled=${!verdict.ok} aria-describedby=${verdict.ok ? nothing : reasonId}>
          ${this.bench.name("command", this.type)}
        </button>
      </div>
    </form>`;
  }

  private isFolded(field: Field, folded: readonly string[]): boolean {
    return folded.includes(field.name) && !this.next.needs.includes(field.name) && !this.isAskedFor(field);
  }

  /** A refusal over an argument brings its field out of the fold. */
  private isAskedFor(field: Field): boolean {
    const code = this.next.rejection?.code;
    if (field.name === "measure") return code === "weight-unknown" || code === "weight-over-limit";
    return field.name === "reason" && code === "reason-missing";
  }

  private draw(field: Field): TemplateResult {
    const needed = this.next.needs.includes(field.name) || this.next.needs.some((need) => need.startsWith(`${field.name}.`));
    const context: FieldContext = {
      bench: this.bench, order: this.order, parcel: this.parcel, type: this.type, formId: this.formId, required: needed, revision: this.revision,
    };
    return drawField(field, context);
  }

  private get parcel(): Parcel | undefined {
    const own = this.order.parcels.filter((parcel) => parcel.origin === "seller");
    return own.find((parcel) => parcel.id === this.next.parcelId) ?? (own.length === 1 ? own[0] : undefined);
  }

  /** Offered only where the engine says that a recorded reason would change its answer. */
  private overrideField(verdict: Judgement & { ok: false }): TemplateResult | typeof nothing {
    const helped = this.judge({ ...this.draft({}), override: { reason: "-" } });
    const useless = !helped.ok && [verdict.rejection.code, MISUSE].includes(helped.rejection.code);
    if (useless && !this.hasOverride()) return nothing;
    const id = `${this.formId}-override`;
    return html`<div class="field override">
      <label for=${id}>${this.say("form.override")}</label>
      <input id=${id} name="override" autocomplete="off" />
    </div>`;
  }

  private hasOverride(): boolean {
    return this.form?.querySelector<HTMLInputElement>('[name="override"]')?.value.trim() ? true : false;
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector("form");
  }

  private draft(given: Arguments): CommandDraft {
    const parcelId = this.next.parcelId === undefined ? {} : { parcelId: this.next.parcelId };
    return { type: this.type, orderId: this.order.id, ...parcelId, at: this.bench.nowInstant(), by: this.bench.settings.operator, ...this.preset, ...given };
  }

  private judge(draft: CommandDraft): Judgement {
    try {
      return this.bench.engine.can(this.order, draft);
    } catch (error) {
      return { ok: false, rejection: misuse(error) };
    }
  }

  private readonly onInput = (): void => {
    if (this.form) this.judged = this.judge(this.draft(collect(this.form, this.fields, this.order)));
  };

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.form) return;
    const command = this.draft(collect(this.form, this.fields, this.order)) as unknown as Command;
    const decision = await this.bench.apply(command);
    if (!decision) return;
    if (!decision.ok) {
      this.judged = decision;
      return;
    }
    this.form?.reset();
    this.dispatchEvent(new CustomEvent("applied", { bubbles: true }));
  };
}
customElements.define("jy-command-form", CommandForm);

/** A value of the wrong shape, shown like any other reason. */
function misuse(error: unknown): Refusal {
  if (!(error instanceof Error)) throw error;
  const help = "help" in error && typeof error.help === "string" ? error.help : "";
  return { code: MISUSE, message: error.message, help };
}
