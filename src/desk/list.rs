//! Lists: the orders a query finds, and the worklist.

use super::Desk;
use super::due::Urgency;
use super::query::{Filter, Page, Query, Sieve, Sort, SortBy};
use super::row::{Row, seconds};
use super::search::Search;
use super::shown::Shown;
use crate::engine::Engine;
use crate::value::Instant;
use core::cmp::Ordering;

impl Desk {
    /// The page of orders that a query asks for, and how many it finds.
    #[must_use]
    pub fn query(&self, engine: &Engine, query: &Query) -> (Vec<Shown>, u32) {
        let found = self.found(engine, query);
        let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let page = query.page.unwrap_or_default().cut(found.into_iter());
        (self.shown(engine, &page, query.now), total)
    }

    /// Every order with a running clock, or declared and not handed over: the most urgent first. The page, and how many there are.
    #[must_use]
    pub fn worklist(&self, engine: &Engine, now: Instant, page: Option<Page>) -> (Vec<Shown>, u32) {
        let (page, total) = self.urgent_page(now, page.unwrap_or_default());
        (self.shown(engine, &page, now), u32::try_from(total).unwrap_or(u32::MAX))
    }

    /// The places a query finds, sorted.
    pub(super) fn found(&self, engine: &Engine, query: &Query) -> Vec<u32> {
        let none = Filter::default();
        let sieve = Sieve::of(query.filter.as_ref().unwrap_or(&none), &self.services, query.now);
        let search = query.text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(|text| Search::of(&self.ledger, text));
        let fits = |place: u32| {
            let searched = || search.as_ref().is_none_or(|search| search.finds(&self.ledger, place, || self.order_at(engine, place)));
            self.row(place).is_some_and(|row| sieve.lets(row)) && searched()
        };
        let sort = query.sort.unwrap_or(Sort { by: SortBy::Due, descending: None });
        if sort.by == SortBy::Due {
            return self.by_urgency(query.now, sort.descending.unwrap_or(false), fits);
        }
        let mut found: Vec<u32> = self.places().filter(|place| fits(*place)).collect();
        arrange(&mut found, &|one, other| self.compared(sort, one, other));
        found
    }

    fn by_urgency(&self, now: Instant, descending: bool, fits: impl Fn(u32) -> bool) -> Vec<u32> {
        let mut urgent = self.urgent(now);
        let mut listed = vec![false; self.rows.len()];
        for place in &urgent {
            if let Some(listed) = listed.get_mut(*place as usize) {
                *listed = true;
            }
        }
        let mut calm: Vec<u32> = self.places().filter(|place| !listed.get(*place as usize).is_some_and(|listed| *listed)).collect();
        arrange(&mut calm, &|one, other| self.by_id(one, other));
        if descending {
            urgent.reverse();
        }
        urgent.into_iter().chain(calm).filter(|place| fits(*place)).collect()
    }

    /// The orders with a running clock, the most urgent first, equal ones by their ids.
    fn urgent(&self, now: Instant) -> Vec<u32> {
        let mut places: Vec<u32> = self.due.running(seconds(now), |place| self.row(place)).collect();
        self.sort_equals(&mut places, now);
        places
    }

    /// A page of them, and how many there are. What stands behind the page is counted and not looked at.
    pub(super) fn urgent_page(&self, now: Instant, page: Page) -> (Vec<u32>, usize) {
        let wanted = page.end();
        let mut places: Vec<u32> = Vec::new();
        for place in self.due.running(seconds(now), |place| self.row(place)) {
            let is_equal = |last: &u32| self.urgency(*last, now) == self.urgency(place, now);
            if places.len() >= wanted && !places.last().is_some_and(is_equal) {
                break;
            }
            places.push(place);
        }
        self.sort_equals(&mut places, now);
        (page.cut(places.into_iter()), self.due.count(seconds(now)))
    }

    /// Puts those that are equally urgent in the order of their ids.
    fn sort_equals(&self, places: &mut [u32], now: Instant) {
        for run in places.chunk_by_mut(|one, other| self.urgency(*one, now) == self.urgency(*other, now)) {
            arrange(run, &|one, other| self.by_id(one, other));
        }
    }

    fn urgency(&self, place: u32, now: Instant) -> Option<Urgency> {
        self.row(place)?.urgency(seconds(now))
    }

    fn by_id(&self, one: u32, other: u32) -> Ordering {
        self.ledger.id(one).cmp(self.ledger.id(other))
    }

    fn compared(&self, sort: Sort, one: u32, other: u32) -> Ordering {
        let (Some(a), Some(b)) = (self.row(one), self.row(other)) else { return Ordering::Equal };
        let by_value = self.by_value(sort, (a, one), (b, other));
        by_value.then_with(|| self.by_id(one, other))
    }

    fn by_value(&self, sort: Sort, (a, one): (&Row, u32), (b, other): (&Row, u32)) -> Ordering {
        let descending = sort.descending.unwrap_or(false);
        let money = |row: &Row| row.total.map(|total| (total.currency, total.minor));
        let service = |row: &Row| row.service.and_then(|service| self.services.text(service));
        match sort.by {
            SortBy::Due => Ordering::Equal,
            SortBy::PaidAt => lacking_last(a.paid, b.paid, descending),
            SortBy::CreatedAt => lacking_last(a.created, b.created, descending),
            SortBy::Total => lacking_last(money(a), money(b), descending),
            SortBy::Id => turned(self.by_id(one, other), descending),
            SortBy::Stage => turned(a.stage.cmp(&b.stage), descending),
            SortBy::Country => lacking_last(a.country, b.country, descending),
            SortBy::Service => lacking_last(service(a), service(b), descending),
        }
    }
}

fn turned(order: Ordering, descending: bool) -> Ordering {
    if descending { order.reverse() } else { order }
}

/// Compares what may be lacking: what lacks it comes last either way.
fn lacking_last<T: Ord>(a: Option<T>, b: Option<T>, descending: bool) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => turned(a.cmp(&b), descending),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// One sort for every list: each that is compiled costs the module five kilobytes.
fn arrange(places: &mut [u32], compared: &dyn Fn(u32, u32) -> Ordering) {
    places.sort_unstable_by(|one, other| compared(*one, *other));
}
