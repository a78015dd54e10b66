//! Countdowns: a moment, or time left from a moment that has to be known. What must be done by then, the status says.

use super::fields::Fields;
use crate::import::intake::Intake;
use crate::import::time::read_in;
use crate::order::{Countdown, CountdownKind};
use crate::value::{Facts, ReadTime, Zone};

/// No countdown of the platform runs longer; a larger number is a mistake.
const LONGEST_SECONDS: i64 = 400 * 24 * 3600;

/// Reads the countdown of an order. A moment counts more than time left; the fields that are not used stay in the rest.
pub(crate) fn read(intake: &mut Intake, fields: &mut Fields, time_stamp: Option<&str>, status: Option<&str>) -> Option<Countdown> {
    let what = kind_of(status.map(|word| intake.door.order.status(word)));
    let countdown = |due_at: ReadTime, field: &str| Countdown { what, due_at, field: field.into() };
    if let Some(due_at) = fields.time(intake, &["overtimeleft"]) {
        return Some(countdown(due_at, "over_time_left"));
    }
    let (field, seconds, place) = if let Some(field) = fields.take(&["timeoutlefttime"]) {
        let text = field.scalar(intake)?;
        let left = text.trim().parse::<i64>().ok().map(|milliseconds| milliseconds.div_euclid(1000));
        ("timeout_left_time", checked(intake, left, &field.place.showing(&text))?, field.place)
    } else {
        let (seconds, place) = left_send_good(intake, fields)?;
        ("left_send_good", seconds, place)
    };
    let written = time_stamp.and_then(|text| read_in(text, Zone::Beijing));
    let Some(from) = written.or_else(|| intake.options.fetched_at.map(|at| ReadTime { at, zone: Zone::Offset, note: None })) else {
        intake.warn("countdown-without-time", &Facts::new().with("field", field), &place);
        return None;
    };
    Some(countdown(ReadTime { at: from.at.plus_seconds(seconds), ..from }, field))
}

fn checked(intake: &mut Intake, seconds: Option<i64>, place: &super::Place) -> Option<i64> {
    let read = seconds.filter(|seconds| (-LONGEST_SECONDS..=LONGEST_SECONDS).contains(seconds));
    if read.is_none() {
        let facts = Facts::new().with("found", place.value.clone().unwrap_or_default());
        intake.error("number-unreadable", &facts, place);
    }
    read
}

/// `left_send_good_day`, `_hour` and `_min` together.
fn left_send_good(intake: &mut Intake, fields: &mut Fields) -> Option<(i64, super::Place)> {
    let mut place = None;
    let mut seconds = 0_i64;
    for (name, unit) in [("leftsendgoodday", 86_400), ("leftsendgoodhour", 3600), ("leftsendgoodmin", 60)] {
        let Some(field) = fields.take(&[name]) else { continue };
        let text = field.scalar(intake)?;
        let part = text.trim().parse::<i64>().ok().and_then(|count| count.checked_mul(unit));
        let part = checked(intake, part, &field.place.showing(&text))?;
        seconds = seconds.saturating_add(part);
        place = place.or(Some(field.place));
    }
    Some((seconds, place?))
}

fn kind_of(status: Option<&str>) -> CountdownKind {
    match status {
        Some("WAIT_SELLER_SEND_GOODS" | "SELLER_PART_SEND_GOODS") => CountdownKind::ShipBy,
        Some("WAIT_BUYER_ACCEPT_GOODS") => CountdownKind::ReceiptBy,
        Some("IN_CANCEL") => CountdownKind::AnswerCancelBy,
        Some("PLACE_ORDER_SUCCESS") => CountdownKind::PayBy,
        Some("WAIT_SELLER_EXAMINE_MONEY") => CountdownKind::ExamineMoneyBy,
        Some(_) | None => CountdownKind::Unknown,
    }
}
