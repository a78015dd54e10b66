/** The strip that says that the page shows the past, and leads back. */
import { html, nothing, type TemplateResult } from "lit";
import { showFullTime } from "../format";
import { hashOf, readRoute } from "../route";
import type { Workbench } from "../workbench";

export function pastBanner(bench: Workbench): TemplateResult | typeof nothing {
  const past = bench.past;
  if (!past) return nothing;
  const { orderId } = readRoute(location.hash);
  return html`<aside class="banner banner-past" role="status">
    <p><strong>${bench.say("past.title", { time: showFullTime(past.at, bench.language) })}</strong> ${bench.say("past.text", { count: past.desk.size })}</p>
    <span class="banner-actions"><a class="past-back" href=${hashOf({ view: "orders", orderId })}>${bench.say("past.back")}</a></span>
  </aside>`;
}
