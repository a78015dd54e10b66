/** Every clock of an order and what it was read from. */
import { html, nothing, type TemplateResult } from "lit";
import { deadlineChip, panel, sentence, time } from "../parts/bits";
import type { OrderContext } from "./view";

export function deadlinePanel({ bench, row }: OrderContext): TemplateResult | typeof nothing {
  if (row.deadlines.length === 0) return nothing;
  return panel(
    bench.say("deadlines.title"),
    html`<ul class="deadlines">
      ${row.deadlines.map(
        (deadline) => html`<li>
          ${deadlineChip(bench, deadline)} ${deadline.dueAt ? time(bench, deadline.dueAt) : nothing}
          <p class="muted small">${sentence(bench, deadline.message)}</p>
          ${deadline.informational ? html`<p class="muted small">${bench.say("deadlines.informational")}</p>` : nothing}
        </li>`,
      )}
    </ul>`,
    { id: "deadlines-title" },
  );
}
