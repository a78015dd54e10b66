//! Counts: how many orders there are of each kind, at an instant.

use super::Desk;
use super::flag::{Flag, Place};
use super::row::seconds;
use crate::value::Instant;

/// Minutes before its end from which a clock is said to end soon.
const SOON_SECONDS: i64 = 24 * 3600;

/// How many orders there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub total: u32,
    /// By where they are listed.
    pub places: Vec<(Place, u32)>,
    /// By the most urgent thing to say about them.
    pub flags: Vec<(Flag, u32)>,
    /// With a clock of the seller's that has run out.
    pub overdue: u32,
    /// With a clock of the seller's that ends within a day.
    pub soon: u32,
}

impl Desk {
    /// How many orders there are of each kind.
    #[must_use]
    pub fn counts(&self, now: Instant) -> Counts {
        let now = seconds(now);
        let mut counts = Counts {
            total: self.len(),
            places: Place::ALL.iter().map(|place| (*place, 0)).collect(),
            flags: Flag::ALL.iter().map(|flag| (*flag, 0)).collect(),
            overdue: 0,
            soon: 0,
        };
        for row in self.rows.iter().flatten() {
            add(&mut counts.places, row.place);
            add(&mut counts.flags, row.flag.at(row.clock, now));
            let left = row.clock.filter(|clock| clock.is_own()).map(|clock| clock.due.saturating_sub(now));
            counts.overdue = counts.overdue.saturating_add(u32::from(left.is_some_and(|left| left < 0)));
            counts.soon = counts.soon.saturating_add(u32::from(left.is_some_and(|left| (0..SOON_SECONDS).contains(&left))));
        }
        counts
    }
}

fn add<T: PartialEq>(counts: &mut [(T, u32)], of: T) {
    if let Some((_, count)) = counts.iter_mut().find(|(kind, _)| *kind == of) {
        *count = count.saturating_add(1);
    }
}
