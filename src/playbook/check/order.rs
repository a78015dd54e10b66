//! The order section: fields nobody knows, shapes nothing fits, clocks that never run.

use super::report::Report;
use super::services::shapes;
use crate::calendar::rules::{Clock, Unit};
use crate::order::Receiver;
use crate::order::rules::{Clocks, Rules};
use crate::value::Facts;

pub(super) fn check(rules: &Rules, report: &mut Report<'_>) {
    for (word, status) in &rules.status_words {
        report.text(format!("/order/statusWords/{}", pointer(word)), status);
    }
    receiver_fields(rules, report);
    let countries: Vec<String> = rules.postcodes.iter().map(|entry| entry.country.to_string()).collect();
    report.once(countries.iter().enumerate().map(|(index, country)| (format!("/order/postcodes/{index}/country"), country.as_str())));
    for (index, entry) in rules.postcodes.iter().enumerate() {
        let path = format!("/order/postcodes/{index}");
        report.list(format!("{path}/shapes"), &entry.shapes);
        shapes(&format!("{path}/shapes"), &entry.shapes, report);
        if rules.countries_without_postcode.contains(&entry.country) {
            report.problem(path, "postcode-contradiction", &Facts::new().with("country", entry.country.to_string()));
        }
    }
    clocks(&rules.clocks, report);
}

fn receiver_fields(rules: &Rules, report: &mut Report<'_>) {
    let known: Vec<String> = core::iter::once("country").chain(Receiver::default().texts().map(|(name, _)| name)).map(str::to_owned).collect();
    for (index, field) in rules.receiver_fields.iter().enumerate().filter(|(_, field)| !known.contains(field)) {
        let facts = Facts::new().with("field", field.as_str()).with("fields", known.clone());
        report.problem(format!("/order/receiverFields/{index}"), "receiver-field-unknown", &facts);
    }
}

fn clocks(clocks: &Clocks, report: &mut Report<'_>) {
    let named: [(&str, Option<&Clock>); 6] = [
        ("riskReview", Some(&clocks.risk_review)),
        ("cancelAnswer", Some(&clocks.cancel_answer)),
        ("disputeAnswer", Some(&clocks.dispute_answer)),
        ("appeal", Some(&clocks.appeal)),
        ("firstScan", Some(&clocks.first_scan)),
        ("shipWithin", clocks.ship_within.as_ref()),
    ];
    for (name, clock) in named {
        if let Some(clock) = clock {
            counted(&format!("/order/clocks/{name}"), clock, report);
        }
    }
}

/// A clock counts something, and what stands beside its unit means something with it.
fn counted(path: &str, clock: &Clock, report: &mut Report<'_>) {
    report.positive(format!("{path}/amount"), clock.amount);
    let unit = Facts::new().with("unit", clock.unit.name());
    if clock.ends.is_some() && clock.unit != Unit::WorkingDays {
        report.problem(format!("{path}/ends"), "clock-ends-unfit", &unit);
    }
    match clock.working_time {
        None if clock.unit == Unit::WorkingHours => report.problem(path, "working-time-missing", &unit),
        Some(time) if time.millis() == 0 => {
            let facts = Facts::new().with("from", time.from.to_string()).with("to", time.to.to_string());
            report.problem(format!("{path}/workingTime"), "working-time-empty", &facts);
        }
        None | Some(_) => {}
    }
}

/// A name as one segment of a JSON pointer.
pub(super) fn pointer(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
