/** Small drawn pieces that several views show: times, deadlines, tags, reasons, problems. */
import { html, nothing, type TemplateResult } from "lit";
import type { Deadline, Instant, Problem, Rejection, Stamp } from "jiaoyun";
import { showFullTime, showLeft, showTime } from "../format";
import type { Workbench } from "../workbench";

export function time(bench: Workbench, instant: Instant): TemplateResult {
  return html`<time datetime=${instant} title=${showFullTime(instant, bench.language)}>${showTime(instant, bench.language)}</time>`;
}

const INSTANTS = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})/g;

/** An engine's sentence: what stands in backticks is set apart, times, services and events as the page writes them. */
export function sentence(bench: Workbench, text: string): TemplateResult {
  const dated = text.replace(INSTANTS, (instant) => showTime(instant, bench.language));
  return html`${dated.split("`").map((piece, place) => (place % 2 === 0 ? piece : html`<bdi class="tick">${worded(bench, piece)}</bdi>`))}`;
}

function worded(bench: Workbench, piece: string): string {
  return bench.services.find((service) => service.id === piece)?.name[bench.language] ?? bench.name("event", piece);
}

export function stamp(bench: Workbench, given: Stamp): TemplateResult {
  return html`<span class="stamp">${time(bench, given.at)} · <bdi>${given.by}</bdi></span>`;
}

export type Urgency = "over" | "soon" | "calm" | "unknown";

/** How close a deadline is; a matter of display only. */
export function urgencyOf(deadline: Deadline): Urgency {
  if (deadline.minutesLeft === undefined) return "unknown";
  if (deadline.informational) return "calm";
  if (deadline.minutesLeft < 0) return "over";
  return deadline.minutesLeft < 24 * 60 ? "soon" : "calm";
}

export function deadlineChip(bench: Workbench, deadline: Deadline): TemplateResult {
  const left = deadline.minutesLeft;
  const label = bench.name("deadline-short", deadline.what);
  return html`<span class="due due-${urgencyOf(deadline)}" title=${deadline.message}>
    <span class="due-what">${label}</span>
    <span class="due-left">${left === undefined ? bench.say("deadline.unknown") : showLeft(left, bench.language)}</span>
  </span>`;
}

export function tag(text: string, tone: "plain" | "good" | "warn" | "loud" | "wait" = "plain"): TemplateResult {
  return html`<span class="tag tag-${tone}">${text}</span>`;
}

/** Why something is refused and what to do about it. */
export function reason(bench: Workbench, rejection: Pick<Rejection, "message" | "help">, id?: string): TemplateResult {
  return html`<p class="reason" id=${id ?? nothing}>
    <span class="reason-message">${sentence(bench, rejection.message)}</span>
    ${rejection.help ? html`<span class="reason-help">${sentence(bench, rejection.help)}</span>` : nothing}
  </p>`;
}

export function problemList(bench: Workbench, problems: readonly Problem[]): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<ul class="problems">
    ${problems.map(
      (problem) => html`<li class="problem problem-${problem.severity}">
        <span class="problem-severity">${bench.name("severity", problem.severity)}</span>
        <span class="problem-text">
          <span class="reason-message">${sentence(bench, problem.message)}</span>
          <span class="reason-help">${sentence(bench, problem.help)}</span>
          ${place(bench, problem)}
        </span>
      </li>`,
    )}
  </ul>`;
}

function place(bench: Workbench, problem: Problem): TemplateResult | typeof nothing {
  const pieces = [
    problem.orderId && bench.say("problem.order", { id: problem.orderId }),
    problem.row !== undefined && bench.say("problem.row", { row: problem.row }),
    problem.column && bench.say("problem.column", { column: problem.column }),
    problem.value && bench.say("problem.value", { value: problem.value.slice(0, 80) }),
    problem.row === undefined && problem.path,
  ].filter((piece): piece is string => typeof piece === "string" && piece !== "");
  return pieces.length === 0 ? nothing : html`<span class="problem-place"><bdi>${pieces.join(" · ")}</bdi></span>`;
}

/** A term and its value; nothing where the value is absent. */
export function fact(term: string, value: TemplateResult | string | undefined): TemplateResult | typeof nothing {
  if (value === undefined || value === "") return nothing;
  return html`<div class="fact"><dt>${term}</dt><dd><bdi>${value}</bdi></dd></div>`;
}

export function panel(title: string, body: unknown, options: { id?: string; note?: string; className?: string } = {}): TemplateResult {
  const id = options.id ?? nothing;
  return html`<section class="panel ${options.className ?? ""}" aria-labelledby=${id}>
    <header class="panel-head">
      <h3 id=${id}>${title}</h3>
      ${options.note ? html`<span class="panel-note">${options.note}</span>` : nothing}
    </header>
    ${body}
  </section>`;
}
