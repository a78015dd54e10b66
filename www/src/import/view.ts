/** Brings orders in: a file, a drop or a paste; shows what was read before anything is taken. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import type { ReadOrders } from "jiaoyun";
import { emptyShop } from "../data/actions";
import { Part } from "../parts/part";
import { go } from "../route";
import { outcomes, preview, type Outcomes } from "./preview";

interface Piece {
  name: string;
  data: Uint8Array | string;
}
interface Result {
  name: string;
  read: ReadOrders;
}

class ImportView extends Part {
  static override properties: PropertyDeclarations = {
    pieces: { state: true }, results: { state: true }, done: { state: true }, over: { state: true }, currency: { state: true }, receiverOf: { state: true }, keepSample: { state: true },
  };
  declare pieces: Piece[];
  declare results: Result[];
  declare done: Outcomes | undefined;
  declare over: boolean;
  declare currency: string;
  declare receiverOf: string;
  declare keepSample: boolean;

  constructor() {
    super();
    this.pieces = [];
    this.results = [];
    this.over = false;
    this.currency = "";
    this.receiverOf = "";
    this.keepSample = false;
  }

  protected override render(): TemplateResult {
    return html`<section class="page" aria-labelledby="import-title">
      <h1 id="import-title" tabindex="-1">${this.say("import.title")}</h1>
      <p class="lead">${this.say("import.lead")}</p>
      ${this.done ? this.finished(this.done) : this.results.length > 0 ? this.preview() : this.source()}
    </section>`;
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
    if (this.pieces.length > 0) this.read(this.pieces);
  }

  private preview(): TemplateResult {
    const orders = this.results.reduce((sum, result) => sum + result.read.commands.length, 0);
    const sample = this.bench.settings.sample !== undefined;
    return html`
      ${this.results.map((result) => preview(this.bench, result.name, result.read))}
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

  private finished(done: Outcomes): TemplateResult {
    return html`<div class="panel" role="status">
      <h2>${this.say("import.done")}</h2>
      <p>${this.say("import.done.text", { made: done.made, updated: done.updated, refused: done.refused.length })}</p>
      ${done.refused.length === 0 ? nothing : html`<ul class="problems">${done.refused.map((one) => html`<li class="problem problem-error"><span class="number">${one.id}</span> ${one.message} <span class="reason-help">${one.help}</span></li>`)}</ul>`}
      <div class="form-actions">
        <button type="button" @click=${this.again}>${this.say("import.more")}</button>
        <button type="button" class="primary" @click=${() => go({ view: "orders" })}>${this.say("import.show")}</button>
      </div>
    </div>`;
  }

  private get readOptions(): { currency?: string; orderId?: string } {
    return { ...(this.currency === "" ? {} : { currency: this.currency }), ...(this.receiverOf === "" ? {} : { orderId: this.receiverOf }) };
  }

  private read(pieces: Piece[]): void {
    try {
      const { bench } = this;
      this.results = pieces.map(({ name, data }) => ({ name, read: bench.engine.readOrders(data, { now: bench.now(), by: bench.settings.operator, ...this.readOptions }) }));
      this.pieces = pieces;
    } catch (error) {
      this.bench.tellError(error);
    }
  }

  private readonly take = async (): Promise<void> => {
    if (this.bench.settings.sample && !this.keepSample && !(await emptyShop(this.bench))) return;
    const total: Outcomes = { made: 0, updated: 0, refused: [] };
    for (const piece of this.pieces) {
      const result = await this.bench.importOrders(piece.data, this.readOptions);
      if (!result) return;
      outcomes(total, result);
    }
    if (!this.bench.settings.started) await this.bench.change({ started: true });
    this.done = total;
    this.bench.tell({ tone: "good", text: this.say("import.done.text", { made: total.made, updated: total.updated, refused: total.refused.length }) });
  };

  private readonly again = (): void => {
    this.pieces = [];
    this.results = [];
    this.done = undefined;
  };

  private readonly onPaste = (event: Event): void => {
    event.preventDefault();
    const text = new FormData(event.target as HTMLFormElement).get("paste");
    if (typeof text === "string" && text.trim() !== "") this.read([{ name: this.say("import.pasted"), data: text }]);
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
    if (list.length > 0) this.read(await Promise.all(list.map(async (file) => ({ name: file.name, data: new Uint8Array(await file.arrayBuffer()) }))));
  }
}
customElements.define("jy-import-view", ImportView);

function value(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
