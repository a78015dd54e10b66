/** A button that unfolds a command's form, or says why the command is refused. */
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { NextCommand, Order } from "jiaoyun";
import type { Arguments } from "../forms/collect";
import type { Workbench } from "../workbench";
import { reason, sentence } from "./bits";
import "../forms/command-form";

export interface CommandOffer {
  bench: Workbench;
  order: Order;
  next: NextCommand | undefined;
  preset?: Arguments;
  only?: readonly string[];
  title?: string;
}

/** Nothing where the engine does not list the command, and nothing in the past. */
export function offer({ bench, order, next, preset, only, title }: CommandOffer): TemplateResult | typeof nothing {
  if (!next || bench.past) return nothing;
  const key = `${next.type} ${next.parcelId ?? ""}`;
  return html`<details class="offer ${next.ok ? "" : "offer-refused"}">
    <summary>
      <span class="offer-name">${title ?? bench.name("command", next.type)}</span>
      ${next.rejection ? html`<span class="offer-why">${sentence(bench, next.rejection.message)}</span>` : nothing}
    </summary>
    ${next.ok || next.needs.length > 0
      ? html`${keyed(key, html`<jy-command-form .bench=${bench} .revision=${bench.revision} .order=${order} .next=${next} .preset=${preset} .only=${only} @applied=${fold}></jy-command-form>`)}`
      : next.rejection
        ? html`<div class="offer-body">${reason(bench, next.rejection)}</div>`
        : nothing}
  </details>`;
}

function fold(event: Event): void {
  (event.currentTarget as HTMLElement).closest("details")?.removeAttribute("open");
}

/** The entry of a command, for a parcel where the command is about one. */
export function nextOf(list: readonly NextCommand[], type: NextCommand["type"], parcelId?: string): NextCommand | undefined {
  return list.find((next) => next.type === type && (parcelId === undefined || next.parcelId === undefined || next.parcelId === parcelId));
}
