//! Working days, counted once: which day is worked, which is the nth after another, how much working time lies between two instants.

use super::rules::{Calendar, Clock, Ends, Unit};
use super::{Edge, WorkingTime};
use crate::value::Day;
use chrono::{Datelike, NaiveDate, Weekday};

/// Days from the beginning of the common era until 1970-01-01.
const EPOCH: i64 = 719_163;
const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// 23:59:59.
const LAST_SECOND: i64 = DAY - 1000;
/// Beijing is eight hours ahead of UTC all year.
const BEIJING: i64 = 8 * HOUR;

/// The calendar as a table: no question about it takes longer the further one counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkingDays {
    /// The first day the calendar knows, counted from 1970-01-01.
    first: i64,
    /// How many days are worked before each day, and at the end before the day after the last.
    before: Vec<u32>,
    /// The days that are worked, counted from the first.
    worked: Vec<u32>,
}

impl WorkingDays {
    /// The table of a calendar. Years after one that is missing are not in it; a calendar that proves itself misses none.
    #[must_use]
    pub fn of(calendar: &Calendar) -> Self {
        let Some(first) = calendar.first_day().map(number) else { return WorkingDays::default() };
        let mut table = WorkingDays { first, before: vec![0], worked: Vec::new() };
        let mut year = calendar.first_day().map_or(0, |day| day.0.year());
        while let Some(worked) = calendar.worked_days(year) {
            worked.into_iter().for_each(|worked| table.push(worked));
            year = year.saturating_add(1);
        }
        table
    }

    fn push(&mut self, worked: bool) {
        let days = u32::try_from(self.before.len().saturating_sub(1)).unwrap_or(u32::MAX);
        self.worked.extend(worked.then_some(days));
        self.before.push(u32::try_from(self.worked.len()).unwrap_or(u32::MAX));
    }

    /// How many days the calendar knows.
    fn known(&self) -> i64 {
        i64::try_from(self.before.len().saturating_sub(1)).unwrap_or(i64::MAX)
    }

    /// The first day the calendar knows.
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        (self.known() > 0).then(|| day(self.first)).flatten()
    }

    /// How many days are worked before a day, counted from the first; `None` where the calendar does not reach.
    fn worked_before(&self, at: i64) -> Option<i64> {
        self.before.get(usize::try_from(at).ok()?).map(|count| i64::from(*count))
    }

    /// The nth worked day of the calendar, the first being 0, counted from the first day. Past the calendar every day counts as worked:
    /// then the flag is false.
    fn nth(&self, nth: i64) -> Option<(i64, bool)> {
        let known = usize::try_from(nth).ok().and_then(|nth| self.worked.get(nth)).map(|day| (i64::from(*day), true));
        let count = i64::try_from(self.worked.len()).unwrap_or(i64::MAX);
        known.or_else(|| Some((self.known().checked_add(nth.checked_sub(count)?)?, false)))
    }

    /// The nth working day after `start`, which itself is not counted; with n = 0 the day itself.
    ///
    /// # Errors
    /// [`Edge::Ends`] when a day to be counted lies past the calendar: 3 after `2026-12-29` while 2026 is its last year.
    /// [`Edge::Begins`] when `start` lies before it.
    pub fn add(&self, start: Day, n: u32) -> Result<Day, Edge> {
        if let Some(first_day) = self.first_day().filter(|first| n > 0 && start < *first) {
            return Err(Edge::Begins { first_day });
        }
        let found = self.nth_after(number(start), n).and_then(|(number, known)| Some((day(number)?, known)));
        match found {
            Some((day, true)) => Ok(day),
            Some((no_earlier_than, false)) => Err(Edge::Ends { last_day: self.last_day().unwrap_or(start), no_earlier_than }),
            None => Err(Edge::Ends { last_day: self.last_day().unwrap_or(start), no_earlier_than: start }),
        }
    }

    fn last_day(&self) -> Option<Day> {
        self.first_day()?.plus_days(self.known().saturating_sub(1))
    }

    /// The nth working day after a day, both counted from 1970-01-01; false where every day past the calendar is taken as worked.
    /// `None` before the calendar.
    fn nth_after(&self, start: i64, n: u32) -> Option<(i64, bool)> {
        if n == 0 {
            return Some((start, true));
        }
        let after = start.checked_sub(self.first)?.checked_add(1)?;
        if after > self.known() || self.known() == 0 {
            return Some((start.checked_add(i64::from(n))?, false));
        }
        let (at, known) = self.nth(self.worked_before(after)?.checked_add(i64::from(n))?.checked_sub(1)?)?;
        Some((self.first.checked_add(at)?, known))
    }

    /// When a clock that starts at an instant ends, both in milliseconds since 1970 in UTC; false where the calendar ends first and this
    /// is the earliest it can be. `None` before the calendar and beyond all reckoning.
    #[must_use]
    pub fn due_millis(&self, clock: &Clock, start: i64) -> Option<(i64, bool)> {
        let amount = i64::from(clock.amount);
        match clock.unit {
            Unit::Hours => Some((start.checked_add(amount.checked_mul(HOUR)?)?, true)),
            Unit::NaturalDays => Some((start.checked_add(amount.checked_mul(DAY)?)?, true)),
            Unit::WorkingDays => {
                let local = start.checked_add(BEIJING)?;
                let (day, known) = self.nth_after(local.div_euclid(DAY), clock.amount)?;
                let time = match clock.ends.unwrap_or(Ends::DayEnd) {
                    Ends::DayEnd => LAST_SECOND,
                    Ends::SameTime => local.rem_euclid(DAY),
                };
                Some((day.checked_mul(DAY)?.checked_add(time)?.checked_sub(BEIJING)?, known))
            }
            Unit::WorkingHours => self.after_worked(clock.working_time?, start, amount.checked_mul(HOUR)?),
        }
    }

    /// When so much working time is over.
    fn after_worked(&self, time: WorkingTime, start: i64, millis: i64) -> Option<(i64, bool)> {
        let done = self.worked_millis(time, start)?.checked_add(millis)?;
        let whole = done.checked_sub(1)?.checked_div_euclid(time.millis())?;
        let (at, known) = self.nth(whole)?;
        let rest = done.checked_sub(whole.checked_mul(time.millis())?)?;
        let midnight = self.first.checked_add(at)?.checked_mul(DAY)?.checked_sub(BEIJING)?;
        Some((midnight.checked_add(time.from.millis())?.checked_add(rest)?, known))
    }

    /// Whole minutes of working time between two instants in milliseconds since 1970; 0 when the second has passed, `None` where the
    /// calendar does not reach.
    #[must_use]
    pub fn working_minutes(&self, time: WorkingTime, now: i64, until: i64) -> Option<i64> {
        if until <= now {
            return Some(0);
        }
        Some(self.worked_millis(time, until)?.checked_sub(self.worked_millis(time, now)?)?.div_euclid(MINUTE))
    }

    /// Working time from the first day of the calendar until an instant.
    fn worked_millis(&self, time: WorkingTime, millis: i64) -> Option<i64> {
        let local = millis.checked_add(BEIJING)?;
        let at = local.div_euclid(DAY).checked_sub(self.first)?;
        let before = self.worked_before(at)?;
        let whole = before.checked_mul(time.millis())?;
        let today = self.worked_before(at.checked_add(1)?)?.checked_sub(before)?;
        let into = local.rem_euclid(DAY).saturating_sub(time.from.millis()).clamp(0, time.millis());
        whole.checked_add(today.checked_mul(into)?)
    }
}

impl Calendar {
    /// Which days of a year are worked, one after the other; `None` where the calendar has no notice for it.
    fn worked_days(&self, year: i32) -> Option<Vec<bool>> {
        let own = self.year(year)?;
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        let mut days: Vec<bool> =
            first.iter_days().take_while(|day| day.year() == year).map(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)).collect();
        let mut state = |listed: &[Day], worked: bool| {
            for day in listed.iter().filter(|day| day.0.year() == year) {
                if let Some(place) = usize::try_from(day.0.ordinal0()).ok().and_then(|place| days.get_mut(place)) {
                    *place = worked;
                }
            }
        };
        // The notice for the next year is the newer one, so what it says of December stands; and a day both off and worked is worked.
        let next = year.checked_add(1).and_then(|next| self.year(next));
        for notice in [Some(own), next].into_iter().flatten() {
            state(&notice.off, false);
            state(&notice.work, true);
        }
        Some(days)
    }
}

/// A day, counted from 1970-01-01.
fn number(day: Day) -> i64 {
    i64::from(day.0.num_days_from_ce()).saturating_sub(EPOCH)
}

fn day(number: i64) -> Option<Day> {
    let days = number.checked_add(EPOCH).and_then(|days| i32::try_from(days).ok())?;
    NaiveDate::from_num_days_from_ce_opt(days).map(Day)
}
