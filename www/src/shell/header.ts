/** The page's header, and the tab bar that stands in for its links on a narrow screen. */
import { html, nothing, svg, type TemplateResult } from "lit";
import { showTime } from "../format";
import { VIEWS, hashOf, type Route, type View } from "../route";
import type { Workbench } from "../workbench";

const mark = svg`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7" class="mark-ground"></rect><path d="M6 11.500 16 6l10 5.500v9L16 26 6 20.500z M6 11.500 16 17l10-5.500 M16 17v9" class="mark-line"></path><path d="m11 8.750 10 5.500" class="mark-tape"></path></svg>`;

const PATHS: Record<View, string> = {
  orders: "M4 6h16M4 12h16M4 18h10",
  import: "M12 4v11m0 0-4-4m4 4 4-4M5 20h14",
  templates: "M5 5h14v11H9l-4 4z",
  rules: "M6 5v14M12 5v14M18 5v14M4 9h4M10 15h4M16 8h4",
  data: "M5 7c0-4 14-4 14 0v10c0 4-14 4-14 0zm0 0c0 4 14 4 14 0M5 12c0 4 14 4 14 0",
};

export function header(bench: Workbench, route: Route, open: (dialog: "jy-help" | "jy-then") => void): TemplateResult {
  return html`<header class="top">
    <a class="brand" href="#/orders">${mark}<span class="brand-name">${bench.say("brand")}</span><span class="brand-line">${bench.say("brand.line")}</span></a>
    <nav class="top-nav" aria-label=${bench.say("nav")}>${VIEWS.map((view) => link(bench, route, view, false))}</nav>
    <div class="top-end">
      ${undoButton(bench)} ${clock(bench, () => open("jy-then"))}
      <button type="button" class="quiet language" lang=${bench.language === "zh" ? "en" : "zh-CN"} @click=${() => void bench.change({ language: bench.language === "zh" ? "en" : "zh" })}>
        ${bench.say("language.other")}
      </button>
      <button type="button" class="quiet help-button" aria-label=${bench.say("help.open")} @click=${() => open("jy-help")}>?</button>
    </div>
  </header>`;
}

export function tabBar(bench: Workbench, route: Route): TemplateResult {
  return html`<nav class="tab-bar" aria-label=${bench.say("nav.bottom")}>${VIEWS.map((view) => link(bench, route, view, true))}</nav>`;
}

function link(bench: Workbench, route: Route, view: View, icon: boolean): TemplateResult {
  return html`<a href=${hashOf({ view })} aria-current=${route.view === view ? "page" : nothing}>
    ${icon ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[view]}></path></svg>` : nothing}<span>${bench.say(`nav.${view}`)}</span>
  </a>`;
}

/** Says in its title what it would take back. */
function undoButton(bench: Workbench): TemplateResult {
  const last = bench.steps.last;
  const title = last ? bench.say("undo.title", { what: last.what }) : bench.say("undo.nothing");
  return html`<button type="button" class="quiet undo-button" aria-label=${title} title=${title} ?disabled=${last === undefined || bench.past !== undefined || bench.shop.readOnly} @click=${() => void bench.undo()}>
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 6 4.500 10.500 9 15M5 10.500h8.500a5 5 0 0 1 0 10H11"></path></svg>
  </button>`;
}

/** The clock, which also leads to earlier moments. */
function clock(bench: Workbench, open: () => void): TemplateResult {
  const frozen = bench.settings.sample && !bench.settings.sample.realTime;
  const what = bench.say(bench.past ? "clock.past" : frozen ? "clock.frozen" : "clock.real");
  const tone = bench.past ? "clock-past" : frozen ? "clock-frozen" : "";
  return html`<button type="button" class="clock ${tone}" title=${`${what}. ${bench.say("then.open")}`} @click=${open}>
    <span class="visually-hidden">${what}</span>
    ${showTime(bench.nowInstant(), bench.language)} <span class="zone">${bench.say("clock.zone")}</span> <span aria-hidden="true">▾</span>
    <span class="visually-hidden">${bench.say("then.open")}</span>
  </button>`;
}
