//! Where an order is listed, and the one most urgent thing to say about it.

use super::row::Clock;
use crate::engine::Engine;
use crate::order::{CancelRequest, Freeze, Order, Parcel, SendType, Stage};
use crate::read::{FromRaw, ToRaw};

/// Where an order is listed: the platform's own words where it has said something, our progress where it has gone further.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, FromRaw, ToRaw)]
pub enum Place {
    /// To be shipped.
    Ship,
    /// Some of it is sent.
    Part,
    /// Sent whole.
    Sent,
    /// The buyer asks to cancel.
    Cancel,
    /// A dispute or chargeback runs.
    Cases,
    /// Frozen by the platform.
    Frozen,
    /// The buyer's or the platform's turn: not paid, under review.
    Waiting,
    /// Over.
    Finished,
}

impl Place {
    /// Every place, as a page lists them.
    pub const ALL: [Place; 8] = [Place::Ship, Place::Part, Place::Sent, Place::Cancel, Place::Cases, Place::Frozen, Place::Waiting, Place::Finished];
}

/// The one most urgent thing to say about an order; the first that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, FromRaw, ToRaw)]
pub enum Flag {
    /// Declared on the platform while the carrier does not have it.
    DeclaredNotHandedOver,
    /// A dispute or chargeback runs.
    Case,
    /// Frozen by the platform.
    Frozen,
    /// The buyer asks to cancel.
    CancelRequested,
    /// Held back by the seller.
    Held,
    /// A clock of the seller's has run out.
    Overdue,
    /// Over.
    Closed,
    /// The platform says something else than that it is to be shipped.
    PlatformStatus,
    /// Receiver fields carry the platform's mask.
    Masked,
    /// Nothing but how far it is.
    Progress,
}

impl Flag {
    /// Every flag, the most urgent first.
    pub const ALL: [Flag; 10] = [
        Flag::DeclaredNotHandedOver,
        Flag::Case,
        Flag::Frozen,
        Flag::CancelRequested,
        Flag::Held,
        Flag::Overdue,
        Flag::Closed,
        Flag::PlatformStatus,
        Flag::Masked,
        Flag::Progress,
    ];

    /// The flag at an instant, in seconds: a clock that has run out says more than how far an order is.
    pub(super) fn at(self, clock: Option<Clock>, now: i64) -> Flag {
        let is_over = clock.is_some_and(|clock| clock.is_own() && clock.due < now);
        if is_over && self > Flag::Overdue { Flag::Overdue } else { self }
    }
}

/// What is listed as something of its own, and not as waiting, sent or over.
const TO_SHIP: [&str; 6] = ["WAIT_SELLER_SEND_GOODS", "SELLER_PART_SEND_GOODS", "WAIT_BUYER_ACCEPT_GOODS", "IN_ISSUE", "IN_FROZEN", "IN_CANCEL"];
const WAITING: [&str; 5] = ["PLACE_ORDER_SUCCESS", "PAYMENT_PROCESSING", "RISK_CONTROL", "RISK_CONTROL_HOLD", "WAIT_SELLER_EXAMINE_MONEY"];
const FINISHED: [&str; 3] = ["FINISH", "FUND_PROCESSING", "ARCHIVE"];

/// The platform's code for an order's status.
pub(super) fn status<'a>(engine: &'a Engine, order: &'a Order) -> Option<&'a str> {
    let said = order.platform.as_ref()?.order_status.as_deref()?;
    Some(engine.playbook().order.status(said))
}

/// Where an order is listed.
pub(super) fn place(engine: &Engine, order: &Order) -> Place {
    let status = status(engine, order).unwrap_or_default();
    let is = |words: &[&str]| words.contains(&status);
    let answers = [
        (order.open_cases().next().is_some(), Place::Cases),
        (is_frozen(order), Place::Frozen),
        (asks_to_cancel(order), Place::Cancel),
        (order.closed.is_some() || is(&FINISHED), Place::Finished),
        (is(&WAITING), Place::Waiting),
        (is_sent(order, status), Place::Sent),
        (is_part(order, status), Place::Part),
    ];
    answers.into_iter().find(|(holds, _)| *holds).map_or(Place::Ship, |(_, place)| place)
}

/// The flag of an order, clocks apart.
pub(super) fn flag(engine: &Engine, order: &Order) -> Flag {
    let is_loud = status(engine, order).is_some_and(|status| !TO_SHIP.contains(&status) && status != "FINISH");
    let answers = [
        (is_forgotten(order), Flag::DeclaredNotHandedOver),
        (order.open_cases().next().is_some(), Flag::Case),
        (is_frozen(order), Flag::Frozen),
        (asks_to_cancel(order), Flag::CancelRequested),
        (order.hold.is_some() && order.closed.is_none(), Flag::Held),
        (order.closed.is_some(), Flag::Closed),
        (is_loud, Flag::PlatformStatus),
        (!order.receiver.masked.is_empty() && order.stage == Stage::Imported, Flag::Masked),
    ];
    answers.into_iter().find(|(holds, _)| *holds).map_or(Flag::Progress, |(_, flag)| flag)
}

fn is_frozen(order: &Order) -> bool {
    order.freeze.as_ref().is_some_and(Freeze::is_open)
}

fn asks_to_cancel(order: &Order) -> bool {
    order.cancel_request.as_ref().is_some_and(CancelRequest::is_open)
}

fn is_forgotten(order: &Order) -> bool {
    order.closed.is_none() && order.parcels.iter().any(|parcel| parcel.stage == Stage::DeclaredNotHandedOver)
}

fn is_sent(order: &Order, status: &str) -> bool {
    let shown = status == "WAIT_BUYER_ACCEPT_GOODS";
    let done = matches!(order.stage, Stage::Declared | Stage::Noticed | Stage::InTransit | Stage::Delivered);
    shown || (done && !is_part(order, status) && !is_forgotten(order))
}

fn is_part(order: &Order, status: &str) -> bool {
    let mut declared = order.parcels.iter().flat_map(|parcel| &parcel.declarations).filter(|declaration| !declaration.amends).peekable();
    if order.parcels.iter().any(Parcel::is_declared_whole) {
        return false;
    }
    if declared.peek().is_some() { declared.all(|declaration| declaration.send_type == SendType::Part) } else { status == "SELLER_PART_SEND_GOODS" }
}
