//! Orders as lists show them: one flat object each, made when its page is asked for.

use super::flag::{self, Flag, Place};
use super::row::seconds;
use super::{Desk, Row};
use crate::engine::Engine;
use crate::order::{BuyerType, CaseKind, CaseReason, CloseCause, Order, Parcel, Stage};
use crate::read::ToRaw;
use crate::value::{Country, Instant, Money, Text};
use crate::worklist::Deadline;

/// One order in a list.
#[derive(Clone, Debug, PartialEq, ToRaw)]
pub struct Shown {
    /// The platform's order number.
    pub id: Text,
    /// The number of its last event.
    pub sequence: u32,
    /// Where it is listed.
    pub place: Place,
    /// How far it is.
    pub stage: Stage,
    /// The one most urgent thing to say about it.
    pub flag: Flag,
    /// The case that the flag is about.
    pub case_kind: Option<CaseKind>,
    /// What the buyer says in it.
    pub case_reason: Option<CaseReason>,
    /// Why it is over.
    pub close_cause: Option<CloseCause>,
    /// The platform's code for its status.
    pub platform_status: Option<Text>,
    /// Every running clock, nearest first.
    pub deadlines: Vec<Deadline>,
    /// Where it goes.
    pub country: Option<Country>,
    /// To which city.
    pub city: Option<Text>,
    /// By which service.
    pub service: Option<Text>,
    /// Under which number.
    pub tracking_number: Option<Text>,
    /// Who gets it.
    pub receiver: Option<Text>,
    /// Who ordered.
    pub buyer: Option<Text>,
    /// A person or a business.
    pub buyer_type: BuyerType,
    /// The first line's title, else its SKU.
    pub title: Option<Text>,
    /// Pieces of all lines.
    pub pieces: u32,
    /// What the buyer pays.
    pub total: Option<Money>,
    /// When it was made.
    pub created_at: Option<Instant>,
    /// When it was paid.
    pub paid_at: Option<Instant>,
}

impl Desk {
    /// Some orders as a list shows them.
    pub(super) fn shown(&self, engine: &Engine, places: &[u32], now: Instant) -> Vec<Shown> {
        let one = |place: &u32| Some(shown(engine, &self.order_at(engine, *place)?, self.row(*place)?, now));
        places.iter().filter_map(one).collect()
    }
}

fn shown(engine: &Engine, order: &Order, row: &Row, now: Instant) -> Shown {
    let case = order.open_cases().next();
    let parcel = order.own_parcels().find(|parcel| parcel.service().is_some());
    let first = order.lines.first();
    Shown {
        id: order.id.clone(),
        sequence: order.sequence,
        place: row.place,
        stage: order.stage,
        flag: row.flag.at(row.clock, seconds(now)),
        case_kind: case.map(|case| case.kind),
        case_reason: case.map(|case| case.reason),
        close_cause: order.closed.as_ref().map(|closed| closed.cause),
        platform_status: flag::status(engine, order).map(str::to_owned).map(Into::into),
        deadlines: engine.deadlines(order, now),
        country: order.receiver.country,
        city: order.receiver.city.clone(),
        service: parcel.and_then(Parcel::service).map(str::to_owned).map(Into::into),
        tracking_number: order.parcels.iter().find_map(Parcel::tracking_number).map(str::to_owned).map(Into::into),
        receiver: order.receiver.name.clone(),
        buyer: order.buyer.name.clone(),
        buyer_type: order.buyer.kind,
        title: first.and_then(|line| line.name.clone().or_else(|| line.sku.clone())),
        pieces: order.lines.iter().fold(0, |sum, line| sum.saturating_add(line.quantity)),
        total: order.amounts.total,
        created_at: order.times.created_at.map(|time| time.at),
        paid_at: order.times.paid_at.map(|time| time.at),
    }
}
