/** What stands in an order's way: declared but not handed over, frozen, a cancel request, held. */
import { html, nothing, type TemplateResult } from "lit";
import { asksToCancel, isFrozen } from "./standing";
import { fact, stamp, time } from "../parts/bits";
import { nextOf, offer } from "../parts/command";
import type { OrderContext } from "./view";

export function overlayPanels(context: OrderContext): TemplateResult {
  return html`${forgotten(context)} ${frozen(context)} ${cancel(context)} ${held(context)}`;
}

function forgotten({ bench, row }: OrderContext): TemplateResult | typeof nothing {
  if (row.flag !== "declared-not-handed-over") return nothing;
  return html`<aside class="overlay overlay-loud" role="note">
    <p><strong>${bench.say("today.forgotten.title")}</strong></p>
    <p>${bench.say("today.forgotten.text")}</p>
  </aside>`;
}

function frozen({ bench, order, next }: OrderContext): TemplateResult | typeof nothing {
  const freeze = order.freeze;
  if (!freeze || !isFrozen(order)) return nothing;
  return html`<aside class="overlay overlay-warn" aria-label=${bench.say("flag.frozen")}>
    <p><strong>${bench.say("flag.frozen")}</strong> ${stamp(bench, freeze)}</p>
    <dl class="facts">
      ${fact(bench.say("freeze.reason"), freeze.reason)} ${fact(bench.say("freeze.contact"), freeze.contact)} ${fact(bench.say("freeze.asked"), freeze.askedFor)}
      ${fact(bench.say("freeze.answer-by"), freeze.answerBy ? time(bench, freeze.answerBy) : undefined)}
    </dl>
    ${freeze.answers.map((answer) => html`<p>${bench.say("freeze.sent")} <bdi>${answer.sent}</bdi> ${stamp(bench, answer)}</p>`)}
    ${offer({ bench, order, next: nextOf(next, "answer-freeze") })} ${offer({ bench, order, next: nextOf(next, "lift-freeze") })}
  </aside>`;
}

function cancel({ bench, order, next }: OrderContext): TemplateResult | typeof nothing {
  const request = order.cancelRequest;
  if (!request || !asksToCancel(order)) return nothing;
  return html`<aside class="overlay overlay-warn" aria-label=${bench.say("flag.cancel")}>
    <p><strong>${bench.say("flag.cancel")}</strong> ${bench.say("cancel.seen")} ${time(bench, request.seenAt)}</p>
    ${offer({ bench, order, next: nextOf(next, "answer-cancel") })}
  </aside>`;
}

function held({ bench, order, next }: OrderContext): TemplateResult | typeof nothing {
  if (!order.hold) return nothing;
  return html`<aside class="overlay" aria-label=${bench.say("flag.hold")}>
    <p><strong>${bench.say("flag.hold")}</strong> <bdi>${order.hold.reason}</bdi> ${stamp(bench, order.hold)}</p>
    ${offer({ bench, order, next: nextOf(next, "release") })}
  </aside>`;
}
