/** The strips under the header: sample data, and what the shop had to say at opening. */
import { html, nothing, type TemplateResult } from "lit";
import { showTime } from "../format";
import { clearAll } from "../data/actions";
import type { Workbench } from "../workbench";

export function banner(bench: Workbench): TemplateResult | typeof nothing {
  const sample = bench.settings.sample;
  if (!sample || bench.past) return nothing;
  const toggle = () => void bench.change({ sample: { ...sample, realTime: !sample.realTime } });
  return html`<aside class="banner" aria-label=${bench.say("sample.label")}>
    <p>
      <strong>${bench.say("sample.title")}</strong>
      ${sample.realTime ? bench.say("sample.real") : bench.say("sample.frozen", { time: showTime(sample.clock, bench.language) })}
    </p>
    <span class="banner-actions">
      <button type="button" class="link" @click=${toggle}>${bench.say(sample.realTime ? "sample.use-frozen" : "sample.use-real")}</button>
      <button type="button" class="link" @click=${() => void clearAll(bench)}>${bench.say("sample.clear")}</button>
      <a href="#/import">${bench.say("sample.import")}</a>
    </span>
  </aside>`;
}

export function startNotices(bench: Workbench): TemplateResult | typeof nothing {
  const notices = bench.shop.notices;
  if (notices.length === 0 && !bench.shop.readOnly) return nothing;
  return html`<aside class="banner banner-bad" role="alert">
    ${bench.shop.readOnly ? html`<p><strong>${bench.say("shop.read-only")}</strong> <a href="#/data">${bench.say("shop.read-only.export")}</a></p>` : nothing}
    ${notices.map((notice) => html`<p><strong>${notice.message}</strong> ${notice.help}</p>`)}
  </aside>`;
}
