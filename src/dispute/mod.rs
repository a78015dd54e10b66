//! Cases asked about: the path, the clock, what evidence is there. What was answered and decided is the order's history.

mod checklist;
mod clock;
mod evidence;
mod path;
pub mod rules;

pub use checklist::{Checklist, Item, Step, checklist};
pub use clock::{ClockSource, clock, due, is_answered};
pub use path::path;
pub use rules::CasePath;

use crate::calendar::WorkingDays;
use crate::order::rules::Clocks;

/// What a case is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Bench<'a> {
    /// The paths.
    pub rules: &'a rules::Rules,
    /// The clocks they name.
    pub clocks: &'a Clocks,
    /// The working days the clocks count by.
    pub calendar: &'a WorkingDays,
}
