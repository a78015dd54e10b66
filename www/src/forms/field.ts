/** Draws one field of a command's form, with its label. */
import { html, nothing, type TemplateResult } from "lit";
import type { Order, Parcel } from "jiaoyun";
import { fieldValueOf } from "../clock";
import { showLanguage } from "../format";
import type { Workbench } from "../workbench";
import { GOODS, type Field, type FormCommand } from "./fields";
import { measureFields, stockFields } from "./groups";
import "./tracking";

export interface FieldContext {
  bench: Workbench;
  order: Order;
  parcel?: Parcel;
  type: FormCommand;
  /** Unique among the forms of the page. */
  formId: string;
  required: boolean;
  revision: number;
}

export function drawField(field: Field, context: FieldContext): TemplateResult {
  const { bench } = context;
  switch (field.kind) {
    case "text":
      return labelled(field, context, (id) => html`<input id=${id} name=${field.name} ?required=${context.required} autocomplete="off" />`);
    case "long":
      return labelled(field, context, (id) => html`<textarea id=${id} name=${field.name} rows="2" ?required=${context.required}></textarea>`);
    case "choice":
      return labelled(field, context, (id) => select(id, field, context, (field.options ?? []).map((code) => [code, bench.name(field.family ?? "option", code)])));
    case "service":
      return labelled(field, context, (id) => select(id, field, context, bench.services.map((service) => [service.id, service.name[bench.language]])));
    case "hand-over-way":
      return labelled(field, context, (id) => select(id, field, context, ways(context)));
    case "language":
      return labelled(field, context, (id) => select(id, field, context, languages(context)));
    case "evidence":
      return labelled(field, context, (id) => select(id, field, context, evidence(context)));
    case "instant":
      return labelled(field, context, (id) => instant(id, field, context));
    case "check":
      return html`<label class="check"><input type="checkbox" name=${field.name} value="yes" ?required=${context.required} /> ${label(field, context)}</label>`;
    case "yes-no":
      return yesNo(field, context);
    case "money":
      return money(field, context);
    case "goods":
      return goods(field, context);
    case "measure":
      return measureFields(context);
    case "stock":
      return stockFields(context);
    case "tracking":
      return html`<jy-tracking-field
        .bench=${bench} .revision=${context.revision} .service=${context.parcel?.choice?.service} .fieldId=${`${context.formId}-${field.name}`}
        .label=${label(field, context)} .needed=${context.required}></jy-tracking-field>`;
  }
}

function label(field: Field, { bench, type }: FieldContext): string {
  const special = bench.name("field", `${type}.${field.name}`);
  return special === `${type}.${field.name}` ? bench.name("field", field.name) : special;
}

function labelled(field: Field, context: FieldContext, control: (id: string) => TemplateResult): TemplateResult {
  const id = `${context.formId}-${field.name}`;
  return html`<div class="field field-${field.kind}">
    <label for=${id}>${label(field, context)}${context.required ? nothing : html` <span class="optional">${context.bench.say("form.optional")}</span>`}</label>
    ${control(id)}
  </div>`;
}

function select(id: string, field: Field, context: FieldContext, options: readonly (readonly [string, string])[]): TemplateResult {
  const single = context.required && options.length === 1;
  const chosen = field.initial ?? (single ? options[0]?.[0] : undefined);
  return html`<select id=${id} name=${field.name} ?required=${context.required}>
    <option value="" ?selected=${chosen === undefined}>${context.bench.say("form.choose")}</option>
    ${options.map(([code, text]) => html`<option value=${code} ?selected=${code === chosen}>${text}</option>`)}
  </select>`;
}

function ways({ bench, parcel }: FieldContext): [string, string][] {
  const service = bench.services.find((known) => known.id === parcel?.choice?.service);
  return (service?.handOver ?? ["carrier-system", "post-office", "pick-up", "warehouse", "courier"]).map((way) => [way, bench.name("option", way)]);
}

function languages({ bench }: FieldContext): [string, string][] {
  return bench.playbook.notices.templates.map((template) => [template.language, showLanguage(template.language)]);
}

function evidence({ bench }: FieldContext): [string, string][] {
  const items = new Set(bench.playbook.disputes.paths.flatMap((path) => path.evidence));
  return [...items].map((item) => [item, bench.name("evidence", item)]);
}

function instant(id: string, field: Field, { bench, required }: FieldContext): TemplateResult {
  const value = required ? fieldValueOf(bench.nowInstant()) : "";
  return html`<span class="with-unit">
    <input id=${id} type="datetime-local" name=${field.name} value=${value} ?required=${required} />
    <span class="unit">${bench.say("form.beijing")}</span>
  </span>`;
}

function yesNo(field: Field, context: FieldContext): TemplateResult {
  return html`<fieldset class="choices">
    <legend>${label(field, context)}</legend>
    <label class="check"><input type="radio" name=${field.name} value="yes" ?required=${context.required} /> ${context.bench.say("form.yes")}</label>
    <label class="check"><input type="radio" name=${field.name} value="no" /> ${context.bench.say("form.no")}</label>
  </fieldset>`;
}

function money(field: Field, context: FieldContext): TemplateResult {
  const id = `${context.formId}-${field.name}`;
  return html`<div class="field">
    <label for=${id}>${label(field, context)} <span class="optional">${context.bench.say("form.optional")}</span></label>
    <span class="with-unit">
      <input id=${id} name=${`${field.name}.amount`} inputmode="decimal" pattern="[0-9]+([.][0-9]+)?" autocomplete="off" />
      <input class="short" aria-label=${context.bench.say("field.currency")} name=${`${field.name}.currency`} value=${context.order.amounts.total?.currency ?? "USD"} maxlength="3" />
    </span>
  </div>`;
}

function goods(field: Field, context: FieldContext): TemplateResult {
  const known = new Set<string>(context.parcel?.goods ?? []);
  return html`<fieldset class="choices">
    <legend>${label(field, context)}</legend>
    ${GOODS.map(
      (kind) => html`<label class="check"><input type="checkbox" name="goods" value=${kind} ?checked=${known.has(kind)} /> ${context.bench.name("option", kind)}</label>`,
    )}
  </fieldset>`;
}
