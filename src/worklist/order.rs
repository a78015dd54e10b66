//! The clocks of the order itself: pay, confirm, ship, receipt, and the answers the platform waits for.

use super::platform::{Standing, countdown, standing};
use super::{Bench, What, deadline::Clock};
use crate::calendar;
use crate::dispute::ClockSource;
use crate::order::{CountdownKind, Order, Parcel};
use crate::value::Instant;

pub(super) fn clocks(bench: &Bench<'_>, order: &Order) -> Vec<Clock> {
    let standing = standing(bench, order);
    let shown = |what, kind| self::shown(what, countdown(order, kind));
    let of_standing = match standing {
        Standing::Unpaid => Some(shown(What::Pay, CountdownKind::PayBy)),
        Standing::RiskReview => Some(risk_review(bench, order)),
        Standing::MoneyUnexamined => Some(shown(What::ExamineMoney, CountdownKind::ExamineMoneyBy)),
        Standing::Sent => Some(shown(What::Receipt, CountdownKind::ReceiptBy)),
        Standing::ToShip | Standing::Other => None,
    };
    let to_ship = standing == Standing::ToShip && !is_sent_whole(order);
    let ship_by = countdown(order, CountdownKind::ShipBy);
    let ship = (to_ship || (ship_by.is_some() && standing == Standing::Other && !is_sent_whole(order))).then(|| self::ship(bench, order, ship_by));
    let confirm = (to_ship && order.confirmation.is_none() && order.own_parcels().next().is_none()).then(|| confirm(bench, order, ship_by));
    [of_standing, confirm, ship, cancel(bench, order), freeze(order)].into_iter().flatten().collect()
}

/// Whether nothing is left to declare: we said so, or it was sent before it came to us.
fn is_sent_whole(order: &Order) -> bool {
    order.parcels.iter().any(Parcel::is_declared_whole)
}

/// A clock that only the platform shows.
fn shown(what: What, due_at: Option<Instant>) -> Clock {
    Clock::new(what, due_at, if due_at.is_some() { ClockSource::PlatformCountdown } else { ClockSource::Unset })
}

/// The platform's countdown or the seller's own clock from payment, whichever ends first.
fn ship(bench: &Bench<'_>, order: &Order, ship_by: Option<Instant>) -> Clock {
    let Some(own) = &bench.order.clocks.ship_within else { return shown(What::Ship, ship_by) };
    let due = order.times.paid_at.and_then(|paid_at| calendar::due(bench.disputes.calendar, own, paid_at.at));
    match (due, ship_by) {
        (Some(due), Some(ship_by)) if ship_by <= due.at => shown(What::Ship, Some(ship_by)),
        (Some(due), _) => {
            let because = if due.certain { ClockSource::OwnClock } else { ClockSource::CalendarEnds };
            Clock::new(What::Ship, Some(due.at), because).worked(own.working_time)
        }
        (None, Some(_)) => shown(What::Ship, ship_by),
        (None, None) => Clock::new(What::Ship, None, ClockSource::StartUnknown),
    }
}

fn risk_review(bench: &Bench<'_>, order: &Order) -> Clock {
    let paid_at = order.times.paid_at.map(|time| time.at);
    let clock = &bench.order.clocks.risk_review;
    let due = paid_at.and_then(|start| calendar::due(bench.disputes.calendar, clock, start));
    Clock::counted(What::RiskReviewEnds, due).worked(clock.working_time)
}

/// The seller's own hours from payment; without them, or without a payment time, ship-by stands in.
fn confirm(bench: &Bench<'_>, order: &Order, ship_by: Option<Instant>) -> Clock {
    let hours = bench.confirm_within_hours.map(i64::from);
    let counted = hours.zip(order.times.paid_at).map(|(hours, paid_at)| paid_at.at.plus_minutes(hours.saturating_mul(60)));
    match (counted, ship_by, hours) {
        (Some(due_at), ..) => Clock::new(What::Confirm, Some(due_at), ClockSource::SellerSetting),
        (None, Some(due_at), _) => Clock::new(What::Confirm, Some(due_at), ClockSource::ShipBy),
        (None, None, Some(_)) => Clock::new(What::Confirm, None, ClockSource::StartUnknown),
        (None, None, None) => Clock::new(What::Confirm, None, ClockSource::Unset),
    }
}

/// The platform's countdown; else counted from when we saw the request, which is as late as it can be.
fn cancel(bench: &Bench<'_>, order: &Order) -> Option<Clock> {
    let request = order.cancel_request.as_ref().filter(|request| request.is_open())?;
    if let Some(due_at) = countdown(order, CountdownKind::AnswerCancelBy) {
        return Some(shown(What::AnswerCancel, Some(due_at)));
    }
    let clock = &bench.order.clocks.cancel_answer;
    let due = calendar::due(bench.disputes.calendar, clock, request.seen_at);
    Some(Clock::counted(What::AnswerCancel, due).worked(clock.working_time))
}

/// The letter names the day, if any; once something was sent it is the platform's turn.
fn freeze(order: &Order) -> Option<Clock> {
    let freeze = order.freeze.as_ref().filter(|freeze| freeze.is_open() && freeze.answers.is_empty())?;
    let because = if freeze.answer_by.is_some() { ClockSource::Event } else { ClockSource::Unset };
    Some(Clock::new(What::AnswerFreeze, freeze.answer_by, because))
}
