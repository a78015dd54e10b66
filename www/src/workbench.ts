/** The page's one state: engine, shop, settings and clock, and every change to them. */
import { createEngine, openShop } from "jiaoyun";
import type { Command, Decision, Desk, Engine, Instant, Language, LongWork, Order, OrderInput, OrderRow, Playbook, Service, Shop } from "jiaoyun";
import { Aside } from "./aside/aside";
import { openPast, reopenPast, type Past } from "./bench/past";
import { Places } from "./bench/places";
import { Steps, type Step } from "./bench/steps";
import { Teller } from "./bench/teller";
import { instantOf, momentOf, present } from "./clock";
import { ask } from "./parts/ask";
import { hashOf } from "./route";
import { browserLanguage, readSettings, writeSettings, type Settings } from "./settings";
import { speak, speakCode, type WordFacts, type WordKey } from "./words/words";

/** What lists and orders are shown from: the shop, or the desk as it was. */
export type Shown = Pick<Desk, "size" | "order" | "events" | "query" | "counts" | "worklist">;

export class Workbench extends Teller {
  readonly steps = new Steps();
  /** Work beside the page: reading a large file, comparing two playbooks. */
  readonly aside = new Aside();
  /** A playbook that is being edited, kept while other views are looked at. */
  draft: Playbook | undefined;
  /** Set while the page shows the desk as it was. */
  past: Past | undefined;

  private constructor(
    private readonly plain: Engine,
    public engine: Engine,
    public shop: Shop,
    public places: Places,
    public settings: Settings,
  ) {
    super();
    this.rulesBy = rulesOf(plain.language, undefined);
    this.follow();
  }

  static async open(): Promise<Workbench> {
    const plain = await createEngine({ language: browserLanguage() });
    const places = new Places();
    const shop = await openShop({ engine: plain, store: places.store });
    const bench = new Workbench(plain, plain, shop, places, readSettings(shop));
    await bench.useSettings(bench.settings);
    return bench;
  }

  get language(): Language {
    return this.settings.language;
  }

  say(key: WordKey, facts?: WordFacts): string {
    return speak(this.language, key, facts);
  }

  /** The page's word for a code of a family: `stage.packed`. */
  name(family: string, code: string): string {
    return speakCode(this.language, family, code);
  }

  get desk(): Shown {
    return this.past?.desk ?? this.shop;
  }

  /** The sample's clock stands still until the seller asks for real time; the past has its own. */
  now(): Date {
    if (this.past) return momentOf(this.past.at);
    const sample = this.settings.sample;
    return sample && !sample.realTime ? momentOf(sample.clock) : present();
  }

  nowInstant(): Instant {
    return instantOf(this.now());
  }

  /** Shows the desk as it was at an instant, or as it is. */
  lookAt(at: Instant | undefined): void {
    if (at === this.past?.at) return;
    this.past?.desk.close();
    this.past = undefined;
    if (at !== undefined) this.past = openPast(this.shop, at);
    this.changed();
  }

  /** The address of an order at the moment that is shown. */
  linkTo(orderId?: string): string {
    return hashOf({ view: "orders", orderId, at: this.past?.at });
  }

  /** One order as lists show it. */
  rowOf(id: string): OrderRow | undefined {
    return this.desk.query({ now: this.nowInstant(), text: id, sort: { by: "id" }, page: { from: 0, size: 1000 } }).rows.find((row) => row.id === id);
  }

  /** The engine's playbook; asking for it crosses into the engine, so it is kept. */
  get playbook(): Playbook {
    if (this.kept?.engine !== this.engine) this.kept = { engine: this.engine, playbook: this.engine.playbook };
    return this.kept.playbook;
  }
  private kept: { engine: Engine; playbook: Playbook } | undefined;

  get services(): Service[] {
    return this.playbook.services;
  }

  /** The platform's code for the order's status, which a spreadsheet may write as a word. */
  statusOf(order: Order): string | undefined {
    const said = order.platform?.orderStatus?.trim();
    return said === undefined ? undefined : (this.playbook.order.statusWords[said] ?? said);
  }

  /** Decides and writes one command in the operator's name. */
  async apply(command: Command): Promise<Decision | undefined> {
    const decision = await this.attempt(() => this.shop.apply(command));
    if (decision?.ok) this.done({ what: this.name("command", command.type), id: command.orderId });
    return decision;
  }

  /** In slices, so that the page stays alive. @throws the signal's reason where it was stopped. */
  async importOrders(data: OrderInput, options: { currency?: string; orderId?: string }, work: LongWork) {
    const before = this.shop.sequence;
    const result = await this.shop.importOrders(data, { now: this.now(), by: this.settings.operator, ...options }, work);
    const orders = result.added.length + result.updated.length;
    if (result.sequence > before) this.steps.add({ sequence: result.sequence, what: this.say("import.step", { count: orders }), orders });
    this.changed();
    return result;
  }

  /** Takes back the last step, or says why it stays. */
  async undo(): Promise<void> {
    if (this.past || !(await this.agreesTo(this.steps.last))) return;
    const undone = await this.attempt(() => this.shop.undo({ at: this.now(), by: this.settings.operator }));
    if (!undone) return;
    if (!undone.ok) return this.tell({ tone: "bad", text: undone.rejection.message, help: undone.rejection.help, passing: true });
    const what = this.steps.takeBack(undone.undone)?.what ?? this.say("undo.step", { number: undone.undone });
    this.tell({ tone: "good", text: this.say("undo.done", { what }) });
  }

  /** What was about many orders is not taken back by one slip of a finger. */
  private async agreesTo(step: Step | undefined): Promise<boolean> {
    if (step === undefined || step.orders < 2) return true;
    return ask(this, { title: this.say("undo.title", { what: step.what }), text: this.say("undo.many"), yes: this.say("undo") });
  }

  private done(facts: { what: string; id: string }): void {
    this.steps.add({ sequence: this.shop.sequence, what: this.say("undo.command", facts), orders: 1 });
    this.tell({ tone: "good", text: this.say("told.done", facts), undoable: true });
  }

  /** A minute has passed. The sample's clock does not mind. */
  tick(): void {
    if (this.settings.sample?.realTime !== false) this.changed();
  }

  async change(settings: Partial<Settings>): Promise<boolean> {
    const done = await this.attempt(async () => {
      const next = { ...this.settings, ...settings };
      await writeSettings(this.shop, next);
      await this.useSettings(next);
      return true;
    });
    return done ?? false;
  }

  /** Checks and takes a playbook. @throws {PlaybookError} when it does not prove itself. */
  async takePlaybook(playbook: Playbook): Promise<void> {
    this.engine.withPlaybook(playbook);
    await this.change({ playbook });
  }

  /** Goes back to the playbook that the package brings. */
  async dropPlaybook(): Promise<void> {
    await this.change({ playbook: undefined });
  }

  /** Reads the settings anew, after everything was replaced or removed. */
  async reload(): Promise<void> {
    this.steps.forget();
    await this.useSettings(readSettings(this.shop));
    this.changed();
  }

  /** The shop words its refusals through its engine, so a new language or playbook opens it anew, before the old one is closed. */
  private async useSettings(settings: Settings): Promise<void> {
    this.settings = settings;
    document.documentElement.lang = settings.language === "zh" ? "zh-CN" : "en";
    const rulesBy = rulesOf(settings.language, settings.playbook);
    if (rulesBy === this.rulesBy) return;
    const ruled = settings.playbook ? this.withPlaybook(settings.playbook) : this.plain;
    const engine = ruled.language === settings.language ? ruled : ruled.withLanguage(settings.language);
    const places = new Places();
    const shop = await openShop({ engine, store: places.store });
    const before = this.shop;
    Object.assign(this, { engine, places, shop, rulesBy });
    this.steps.forget();
    this.past = reopenPast(shop, this.past);
    this.follow();
    await before.close();
  }
  /** What the open shop's engine was made by. */
  private rulesBy: string;

  /** What another tab does is seen here at once. */
  private follow(): void {
    const { shop } = this;
    shop.subscribe((_, change) => {
      if (shop !== this.shop) return;
      if (change.everything) this.past = reopenPast(this.shop, this.past);
      if (!change.elsewhere) return;
      const settings = readSettings(this.shop);
      if (JSON.stringify(settings) === JSON.stringify(this.settings)) this.changed();
      else void this.useSettings(settings).then(() => this.changed());
    });
  }

  /** A stored playbook that no longer proves itself is told, and the package's own stands in. */
  private withPlaybook(playbook: Playbook): Engine {
    try {
      return this.plain.withPlaybook(playbook);
    } catch (error) {
      this.tellError(error);
      return this.plain;
    }
  }
}

function rulesOf(language: Language, playbook: Playbook | undefined): string {
  return `${language} ${JSON.stringify(playbook)}`;
}
