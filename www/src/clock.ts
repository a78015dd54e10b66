/** The page's clock: the only file that makes a Date. */
import type { Instant } from "jiaoyun";

const BEIJING_OFFSET = 8 * 60 * 60 * 1000;

export function present(): Date {
  return new Date();
}

/** The Date that a text names; for formatting and sorting only. */
export function momentOf(instant: string): Date {
  return new Date(instant);
}

/** Beijing wall clock with its offset, in whole seconds: the form every command of this page carries. */
export function instantOf(moment: Date): Instant {
  const shifted = new Date(moment.getTime() + BEIJING_OFFSET).toISOString();
  return `${shifted.slice(0, 19)}+08:00`;
}

/** Whole minutes from a moment to an instant; negative when it has passed. */
export function minutesUntil(instant: Instant, from: Date): number {
  return Math.floor((momentOf(instant).getTime() - from.getTime()) / 60_000);
}

/** What a `datetime-local` field shows for an instant: Beijing wall clock to the minute. */
export function fieldValueOf(instant: Instant): string {
  return instantOf(momentOf(instant)).slice(0, 16);
}

/** The instant that a `datetime-local` field in Beijing time names. */
export function instantOfField(value: string): Instant {
  return `${value.length === 16 ? `${value}:00` : value}+08:00`;
}

/** The instant so many hours before another. */
export function hoursBefore(instant: Instant, hours: number): Instant {
  return instantOf(new Date(momentOf(instant).getTime() - hours * 3_600_000));
}
