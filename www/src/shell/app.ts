/** The page's frame: opens the workbench, follows the URL and the keyboard, and shows the view they name. */
import { LitElement, html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { hashOf, readRoute, type Route } from "../route";
import { loadSample } from "../sample/load";
import { Workbench } from "../workbench";
import { banner, startNotices } from "./banner";
import { header, tabBar } from "./header";
import { Keyboard } from "./keyboard";
import { pastBanner } from "./past";
import { onNextTell } from "./tell";
import { toast } from "./toast";
import "./help";
import "./then";
import "../orders/list";
import "../orders/overview";
import "../order/view";
import "../import/view";
import "../templates/view";
import "../rules/view";
import "../data/view";

const MINUTE = 60_000;

class App extends LitElement {
  static override properties: PropertyDeclarations = { bench: { state: true }, route: { state: true }, failure: { state: true }, revision: { state: true } };
  declare bench: Workbench | undefined;
  declare route: Route;
  declare failure: unknown;
  declare revision: number;
  private readonly keyboard = new Keyboard({ help: () => this.open("jy-help"), undo: () => void this.bench?.undo() });

  constructor() {
    super();
    this.route = readRoute(location.hash);
    this.revision = 0;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.onHash);
    addEventListener("unhandledrejection", this.onFault);
    addEventListener("error", this.onFault);
    this.keyboard.listen();
    void this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.onHash);
    removeEventListener("unhandledrejection", this.onFault);
    removeEventListener("error", this.onFault);
    this.keyboard.stop();
  }

  private async start(): Promise<void> {
    try {
      const bench = await Workbench.open();
      if (!bench.settings.started && bench.shop.size === 0 && !bench.shop.readOnly) await loadSample(bench, true);
      bench.subscribe(() => (this.revision = bench.revision));
      onNextTell(bench);
      bench.lookAt(this.route.at);
      setInterval(() => bench.tick(), MINUTE);
      this.bench = bench;
    } catch (error) {
      this.failure = error;
    }
  }

  protected override render(): TemplateResult {
    if (this.failure !== undefined) return failed(this.failure);
    const bench = this.bench;
    if (!bench) return html`<p class="starting">交运 Jiaoyun …</p>`;
    return html`
      <a class="skip" href="#main" @click=${this.skip}>${bench.say("skip")}</a>
      ${header(bench, this.route, (dialog) => this.open(dialog))} ${pastBanner(bench)} ${banner(bench)} ${startNotices(bench)}
      <main id="main" tabindex="-1" class=${`view-${this.route.view} ${this.route.orderId ? "has-order" : ""}`}>${this.view(bench)}</main>
      ${tabBar(bench, this.route)}
      <div class="toast-place" role="status" aria-live="polite">${toast(bench)}</div>
      <jy-help .bench=${bench} .revision=${this.revision}></jy-help>
      <jy-then .bench=${bench} .revision=${this.revision}></jy-then>
    `;
  }

  private view(bench: Workbench): TemplateResult {
    const { view, orderId } = this.route;
    const revision = this.revision;
    switch (view) {
      case "orders":
        return html`<div class="desk">
          <jy-order-list .bench=${bench} .revision=${revision} .selected=${orderId}></jy-order-list>
          <div class="desk-main">
            ${orderId === undefined
              ? html`<jy-overview .bench=${bench} .revision=${revision}></jy-overview>`
              : keyed(orderId, html`<jy-order-view .bench=${bench} .revision=${revision} .orderId=${orderId}></jy-order-view>`)}
          </div>
        </div>`;
      case "import":
        return html`<jy-import-view .bench=${bench} .revision=${revision}></jy-import-view>`;
      case "templates":
        return html`<jy-templates-view .bench=${bench} .revision=${revision}></jy-templates-view>`;
      case "rules":
        return html`<jy-rules-view .bench=${bench} .revision=${revision}></jy-rules-view>`;
      case "data":
        return html`<jy-data-view .bench=${bench} .revision=${revision}></jy-data-view>`;
    }
  }

  private readonly onHash = (): void => {
    const before = this.route;
    this.route = readRoute(location.hash);
    this.showMoment(before);
    if (this.bench?.told?.passing && hashOf(before) !== hashOf(this.route)) this.bench.untell();
    void this.updateComplete.then(() => this.afterMove(before));
  };

  /** The past is opened where it can be; a moment that cannot be read is told, and the present stands in. */
  private showMoment(before: Route): void {
    try {
      this.bench?.lookAt(this.route.at);
    } catch (error) {
      this.bench?.tellError(error);
      this.route = before;
    }
  }

  /** Focus follows the view, so that a reader hears where it is. */
  private afterMove(before: Route): void {
    const { view, orderId } = this.route;
    if (orderId !== undefined) {
      this.querySelector(".desk-main")?.scrollTo({ top: 0 });
      if (matchMedia("(max-width: 900px)").matches) scrollTo({ top: 0 });
      this.querySelector<HTMLElement>(".order-title")?.focus({ preventScroll: true });
    } else if (view === "orders" && before.orderId !== undefined) {
      this.querySelector<HTMLElement>(`.order-row[data-order="${CSS.escape(before.orderId)}"]`)?.focus();
    } else if (view !== before.view) {
      scrollTo({ top: 0 });
      this.querySelector<HTMLElement>("main h1, main h2")?.focus({ preventScroll: true });
    }
  }

  /** A fault nobody caught is shown once; showing it must not start it again. */
  private readonly onFault = (event: PromiseRejectionEvent | ErrorEvent): void => {
    const fault: unknown = "reason" in event ? event.reason : event.error;
    const text = fault instanceof Error ? fault.message : String(fault);
    if (this.bench && this.bench.told?.text !== text) this.bench.tellError(fault);
  };

  protected override updated(): void {
    const { bench, route } = this;
    if (bench) document.title = `${route.orderId ?? bench.say(`nav.${route.view}`)} · ${bench.say("brand")}`;
  }

  private skip(event: Event): void {
    event.preventDefault();
    document.getElementById("main")?.focus();
  }

  private open(dialog: "jy-help" | "jy-then"): void {
    this.querySelector<HTMLElement & { show(): void }>(dialog)?.show();
  }
}
customElements.define("jy-app", App);

/** Shown before there are words: in both languages. */
function failed(failure: unknown): TemplateResult {
  const help = failure instanceof Error && "help" in failure && typeof failure.help === "string" ? failure.help : undefined;
  return html`<main class="failed" role="alert">
    <h1>交运 could not start · 无法启动</h1>
    <p>${failure instanceof Error ? failure.message : String(failure)}</p>
    ${help ? html`<p>${help}</p>` : nothing}
  </main>`;
}
