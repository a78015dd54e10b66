//! Queries: which orders, in which order, which page of them.

use super::columns::Column;
use super::flag::{Flag, Place};
use super::row::{Row, seconds};
use crate::order::{BuyerType, Stage};
use crate::pack::Dictionary;
use crate::read::FromRaw;
use crate::value::{Country, Instant};

/// A question for orders. What is left out asks for nothing.
#[derive(Clone, Debug, PartialEq, FromRaw)]
pub struct Query {
    /// The present: what is overdue depends on it.
    pub now: Instant,
    /// Only those.
    pub filter: Option<Filter>,
    /// Only those in whose id, names, places, numbers, titles or SKUs it stands; case does not matter.
    pub text: Option<String>,
    /// In which order; the most urgent first unless stated.
    pub sort: Option<Sort>,
    /// Which of them; the first 50 unless stated.
    pub page: Option<Page>,
    /// Only these values, as columns; whole rows unless stated.
    pub columns: Option<Vec<Column>>,
}

/// Which orders. An order must be among each list that is given.
#[derive(Clone, Debug, Default, PartialEq, FromRaw)]
pub struct Filter {
    /// Where they are listed.
    pub place: Option<Vec<Place>>,
    /// How far they are.
    pub stage: Option<Vec<Stage>>,
    /// The most urgent thing about them.
    pub flag: Option<Vec<Flag>>,
    /// Where they go.
    pub country: Option<Vec<Country>>,
    /// By which service.
    pub service: Option<Vec<String>>,
    /// Who ordered.
    pub buyer_type: Option<Vec<BuyerType>>,
    /// Paid at this instant or later.
    pub paid_from: Option<Instant>,
    /// Paid before this instant.
    pub paid_before: Option<Instant>,
    /// With a clock of the seller's that ends before this instant.
    pub due_before: Option<Instant>,
}

/// In which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw)]
pub struct Sort {
    /// By what; what lacks it comes last either way.
    pub by: SortBy,
    /// The largest first.
    pub descending: Option<bool>,
}

/// What orders can be sorted by. Equal ones follow by their ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw)]
pub enum SortBy {
    /// The most urgent first.
    Due,
    /// When they were paid.
    PaidAt,
    /// When they were made.
    CreatedAt,
    /// What the buyer pays; currencies apart.
    Total,
    /// Their numbers.
    Id,
    /// How far they are.
    Stage,
    /// Where they go.
    Country,
    /// By which service.
    Service,
}

/// Which of the orders found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw)]
pub struct Page {
    /// How many are passed over.
    pub from: u32,
    /// How many are shown at most.
    pub size: u32,
}

/// The most orders one page shows.
pub(super) const PAGE_LIMIT: u32 = 100_000;

impl Page {
    /// Where the page ends.
    pub(super) fn end(self) -> usize {
        (self.from as usize).saturating_add(self.size.min(PAGE_LIMIT) as usize)
    }

    pub(super) fn cut<T>(self, all: impl Iterator<Item = T>) -> Vec<T> {
        all.skip(self.from as usize).take(self.size.min(PAGE_LIMIT) as usize).collect()
    }
}

impl Default for Page {
    fn default() -> Self {
        Page { from: 0, size: 50 }
    }
}

/// A filter with its services as numbers and its instants as seconds.
pub(super) struct Sieve<'a> {
    filter: &'a Filter,
    services: Option<Vec<u32>>,
    now: i64,
}

impl<'a> Sieve<'a> {
    pub(super) fn of(filter: &'a Filter, services: &Dictionary, now: Instant) -> Self {
        let number = |names: &Vec<String>| names.iter().filter_map(|name| services.find(name)).collect();
        Sieve { filter, services: filter.service.as_ref().map(number), now: seconds(now) }
    }

    /// Whether an order is one of those.
    pub(super) fn lets(&self, row: &Row) -> bool {
        let filter = self.filter;
        let own_due = row.clock.filter(|clock| clock.is_own()).map(|clock| clock.due);
        among(filter.place.as_ref(), Some(row.place))
            && among(filter.stage.as_ref(), Some(row.stage))
            && among(filter.flag.as_ref(), Some(row.flag.at(row.clock, self.now)))
            && among(filter.country.as_ref(), row.country)
            && among(self.services.as_ref(), row.service)
            && among(filter.buyer_type.as_ref(), Some(row.buyer))
            && from(filter.paid_from, row.paid)
            && before(filter.paid_before, row.paid)
            && before(filter.due_before, own_due)
    }
}

fn among<T: PartialEq>(wanted: Option<&Vec<T>>, has: Option<T>) -> bool {
    wanted.is_none_or(|wanted| has.is_some_and(|has| wanted.contains(&has)))
}

fn from(wanted: Option<Instant>, has: Option<i64>) -> bool {
    wanted.is_none_or(|wanted| has.is_some_and(|has| has >= seconds(wanted)))
}

fn before(wanted: Option<Instant>, has: Option<i64>) -> bool {
    wanted.is_none_or(|wanted| has.is_some_and(|has| has < seconds(wanted)))
}
