// Orders in a desk, with a ten-event history each.
import { createEngine } from "jiaoyun/inline";
import { PLAYBOOK } from "../../contenders/jiaoyun/asked.mjs";
import { takeIn } from "../../contenders/jiaoyun/histories.mjs";
import { makeHistories } from "../../data/histories.mjs";

export const label = "Jiaoyun's desk, ledger and lists included";

export async function resident(/** @type {number} */ count) {
  const desk = (await createEngine({ playbook: PLAYBOOK })).openDesk();
  await takeIn(desk, makeHistories(count));
  return desk;
}

/** By its own account. */
export function own(/** @type {import("../../../pkg/types/desk.js").Desk} */ desk) {
  return desk.memory;
}
