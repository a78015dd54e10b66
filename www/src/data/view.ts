/** The seller's own data: where it lies, how much, out and back in. */
import { html, nothing, type TemplateResult, type PropertyDeclarations } from "lit";
import type { Problem } from "jiaoyun";
import { problemList } from "../parts/bits";
import { ask } from "../parts/ask";
import { Part } from "../parts/part";
import { bringBack, clearAll, sampleAgain, saveFile } from "./actions";
import { measure, storagePanel, type Measured } from "./storage";
import "./ledger";

class DataView extends Part {
  static override properties: PropertyDeclarations = { measured: { state: true }, problems: { state: true }, operator: { state: true } };
  declare measured: Measured | undefined;
  declare problems: Problem[];

  constructor() {
    super();
    this.problems = [];
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("revision")) void this.measure();
  }

  private async measure(): Promise<void> {
    try {
      this.measured = await measure(this.bench);
    } catch (error) {
      this.bench.tellError(error);
    }
  }

  protected override render(): TemplateResult {
    return html`<section class="page narrow" aria-labelledby="data-title">
      <h1 id="data-title" tabindex="-1">${this.say("data.title")}</h1>
      <p class="lead">${this.say("data.private")}</p>
      ${storagePanel(this.bench, this.measured)}
      <jy-ledger .bench=${this.bench} .revision=${this.revision}></jy-ledger>
      ${this.operatorPanel()} ${this.filePanel()} ${this.emptyPanel()}
    </section>`;
  }

  private operatorPanel(): TemplateResult {
    return html`<section class="panel" aria-labelledby="operator-title">
      <header class="panel-head"><h2 id="operator-title">${this.say("data.operator")}</h2></header>
      <form class="inline-form" @submit=${this.saveOperator}>
        <div class="field">
          <label for="operator">${this.say("data.operator.label")}</label>
          <input id="operator" name="operator" required .value=${this.bench.settings.operator} autocomplete="off" />
        </div>
        <button type="submit">${this.say("save")}</button>
      </form>
    </section>`;
  }

  private filePanel(): TemplateResult {
    return html`<section class="panel" aria-labelledby="file-title">
      <header class="panel-head"><h2 id="file-title">${this.say("data.file")}</h2></header>
      <p>${this.say("data.file.text")}</p>
      <div class="form-actions">
        <button type="button" class="primary" @click=${() => saveFile(this.bench)}>${this.say("export")}</button>
        <label class="button">${this.say("restore")}<input class="visually-hidden" type="file" accept=".json,application/json" @change=${this.restore} /></label>
      </div>
      ${this.problems.length === 0 ? nothing : html`<div role="alert"><p>${this.say("restore.refused")}</p>${problemList(this.bench, this.problems)}</div>`}
    </section>`;
  }

  private emptyPanel(): TemplateResult {
    return html`<section class="panel" aria-labelledby="clear-title">
      <header class="panel-head"><h2 id="clear-title">${this.say("data.empty")}</h2></header>
      <p>${this.say("data.empty.text")}</p>
      <div class="form-actions">
        <button type="button" @click=${() => void sampleAgain(this.bench)}>${this.say("sample.again")}</button>
        <button type="button" class="danger" @click=${() => void clearAll(this.bench)}>${this.say("clear.all")}</button>
      </div>
    </section>`;
  }

  private readonly saveOperator = (event: Event): void => {
    event.preventDefault();
    const operator = String(new FormData(event.target as HTMLFormElement).get("operator") ?? "").trim();
    if (operator !== "") void this.bench.change({ operator }).then((done) => done && this.bench.tell({ tone: "good", text: this.say("saved") }));
  };

  private readonly restore = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const count = this.bench.shop.size;
    const text = await file.text();
    input.value = "";
    const yes = count === 0 || (await ask(this.bench, { title: this.say("restore.title"), text: this.say("restore.text", { count }), yes: this.say("restore.yes") }));
    if (yes) this.problems = await bringBack(this.bench, text);
  };
}
customElements.define("jy-data-view", DataView);
