/** The groups of fields that belong together: a parcel's measure, the stock answer of each line. */
import { html, type TemplateResult } from "lit";
import type { FieldContext } from "./field";

export function measureFields({ bench, parcel, formId }: FieldContext): TemplateResult {
  const known = parcel?.measure;
  const number = (name: "weightGrams" | "lengthMm" | "widthMm" | "heightMm" | "diameterMm", unit: string) => html`<div class="field field-number">
    <label for=${`${formId}-${name}`}>${bench.name("field", name)}</label>
    <span class="with-unit">
      <input id=${`${formId}-${name}`} name=${`measure.${name}`} type="number" min="1" step="1" inputmode="numeric" .value=${String(known?.[name] ?? "")} />
      <span class="unit">${unit}</span>
    </span>
  </div>`;
  return html`<fieldset class="group">
    <legend>${bench.say("field.measure")}</legend>
    ${number("weightGrams", "g")} ${number("lengthMm", "mm")} ${number("widthMm", "mm")} ${number("heightMm", "mm")} ${number("diameterMm", "mm")}
    <div class="field">
      <label for=${`${formId}-shape`}>${bench.say("field.shape")}</label>
      <select id=${`${formId}-shape`} name="measure.shape">
        <option value="box">${bench.say("option.box")}</option>
        <option value="roll" ?selected=${known?.shape === "roll"}>${bench.say("option.roll")}</option>
      </select>
    </div>
  </fieldset>`;
}

export function stockFields({ bench, order, formId }: FieldContext): TemplateResult {
  return html`${order.lines.map((line, place) => {
    const id = `${formId}-line-${place}`;
    const answer = (code: string) => html`<label class="check">
      <input type="radio" name=${`stock.${place}.answer`} value=${code} ?checked=${line.stock?.answer === code} ?required=${place === 0} /> ${bench.name("option", code)}
    </label>`;
    return html`<fieldset class="choices stock">
      <legend><bdi>${line.quantity} × ${line.name ?? line.sku ?? line.id}</bdi></legend>
      ${answer("in-stock")} ${answer("ships-today")} ${answer("neither")}
      <details class="more"><summary>${bench.say("field.quality")}</summary><div class="more-fields">
      <div class="field">
        <label for=${`${id}-by`}>${bench.say("field.checkedBy")}</label>
        <input id=${`${id}-by`} name=${`stock.${place}.checkedBy`} autocomplete="off" />
      </div>
      <div class="field">
        <label for=${`${id}-photo`}>${bench.say("field.photo")}</label>
        <input id=${`${id}-photo`} name=${`stock.${place}.photo`} autocomplete="off" />
      </div>
      <div class="field">
        <label for=${`${id}-note`}>${bench.say("field.note")}</label>
        <input id=${`${id}-note`} name=${`stock.${place}.note`} autocomplete="off" />
      </div>
      </div></details>
    </fieldset>`;
  })}`;
}
