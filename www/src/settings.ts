/** What the page keeps beside the orders, as settings of the shop. */
import type { Instant, Language, Playbook, Shop } from "jiaoyun";

export interface Settings {
  language: Language;
  /** Who is written down as having done things. */
  operator: string;
  /** Present while the sample shop is shown. */
  sample?: { clock: Instant; realTime: boolean };
  /** The seller's own playbook, where it was edited. */
  playbook?: Playbook;
  /** Set once something was loaded, imported or cleared: an empty shop is then meant to be empty. */
  started: boolean;
}

const KEY = "page";

export function readSettings(shop: Shop): Settings {
  const stored = shop.setting(KEY);
  const given = typeof stored === "object" && stored !== null ? (stored as Partial<Settings>) : {};
  return {
    language: given.language === "en" || given.language === "zh" ? given.language : browserLanguage(),
    operator: typeof given.operator === "string" && given.operator !== "" ? given.operator : "seller",
    sample: given.sample,
    playbook: given.playbook,
    started: given.started === true,
  };
}

export function writeSettings(shop: Shop, settings: Settings): Promise<void> {
  return shop.setSetting(KEY, settings);
}

export function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}
