//! The clocks of parcels made here: hand-over, first scan, the time to amend a declaration.

use super::{Bench, What, deadline::Clock};
use crate::calendar;
use crate::order::{Declaration, Order, Parcel};
use crate::value::Instant;

const MINUTES_A_DAY: i64 = 24 * 60;

pub(super) fn clocks(bench: &Bench<'_>, order: &Order, now: Instant) -> Vec<Clock> {
    order.own_parcels().filter(|parcel| parcel.delivered.is_none()).flat_map(|parcel| of_parcel(bench, parcel, now)).collect()
}

fn of_parcel(bench: &Bench<'_>, parcel: &Parcel, now: Instant) -> Vec<Clock> {
    let Some(declared) = parcel.declarations.first() else { return Vec::new() };
    let clocks = [scan(bench, parcel, declared), amendment(bench, parcel, declared, now)];
    clocks.into_iter().flatten().map(|clock| clock.of_parcel(&parcel.id)).collect()
}

/// The carrier must have scanned the parcel in time after its declaration; for that it must have been handed over first.
fn scan(bench: &Bench<'_>, parcel: &Parcel, declared: &Declaration) -> Option<Clock> {
    if parcel.tracking.iter().any(|event| event.status.is_scan()) {
        return None;
    }
    let due = calendar::due(bench.disputes.calendar, &bench.order.clocks.first_scan, declared.at);
    let what = if parcel.handed_over.is_some() { What::FirstScan } else { What::HandOver };
    Some(Clock::counted(what, due))
}

/// Natural days from the declaration, while amendments are left and the time has not passed.
fn amendment(bench: &Bench<'_>, parcel: &Parcel, declared: &Declaration, now: Instant) -> Option<Clock> {
    let limits = &bench.order.amendments;
    let used = parcel.declarations.iter().filter(|declaration| declaration.amends).count();
    let ends = declared.at.plus_minutes(i64::from(limits.within_days).saturating_mul(MINUTES_A_DAY));
    let open = u32::try_from(used).is_ok_and(|used| used < limits.times) && now <= ends;
    open.then(|| Clock::counted(What::AmendmentWindowEnds, Some(calendar::Due { at: ends, certain: true })))
}
