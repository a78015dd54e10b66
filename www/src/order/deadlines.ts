/** Every clock of an order and what it was read from. */
import { html, nothing, type TemplateResult } from "lit";
import type { Deadline } from "jiaoyun";
import { deadlineChip, panel, sentence, time } from "../parts/bits";
import type { OrderContext } from "./view";

export function deadlinePanel({ bench, order }: OrderContext): TemplateResult | typeof nothing {
  const deadlines = bench.deadlinesOf(order);
  if (deadlines.length === 0) return nothing;
  const sorted = [...deadlines].sort((one, other) => rank(one) - rank(other));
  return panel(
    bench.say("deadlines.title"),
    html`<ul class="deadlines">
      ${sorted.map(
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

function rank(deadline: Deadline): number {
  return (deadline.minutesLeft ?? 1e9) + (deadline.informational ? 1e8 : 0);
}
