//! The worklist: every clock of an order, nearest first. It only reads clocks; what stops one is a step of the order.

mod case;
mod deadline;
mod order;
mod parcel;
mod platform;

pub use deadline::{Bench, Deadline, Nearest, What};

use crate::order::Order;
use crate::value::{Instant, sorted_by};
use crate::words::Words;
use deadline::Clock;

/// Every clock that runs in an order at an instant: what the seller must do by when, then what is others' to watch, then
/// what has no known time. In a closed order only its open cases have clocks.
#[must_use]
pub fn deadlines(bench: &Bench<'_>, order: &Order, now: Instant, words: &Words) -> Vec<Deadline> {
    let mut clocks = lasting(bench, order);
    if order.closed.is_none() {
        clocks.extend(parcel::windows(bench, order).filter(|(_, ends)| now <= *ends).map(|(clock, _)| clock));
    }
    sorted_by(clocks, Clock::rank).into_iter().map(|clock| clock.told(bench.disputes.calendar, now, words)).collect()
}

/// The clock that stands first among those that only a step stops, and when the times end that stop by themselves. So a list of many
/// orders keeps its order without asking each of them at every instant.
#[must_use]
pub fn nearest(bench: &Bench<'_>, order: &Order) -> (Option<Nearest>, Vec<Instant>) {
    let first = lasting(bench, order).into_iter().min_by_key(Clock::rank).map(|clock| clock.nearest());
    let windows = order.closed.is_none().then(|| parcel::windows(bench, order).map(|(_, ends)| ends));
    (first, windows.into_iter().flatten().collect())
}

fn lasting(bench: &Bench<'_>, order: &Order) -> Vec<Clock> {
    let mut clocks: Vec<Clock> = case::clocks(bench, order);
    if order.closed.is_none() {
        clocks.extend(order::clocks(bench, order));
        clocks.extend(parcel::clocks(bench, order));
    }
    clocks
}
