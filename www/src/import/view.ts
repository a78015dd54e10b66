/** Brings orders in: a file, a drop or a paste; shows what was read before anything is taken. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import type { Progress } from "jiaoyun";
import { Ended } from "../aside/aside";
import type { Piece, Trial } from "../aside/messages";
import { emptyShop } from "../data/actions";
import { Part } from "../parts/part";
import { NONE, finished, inWords, plus, type Outcomes } from "./outcomes";
import { preview, sizeOf } from "./preview";
import { working, type Working } from "./working";

class ImportView extends Part {
  static override properties: PropertyDeclarations = {
    pieces: { state: true }, trials: { state: true }, working: { state: true }, done: { state: true }, over: { state: true }, currency: { state: true }, receiverOf: { state: true }, keepSample: { state: true },
  };
  declare pieces: Piece[];
  /** What taking each piece in would do, as it was tried on a copy. */
  declare trials: Trial[];
  declare working: Working | undefined;
  declare done: Outcomes | undefined;
  declare over: boolean;
  declare currency: string;
  declare receiverOf: string;
  declare keepSample: boolean;

  constructor() {
    super();
    this.pieces = [];
    this.trials = [];
    this.over = false;
    this.currency = "";
    this.receiverOf = "";
    this.keepSample = false;
  }

  protected override render(): TemplateResult {
    return html`<section class="page" aria-labelledby="import-title">
      <h1 id="import-title" tabindex="-1">${this.say("import.title")}</h1>
      <p class="lead">${this.say("import.lead")}</p>
      ${this.content()}
    </section>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.working?.stop.abort(new Error(this.say("import.stopped")));
  }

  private content(): TemplateResult {
    if (this.working) return working(this.bench, this.working);
    if (this.done) return finished(this.bench, this.done, this.again);
    return this.trials.length > 0 ? this.preview() : this.source();
  }

  private source(): TemplateResult {
    return html`<div class="import-source">
      <div class="drop ${this.over ? "is-over" : ""}" @dragover=${this.onDrag} @dragleave=${() => (this.over = false)} @drop=${this.onDrop}>
        <p>${this.say("import.drop")}</p>
        <label class="button primary">${this.say("import.choose-file")}<input class="visually-hidden" type="file" multiple accept=".csv,.tsv,.txt,.json" @change=${this.onFile} /></label>
        <p class="muted small">${this.say("import.kinds")}</p>
      </div>
      <form class="panel" @submit=${this.onPaste}>
        <div class="field">
          <label for="paste">${this.say("import.paste")}</label>
          <textarea id="paste" name="paste" rows="9" class="mono" spellcheck="false" required></textarea>
        </div>
        <div class="form-actions"><button type="submit" class="primary">${this.say("import.read")}</button></div>
      </form>
      <div class="panel import-options">${this.options()}</div>
    </div>`;
  }

  private options(): TemplateResult {
    return html`<details class="more">
      <summary>${this.say("import.options")}</summary>
      <div class="more-fields">
        <div class="field">
          <label for="currency">${this.say("import.currency")}</label>
          <input id="currency" maxlength="3" placeholder="USD" .value=${this.currency} @change=${(event: Event) => this.option(() => (this.currency = value(event).trim().toUpperCase()))} />
        </div>
        <div class="field">
          <label for="receiver-of">${this.say("import.receiver-of")}</label>
          <input id="receiver-of" inputmode="numeric" .value=${this.receiverOf} @change=${(event: Event) => this.option(() => (this.receiverOf = value(event).trim()))} />
        </div>
      </div>
    </details>`;
  }

  /** A changed option reads again what lies there. */
  private option(change: () => void): void {
    change();
    if (this.pieces.length > 0) void this.read(this.pieces);
  }

  private preview(): TemplateResult {
    const orders = this.trials.reduce((sum, trial) => sum + sizeOf(trial), 0);
    const sample = this.bench.settings.sample !== undefined;
    return html`
      ${this.trials.map((trial) => preview(this.bench, trial))}
      <div class="panel">${this.options()}</div>
      <div class="panel sticky-actions">
        ${sample && orders > 0
          ? html`<label class="check"><input type="checkbox" .checked=${!this.keepSample} @change=${(event: Event) => (this.keepSample = !(event.target as HTMLInputElement).checked)} /> ${this.say("import.drop-sample")}</label>`
          : nothing}
        <div class="form-actions">
          <button type="button" @click=${this.again}>${this.say("import.other")}</button>
          ${orders === 0 ? nothing : html`<button type="button" class="primary" @click=${this.take}>${this.say("import.take", { count: orders })}</button>`}
        </div>
      </div>
    `;
  }

  private get readOptions(): { currency?: string; orderId?: string } {
    return { ...(this.currency === "" ? {} : { currency: this.currency }), ...(this.receiverOf === "" ? {} : { orderId: this.receiverOf }) };
  }

  /** Tried on a copy of the shop, beside the page: a large file does not hold it up, and what is shown is what will happen. */
  private async read(pieces: Piece[]): Promise<void> {
    const { bench } = this;
    const copy = { snapshot: bench.shop.snapshot(), playbook: bench.playbook, language: bench.language, now: bench.nowInstant() };
    await this.work("import.reading", pieces[0]?.name ?? "", async (stop) => {
      this.trials = await bench.aside.read({ ...copy, pieces, by: bench.settings.operator, options: this.readOptions }, { signal: stop, progress: (name, progress) => this.tellProgress(name, progress) });
      this.pieces = pieces;
    });
  }

  private readonly take = (): Promise<void> =>
    this.work("import.taking", this.pieces[0]?.name ?? "", async (signal) => {
      if (this.bench.settings.sample && !this.keepSample && !(await emptyShop(this.bench))) return;
      let total = NONE;
      try {
        for (const { name, data } of this.pieces) {
          total = plus(total, await this.bench.importOrders(data, this.readOptions, { signal, progress: (progress) => this.tellProgress(name, progress) }));
          // What was taken before another piece is stopped stays, and is shown.
          this.done = total;
        }
      } finally {
        if (this.done && !this.bench.settings.started) await this.bench.change({ started: true });
      }
      this.bench.tell({ tone: "good", text: inWords(this.bench, total) });
    });

  private tellProgress(name: string, progress: Progress): void {
    if (this.working) this.working = { ...this.working, name, progress };
  }

  /** Shows how far the work is; what ends it is told, unless the seller did. */
  private async work(what: Working["what"], name: string, task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const stop = new AbortController();
    this.working = { what, name, progress: undefined, stop };
    try {
      await task(stop.signal);
    } catch (error) {
      if (stop.signal.aborted) this.bench.tell({ tone: "good", text: this.say(this.done ? "import.stopped-between" : "import.stopped") });
      else if (!(error instanceof Ended)) this.bench.tellError(error);
    } finally {
      this.working = undefined;
    }
  }

  private readonly again = (): void => {
    this.pieces = [];
    this.trials = [];
    this.done = undefined;
  };

  private readonly onPaste = (event: Event): void => {
    event.preventDefault();
    const text = new FormData(event.target as HTMLFormElement).get("paste");
    if (typeof text === "string" && text.trim() !== "") void this.read([{ name: this.say("import.pasted"), data: text }]);
  };

  private readonly onFile = (event: Event): void => void this.readFiles((event.target as HTMLInputElement).files);

  private readonly onDrag = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  private readonly onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    void this.readFiles(event.dataTransfer?.files ?? null);
  };

  private async readFiles(files: FileList | null): Promise<void> {
    const list = [...(files ?? [])];
    if (list.length > 0) await this.read(await Promise.all(list.map(async (file) => ({ name: file.name, data: new Uint8Array(await file.arrayBuffer()) }))));
  }
}
customElements.define("jy-import-view", ImportView);

function value(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
