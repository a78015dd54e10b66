/** Works on a copy of the shop beside the page: reads what is about to be imported, and compares two playbooks. Nothing here is kept. */
import { createEngine } from "jiaoyun";
import type { Desk } from "jiaoyun";
import type { Answer, CompareTask, ReadTask, Task, Trial } from "./messages";

const FIRST = 50;

addEventListener("message", (event: MessageEvent<Task>) => void work(event.data));

function say(answer: Answer): void {
  postMessage(answer);
}

async function work(task: Task): Promise<void> {
  try {
    const engine = await createEngine({ playbook: task.playbook, language: task.language });
    const desk = engine.openDesk(task.snapshot);
    say(task.kind === "read" ? { kind: "read", trials: read(desk, task) } : { kind: "compare", result: compare(desk, task) });
    desk.close();
    engine.close();
  } catch (error) {
    const help = error instanceof Error && "help" in error && typeof error.help === "string" ? error.help : undefined;
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error), help });
  }
}

/** One piece after another, as they will be taken. */
function read(desk: Desk, task: ReadTask): Trial[] {
  return task.pieces.map(({ name, data }) => {
    const slices = desk.importInSlices(data, { now: task.now, by: task.by, ...task.options });
    for (;;) {
      const { done, value } = slices.next();
      if (done) return { name, result: value, first: [...value.added, ...value.updated].slice(0, FIRST).flatMap((id) => desk.order(id) ?? []) };
      say({ kind: "progress", name, progress: value });
    }
  });
}

function compare(desk: Desk, task: CompareTask) {
  return desk.whatIf(task.draft, { now: task.now, page: { from: 0, size: task.size } });
}
