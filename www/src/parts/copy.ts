/** A button that copies a text and says that it did, or why it could not. */
import { html, type TemplateResult } from "lit";
import type { Workbench } from "../workbench";

export function copyButton(bench: Workbench, text: string, label = bench.say("copy")): TemplateResult {
  return html`<button type="button" class="quiet" @click=${() => void copy(bench, text)}>${label}</button>`;
}

async function copy(bench: Workbench, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    bench.tell({ tone: "good", text: bench.say("copied") });
  } catch (error) {
    bench.tell({ tone: "bad", text: bench.say("copy.failed"), help: error instanceof Error ? error.message : undefined });
  }
}
