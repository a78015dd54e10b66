/** The day at a glance, shown beside the list while no order is open. */
import { html, nothing, type TemplateResult } from "lit";
import type { OrderRow } from "jiaoyun";
import { deadlineChip, sentence } from "../parts/bits";
import { Part } from "../parts/part";
import { firstClock } from "./flag";

const SHOWN = 8;
const FORGOTTEN_SHOWN = 12;

class Overview extends Part {
  protected override render(): TemplateResult {
    const { desk } = this.bench;
    if (desk.size === 0) return html``;
    const now = this.bench.nowInstant();
    const counts = desk.counts({ now });
    const forgotten = counts.flags["declared-not-handed-over"];
    // The worklist begins with what is declared and not handed over, which has a box of its own here.
    const due = desk.worklist({ now, page: { from: forgotten, size: SHOWN } }).rows.filter((row) => firstClock(row)?.informational === false);
    return html`<section class="overview" aria-labelledby="overview-title">
      <h2 id="overview-title">${this.say(this.bench.past ? "today.past" : "today.title")}</h2>
      <div class="tallies">
        ${this.tally(forgotten, "today.forgotten", "loud")} ${this.tally(counts.overdue, "today.over", "loud")}
        ${this.tally(counts.soon, "today.soon", "warn")} ${this.tally(counts.places.cases, "today.cases", "")}
      </div>
      ${forgotten === 0 ? nothing : this.forgotten(forgotten)}
      <h3>${this.say("today.next")}</h3>
      ${due.length === 0 ? html`<p class="muted">${this.say("today.nothing-due")}</p>` : html`<ol class="due-list">${due.map((row) => this.dueRow(row))}</ol>`}
    </section>`;
  }

  private tally(count: number, key: "today.forgotten" | "today.over" | "today.soon" | "today.cases", tone: string): TemplateResult {
    return html`<p class="tally ${count > 0 ? `tally-${tone}` : ""}"><strong>${count}</strong> <span>${this.say(key)}</span></p>`;
  }

  private forgotten(count: number): TemplateResult {
    const { rows } = this.bench.desk.query({ now: this.bench.nowInstant(), filter: { flag: ["declared-not-handed-over"] }, page: { from: 0, size: FORGOTTEN_SHOWN } });
    return html`<div class="forgotten" role="note">
      <p><strong>${this.say("today.forgotten.title")}</strong> ${this.say("today.forgotten.text")}</p>
      <ul>
        ${rows.map((row) => html`<li><a href=${this.bench.linkTo(row.id)}><span class="number">${row.id}</span> · <bdi>${row.receiver ?? ""}</bdi></a></li>`)}
        ${count > rows.length ? html`<li>${this.say("import.and-more", { count: count - rows.length })}</li>` : nothing}
      </ul>
    </div>`;
  }

  private dueRow(row: OrderRow): TemplateResult {
    const clock = firstClock(row);
    return html`<li>
      <a href=${this.bench.linkTo(row.id)}>
        ${clock ? deadlineChip(this.bench, clock) : nothing}
        <span class="due-who"><bdi>${row.receiver ?? row.id}</bdi> <span class="muted number">${row.country ?? ""} ${row.id}</span></span>
        <span class="due-message muted">${clock ? sentence(this.bench, clock.message) : nothing}</span>
      </a>
    </li>`;
  }
}
customElements.define("jy-overview", Overview);
