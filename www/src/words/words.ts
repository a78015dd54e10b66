/** The page's own words: one key, one text a language. What the engine says comes from the engine. */
import type { Language } from "jiaoyun";
import en from "./en.json";
import zh from "./zh.json";

export type WordKey = keyof typeof en;
export type WordFacts = Record<string, string | number>;

const books: Record<Language, Record<WordKey, string>> = { en, zh };

/** The text of a key with `{fact}` marks filled in. */
export function speak(language: Language, key: WordKey, facts: WordFacts = {}): string {
  return books[language][key].replace(/\{(\w+)\}/g, (mark, name: string) => String(facts[name] ?? mark));
}

/** The text of a key made of a family and a code; the bare code where the page has no word for it. */
export function speakCode(language: Language, family: string, code: string): string {
  const key = `${family}.${code}`;
  return key in books[language] ? books[language][key as WordKey] : code;
}
