/** What may be done to everything at once: clear, save as a file, bring back from a file. */
import type { Problem } from "jiaoyun";
import { loadSample } from "../sample/load";
import { ask } from "../parts/ask";
import type { Workbench } from "../workbench";
import { writeSettings } from "../settings";

/** Asks, then removes every order. Language, operator and playbook stay. */
export async function clearAll(bench: Workbench): Promise<boolean> {
  const count = bench.shop.size;
  const yes = await ask(bench, { title: bench.say("clear.title"), text: bench.say("clear.text", { count }), yes: bench.say("clear.yes") });
  if (!yes || !(await emptyShop(bench))) return false;
  bench.tell({ tone: "good", text: bench.say("clear.done", { count }) });
  return true;
}

export async function emptyShop(bench: Workbench): Promise<boolean> {
  const { language, operator, playbook } = bench.settings;
  const done = await bench.attempt(async () => {
    await bench.shop.clear();
    await writeSettings(bench.shop, { language, operator, playbook, started: true });
    await bench.reload();
    return true;
  });
  return done ?? false;
}

export function saveFile(bench: Workbench): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bench.shop.export()], { type: "application/json" }));
  link.download = `jiaoyun-${bench.nowInstant().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
  bench.tell({ tone: "good", text: bench.say("export.done", { count: bench.shop.size }) });
}

/** Replaces everything by a file's text; the problems say why a file was not taken. */
export async function bringBack(bench: Workbench, text: string): Promise<Problem[]> {
  const result = await bench.attempt(() => bench.shop.restore(text));
  if (!result) return [];
  if (!result.ok) return result.problems;
  await bench.reload();
  bench.tell({ tone: "good", text: bench.say("restore.done", { count: result.orders }) });
  return [];
}

/** Puts the sample shop in place of everything that is there. */
export async function sampleAgain(bench: Workbench): Promise<void> {
  const count = bench.shop.size;
  if (count > 0) {
    const yes = await ask(bench, { title: bench.say("sample.again.title"), text: bench.say("clear.text", { count }), yes: bench.say("sample.again") });
    if (!yes || !(await emptyShop(bench))) return;
  }
  await loadSample(bench);
}
