/** Takes an edited playbook, or tells at which place it does not prove itself. */
import type { Playbook, Problem } from "jiaoyun";
import type { Workbench } from "../workbench";

export async function savePlaybook(bench: Workbench, playbook: Playbook): Promise<boolean> {
  try {
    await bench.takePlaybook(playbook);
    bench.tell({ tone: "good", text: bench.say("saved") });
    return true;
  } catch (error) {
    const [first] = problemsOf(error);
    if (!first) bench.tellError(error);
    else bench.tell({ tone: "bad", text: `${first.path}: ${first.message}`, help: first.help });
    return false;
  }
}

function problemsOf(error: unknown): Problem[] {
  return error instanceof Error && "problems" in error && Array.isArray(error.problems) ? (error.problems as Problem[]) : [];
}
