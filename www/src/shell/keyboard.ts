/** The keys of the page. They rest while somebody types or an input method composes. */
import { go, readRoute } from "../route";

export interface Deeds {
  help: () => void;
  undo: () => void;
}

export class Keyboard {
  constructor(private readonly deeds: Deeds) {}

  listen(): void {
    addEventListener("keydown", this.onKey);
  }

  stop(): void {
    removeEventListener("keydown", this.onKey);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || document.querySelector("dialog[open]")) return;
    const isTyped = isTyping(event.target);
    if (event.ctrlKey || event.metaKey) {
      if (event.key === "z" && !isTyped) this.undo(event);
      return;
    }
    if (isTyped) {
      if (event.key === "Escape") (event.target as HTMLElement).blur();
      return;
    }
    if (this.act(event.key)) event.preventDefault();
  };

  private undo(event: KeyboardEvent): void {
    event.preventDefault();
    this.deeds.undo();
  }

  private act(key: string): boolean {
    switch (key) {
      case "/":
        return focusSearch();
      case "j":
      case "ArrowDown":
        return key === "j" || onRow() ? step(1) : false;
      case "k":
      case "ArrowUp":
        return key === "k" || onRow() ? step(-1) : false;
      case "e":
        return focusNextStep();
      case "Escape":
        return back();
      case "?":
        this.deeds.help();
        return true;
      case "u":
        this.deeds.undo();
        return true;
      default:
        return false;
    }
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".order-row")];
}

function onRow(): boolean {
  return document.activeElement?.classList.contains("order-row") ?? false;
}

function step(by: number): boolean {
  const all = rows();
  const focused = all.indexOf(document.activeElement as HTMLElement);
  const start = focused >= 0 ? focused : all.findIndex((row) => row.getAttribute("aria-current") === "true");
  const next = all[Math.max(0, Math.min(all.length - 1, start + by))];
  next?.focus();
  return next !== undefined;
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>("#order-search");
  if (search?.offsetParent) {
    search.focus();
    search.select();
  } else {
    go({ view: "orders", at: readRoute(location.hash).at });
    requestAnimationFrame(() => setTimeout(() => document.querySelector<HTMLInputElement>("#order-search")?.focus()));
  }
  return true;
}

/** The form of the next step: its first field, or its button where it has none. */
function focusNextStep(): boolean {
  const form = document.querySelector(".step-next form, .step-next");
  const target = form?.querySelector<HTMLElement>("input, select, textarea, button[type=submit]");
  target?.focus();
  return target !== undefined && target !== null;
}

function back(): boolean {
  const { view, orderId, at } = readRoute(location.hash);
  if (view === "orders" && orderId === undefined && at === undefined) return false;
  go(orderId === undefined ? { view: "orders" } : { view: "orders", at });
  return true;
}
