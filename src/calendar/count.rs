//! Counting: the instant a clock ends.

use super::days::WorkingDays;
use super::rules::{Clock, Unit};
use crate::value::{Day, Instant};
use chrono::DateTime;

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

/// When a clock that starts at `start` ends; `None` where the calendar begins later or the end is past all reckoning.
///
/// Hours and natural days run from the instant. Working days begin with the day after `start` in Beijing and end with the nth of them
/// there, or on it at the time of day at which they began. Working hours run in the clock's own working time.
#[must_use]
pub fn due(days: &WorkingDays, clock: &Clock, start: Instant) -> Option<Due> {
    match clock.unit {
        Unit::Hours => Some(Due { at: start.plus_minutes(i64::from(clock.amount).checked_mul(60)?), certain: true }),
        Unit::NaturalDays => Some(Due { at: start.plus_minutes(i64::from(clock.amount).checked_mul(24 * 60)?), certain: true }),
        Unit::WorkingDays | Unit::WorkingHours => {
            let (millis, certain) = days.due_millis(clock, start.0.timestamp_millis())?;
            Some(Due { at: Instant(DateTime::from_timestamp_millis(millis)?.fixed_offset()).in_beijing(), certain })
        }
    }
}
