// The notice's text in a template library's own syntax, and dates by Intl.
import { LANGUAGES, TEXTS } from "../../data/notices.mjs";

/** @typedef {import("../../data/notices.mjs").Language} Language */
/** @typedef {{ hole: (name: string, isDate: boolean) => string, when: (text: string) => string, unless: (text: string) => string }} Syntax */

const LOCALES = { en: "en-GB", es: "es-ES", zh: "zh-CN" };

export function templateOf(/** @type {Language} */ language, /** @type {Syntax} */ { hole, when, unless }) {
  return TEXTS[language]
    .replace(/\{(\w+)(\|date)?\}/g, (_, name, date) => hole(name, date !== undefined))
    .replace(/\[\[!([^\]]*)\]\]/g, (_, text) => unless(text))
    .replace(/\[\[([^\]]*)\]\]/g, (_, text) => when(text));
}

/**
 * @template T
 * @param {(language: Language) => T} make
 */
export function perLanguage(make) {
  return /** @type {Record<Language, T>} */ (Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])));
}

/** A formatter of days in Beijing, made once. */
export function intlDay(/** @type {Language} */ language) {
  const format = new Intl.DateTimeFormat(LOCALES[language], { day: "numeric", month: language === "zh" ? "long" : "short", year: "numeric", timeZone: "Asia/Shanghai" });
  return (/** @type {number} */ instant) => format.format(instant);
}
