//! What the playbook may say about time: the calendar of working days, and clocks.

use crate::read::{FromRaw, ToRaw};
use crate::value::{Day, Keyed};
use chrono::{Datelike, NaiveDate, Weekday};

/// PRC public holidays and make-up working days. Other weekends are off, other days are worked.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, ToRaw)]
pub struct Calendar {
    /// Where it comes from.
    pub source: String,
    /// The notices by the year they are for, such as `2026`.
    pub years: Keyed<String, Year>,
}

/// What the notices for one year say. They may speak of the last days of the year before.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, ToRaw)]
pub struct Year {
    /// The notices.
    pub papers: Vec<String>,
    /// Days off, weekends among them or not.
    pub off: Vec<Day>,
    /// Weekend days that are worked.
    pub work: Vec<Day>,
}

/// A span of time to be counted from a start.
#[derive(Clone, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub struct Clock {
    /// How many.
    pub amount: u32,
    /// Of what; the three are never turned into each other.
    pub unit: Unit,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// What a clock counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub enum Unit {
    /// Hours.
    Hours,
    /// Days of 24 hours.
    NaturalDays,
    /// PRC working days, in Beijing.
    WorkingDays,
}

impl Unit {
    /// The kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Unit::Hours => "hours",
            Unit::NaturalDays => "natural-days",
            Unit::WorkingDays => "working-days",
        }
    }
}

impl Calendar {
    /// The first day of the first year that the calendar knows.
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        NaiveDate::from_ymd_opt(self.known_years().min()?, 1, 1).map(Day)
    }

    /// The last day of the last year that the calendar knows.
    #[must_use]
    pub fn last_day(&self) -> Option<Day> {
        NaiveDate::from_ymd_opt(self.known_years().max()?, 12, 31).map(Day)
    }

    /// Whether a day is worked; `None` where the calendar has no notice for its year.
    #[must_use]
    pub fn is_worked(&self, day: Day) -> Option<bool> {
        let year = day.0.year();
        let own = self.year(year)?;
        // The notice for the next year is the newer one, so what it says of December stands.
        let stated = year.checked_add(1).and_then(|next| self.year(next)).and_then(|next| next.states(day));
        let weekend = matches!(day.0.weekday(), Weekday::Sat | Weekday::Sun);
        Some(stated.or_else(|| own.states(day)).unwrap_or(!weekend))
    }

    fn year(&self, year: i32) -> Option<&Year> {
        self.years.get(&year.to_string())
    }

    fn known_years(&self) -> impl Iterator<Item = i32> {
        self.years.keys().filter_map(|year| year.parse().ok())
    }
}

impl Year {
    /// Whether a notice names the day as worked or as off.
    fn states(&self, day: Day) -> Option<bool> {
        if self.work.contains(&day) {
            return Some(true);
        }
        self.off.contains(&day).then_some(false)
    }
}
