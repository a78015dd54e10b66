/** How the page writes times, spans, money and countries. All times are shown in Beijing time. */
import type { CountryCode, Instant, Language, Money } from "jiaoyun";
import { momentOf } from "./clock";
import { speak } from "./words/words";

const ZONE = "Asia/Shanghai";
const locale = (language: Language): string => (language === "zh" ? "zh-CN" : "en-GB");

function parts(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale(language), { timeZone: ZONE, ...options });
  formats.set(key, made);
  return made;
}
const formats = new Map<string, Intl.DateTimeFormat>();

/** `Wed 30 Sep, 10:00`. Text that is no time is shown as it stands. */
export function showTime(instant: Instant, language: Language): string {
  const moment = momentOf(instant);
  if (Number.isNaN(moment.getTime())) return instant;
  return parts(language, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hour12: false }).format(moment);
}

/** With year and zone, for tooltips and papers. */
export function showFullTime(instant: Instant, language: Language): string {
  const moment = momentOf(instant);
  if (Number.isNaN(moment.getTime())) return instant;
  const text = parts(language, { dateStyle: "full", timeStyle: "short" }).format(moment);
  return speak(language, "time.beijing", { time: text });
}

/** A span of minutes in at most two units: `2 d 4 h`. */
export function showSpan(minutes: number, language: Language): string {
  const total = Math.abs(minutes);
  const [days, hours, rest] = [Math.floor(total / 1440), Math.floor((total % 1440) / 60), total % 60];
  const unit = (count: number, key: "span.days" | "span.hours" | "span.minutes") => speak(language, key, { count });
  if (days > 0) return hours > 0 && days < 10 ? `${unit(days, "span.days")} ${unit(hours, "span.hours")}` : unit(days, "span.days");
  if (hours > 0) return rest > 0 ? `${unit(hours, "span.hours")} ${unit(rest, "span.minutes")}` : unit(hours, "span.hours");
  return unit(rest, "span.minutes");
}

/** Minutes left as words: `2 d 4 h left`, `overdue by 3 h`. */
export function showLeft(minutesLeft: number, language: Language): string {
  const span = showSpan(minutesLeft, language);
  return speak(language, minutesLeft < 0 ? "deadline.overdue-by" : "deadline.left", { span });
}

export function showMoney(money: Money, language: Language): string {
  return money.currency === "unknown" ? speak(language, "money.currency-unknown", { amount: money.amount }) : `${money.amount} ${money.currency}`;
}

/** The country's name in the page's language, or the code where the browser has no name for it. */
export function showCountry(code: CountryCode, language: Language): string {
  try {
    return new Intl.DisplayNames([locale(language)], { type: "region" }).of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}

/** A language's own name for itself: `français`. */
export function showLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** Bytes as a size a person reads. */
export function showBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(2)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
