/** What is said to the seller, and who hears that something has changed. */
export type Tone = "good" | "bad";
export interface Told {
  tone: Tone;
  text: string;
  help?: string;
  /** Said of a step that can be taken back. */
  undoable?: boolean;
  /** Of no use once another view is looked at. */
  passing?: boolean;
}

export class Teller {
  revision = 0;
  /** The last thing said to the seller; shown and read out by the shell. */
  told: Told | undefined;
  private readonly listeners = new Set<() => void>();

  /** Runs a piece of work; what it throws is told to the seller with its help. */
  async attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      const result = await work();
      this.changed();
      return result;
    } catch (error) {
      this.tellError(error);
      return undefined;
    }
  }

  tell(told: Told): void {
    this.told = told;
    this.changed();
  }

  untell(): void {
    this.told = undefined;
    this.changed();
  }

  tellError(error: unknown): void {
    const help = error instanceof Error && "help" in error && typeof error.help === "string" ? error.help : undefined;
    this.tell({ tone: "bad", text: error instanceof Error ? error.message : String(error), help });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected changed(): void {
    this.revision += 1;
    for (const listener of this.listeners) listener();
  }
}
