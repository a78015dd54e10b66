//! Counting: the nth working day after a day, and the instant a clock ends.

use super::rules::{Calendar, Clock, Unit};
use crate::value::{Day, Instant};

/// Where the calendar does not reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The count runs past the last year.
    Ends {
        /// The last day the calendar knows.
        last_day: Day,
        /// The day sought if every day past the calendar were worked.
        no_earlier_than: Day,
    },
    /// The start lies before the first year.
    Begins {
        /// The first day the calendar knows.
        first_day: Day,
    },
}

/// When a clock ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The last moment.
    pub at: Instant,
    /// False where the calendar ends first and this is the earliest it can be.
    pub certain: bool,
}

/// The nth working day after `start`, which itself is not counted; with n = 0 the day itself.
///
/// # Errors
/// [`Edge::Ends`] when a day to be counted lies past the calendar: 3 after `2026-12-29` while 2026 is its last year.
/// [`Edge::Begins`] when `start` lies before it.
pub fn add_working_days(calendar: &Calendar, start: Day, n: u32) -> Result<Day, Edge> {
    if n == 0 {
        return Ok(start);
    }
    if let Some(first_day) = calendar.first_day().filter(|first| start < *first) {
        return Err(Edge::Begins { first_day });
    }
    let mut day = start;
    let mut left = n;
    while left > 0 {
        let Some(next) = day.plus_days(1) else { return Err(ends(calendar, day, left)) };
        let Some(worked) = calendar.is_worked(next) else { return Err(ends(calendar, day, left)) };
        day = next;
        left = left.saturating_sub(u32::from(worked));
    }
    Ok(day)
}

/// The count stops after `reached`, which lies past the calendar where the start does.
fn ends(calendar: &Calendar, reached: Day, left: u32) -> Edge {
    let no_earlier_than = reached.plus_days(i64::from(left)).unwrap_or(reached);
    let last_day = if calendar.is_worked(reached).is_some() { reached } else { calendar.last_day().unwrap_or(reached) };
    Edge::Ends { last_day, no_earlier_than }
}

/// When a clock that starts at `start` ends; `None` where the calendar begins later or the end is past all reckoning.
///
/// Hours and natural days run from the instant. Working days begin with the day after `start` in Beijing and end with the nth of them there.
#[must_use]
pub fn due(calendar: &Calendar, clock: &Clock, start: Instant) -> Option<Due> {
    let hours = |amount: i64| Some(Due { at: start.plus_minutes(amount.checked_mul(60)?), certain: true });
    match clock.unit {
        Unit::Hours => hours(i64::from(clock.amount)),
        Unit::NaturalDays => hours(i64::from(clock.amount).checked_mul(24)?),
        Unit::WorkingDays => match add_working_days(calendar, start.beijing_day(), clock.amount) {
            Ok(day) => Some(Due { at: day.beijing_end()?, certain: true }),
            Err(Edge::Ends { no_earlier_than, .. }) => Some(Due { at: no_earlier_than.beijing_end()?, certain: false }),
            Err(Edge::Begins { .. }) => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    const DAY: &str = "2026-09-18";

    fn calendar() -> Calendar {
        let text = include_str!("../playbook/default/calendar.json");
        let raw = read::parse(text).ok().and_then(|raw| read::read(&raw).ok());
        raw.unwrap_or_default()
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap_or(Day(chrono::NaiveDate::MIN))
    }

    /// Working days a year, as counted from the notices.
    #[test]
    fn years_have_their_working_days() {
        let calendar = calendar();
        for (year, count) in [(2019, 250), (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)] {
            let first = day(&format!("{year}-01-01"));
            let days = (0..366).filter_map(|offset| first.plus_days(offset)).take_while(|day| day.to_string().starts_with(&year.to_string()));
            assert_eq!(days.filter(|day| calendar.is_worked(*day) == Some(true)).count(), count, "{year}");
        }
    }

    #[test]
    fn three_units_are_three_clocks() {
        let clock = |amount, unit| Clock { amount, unit, source: String::new(), as_of: day(DAY) };
        let start: Result<Instant, ()> = "2026-09-18T23:30:00+08:00".parse();
        let end = |amount, unit| due(&calendar(), &clock(amount, unit), start.ok()?).map(|due| due.at.to_string());
        assert_eq!(end(24, Unit::Hours).as_deref(), Some("2026-09-19T23:30:00+08:00"));
        assert_eq!(end(3, Unit::NaturalDays).as_deref(), Some("2026-09-21T23:30:00+08:00"));
        assert_eq!(end(3, Unit::WorkingDays).as_deref(), Some("2026-09-22T23:59:59+08:00"));
    }

    #[test]
    fn the_day_is_the_day_in_beijing() {
        let clock = Clock { amount: 3, unit: Unit::WorkingDays, source: String::new(), as_of: day(DAY) };
        let start: Result<Instant, ()> = "2026-09-17T09:30:00-07:00".parse();
        let end = start.ok().and_then(|start| due(&calendar(), &clock, start)).map(|due| due.at.to_string());
        assert_eq!(end.as_deref(), Some("2026-09-22T23:59:59+08:00"));
    }

    #[test]
    fn an_endless_count_ends() {
        assert!(matches!(add_working_days(&calendar(), day(DAY), u32::MAX), Err(Edge::Ends { .. })));
        assert_eq!(add_working_days(&Calendar::default(), day(DAY), 1), Err(ends(&Calendar::default(), day(DAY), 1)));
    }
}
