/** The working calendar: which years it holds, and a place to paste a new one. */
import { html, nothing, type TemplateResult } from "lit";
import type { Calendar } from "jiaoyun";
import { problemList } from "../parts/bits";
import type { RulesContext } from "./view";

type Year = Calendar["years"][string];

export function calendarPanel(context: RulesContext): TemplateResult {
  const { bench, draft, refused } = context;
  const years = Object.keys(draft.calendar.years).sort();
  return html`<section class="panel" aria-labelledby="calendar-title">
    <header class="panel-head">
      <h2 id="calendar-title">${bench.say("calendar.title")}</h2>
      <span class="panel-note">${bench.say("calendar.years", { first: years[0] ?? "", last: years.at(-1) ?? "" })}</span>
    </header>
    <p>${bench.say("calendar.text")}</p>
    <form @submit=${(event: Event) => paste(event, context)}>
      <div class="field">
        <label for="calendar-paste">${bench.say("calendar.paste")}</label>
        <textarea id="calendar-paste" name="year" rows="5" class="mono" spellcheck="false" required placeholder='{ "2027": { "papers": ["…"], "off": ["2027-01-01"], "work": [] } }'></textarea>
      </div>
      <div class="form-actions"><button type="submit">${bench.say("calendar.add")}</button></div>
    </form>
    ${refused?.from === "calendar" ? html`<div role="alert">${problemList(bench, refused.problems)}</div>` : nothing}
  </section>`;
}

function paste(event: Event, { bench, draft, propose }: RulesContext): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const text = String(new FormData(form).get("year") ?? "");
  try {
    const next = structuredClone(draft);
    Object.assign(next.calendar.years, yearsOf(JSON.parse(text)));
    if (propose(next, "calendar")) form.reset();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    bench.tell({ tone: "bad", text: bench.say("calendar.unreadable"), help: error.message });
  }
}

/** Reads our own shape, or the list of days that public holiday tables use: `{ year, papers, days: [{ date, isOffDay }] }`. */
function yearsOf(given: unknown): Record<string, Year> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw new TypeError("{ … }");
  if (!("days" in given)) return given as Record<string, Year>;
  const { year, papers, days } = given as { year: number; papers?: string[]; days: { date: string; isOffDay: boolean }[] };
  const dated = (isOffDay: boolean): string[] => days.filter((day) => day.isOffDay === isOffDay).map((day) => day.date);
  return { [String(year)]: { papers: papers ?? [], off: dated(true), work: dated(false) } };
}
