/** What the keys do; a dialog that keeps the focus until it is closed. */
import { html, type TemplateResult } from "lit";
import type { WordKey } from "../words/words";
import { Part } from "../parts/part";

const KEYS: readonly (readonly [string, WordKey])[] = [
  ["/", "key.search"],
  ["j · ↓", "key.down"],
  ["k · ↑", "key.up"],
  ["Enter", "key.open"],
  ["e", "key.next"],
  ["u", "key.undo"],
  ["Esc", "key.back"],
  ["?", "key.help"],
];

class Help extends Part {
  show(): void {
    this.querySelector("dialog")?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="help-title">
      <form method="dialog">
        <h2 id="help-title">${this.say("help.title")}</h2>
        <dl class="keys">${KEYS.map(([key, word]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${this.say(word)}</dd></div>`)}</dl>
        <p class="muted">${this.say("help.typing")}</p>
        <p class="muted">${this.say("help.private")}</p>
        <div class="form-actions"><button class="primary">${this.say("close")}</button></div>
      </form>
    </dialog>`;
  }
}
customElements.define("jy-help", Help);
