//! A row: what lists are filtered, sorted and counted by, kept of every order.

use super::flag::{self, Flag, Place};
use crate::carrier::KeptFacts;
use crate::engine::Engine;
use crate::order::{BuyerType, Order, Parcel, Stage};
use crate::pack::Dictionary;
use crate::value::{Country, Instant, Money, ReadTime};
use crate::worklist::{Nearest, What};

/// What lists are made by.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) stage: Stage,
    pub(super) place: Place,
    pub(super) flag: Flag,
    pub(super) buyer: BuyerType,
    pub(super) country: Option<Country>,
    /// The number of the service it goes by.
    pub(super) service: Option<u32>,
    pub(super) clock: Option<Clock>,
    /// When the times end that stop by themselves, in seconds.
    pub(super) windows: Vec<i64>,
    pub(super) created: Option<i64>,
    pub(super) paid: Option<i64>,
    pub(super) total: Option<Money>,
    /// What the chosen service costs.
    pub(super) cost: Option<Money>,
    /// What a choice is made from.
    pub(super) facts: KeptFacts,
}

/// The clock that stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) what: What,
    pub(super) class: Class,
    /// In seconds; the end of time where it is not known.
    pub(super) due: i64,
}

/// What stands above what, before any time is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// The seller's own clock.
    Own,
    /// Somebody else's to watch.
    Others,
    /// The seller's own, of no known time.
    OwnUnknown,
    /// Somebody else's, of no known time.
    OthersUnknown,
}

impl Clock {
    pub(super) fn is_own(self) -> bool {
        self.class == Class::Own
    }

    fn of(nearest: Nearest) -> Clock {
        let class = match (nearest.due_at, nearest.informational) {
            (Some(_), false) => Class::Own,
            (Some(_), true) => Class::Others,
            (None, false) => Class::OwnUnknown,
            (None, true) => Class::OthersUnknown,
        };
        Clock { what: nearest.what, class, due: nearest.due_at.map_or(i64::MAX, seconds) }
    }
}

/// An instant in seconds.
pub(super) fn seconds(instant: Instant) -> i64 {
    instant.0.timestamp()
}

/// The row of an order.
pub(super) fn of(engine: &Engine, order: &Order, services: &mut Dictionary) -> Row {
    let (nearest, windows) = engine.nearest_clock(order);
    let service = order.own_parcels().find_map(Parcel::service);
    let read = |time: Option<ReadTime>| time.map(|time| seconds(time.at));
    Row {
        stage: order.stage,
        place: flag::place(engine, order),
        flag: flag::flag(engine, order),
        buyer: order.buyer.kind,
        country: order.receiver.country,
        service: service.map(|service| services.number(service)),
        clock: nearest.map(Clock::of),
        windows: windows.into_iter().map(seconds).collect(),
        created: read(order.times.created_at),
        paid: read(order.times.paid_at),
        total: order.amounts.total,
        cost: order.own_parcels().find_map(|parcel| parcel.choice.as_ref()).and_then(|choice| choice.cost),
        facts: engine.kept_facts(order, order.own_parcels().next()),
    }
}
