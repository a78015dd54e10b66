/** Disputes and chargebacks: the path, its clock, what to send and what silence does. */
import { html, nothing, type TemplateResult } from "lit";
import type { Case, DisputeChecklist, EvidenceItem } from "jiaoyun";
import { showFullTime, showLeft, showMoney } from "../format";
import { fact, panel, reason, sentence, stamp, tag, time } from "../parts/bits";
import { nextOf, offer } from "../parts/command";
import type { Workbench } from "../workbench";
import type { OrderContext } from "./view";

export function casePanels(context: OrderContext): TemplateResult {
  return html`${context.order.cases.map((one) => casePanel(context, one))}`;
}

function casePanel(context: OrderContext, one: Case): TemplateResult {
  const { bench, order } = context;
  const checklist = bench.engine.disputeChecklist(order, { now: bench.nowInstant(), caseId: one.id });
  return panel(
    `${bench.name("case", one.kind)} · ${bench.name("option", one.reason)}`,
    html`
      ${one.outcome ? html`<p>${tag(bench.name("outcome", one.outcome.outcome), one.outcome.outcome === "won" ? "good" : "plain")} ${stamp(bench, one.outcome)} <bdi>${one.outcome.note ?? ""}</bdi></p>` : nothing}
      ${checklist.ok ? drawn(bench, checklist, one) : reason(bench, checklist.rejection)}
      <dl class="facts">
        ${fact(bench.say(one.kind === "chargeback" ? "case.letter-day" : "case.opened"), one.openedAt ? time(bench, one.openedAt) : bench.say("unknown"))}
        ${fact(bench.say("case.network-code"), one.networkCode)} ${fact(bench.say("case.amount"), one.amount ? showMoney(one.amount, bench.language) : undefined)}
        ${fact(bench.say("case.detail"), one.detail)} ${one.appeal ? fact(bench.say("case.appealed"), stamp(bench, one.appeal)) : nothing}
        ${one.answers.map((answer) => fact(bench.say("case.answered"), html`${bench.say(answer.accepted ? "case.accepted" : "case.refused")} ${stamp(bench, answer)}`))}
      </dl>
      ${one.outcome ? nothing : caseOffers(context, one)}
    `,
    { id: `case-${one.id}`, className: `case ${one.outcome ? "" : "case-open"}`, note: one.id },
  );
}

function drawn(bench: Workbench, list: DisputeChecklist & { ok: true }, one: Case): TemplateResult {
  return html`
    <p class="path"><strong>${bench.name("path", list.path)}</strong> ${one.outcome ? nothing : clock(bench, list)}</p>
    <ul class="case-next">${list.next.map((next) => html`<li>${sentence(bench, next.message)}</li>`)}</ul>
    <p class="silence"><strong>${bench.say("case.on-silence")}</strong> ${sentence(bench, list.onSilence.message)}</p>
    ${list.items.length === 0 ? nothing : html`<h4>${bench.say("case.evidence", { met: list.items.filter((item) => item.met).length, all: list.items.length })}</h4>`}
    <ul class="checklist">
      ${list.items.map(
        (item) => html`<li class=${item.met ? "met" : "unmet"}>
          <span class="check-mark" aria-hidden="true">${item.met ? "✓" : "○"}</span>
          <span>
            <span class="visually-hidden">${bench.say(item.met ? "case.met" : "case.missing")}</span>
            ${bench.name("evidence", item.id)} ${item.from ? html`<span class="muted small">${sentence(bench, item.from)}</span>` : nothing}
            ${item.met ? nothing : html`<span class="muted small block">${sentence(bench, item.help)}</span>`}
          </span>
        </li>`,
      )}
    </ul>
    <p class="muted small">${bench.say("case.source")} ${list.source}</p>
  `;
}

function clock(bench: Workbench, list: DisputeChecklist & { ok: true }): TemplateResult {
  if (list.dueAt === undefined) return html`<span class="muted">${bench.name("clock-source", list.clockSource)}</span>`;
  const left = list.minutesLeft;
  const urgency = left === undefined ? "unknown" : left < 0 ? "over" : left < 1440 ? "soon" : "calm";
  return html`<span class="due due-${urgency}" title=${showFullTime(list.dueAt, bench.language)}>
      <span class="due-what">${time(bench, list.dueAt)}</span> ${left === undefined ? nothing : html`<span class="due-left">${showLeft(left, bench.language)}</span>`}
    </span>
    <span class="muted small">${bench.name("clock-source", list.clockSource)}</span>`;
}

function caseOffers({ bench, order, next }: OrderContext, one: Case): TemplateResult {
  const preset = { caseId: one.id };
  const answer = one.kind === "dispute" ? "answer-dispute" : "submit-appeal";
  const types = [answer, "add-evidence", "contact-buyer", "record-outcome", ...(answer === "submit-appeal" ? [] : (["submit-appeal"] as const))] as const;
  return html`<div class="offers">${types.map((type) => offer({ bench, order, next: nextOf(next, type), preset }))}</div>
    ${one.evidence.length === 0 ? nothing : html`<ul class="small">${one.evidence.map((piece) => html`<li>${bench.name("evidence", piece.item as EvidenceItem)}: <bdi>${piece.reference}</bdi> ${stamp(bench, piece)}</li>`)}</ul>`}`;
}
