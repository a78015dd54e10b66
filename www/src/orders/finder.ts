/** Asks the desk for the part of a list that is shown. While something is searched for, the tabs are counted one by one, so that no pause is felt. */
import type { ListPlace, OrderFilter, OrderQuery, OrderRow } from "jiaoyun";
import type { Workbench } from "../workbench";
import { PLACES, type Place } from "./places";

export type Sorting = NonNullable<OrderQuery["sort"]>;

export interface Wish {
  place: Place;
  text: string;
  filter: Omit<OrderFilter, "place">;
  sort: Sorting;
  /** Rows at most. */
  size: number;
}

export class Finder {
  rows: OrderRow[] = [];
  /** How many there are in the place that is shown. */
  total = 0;
  private counts = new Map<Place, number>();
  private looks = 0;

  /** `counted` is called when the tabs have been counted later than the rows were found. */
  constructor(private readonly counted: () => void) {}

  /** Undefined where it is being counted. */
  count(place: Place): number | undefined {
    return this.counts.get(place);
  }

  /** The next rows of what is shown already. */
  more(bench: Workbench, wish: Wish): void {
    const from = this.rows.length;
    const { rows, total } = bench.desk.query({ ...questionOf(bench, wish, wish.place), sort: wish.sort, page: { from, size: wish.size - from } });
    this.rows = [...this.rows, ...rows];
    this.total = total;
  }

  look(bench: Workbench, wish: Wish): void {
    this.looks += 1;
    const { rows, total } = bench.desk.query({ ...questionOf(bench, wish, wish.place), sort: wish.sort, page: { from: 0, size: wish.size } });
    this.rows = rows;
    this.total = total;
    if (wish.text === "" && Object.keys(wish.filter).length === 0) this.countAll(bench);
    else void this.countFound(bench, wish);
  }

  private countAll(bench: Workbench): void {
    const { total, places } = bench.desk.counts({ now: bench.nowInstant() });
    this.counts = new Map<Place, number>([...PLACES.map((place) => [place, places[place]] as const), ["all", total]]);
  }

  /** Each order is looked through once, in the place it is listed in. */
  private async countFound(bench: Workbench, wish: Wish): Promise<void> {
    const look = this.looks;
    const counts = new Map<Place, number>([[wish.place, this.total]]);
    this.counts = counts;
    for (const place of PLACES) {
      if (counts.has(place)) continue;
      await breath();
      if (look !== this.looks) return;
      counts.set(place, bench.desk.query({ ...questionOf(bench, wish, place), sort: { by: "id" }, page: { from: 0, size: 0 } }).total);
    }
    counts.set("all", PLACES.reduce((sum, place) => sum + (counts.get(place) ?? 0), 0));
    this.counted();
  }

  /** Forgets what is being counted. */
  stop(): void {
    this.looks += 1;
  }
}

function questionOf(bench: Workbench, wish: Wish, place: Place): OrderQuery {
  const only: ListPlace[] | undefined = place === "all" ? undefined : [place];
  const filter = only === undefined ? wish.filter : { ...wish.filter, place: only };
  return { now: bench.nowInstant(), filter, ...(wish.text === "" ? {} : { text: wish.text }) };
}

/** Lets the browser draw and take keys. */
function breath(): Promise<void> {
  return new Promise((ready) => setTimeout(ready));
}
