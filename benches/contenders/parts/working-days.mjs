// Working days with date-fns, whose own count of business days knows no holidays. It works in the process's zone, which is Beijing's.
import { addDays, differenceInMilliseconds, isWeekend, max, min, setHours, startOfDay } from "date-fns";
import { HOLIDAYS, SHIP_WITHIN_WORKING_DAYS } from "../../data/calendar.mjs";

const [OPENS, CLOSES] = [9, 18];

export function workingDays() {
  const holidays = new Set(HOLIDAYS.map((day) => startOfDay(new Date(`${day}T00:00:00`)).getTime()));
  const isWorking = (/** @type {Date} */ date) => !isWeekend(date) && !holidays.has(startOfDay(date).getTime());
  return {
    deadline: (/** @type {number} */ paidAt) => deadline(new Date(paidAt), isWorking).getTime(),
    minutesLeft: (/** @type {number} */ now, /** @type {number} */ until) => minutesLeft(new Date(now), new Date(until), isWorking),
  };
}

function deadline(/** @type {Date} */ paidAt, /** @type {(date: Date) => boolean} */ isWorking) {
  let date = paidAt;
  for (let left = SHIP_WITHIN_WORKING_DAYS; left > 0; ) {
    date = addDays(date, 1);
    if (isWorking(date)) left--;
  }
  return date;
}

function minutesLeft(/** @type {Date} */ now, /** @type {Date} */ until, /** @type {(date: Date) => boolean} */ isWorking) {
  let worked = 0;
  for (let day = startOfDay(now); day <= until; day = addDays(day, 1)) {
    if (!isWorking(day)) continue;
    const begins = max([setHours(day, OPENS), now]);
    const ends = min([setHours(day, CLOSES), until]);
    if (ends > begins) worked += differenceInMilliseconds(ends, begins);
  }
  return Math.floor(worked / 60_000);
}
