//! Prices and zones: prices below nothing, rows that price the same, countries that stand in two zones or in none.

use super::report::Report;
use crate::service::{RateRow, Rates, Service, ZoneTable};
use crate::value::{Country, Facts};

/// The tables of zones.
pub(super) fn zones(tables: &[ZoneTable], report: &mut Report<'_>) {
    report.once(tables.iter().enumerate().map(|(index, table)| (format!("/zones/{index}/id"), table.id.as_str())));
    for (index, table) in tables.iter().enumerate() {
        let path = format!("/zones/{index}");
        report.text(format!("{path}/id"), &table.id);
        report.list(format!("{path}/zones"), &table.zones);
        report.once(table.zones.iter().enumerate().map(|(place, zone)| (format!("{path}/zones/{place}/id"), zone.id.as_str())));
        for (place, zone) in table.zones.iter().enumerate() {
            let path = format!("{path}/zones/{place}");
            report.text(format!("{path}/id"), &zone.id);
            report.list(format!("{path}/countries"), &zone.countries);
            report.positive(format!("{path}/pricePercent"), zone.price_percent);
        }
        in_two(&path, table, report);
    }
}

fn in_two(path: &str, table: &ZoneTable, report: &mut Report<'_>) {
    let mut seen: Vec<(Country, String)> = Vec::new();
    for (place, zone) in table.zones.iter().enumerate() {
        for (at, country) in zone.countries.iter().enumerate() {
            let here = format!("{path}/zones/{place}/countries/{at}");
            match seen.iter().find(|(known, _)| known == country) {
                Some((_, first)) => {
                    report.problem(here, "zone-repeats", &Facts::new().with("country", country.to_string()).with("first", first.as_str()));
                }
                None => seen.push((*country, here)),
            }
        }
    }
}

/// The table that a service keeps to, and the countries it goes to outside of it.
pub(super) fn zoned(path: &str, service: &Service, tables: &[ZoneTable], report: &mut Report<'_>) {
    let Some(wanted) = &service.zones else { return };
    let named = Facts::new().with("service", service.id.as_str());
    let Some(table) = tables.iter().find(|table| table.id == *wanted) else {
        let known: Vec<String> = tables.iter().map(|table| table.id.clone()).collect();
        return report.problem(format!("{path}/zones"), "zones-unlisted", &named.with("zones", wanted.as_str()).with("tables", known));
    };
    let zoneless = |country: &&Country| !table.zones.iter().any(|zone| zone.countries.contains(country));
    let outside: Vec<String> = service.destinations.only.iter().flatten().filter(zoneless).map(Country::to_string).collect();
    if !outside.is_empty() {
        report.finding(format!("{path}/zones"), "zone-missing", &named.with("zones", wanted.as_str()).with("countries", outside));
    }
}

/// The prices of a service.
pub(super) fn priced(path: &str, rates: &Rates, report: &mut Report<'_>) {
    report.currency(format!("{path}/currency"), &rates.currency);
    report.list(format!("{path}/rows"), &rates.rows);
    if let Some(divisor) = rates.mm3_per_gram {
        report.positive(format!("{path}/mm3PerGram"), divisor);
    }
    for (index, row) in rates.rows.iter().enumerate() {
        let place = format!("{path}/rows/{index}");
        self::row(&place, row, report);
        if let Some(first) = rates.rows.iter().take(index).position(|other| other.countries == row.countries && other.up_to_grams == row.up_to_grams)
        {
            report.problem(&place, "rate-repeats", &Facts::new().with("first", format!("{path}/rows/{first}")));
        }
    }
}

fn row(place: &str, row: &RateRow, report: &mut Report<'_>) {
    report.positive(format!("{place}/upToGrams"), row.up_to_grams);
    if let Some(step) = row.step {
        report.positive(format!("{place}/step/grams"), step.grams);
    }
    let by_step = row.step.map_or(0, |step| step.minor);
    for (field, price) in [("perKgMinor", row.per_kg_minor), ("perItemMinor", row.per_item_minor), ("step/minor", by_step)] {
        if price < 0 {
            report.problem(format!("{place}/{field}"), "price-negative", &Facts::new());
        }
    }
    if row.per_kg_minor == 0 && row.per_item_minor == 0 && by_step == 0 {
        report.problem(place, "price-nothing", &Facts::new());
    }
}
