/** What may happen to an order beside its usual way: hold, cancel, freeze, dispute, chargeback, amendment. */
import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { CommandType } from "jiaoyun";
import { panel } from "../parts/bits";
import { offer } from "../parts/command";
import type { OrderContext } from "./view";

const OTHERS: readonly CommandType[] = [
  "amend-declaration", "hold", "release", "answer-cancel", "open-freeze", "answer-freeze", "lift-freeze", "open-dispute", "open-chargeback",
];

export function otherActions({ bench, order, next }: OrderContext): TemplateResult {
  const others = OTHERS.flatMap((type) => next.filter((one) => one.type === type));
  const sorted = [...others.filter((one) => one.ok), ...others.filter((one) => !one.ok)];
  return panel(
    bench.say("actions.title"),
    html`<div class="offers">${repeat(sorted, (one) => `${one.type} ${one.parcelId ?? ""}`, (one) => offer({ bench, order, next: one }))}</div>`,
    { id: "actions-title" },
  );
}
