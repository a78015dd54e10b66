/** Good news leaves the screen by itself; bad news stays until it is put away. */
import type { Workbench } from "../workbench";

const GOOD_NEWS_STAYS = 5000;

export function onNextTell(bench: Workbench): void {
  let shown = bench.told;
  bench.subscribe(() => {
    const told = bench.told;
    if (told === shown) return;
    shown = told;
    if (told?.tone !== "good") return;
    setTimeout(() => {
      if (bench.told === told) bench.untell();
    }, GOOD_NEWS_STAYS);
  });
}
