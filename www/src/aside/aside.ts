/** One piece of long work beside the page at a time; a new one, or a signal, ends the one before. */
import type { Progress, WhatIf } from "jiaoyun";
import type { Answer, CompareTask, ReadTask, Task, Trial } from "./messages";

export interface Watch {
  signal?: AbortSignal;
  progress?: (name: string, progress: Progress) => void;
}

/** Thrown where the work was ended before it was done; nobody needs to be told. */
export class Ended extends Error {}

class Failed extends Error {
  constructor(message: string, readonly help: string | undefined) {
    super(message);
  }
}

export class Aside {
  private end: () => void = () => undefined;

  async read(task: Omit<ReadTask, "kind">, watch: Watch): Promise<Trial[]> {
    const answer = await this.run({ ...task, kind: "read" }, watch);
    return answer.kind === "read" ? answer.trials : [];
  }

  async compare(task: Omit<CompareTask, "kind">, watch: Watch): Promise<WhatIf> {
    const answer = await this.run({ ...task, kind: "compare" }, watch);
    if (answer.kind !== "compare") throw new Failed(`the worker answered \`${answer.kind}\``, undefined);
    return answer.result;
  }

  private run(task: Task, { signal, progress }: Watch): Promise<Answer> {
    this.end();
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    return new Promise<Answer>((resolve, reject) => {
      const end = (): void => reject(new Ended("the work was ended"));
      this.end = end;
      signal?.addEventListener("abort", end, { once: true });
      worker.addEventListener("error", (event) => reject(new Failed(event.message ?? "the worker could not start", undefined)));
      worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
        if (data.kind === "progress") progress?.(data.name, data.progress);
        else if (data.kind === "failed") reject(new Failed(data.message, data.help));
        else resolve(data);
      });
      worker.postMessage(task);
    }).finally(() => worker.terminate());
  }
}
