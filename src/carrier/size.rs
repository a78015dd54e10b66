//! Sizes: the largest and smallest box and roll a service takes. A side nobody measured fails nothing.

use super::flip::Turn;
use super::gate::Failure;
use crate::order::Code;
use crate::service::{BoxLimit, Limit, RollLimit, Service};
use crate::value::{Facts, Measure, Shape, Side, sorted_by};
use core::cmp::Reverse;

/// Why a box does not pass.
pub(super) fn of_box(service: &Service, limit: &BoxLimit, measure: &Measure) -> Vec<Failure> {
    if is_roll(measure) {
        return Vec::new();
    }
    let sides = sorted_by(box_sides(measure).into_iter().flatten().collect(), |side| Reverse(*side));
    let sum = sides.iter().fold(0_u32, |sum, side| sum.saturating_add(*side));
    let mut found = Vec::new();
    found.extend(over(service, Side::Sum, sum, limit.max_sum_mm));
    found.extend(sides.first().and_then(|longest| over(service, Side::Longest, *longest, limit.max_side_mm)));
    if let [longest, second, _] = sides.as_slice() {
        found.extend(under(service, Side::Longest, *longest, limit.min_length_mm));
        found.extend(under(service, Side::Width, *second, limit.min_width_mm));
    }
    found
}

/// Why a roll does not pass.
pub(super) fn of_roll(service: &Service, limit: &RollLimit, measure: &Measure) -> Vec<Failure> {
    if !is_roll(measure) {
        return Vec::new();
    }
    let length = known(measure.length_mm);
    let diameter = known(measure.diameter_mm);
    let sum = diameter.unwrap_or(0).saturating_mul(2).saturating_add(length.unwrap_or(0));
    let mut found = Vec::new();
    found.extend(over(service, Side::RollSum, sum, limit.max_sum_mm));
    found.extend(length.and_then(|length| over(service, Side::Length, length, limit.max_length_mm)));
    if length.is_some() && diameter.is_some() {
        found.extend(under(service, Side::RollSum, sum, limit.min_sum_mm));
    }
    found.extend(length.and_then(|length| under(service, Side::Length, length, limit.min_length_mm)));
    found
}

/// Whether a size limit applies and a side it asks for was not measured.
pub(super) fn is_unmeasured(limit: &Limit, measure: &Measure) -> bool {
    match limit {
        Limit::Box(_) => !is_roll(measure) && box_sides(measure).iter().any(Option::is_none),
        Limit::Roll(_) => is_roll(measure) && (known(measure.length_mm).is_none() || known(measure.diameter_mm).is_none()),
        Limit::Weight(_) | Limit::Value(_) | Limit::Goods(_) | Limit::PaidClass(_) => false,
    }
}

/// Cubic millimetres of the box around it; `None` where a side was not measured, and beyond all numbers.
pub(super) fn volume(measure: &Measure) -> Option<i64> {
    let sides =
        if is_roll(measure) { [known(measure.length_mm), known(measure.diameter_mm), known(measure.diameter_mm)] } else { box_sides(measure) };
    sides.into_iter().try_fold(1_i64, |volume, side| volume.checked_mul(i64::from(side?)))
}

pub(super) fn is_roll(measure: &Measure) -> bool {
    measure.shape.unwrap_or_default() == Shape::Roll
}

pub(super) fn box_sides(measure: &Measure) -> [Option<u32>; 3] {
    [known(measure.length_mm), known(measure.width_mm), known(measure.height_mm)]
}

/// A side of nothing was not measured.
pub(super) fn known(side: Option<u32>) -> Option<u32> {
    side.filter(|side| *side > 0)
}

fn over(service: &Service, side: Side, actual: u32, limit: u32) -> Option<Failure> {
    (actual > limit).then(|| failure(Code::SizeOverLimit, service, side, [actual, limit]))
}

fn under(service: &Service, side: Side, actual: u32, limit: u32) -> Option<Failure> {
    (actual < limit).then(|| failure(Code::SizeUnderMinimum, service, side, [actual, limit]))
}

fn failure(code: Code, service: &Service, side: Side, [actual, limit]: [u32; 2]) -> Failure {
    let (name, fact) = named(side);
    let facts = Facts::new().with("service", service.id.as_str()).with("side", name).with("actualMm", actual).with("limitMm", limit);
    Failure { code, facts, turn: Some(Turn::number("flip-size", fact, actual, limit)) }
}

/// A side's name in messages, and as a fact.
fn named(side: Side) -> (&'static str, &'static str) {
    match side {
        Side::Sum => ("length-width-height-sum", "sumMm"),
        Side::Longest => ("longest-side", "longestMm"),
        Side::Length => ("length", "lengthMm"),
        Side::Width => ("second-side", "widthMm"),
        Side::RollSum => ("twice-diameter-plus-length", "rollSumMm"),
    }
}
