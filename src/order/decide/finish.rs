//! From the carrier's first scan to the order's end.

use super::parcel::{existing, of_parcel};
use super::{Chapter, Matter, Needs};
use crate::order::{
    CloseCause, CloseOrder, Code, DeliveryRecorded, Happened, OrderClosed, Origin, Parcel, RecordDelivery, RecordTracking, Rejection,
    TrackingRecorded,
};
use crate::value::{Facts, Text};

pub(super) fn record_tracking(matter: &Matter<'_>, ask: &RecordTracking, needs: &mut Needs) -> Chapter {
    let parcel = shipped(matter)?;
    let status = needs.argument("status", ask.status.as_ref());
    let occurred_at = needs.argument("occurredAt", ask.occurred_at.as_ref());
    let (Some(status), Some(occurred_at)) = (status, occurred_at) else { return Ok(Vec::new()) };
    let fact = TrackingRecorded { status, occurred_at, note: ask.note.clone() };
    Ok(vec![(Some(parcel.id.clone()), Happened::TrackingRecorded(fact))])
}

pub(super) fn record_delivery(matter: &Matter<'_>, ask: &RecordDelivery) -> Chapter {
    let parcel = shipped(matter)?;
    let fact = DeliveryRecorded { delivered_at: ask.delivered_at.unwrap_or(matter.head.at), proof: ask.proof.clone() };
    Ok(vec![(Some(parcel.id.clone()), Happened::DeliveryRecorded(fact))])
}

/// The parcel, once it is on its way and until it has arrived.
fn shipped<'a>(matter: &Matter<'a>) -> Result<&'a Parcel, Rejection> {
    not_closed(matter)?;
    let parcel = existing(matter.any_parcel()?, Code::NotShipped)?;
    if let Some(delivered) = &parcel.delivered {
        let facts = Facts::new().with("parcelId", parcel.id.as_str()).with("at", delivered.delivered_at.to_string());
        return Err(Rejection::with(Code::AlreadyDelivered, facts));
    }
    if parcel.handed_over.is_none() && !parcel.is_declared() {
        return Err(of_parcel(Code::NotShipped, parcel));
    }
    Ok(parcel)
}

pub(super) fn not_closed(matter: &Matter<'_>) -> Result<(), Rejection> {
    let Some(closed) = &matter.order.closed else { return Ok(()) };
    Err(Rejection::with(Code::OrderClosed, Facts::new().with("cause", closed.cause.name()).with("at", closed.at.to_string())))
}

pub(super) fn close_order(matter: &Matter<'_>, ask: &CloseOrder, needs: &mut Needs) -> Chapter {
    not_closed(matter)?;
    let cause = ask.cause.unwrap_or_default();
    if cause == CloseCause::Delivered {
        all_delivered(matter)?;
    }
    let cases: Vec<Text> = matter.order.open_cases().map(|case| case.id.clone()).collect();
    if !cases.is_empty() {
        return Err(Rejection::with(Code::CaseOpen, Facts::new().with("cases", cases)));
    }
    if cause != CloseCause::Delivered && ask.note.as_ref().is_none_or(|note| note.trim().is_empty()) {
        needs.or_refuse("note", Rejection::with(Code::CloseReasonMissing, Facts::new().with("cause", cause.name())));
    }
    Ok(vec![(None, Happened::OrderClosed(OrderClosed { cause, note: ask.note.clone() }))])
}

/// Refuses while something is not declared as sent whole, or not delivered.
fn all_delivered(matter: &Matter<'_>) -> Result<(), Rejection> {
    let own: Vec<&Parcel> = matter.order.own_parcels().collect();
    let part = own.iter().find(|parcel| parcel.is_declared() && !own.iter().any(|parcel| parcel.is_declared_whole()));
    if let Some(parcel) = part {
        return Err(of_parcel(Code::NotDeclared, parcel));
    }
    // What the seller sent whole from here leaves nothing to a package that only the platform lists.
    let counted = |parcel: &&Parcel| own.is_empty() || parcel.origin == Origin::Seller;
    match matter.order.parcels.iter().filter(counted).find(|parcel| parcel.delivered.is_none()) {
        Some(parcel) => Err(of_parcel(Code::NotDelivered, parcel)),
        None if matter.order.parcels.is_empty() => Err(Rejection::new(Code::NotDelivered)),
        None => Ok(()),
    }
}
