/** By what a list is sorted, and which buyers it shows. */
import { html, type TemplateResult } from "lit";
import type { BuyerType } from "jiaoyun";
import type { Workbench } from "../workbench";
import type { Sorting } from "./finder";

const WAYS: readonly Sorting["by"][] = ["due", "paid-at", "created-at", "total", "id", "stage", "country", "service"];
const BUYERS: readonly BuyerType[] = ["individual", "business"];

export interface Choices {
  sort: Sorting;
  buyer: BuyerType | undefined;
  change: (changed: { sort?: Sorting; buyer?: BuyerType | undefined }) => void;
}

export function choices(bench: Workbench, { sort, buyer, change }: Choices): TemplateResult {
  const chosen = (event: Event) => (event.target as HTMLSelectElement).value;
  return html`<div class="list-choices">
    <select aria-label=${bench.say("orders.sort")} @change=${(event: Event) => change({ sort: { ...sort, by: chosen(event) as Sorting["by"] } })}>
      ${WAYS.map((way) => html`<option value=${way} ?selected=${way === sort.by}>${bench.name("sort", way)}</option>`)}
    </select>
    <button
      type="button" class="quiet turn" aria-pressed=${sort.descending ? "true" : "false"} aria-label=${bench.say("orders.descending")} title=${bench.say("orders.descending")}
      @click=${() => change({ sort: { ...sort, descending: !sort.descending } })}
    >${sort.descending ? "↓" : "↑"}</button>
    <select aria-label=${bench.say("orders.buyers")} @change=${(event: Event) => change({ buyer: BUYERS.find((one) => one === chosen(event)) })}>
      <option value="" ?selected=${buyer === undefined}>${bench.say("orders.buyers.all")}</option>
      ${BUYERS.map((one) => html`<option value=${one} ?selected=${one === buyer}>${bench.say(one === "business" ? "buyer.business" : "buyer.individual")}</option>`)}
    </select>
  </div>`;
}
