/** Why this service and none of the others: the engine's receipt, readable. */
import { html, nothing, type TemplateResult } from "lit";
import type { Alternative, Money, PassedOver, Rank, Receipt, ServiceId } from "jiaoyun";
import { showMoney } from "../format";
import { fact, panel, reason, sentence, tag } from "../parts/bits";
import { nextOf, offer } from "../parts/command";
import type { Workbench } from "../workbench";
import { parcelOf } from "./progress";
import type { OrderContext } from "./view";

export function carrierPanel(context: OrderContext): TemplateResult | typeof nothing {
  const { bench, order, next } = context;
  if (order.closed && order.parcels.length === 0) return nothing;
  const parcel = order.parcels.find((one) => one.origin === "seller");
  const choice = bench.engine.chooseCarrier(order, { now: bench.nowInstant(), ...(parcel ? { parcelId: parcel.id } : {}) });
  const receipt = choice.receipt;
  const taken = parcelOf(order, parcel?.id)?.choice;
  return panel(
    bench.say("carrier.title"),
    html`
      <div class="choice ${choice.ok ? "" : "choice-refused"}">
        <p class="choice-name">${choice.ok ? serviceName(bench, choice.service) : bench.name("choice", choice.code)}</p>
        ${choice.ok ? nothing : reasonOf(bench, receipt, choice.code)}
        ${receipt.rule ? html`<p class="muted small">${bench.say("carrier.rule")} <code>${receipt.rule}</code></p>` : nothing}
        ${taken && taken.service !== receipt.chosen ? html`<p>${tag(bench.say("carrier.taken-other", { service: serviceName(bench, taken.service) }), "wait")} ${taken.reason ? html`<bdi>${taken.reason}</bdi>` : nothing}</p>` : nothing}
        ${receipt.buyerChoice ? buyerChoice(bench, receipt, choice.ok) : nothing}
      </div>
      ${unknownFacts(context, receipt, next)} ${receipt.ranking && receipt.ranking.length > 0 ? ranking(bench, receipt.ranking) : nothing}
      <details class="more">
        <summary>${bench.say("carrier.passed-over", { count: receipt.passedOver.length })}</summary>
        <ul class="passed">${receipt.passedOver.map((passed) => passedOver(bench, passed))}</ul>
      </details>
      ${receipt.alternatives.length === 0
        ? nothing
        : html`<details class="more">
            <summary>${bench.say("carrier.alternatives", { count: receipt.alternatives.length })}</summary>
            <ul class="passed">${receipt.alternatives.map((one) => alternative(bench, one))}</ul>
          </details>`}
      <details class="more">
        <summary>${bench.say("carrier.facts")}</summary>
        <dl class="facts">
          ${Object.entries(receipt.facts).map(([name, value]) => fact(bench.name("facts", name), Array.isArray(value) ? value.join(", ") : String(value)))}
          ${fact(bench.say("carrier.playbook"), html`<code>${receipt.playbook.slice(0, 16)}</code>`)} ${fact(bench.say("carrier.digest"), html`<code>${receipt.digest.slice(0, 16)}</code>`)}
        </dl>
      </details>
    `,
    { id: "carrier-title" },
  );
}

function ranking(bench: Workbench, ranks: Rank[]): TemplateResult {
  const money = (value: Money | "unknown" | undefined): string => (value === undefined || value === "unknown" ? bench.say("unknown") : showMoney(value, bench.language));
  return html`<details class="more">
    <summary>${bench.say("carrier.ranking", { count: ranks.length })}</summary>
    <ol class="passed">
      ${ranks.map(
        (rank) => html`<li>
          <p><b>${serviceName(bench, rank.service)}</b></p>
          <p class="muted small">${bench.say("carrier.rank", { cost: money(rank.cost), days: rank.days === "unknown" ? bench.say("unknown") : rank.days, score: money(rank.score) })}</p>
        </li>`,
      )}
    </ol>
  </details>`;
}

export function serviceName(bench: Workbench, id: ServiceId): string {
  return bench.services.find((service) => service.id === id)?.name[bench.language] ?? id;
}

function reasonOf(bench: Workbench, receipt: Receipt, code: string): TemplateResult {
  const failing = receipt.passedOver.find((passed) => passed.because === code);
  const words = bench.engine.words(code);
  const message = words.message.replace("{rule}", receipt.rule ?? "");
  return reason(bench, { message: failing?.message ?? message, help: failing?.flip?.message ?? words.help });
}

function buyerChoice(bench: Workbench, receipt: Receipt, isChosen: boolean): TemplateResult {
  const wanted = receipt.buyerChoice;
  const agreement = wanted?.same ? tag(bench.say("carrier.same"), "good") : tag(bench.say("carrier.differs"), "wait");
  const name = wanted?.service ? serviceName(bench, wanted.service) : (wanted?.name ?? wanted?.code ?? "");
  return html`<p>${bench.say("lines.buyer-paid-for")} <bdi>${name}</bdi> ${isChosen ? agreement : nothing}</p>`;
}

function unknownFacts({ bench, order }: OrderContext, receipt: Receipt, next: OrderContext["next"]): TemplateResult | typeof nothing {
  const own = receipt.unknown.filter((one) => one.service === receipt.chosen);
  if (own.length === 0) return nothing;
  const fill = nextOf(next, "choose-carrier");
  return html`<div class="unknowns">
    <ul>${own.map((one) => html`<li>${one.blocks ? tag(bench.say("carrier.blocks"), "warn") : tag(bench.say("carrier.told"))} ${sentence(bench, one.message)} <span class="muted">${sentence(bench, one.help)}</span></li>`)}</ul>
    ${offer({ bench, order, next: fill, only: ["measure", "goods", "buyerChoiceConfirmed"], title: bench.say("carrier.fill-in") })}
  </div>`;
}

function passedOver(bench: Workbench, passed: PassedOver): TemplateResult {
  return html`<li>
    <p><strong>${serviceName(bench, passed.service)}</strong> <code>${passed.because}</code></p>
    <p>${sentence(bench, passed.message)}</p>
    ${passed.flip ? html`<p class="flip">${bench.say("carrier.flip")} ${sentence(bench, passed.flip.message)}</p>` : nothing}
  </li>`;
}

function alternative(bench: Workbench, one: Alternative): TemplateResult {
  const window = one.window === "unknown" ? bench.say("unknown") : bench.say("carrier.days", { min: one.window.minDays, max: one.window.maxDays });
  return html`<li>
    <p><strong>${serviceName(bench, one.service)}</strong></p>
    <p>${sentence(bench, one.message)}</p>
    <p class="muted small">
      ${bench.say("carrier.protected")} ${bench.name("ternary", one.protected)} · ${bench.say("carrier.window")} ${window} · ${bench.say("carrier.cost")}
      ${one.cost === "unknown" ? bench.say("unknown") : showMoney(one.cost, bench.language)}
    </p>
    ${one.because.length === 0 ? nothing : html`<p class="muted small">${one.because.map((code) => html`<code>${code}</code> `)}</p>`}
  </li>`;
}
