//! What the playbook may say about time: the calendar of working days, and clocks.

use super::time::WorkingTime;
use crate::read::{FromRaw, ToRaw};
use crate::value::{Day, Keyed};
use chrono::NaiveDate;

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
    /// Of what; they are never turned into each other.
    pub unit: Unit,
    /// When on the last working day it ends; absent: with the day.
    pub ends: Option<Ends>,
    /// When a working day is worked: working hours are counted in it, and so is the time that is left.
    pub working_time: Option<WorkingTime>,
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
    /// Hours of the clock's working time, on PRC working days.
    WorkingHours,
}

/// When on its last working day a clock ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub enum Ends {
    /// With the day in Beijing.
    DayEnd,
    /// At the time of day in Beijing at which it began.
    SameTime,
}

impl Unit {
    /// The kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Unit::Hours => "hours",
            Unit::NaturalDays => "natural-days",
            Unit::WorkingDays => "working-days",
            Unit::WorkingHours => "working-hours",
        }
    }
}

impl Calendar {
    /// The first day of the first year that the calendar knows.
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        NaiveDate::from_ymd_opt(self.known_years().min()?, 1, 1).map(Day)
    }

    pub(super) fn year(&self, year: i32) -> Option<&Year> {
        self.years.get(&year.to_string())
    }

    fn known_years(&self) -> impl Iterator<Item = i32> {
        self.years.keys().filter_map(|year| year.parse().ok())
    }
}
