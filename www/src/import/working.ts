/** Work that takes a while: how far it is, and how to stop it. */
import { html, type TemplateResult } from "lit";
import type { Progress } from "jiaoyun";
import type { Workbench } from "../workbench";

export interface Working {
  what: "import.reading" | "import.taking";
  name: string;
  progress: Progress | undefined;
  stop: AbortController;
}

export function working(bench: Workbench, { what, name, progress, stop }: Working): TemplateResult {
  const told = progress ? bench.say("import.progress", { done: progress.done, of: progress.of }) : "";
  return html`<div class="panel working" role="status">
    <p><strong>${bench.say(what)} <bdi>${name}</bdi></strong></p>
    <progress aria-label=${bench.say(what)} max=${progress?.of ?? 1} .value=${progress?.done ?? 0}></progress>
    <p class="working-line"><span class="number muted">${told}</span> <button type="button" class="stop" @click=${() => stop.abort(new Error(bench.say("import.stopped")))}>${bench.say("import.stop")}</button></p>
    <p class="muted small">${bench.say(what === "import.taking" ? "import.stop.text" : "import.reading.text")}</p>
  </div>`;
}
