/** What every component of the page shares: the workbench and its words. Drawn into the page itself, so that labels, styles and search reach it. */
import { LitElement, type TemplateResult, type PropertyDeclarations } from "lit";
import type { Workbench } from "../workbench";
import type { WordFacts, WordKey } from "../words/words";

export type Content = TemplateResult | string | undefined;

export abstract class Part extends LitElement {
  static override properties: PropertyDeclarations = { bench: { attribute: false }, revision: { attribute: false } };
  declare bench: Workbench;
  declare revision: number;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected say(key: WordKey, facts?: WordFacts): string {
    return this.bench.say(key, facts);
  }
}
