//! The clocks of parcels made here: hand-over, first scan, the time to amend a declaration.

use super::{Bench, What, deadline::Clock};
use crate::calendar;
use crate::order::{Declaration, Order, Parcel};
use crate::value::Instant;

const MINUTES_A_DAY: i64 = 24 * 60;

/// The clocks that run until a step stops them.
pub(super) fn clocks(bench: &Bench<'_>, order: &Order) -> impl Iterator<Item = Clock> {
    declared(order).filter_map(|(parcel, declared)| scan(bench, parcel, declared).map(|clock| clock.of_parcel(&parcel.id)))
}

/// The times in which a declaration may be amended. They stop by themselves.
pub(super) fn windows(bench: &Bench<'_>, order: &Order) -> impl Iterator<Item = (Clock, Instant)> {
    declared(order).filter_map(|(parcel, declared)| {
        let ends = amendment(bench, parcel, declared)?;
        let due = Some(calendar::Due { at: ends, certain: true });
        Some((Clock::counted(What::AmendmentWindowEnds, due).of_parcel(&parcel.id), ends))
    })
}

fn declared(order: &Order) -> impl Iterator<Item = (&Parcel, &Declaration)> {
    order.own_parcels().filter(|parcel| parcel.delivered.is_none()).filter_map(|parcel| Some((parcel, parcel.declarations.first()?)))
}

/// The carrier must have scanned the parcel in time after its declaration; for that it must have been handed over first.
fn scan(bench: &Bench<'_>, parcel: &Parcel, declared: &Declaration) -> Option<Clock> {
    if parcel.tracking.iter().any(|event| event.status.is_scan()) {
        return None;
    }
    let clock = &bench.order.clocks.first_scan;
    let due = calendar::due(bench.disputes.calendar, clock, declared.at);
    let what = if parcel.handed_over.is_some() { What::FirstScan } else { What::HandOver };
    Some(Clock::counted(what, due).worked(clock.working_time))
}

/// Natural days from the declaration, while amendments are left.
fn amendment(bench: &Bench<'_>, parcel: &Parcel, declared: &Declaration) -> Option<Instant> {
    let limits = &bench.order.amendments;
    let used = parcel.declarations.iter().filter(|declaration| declaration.amends).count();
    let ends = declared.at.plus_minutes(i64::from(limits.within_days).saturating_mul(MINUTES_A_DAY));
    u32::try_from(used).is_ok_and(|used| used < limits.times).then_some(ends)
}
