/** The page's one state: engine, shop, settings and clock, and every change to them. */
import { createEngine, openShop } from "jiaoyun";
import { indexedDbStore, journaled, localStorageStore } from "jiaoyun/stores";
import type { Command, Deadline, Decision, Engine, Instant, Language, Order, OrderInput, Playbook, Service, Shop, Store } from "jiaoyun";
import { instantOf, minutesUntil, momentOf, present } from "./clock";
import { readSettings, writeSettings, type Settings } from "./settings";
import { speak, speakCode, type WordFacts, type WordKey } from "./words/words";

export type Tone = "good" | "bad";
export interface Told {
  tone: Tone;
  text: string;
  help?: string;
}

export class Workbench {
  revision = 0;
  /** The last thing said to the seller; shown and read out by the shell. */
  told: Told | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly deadlineMemory = new Map<string, { mark: string; deadlines: Deadline[] }>();

  private constructor(
    private readonly plain: Engine,
    public engine: Engine,
    public shop: Shop,
    readonly store: Store,
    public settings: Settings,
  ) {}

  static async open(): Promise<Workbench> {
    const plain = await createEngine();
    const store = journaled({ main: localStorageStore(), journal: indexedDbStore() });
    const shop = await openShop({ engine: plain, store });
    const bench = new Workbench(plain, plain, shop, store, readSettings(shop));
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

  /** The sample's clock stands still until the seller asks for real time. */
  now(): Date {
    const sample = this.settings.sample;
    return sample && !sample.realTime ? momentOf(sample.clock) : present();
  }

  nowInstant(): Instant {
    return instantOf(this.now());
  }

  /** The engine is asked anew every hour and after every change; between, only the minutes run down. */
  deadlinesOf(order: Order): Deadline[] {
    const now = this.now();
    const instant = instantOf(now);
    const mark = `${order.sequence} ${instant.slice(0, 13)} ${this.revisionOfRules}`;
    const known = this.deadlineMemory.get(order.id);
    const deadlines = known?.mark === mark ? known.deadlines : this.engine.deadlines(order, { now: instant });
    this.deadlineMemory.set(order.id, { mark, deadlines });
    return deadlines.map((deadline) => (deadline.dueAt === undefined ? deadline : { ...deadline, minutesLeft: minutesUntil(deadline.dueAt, now) }));
  }
  private revisionOfRules = 0;

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
    return this.attempt(() => this.shop.apply(command));
  }

  async importOrders(data: OrderInput, options: { currency?: string; orderId?: string }) {
    return this.attempt(() => this.shop.importOrders(data, { now: this.now(), by: this.settings.operator, ...options }));
  }

  /** Runs a piece of work; what it throws is told to the seller with its help. */
  async attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      const result = await work();
      this.changed();
      return result;
    } catch (error) {
      this.tellError(error);
      return undefined;
    }
  }

  tell(told: Told): void {
    this.told = told;
    this.changed();
  }

  /** A minute has passed. The sample's clock does not mind. */
  tick(): void {
    if (this.settings.sample?.realTime !== false) this.changed();
  }

  untell(): void {
    this.told = undefined;
    this.changed();
  }

  tellError(error: unknown): void {
    const help = error instanceof Error && "help" in error && typeof error.help === "string" ? error.help : undefined;
    this.tell({ tone: "bad", text: error instanceof Error ? error.message : String(error), help });
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
    await this.useSettings(readSettings(this.shop));
    this.changed();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private changed(): void {
    this.revision += 1;
    for (const listener of this.listeners) listener();
  }

  /** The shop words its refusals through its engine, so a new language or playbook opens it anew. */
  private async useSettings(settings: Settings): Promise<void> {
    const before = this.engine;
    const ruled = settings.playbook ? this.withPlaybook(settings.playbook) : this.plain;
    const engine = ruled.language === settings.language ? ruled : ruled.withLanguage(settings.language);
    this.settings = settings;
    this.revisionOfRules += 1;
    document.documentElement.lang = settings.language === "zh" ? "zh-CN" : "en";
    if (engine === before) return;
    await this.shop.close();
    this.engine = engine;
    this.shop = await openShop({ engine, store: this.store });
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
