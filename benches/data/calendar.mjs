// When sellers work: Beijing time without daylight saving, Monday to Friday from nine to six, without the holidays.

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const BEIJING = 8 * HOUR;
export const WORK_FROM = 9 * HOUR;
export const WORK_TO = 18 * HOUR;
export const SHIP_WITHIN_WORKING_DAYS = 3;
export const HOLIDAYS = [
  "2025-01-01", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-02-03", "2025-02-04",
  "2025-04-04", "2025-05-01", "2025-05-02", "2025-05-05", "2025-06-02", "2025-10-01", "2025-10-02", "2025-10-03",
  "2025-10-06", "2025-10-07", "2025-10-08", "2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20",
];

/** The moment of the measurements: 2025-05-20 11:30 in Beijing. */
export const NOW = Date.UTC(2025, 4, 20, 3, 30, 0);
