/** What the playbook knows of each carrier's service, with source and date; what nobody knows is said to be unknown. */
import { html, type TemplateResult } from "lit";
import type { Limit, Service } from "jiaoyun";
import { fact } from "../parts/bits";
import type { Workbench } from "../workbench";
import type { RulesContext } from "./view";

export function servicesPanel({ bench, draft }: RulesContext): TemplateResult {
  return html`<section class="panel" aria-labelledby="services-title">
    <header class="panel-head"><h2 id="services-title">${bench.say("services.title")}</h2></header>
    <div class="services">${draft.services.map((service) => card(bench, service))}</div>
  </section>`;
}

function card(bench: Workbench, service: Service): TemplateResult {
  const { only, except } = service.destinations;
  const served = only ? only.join(" ") : except ? bench.say("services.except", { list: except.join(" ") }) : bench.say("services.everywhere");
  const window = service.window ? bench.say("carrier.days", { min: service.window.minDays, max: service.window.maxDays }) : bench.say("unknown");
  return html`<article class="service">
    <h3>${service.name[bench.language]} <code>${service.id}</code></h3>
    <dl class="facts">
      ${fact(bench.say("services.destinations"), served)} ${fact(bench.say("carrier.window"), window)} ${fact(bench.say("services.tracked"), bench.name("ternary", service.tracked))}
      ${fact(bench.say("carrier.protected"), bench.name("ternary", service.protected))} ${fact(bench.say("services.hand-over"), service.handOver.map((way) => bench.name("option", way)).join(", "))}
      ${fact(bench.say("services.declare-after"), service.declareAfter.map((step) => bench.name("stage", step)).join(", "))} ${fact(bench.say("services.numbers"), numbers(bench, service))}
      ${fact(bench.say("services.codes"), service.platformCodes.join(" "))}
    </dl>
    <details class="more">
      <summary>${bench.say("services.limits", { count: service.limits.length })}</summary>
      <ul class="small">
        ${service.limits.map((limit) => html`<li>${limit.countries ? `${limit.countries.join(" ")}: ` : ""}${limitText(bench, limit)} <span class="muted">${bench.say("rules.source", { source: limit.source, day: limit.asOf })}</span></li>`)}
        ${service.excludedPostcodes.map((area) => html`<li>${bench.say("services.excluded", { country: area.country, prefixes: area.prefixes.join(", "), why: area.why })} <span class="muted">${bench.say("rules.source", { source: area.source, day: area.asOf })}</span></li>`)}
      </ul>
    </details>
  </article>`;
}

function numbers(bench: Workbench, service: Service): string {
  const known = service.numbers;
  if (!known) return bench.say("unknown");
  return known.format === "s10" ? `S10 ${known.prefixes.join(" ")}… ${known.countries.join(" ")}` : known.shapes.join(", ");
}

function limitText(bench: Workbench, limit: Limit): string {
  switch (limit.kind) {
    case "weight":
      return limit.minGrams ? bench.say("limit.weight-span", { least: limit.minGrams, grams: limit.maxGrams }) : bench.say("limit.weight", { grams: limit.maxGrams });
    case "box":
      return bench.say("limit.box", { sum: limit.maxSumMm, side: limit.maxSideMm, length: limit.minLengthMm, width: limit.minWidthMm });
    case "roll":
      return bench.say("limit.roll", { sum: limit.maxSumMm, length: limit.maxLengthMm });
    case "value":
      return bench.say("limit.value", { value: limit.maxMinor, currency: limit.currency });
    case "goods":
      return bench.say("limit.goods", { goods: limit.refused.map((kind) => bench.name("option", kind)).join(", ") });
    case "paid-class":
      return bench.say("limit.paid-class", { class: bench.name("service-class", limit.upTo) });
  }
}
