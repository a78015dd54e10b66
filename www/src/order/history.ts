/** Everything that happened to the order, who did it and when. */
import { html, nothing, type TemplateResult } from "lit";
import type { Event } from "jiaoyun";
import { time } from "../parts/bits";
import type { Workbench } from "../workbench";
import type { OrderContext } from "./view";

export function historyPanel({ bench, order }: OrderContext): TemplateResult {
  const events = bench.desk.events(order.id);
  return html`<details class="panel history">
    <summary><h3>${bench.say("history.title")}</h3> <span class="panel-note">${bench.say("history.count", { count: events.length })}</span></summary>
    <ol class="events" reversed>${[...events].reverse().map((event) => eventRow(bench, event))}</ol>
  </details>`;
}

function eventRow(bench: Workbench, event: Event): TemplateResult {
  const override = "override" in event ? event.override : undefined;
  return html`<li>
    <span class="event-number number">${event.sequence}</span>
    <span class="event-name">${bench.name("event", event.type)} <span class="muted small"><bdi>${gist(bench, event)}</bdi></span></span>
    <span class="event-when">${time(bench, event.at)} · <bdi>${event.by}</bdi></span>
    ${override ? html`<span class="event-override">${bench.say("history.override", { of: override.of.join(", "), reason: override.reason })}</span>` : nothing}
  </li>`;
}

/** The one detail of an event that tells it from its like. */
function gist(bench: Workbench, event: Event): string {
  const option = (code: string) => bench.name("option", code);
  switch (event.type) {
    case "order-imported":
      return `${bench.name("source", event.source.kind)} · ${event.source.shape}`;
    case "stock-answered":
      return event.lines.map((line) => option(line.answer)).join(", ");
    case "carrier-chosen":
      return [event.choice.service, event.choice.rule, event.choice.reason].filter((piece) => piece).join(" · ");
    case "waybill-created":
    case "declaration-amended":
      return event.trackingNumber;
    case "shipment-declared":
      return `${option(event.sendType)} · ${event.trackingNumber}`;
    case "label-printed":
      return option(event.format);
    case "parcel-handed-over":
      return [option(event.how), event.reference].filter((piece) => piece).join(" · ");
    case "notice-sent":
      return event.language;
    case "tracking-recorded":
      return [option(event.status), event.note].filter((piece) => piece).join(" · ");
    case "order-closed":
      return [option(event.cause), event.note].filter((piece) => piece).join(" · ");
    case "order-held":
      return event.reason;
    case "dispute-opened":
    case "chargeback-opened":
      return option(event.reason);
    case "evidence-added":
      return `${bench.name("evidence", event.item)} · ${event.reference}`;
    case "outcome-recorded":
      return bench.name("outcome", event.outcome);
    case "buyer-contacted":
      return event.text.slice(0, 120);
    case "freeze-answered":
      return event.sent;
    default:
      return "";
  }
}
