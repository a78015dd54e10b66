// Working days as a table: for each day whether it is one, and how many came before.
import { BEIJING, DAY, SHIP_WITHIN_WORKING_DAYS, WORK_FROM, WORK_TO } from "../../data/calendar.mjs";
import { isWorkingDay } from "../hand/calendar.mjs";

const FIRST = Date.UTC(2024, 0, 1) / DAY;
const COUNT = 4 * 366;
const WORKING = Uint8Array.from({ length: COUNT }, (_, at) => (isWorkingDay(FIRST + at) ? 1 : 0));
const BEFORE = new Int32Array(COUNT + 1);
WORKING.forEach((works, at) => void (BEFORE[at + 1] = BEFORE[at] + works));

export function deadline(/** @type {number} */ paidAt) {
  const local = paidAt + BEIJING;
  const paidOn = Math.floor(local / DAY);
  let day = paidOn;
  for (let left = SHIP_WITHIN_WORKING_DAYS; left > 0; ) left -= WORKING[++day - FIRST];
  return paidAt + (day - paidOn) * DAY;
}

/** Milliseconds of work from the table's beginning to an instant. */
export function workedUntil(/** @type {number} */ instant) {
  const local = instant + BEIJING;
  const day = Math.floor(local / DAY);
  const worked = BEFORE[day - FIRST] * (WORK_TO - WORK_FROM);
  if (WORKING[day - FIRST] === 0) return worked;
  const today = local - day * DAY - WORK_FROM;
  return worked + Math.min(Math.max(today, 0), WORK_TO - WORK_FROM);
}

/** `workedNow` is what `workedUntil` says of now: it is the same for every order. */
export function minutesLeft(/** @type {number} */ now, /** @type {number} */ workedNow, /** @type {number} */ until) {
  return until <= now ? 0 : Math.floor((workedUntil(until) - workedNow) / 60_000);
}
