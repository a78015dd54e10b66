/** The steps of this sitting in the seller's words: what "undo" would take back next. Whether it may, the engine says. */
export interface Step {
  /** The number of the commit. */
  sequence: number;
  what: string;
  /** How many orders it was about. */
  orders: number;
}

export class Steps {
  private made: Step[] = [];

  get last(): Step | undefined {
    return this.made.at(-1);
  }

  add(step: Step): void {
    this.made.push(step);
  }

  /** Takes the step of a commit from the list, and whatever was made behind it. */
  takeBack(sequence: number): Step | undefined {
    const place = this.made.findIndex((step) => step.sequence === sequence);
    return place === -1 ? undefined : this.made.splice(place)[0];
  }

  forget(): void {
    this.made = [];
  }
}
