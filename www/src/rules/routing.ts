/** The routing rules, tried from the top; each with its conditions, its service and its place. */
import { html, nothing, type TemplateResult } from "lit";
import type { RoutingCondition, RoutingRule } from "jiaoyun";
import { serviceName } from "../order/carrier";
import type { RulesContext } from "./view";

export function routingPanel(context: RulesContext): TemplateResult {
  const { bench, draft } = context;
  return html`<section class="panel" aria-labelledby="routing-title">
    <header class="panel-head">
      <h2 id="routing-title">${bench.say("routing.title")}</h2>
      <span class="panel-note">${bench.say("routing.examples", { count: draft.routing.examples.length })}</span>
    </header>
    <p class="muted">${bench.say("routing.text")}</p>
    <ol class="rules">${draft.routing.rules.map((rule, place) => ruleRow(context, rule, place))}</ol>
    <div class="form-actions"><button type="button" @click=${() => add(context)}>${bench.say("routing.add")}</button></div>
  </section>`;
}

function ruleRow(context: RulesContext, rule: RoutingRule, place: number): TemplateResult {
  const { bench, draft, edited } = context;
  const set = (change: (rule: RoutingRule) => void) => (event: Event): void => {
    change(rule);
    edited();
    event.stopPropagation();
  };
  const id = `rule-${place}`;
  return html`<li class="rule">
    <div class="fields-row">
      <div class="field">
        <label for=${`${id}-id`}>${bench.say("routing.id")}</label>
        <input id=${`${id}-id`} class="mono" .value=${rule.id} @change=${(event: Event) => set((one) => (one.id = text(event)))(event)} autocomplete="off" />
      </div>
      <div class="field">
        <label for=${`${id}-use`}>${bench.say("routing.use")}</label>
        <select id=${`${id}-use`} @change=${(event: Event) => set((one) => (one.use = text(event)))(event)}>
          ${typeof rule.use === "string" ? nothing : html`<option disabled selected>${bench.say("routing.lowest", { among: rule.use.lowest.among?.join(", ") ?? bench.say("routing.any") })}</option>`}
          ${draft.services.map((service) => html`<option value=${service.id} ?selected=${service.id === rule.use}>${serviceName(bench, service.id)}</option>`)}
        </select>
      </div>
      ${countries(context, rule, "destinations", `${id}-to`)} ${countries(context, rule, "exceptDestinations", `${id}-except`)} ${grams(context, rule, "weightOverGrams", `${id}-over`)}
      ${grams(context, rule, "weightUpToGrams", `${id}-up`)}
    </div>
    <p class="muted small">${others(rule.when) ? html`<code>${others(rule.when)}</code> · ` : nothing}${bench.say("rules.source", { source: rule.source, day: rule.asOf })}</p>
    <div class="rule-actions">
      <button type="button" class="quiet" ?disabled=${place === 0} @click=${() => move(context, place, -1)} aria-label=${bench.say("routing.up", { id: rule.id })}>↑</button>
      <button type="button" class="quiet" ?disabled=${place === draft.routing.rules.length - 1} @click=${() => move(context, place, 1)} aria-label=${bench.say("routing.down", { id: rule.id })}>↓</button>
      <button type="button" class="quiet" @click=${() => remove(context, place)} aria-label=${bench.say("routing.remove", { id: rule.id })}>×</button>
    </div>
  </li>`;
}

function countries({ bench, edited }: RulesContext, rule: RoutingRule, name: "destinations" | "exceptDestinations", id: string): TemplateResult {
  const change = (event: Event): void => {
    const codes = text(event).toUpperCase().split(/[\s,;，；、]+/).filter((code) => code !== "");
    if (codes.length === 0) delete rule.when[name];
    else rule.when[name] = codes;
    edited();
  };
  return html`<div class="field">
    <label for=${id}>${bench.say(`routing.${name}`)}</label>
    <input id=${id} .value=${(rule.when[name] ?? []).join(", ")} placeholder=${bench.say("routing.any")} @change=${change} autocomplete="off" />
  </div>`;
}

function grams({ bench, edited }: RulesContext, rule: RoutingRule, name: "weightOverGrams" | "weightUpToGrams", id: string): TemplateResult {
  const change = (event: Event): void => {
    if (text(event) === "") delete rule.when[name];
    else rule.when[name] = Number(text(event));
    edited();
  };
  return html`<div class="field field-number">
    <label for=${id}>${bench.say(`routing.${name}`)}</label>
    <span class="with-unit"><input id=${id} type="number" min="0" step="1" .value=${String(rule.when[name] ?? "")} @change=${change} /><span class="unit">g</span></span>
  </div>`;
}

/** Conditions that have no field of their own here; they are edited as text below. */
function others(when: RoutingCondition): string {
  const rest = { goods: when.goods, buyerType: when.buyerType };
  return rest.goods || rest.buyerType ? JSON.stringify(rest) : "";
}

function text(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value.trim();
}

function move({ draft, edited }: RulesContext, place: number, by: number): void {
  const [rule] = draft.routing.rules.splice(place, 1);
  if (rule) draft.routing.rules.splice(place + by, 0, rule);
  edited();
}

function remove({ draft, edited }: RulesContext, place: number): void {
  draft.routing.rules.splice(place, 1);
  edited();
}

function add({ bench, draft, edited }: RulesContext): void {
  const use = draft.services[0]?.id ?? "";
  draft.routing.rules.unshift({ id: `rule-${draft.routing.rules.length + 1}`, when: {}, use, source: bench.settings.operator, asOf: bench.nowInstant().slice(0, 10) });
  edited();
}
