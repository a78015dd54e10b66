//! Services: names that are taken twice, ranges that hold nothing, limits that contradict each other.

use super::prices;
use super::report::Report;
use crate::service::{Limit, Numbers, Service, ZoneTable, bare_postcode};
use crate::value::Facts;

pub(super) fn check(services: &[Service], tables: &[ZoneTable], report: &mut Report<'_>) {
    report.list("/services", services);
    report.once(services.iter().enumerate().map(|(index, service)| (format!("/services/{index}/id"), service.id.as_str())));
    report.once(services.iter().enumerate().flat_map(|(index, service)| {
        service.platform_codes.iter().enumerate().map(move |(place, code)| (format!("/services/{index}/platformCodes/{place}"), code.as_str()))
    }));
    report.once(services.iter().enumerate().flat_map(|(index, service)| {
        service.platform_names.iter().enumerate().map(move |(place, name)| (format!("/services/{index}/platformNames/{place}"), name.as_str()))
    }));
    for (index, service) in services.iter().enumerate() {
        let path = format!("/services/{index}");
        one(&path, service, report);
        prices::zoned(&path, service, tables, report);
    }
}

fn one(path: &str, service: &Service, report: &mut Report<'_>) {
    report.text(format!("{path}/id"), &service.id);
    report.text(format!("{path}/name/en"), &service.name.en);
    report.text(format!("{path}/name/zh"), &service.name.zh);
    report.list(format!("{path}/handOver"), &service.hand_over);
    destinations(path, service, report);
    for (index, limit) in service.limits.iter().enumerate() {
        limited(&format!("{path}/limits/{index}"), limit, report);
        let repeats = |other: &Limit| other.is_same_kind(limit) && shares_country(other, limit);
        if let Some(first) = service.limits.iter().take(index).position(repeats) {
            report.problem(format!("{path}/limits/{index}"), "limit-repeats", &Facts::new().with("first", format!("{path}/limits/{first}")));
        }
    }
    if let Some(window) = &service.window {
        report.range(format!("{path}/window/minDays"), [window.min_days, window.max_days]);
        report.positive(format!("{path}/window/maxDays"), window.max_days);
    }
    numbers(&format!("{path}/numbers"), service, report);
    if let Some(rates) = &service.rates {
        prices::priced(&format!("{path}/rates"), rates, report);
    }
}

fn destinations(path: &str, service: &Service, report: &mut Report<'_>) {
    if let Some(only) = &service.destinations.only
        && !only.iter().any(|country| service.destinations.contains(*country))
    {
        report.problem(format!("{path}/destinations"), "serves-nowhere", &Facts::new().with("service", service.id.as_str()));
    }
    for (index, part) in service.excluded_postcodes.iter().enumerate() {
        let place = format!("{path}/excludedPostcodes/{index}");
        report.list(format!("{place}/prefixes"), &part.prefixes);
        for (at, prefix) in part.prefixes.iter().enumerate().filter(|(_, prefix)| bare_postcode(prefix).is_empty() || prefix.contains('*')) {
            report.problem(format!("{place}/prefixes/{at}"), "prefix-malformed", &Facts::new().with("prefix", prefix.as_str()));
        }
        if !service.destinations.contains(part.country) {
            let facts = Facts::new().with("service", service.id.as_str()).with("country", part.country.to_string());
            report.finding(format!("{place}/country"), "excluded-where-not-served", &facts);
        }
    }
}

/// Whether two limits are for the same country, or both for all.
fn shares_country(one: &Limit, other: &Limit) -> bool {
    match (one.countries(), other.countries()) {
        (None, None) => true,
        (Some(one), Some(other)) => one.iter().any(|country| other.contains(country)),
        (None, Some(_)) | (Some(_), None) => false,
    }
}

fn limited(path: &str, limit: &Limit, report: &mut Report<'_>) {
    if let Some(countries) = limit.countries() {
        report.list(format!("{path}/countries"), countries);
    }
    match limit {
        Limit::Weight(limit) => {
            report.positive(format!("{path}/maxGrams"), limit.max_grams);
            report.range(format!("{path}/minGrams"), [limit.min_grams.unwrap_or(0), limit.max_grams]);
        }
        Limit::Box(limit) => {
            report.positive(format!("{path}/maxSumMm"), limit.max_sum_mm);
            report.positive(format!("{path}/maxSideMm"), limit.max_side_mm);
            report.range(format!("{path}/minLengthMm"), [limit.min_length_mm, limit.max_side_mm]);
            report.range(format!("{path}/minWidthMm"), [limit.min_width_mm, limit.max_side_mm]);
            report.range(format!("{path}/maxSumMm"), [limit.min_length_mm.saturating_add(limit.min_width_mm), limit.max_sum_mm]);
        }
        Limit::Roll(limit) => {
            report.positive(format!("{path}/maxSumMm"), limit.max_sum_mm);
            report.range(format!("{path}/minSumMm"), [limit.min_sum_mm, limit.max_sum_mm]);
            report.range(format!("{path}/minLengthMm"), [limit.min_length_mm, limit.max_length_mm]);
        }
        Limit::Value(limit) => {
            report.positive(format!("{path}/maxMinor"), limit.max_minor);
            report.currency(format!("{path}/currency"), &limit.currency);
        }
        Limit::Goods(limit) => report.list(format!("{path}/refused"), &limit.refused),
        Limit::PaidClass(_) => {}
    }
}

fn numbers(path: &str, service: &Service, report: &mut Report<'_>) {
    match &service.numbers {
        None => {}
        Some(Numbers::S10(format)) => {
            report.list(format!("{path}/prefixes"), &format.prefixes);
            report.list(format!("{path}/countries"), &format.countries);
            let capital = |prefix: &str| (1..=2).contains(&prefix.len()) && prefix.bytes().all(|letter| letter.is_ascii_uppercase());
            for (index, prefix) in format.prefixes.iter().enumerate().filter(|(_, prefix)| !capital(prefix)) {
                report.problem(format!("{path}/prefixes/{index}"), "number-prefix-malformed", &Facts::new().with("prefix", prefix.as_str()));
            }
        }
        Some(Numbers::Shapes(format)) => {
            report.list(format!("{path}/shapes"), &format.shapes);
            shapes(&format!("{path}/shapes"), &format.shapes, report);
        }
    }
}

/// Shapes of numbers or postcodes: letters, digits and `?`, at least one.
pub(super) fn shapes(path: &str, shapes: &[String], report: &mut Report<'_>) {
    let fits = |shape: &str| !shape.is_empty() && shape.chars().all(|mark| mark.is_ascii_alphanumeric() || mark == '?');
    for (index, shape) in shapes.iter().enumerate().filter(|(_, shape)| !fits(shape)) {
        report.problem(format!("{path}/{index}"), "shape-malformed", &Facts::new().with("shape", shape.as_str()));
    }
}
