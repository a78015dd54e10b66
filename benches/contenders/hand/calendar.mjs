// Working days and working minutes, counted day by day.
import { BEIJING, DAY, HOLIDAYS, SHIP_WITHIN_WORKING_DAYS, WORK_FROM, WORK_TO } from "../../data/calendar.mjs";

const HOLIDAY = new Set(HOLIDAYS.map((day) => Date.parse(`${day}T00:00:00Z`) / DAY));

/** Days since 1970, which began on a Thursday. */
export function isWorkingDay(/** @type {number} */ day) {
  const weekday = (day + 4) % 7;
  return weekday !== 0 && weekday !== 6 && !HOLIDAY.has(day);
}

/** The same time of day, so many working days later. */
export function deadline(/** @type {number} */ paidAt) {
  const local = paidAt + BEIJING;
  let day = Math.floor(local / DAY);
  const time = local - day * DAY;
  for (let left = SHIP_WITHIN_WORKING_DAYS; left > 0; ) {
    day++;
    if (isWorkingDay(day)) left--;
  }
  return day * DAY + time - BEIJING;
}

/** Minutes of work between now and the deadline. */
export function minutesLeft(/** @type {number} */ now, /** @type {number} */ until) {
  if (until <= now) return 0;
  const [from, to] = [now + BEIJING, until + BEIJING];
  let worked = 0;
  for (let day = Math.floor(from / DAY); day <= Math.floor(to / DAY); day++) {
    if (!isWorkingDay(day)) continue;
    const begins = Math.max(day * DAY + WORK_FROM, from);
    const ends = Math.min(day * DAY + WORK_TO, to);
    if (ends > begins) worked += ends - begins;
  }
  return Math.floor(worked / 60_000);
}
