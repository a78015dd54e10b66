/** Good news leaves the screen by itself; bad news stays until it is put away. */
import type { Told } from "../bench/teller";
import type { Workbench } from "../workbench";

const GOOD_NEWS_STAYS = 5000;
/** Longer where there is something to decide. */
const CHOICE_STAYS = 9000;

export function onNextTell(bench: Workbench): void {
  let shown: Told | undefined;
  const look = (): void => {
    const told = bench.told;
    if (told === shown) return;
    shown = told;
    if (told?.tone !== "good") return;
    setTimeout(() => {
      if (bench.told === told) bench.untell();
    }, told.undoable ? CHOICE_STAYS : GOOD_NEWS_STAYS);
  };
  bench.subscribe(look);
  look();
}
