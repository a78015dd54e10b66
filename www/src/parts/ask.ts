/** Asks once before something is removed; the browser's own dialog keeps the focus inside. */
import { html, render } from "lit";
import type { Workbench } from "../workbench";

export interface Question {
  title: string;
  text: string;
  yes: string;
}

export function ask(bench: Workbench, question: Question): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "ask-title");
  render(
    html`<form method="dialog">
      <h2 id="ask-title">${question.title}</h2>
      <p>${question.text}</p>
      <div class="form-actions">
        <button value="no">${bench.say("cancel")}</button>
        <button value="yes" class="danger">${question.yes}</button>
      </div>
    </form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
