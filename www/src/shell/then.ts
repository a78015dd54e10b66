/** Asks for an earlier moment to look at. */
import { html, type TemplateResult } from "lit";
import { fieldValueOf, hoursBefore, instantOfField } from "../clock";
import { Part } from "../parts/part";
import { go, readRoute } from "../route";

const AGO = [
  ["then.hours", 8],
  ["then.day", 24],
  ["then.week", 168],
] as const;

class Then extends Part {
  show(): void {
    const field = this.querySelector<HTMLInputElement>("input");
    if (field) field.value = fieldValueOf(this.earlier(24));
    this.querySelector("dialog")?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="then-title">
      <form method="dialog" @submit=${this.onSubmit}>
        <h2 id="then-title">${this.say("then.title")}</h2>
        <p class="muted">${this.say("then.text")}</p>
        <p class="then-ago">${AGO.map(([word, hours]) => html`<button type="button" @click=${() => this.look(this.earlier(hours))}>${this.say(word)}</button> `)}</p>
        <div class="field">
          <label for="then-at">${this.say("then.at")}</label>
          <input id="then-at" type="datetime-local" required max=${fieldValueOf(this.bench.nowInstant())} />
        </div>
        <div class="form-actions">
          <button type="button" @click=${() => this.querySelector("dialog")?.close()}>${this.say("cancel")}</button>
          <button type="submit" class="primary">${this.say("then.show")}</button>
        </div>
      </form>
    </dialog>`;
  }

  private earlier(hours: number): string {
    return hoursBefore(this.bench.nowInstant(), hours);
  }

  private readonly onSubmit = (event: Event): void => {
    const value = this.querySelector<HTMLInputElement>("#then-at")?.value;
    event.preventDefault();
    if (value) this.look(instantOfField(value));
  };

  private look(at: string): void {
    this.querySelector("dialog")?.close();
    go({ view: "orders", orderId: readRoute(location.hash).orderId, at });
  }
}
customElements.define("jy-then", Then);
