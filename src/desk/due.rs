//! Orders by what is due first: declared but not handed over above all, then the seller's own clocks, then others', then unknown times.

use super::flag::Flag;
use super::row::{Class, Row};
use core::iter::Peekable;
use std::collections::BTreeSet;

/// Where an order stands: forgotten ones first, then by class and time, then by place.
type Key = (bool, Class, i64, u32);

/// Every order with a running clock, in order. One change costs the logarithm of how many there are.
#[derive(Clone, Debug, Default)]
pub(super) struct Due {
    lasting: BTreeSet<Key>,
    /// Times that stop by themselves; an order may have several, and a lasting clock besides.
    windows: BTreeSet<Key>,
    /// When the last of these times ends, of the orders without a lasting clock; to count them.
    fading: BTreeSet<(i64, u32)>,
}

impl Due {
    pub(super) fn insert(&mut self, place: u32, row: &Row) {
        self.lasting.extend(row.lasting().map(|urgency| at(urgency, place)));
        self.windows.extend(row.ending().map(|urgency| at(urgency, place)));
        self.fading.extend(row.fades().map(|ends| (ends, place)));
    }

    pub(super) fn remove(&mut self, place: u32, row: &Row) {
        if let Some(urgency) = row.lasting() {
            self.lasting.remove(&at(urgency, place));
        }
        for urgency in row.ending() {
            self.windows.remove(&at(urgency, place));
        }
        if let Some(ends) = row.fades() {
            self.fading.remove(&(ends, place));
        }
    }

    /// How many orders have a clock that runs at an instant.
    pub(super) fn count(&self, now: i64) -> usize {
        self.lasting.len().saturating_add(self.fading.range((now, 0)..).count())
    }

    /// The orders with a clock that runs at an instant, most urgent first, each once.
    pub(super) fn running<'a>(&'a self, now: i64, row: impl Fn(u32) -> Option<&'a Row> + 'a) -> impl Iterator<Item = u32> + 'a {
        let windows = self.windows.iter().filter(move |key| key.2 >= now);
        let merged = Merged { one: self.lasting.iter().peekable(), other: windows.peekable() };
        merged.filter(move |key| row(key.3).and_then(|row| row.urgency(now)).map(|urgency| at(urgency, key.3)) == Some(*key)).map(|key| key.3)
    }

    pub(super) fn memory(&self) -> usize {
        let keys = self.lasting.len().saturating_add(self.windows.len()).saturating_mul(size_of::<Key>());
        keys.saturating_add(self.fading.len().saturating_mul(size_of::<(i64, u32)>())).saturating_mul(3) / 2
    }
}

/// Everything of an order's urgency but which order it is.
pub(super) type Urgency = (bool, Class, i64);

impl Row {
    fn is_later(&self) -> bool {
        self.flag != Flag::DeclaredNotHandedOver
    }

    fn lasting(&self) -> Option<Urgency> {
        self.clock.map(|clock| (self.is_later(), clock.class, clock.due))
    }

    fn ending(&self) -> impl Iterator<Item = Urgency> {
        self.windows.iter().map(|end| (self.is_later(), Class::Others, *end))
    }

    /// When the order's last clock stops by itself; `None` where one lasts.
    fn fades(&self) -> Option<i64> {
        self.windows.iter().copied().max().filter(|_| self.clock.is_none())
    }

    /// How urgent the order is at an instant; `None` where no clock runs.
    pub(super) fn urgency(&self, now: i64) -> Option<Urgency> {
        self.lasting().into_iter().chain(self.ending().filter(|urgency| urgency.2 >= now)).min()
    }
}

fn at((later, class, due): Urgency, place: u32) -> Key {
    (later, class, due, place)
}

/// Two sorted runs as one, doubles once.
struct Merged<'a, A: Iterator<Item = &'a Key>, B: Iterator<Item = &'a Key>> {
    one: Peekable<A>,
    other: Peekable<B>,
}

impl<'a, A: Iterator<Item = &'a Key>, B: Iterator<Item = &'a Key>> Iterator for Merged<'a, A, B> {
    type Item = Key;

    fn next(&mut self) -> Option<Key> {
        match (self.one.peek(), self.other.peek()) {
            (Some(a), Some(b)) if a == b => {
                self.other.next();
                self.one.next().copied()
            }
            (Some(a), Some(b)) if b < a => self.other.next().copied(),
            (None, _) => self.other.next().copied(),
            (Some(_), _) => self.one.next().copied(),
        }
    }
}
