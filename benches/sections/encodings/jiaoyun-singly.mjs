// Ours at its largest: every command is a commit, and so a sealed record, of its own.
import { keepBy } from "./jiaoyun.mjs";

export const label = "Jiaoyun, every command in a record of its own";

export function keep(/** @type {import("../../data/histories.mjs").Kept[]} */ orders) {
  return keepBy(orders, { orders: 1, commands: 1 });
}
