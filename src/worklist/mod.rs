//! The worklist: every clock of an order, nearest first. It only reads clocks; what stops one is a step of the order.

mod case;
mod deadline;
mod order;
mod parcel;
mod platform;

pub use deadline::{Bench, Deadline, What};

use crate::order::Order;
use crate::value::{Instant, sorted_by};
use crate::words::Words;
use deadline::Clock;

/// Every clock that runs in an order at an instant: what the seller must do by when, then what is others' to watch, then
/// what has no known time. In a closed order only its open cases have clocks.
#[must_use]
pub fn deadlines(bench: &Bench<'_>, order: &Order, now: Instant, words: &Words) -> Vec<Deadline> {
    let mut clocks: Vec<Clock> = case::clocks(bench, order);
    if order.closed.is_none() {
        clocks.extend(order::clocks(bench, order));
        clocks.extend(parcel::clocks(bench, order, now));
    }
    sorted_by(clocks, Clock::rank).into_iter().map(|clock| clock.told(now, words)).collect()
}
