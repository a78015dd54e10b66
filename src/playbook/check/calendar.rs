//! The calendar: years without notice between years with one, days listed twice or out of their year.

use super::order::pointer;
use super::report::Report;
use crate::calendar::rules::{Calendar, Year};
use crate::value::{Day, Facts};
use chrono::{Datelike, Weekday};

pub(super) fn check(calendar: &Calendar, report: &mut Report<'_>) {
    report.text("/calendar/source", &calendar.source);
    if calendar.years.is_empty() {
        report.problem("/calendar/years", "list-empty", &Facts::new());
    }
    let mut before: Option<i32> = None;
    for (name, year) in &calendar.years {
        let path = format!("/calendar/years/{}", pointer(name));
        let Some(number) = name.parse::<i32>().ok().filter(|number| (1000..=9999).contains(number) && number.to_string() == *name) else {
            report.problem(path, "year-malformed", &Facts::new().with("year", name.as_str()));
            continue;
        };
        if before.is_some_and(|before| before.saturating_add(1) != number) {
            let missing = number.saturating_sub(1).to_string();
            report.problem(&path, "year-missing", &Facts::new().with("year", name.as_str()).with("missing", missing));
        }
        before = Some(number);
        listed(&path, (number, year), report);
    }
}

fn listed(path: &str, (number, year): (i32, &Year), report: &mut Report<'_>) {
    report.list(format!("{path}/papers"), &year.papers);
    days(&format!("{path}/off"), (number, &year.off), report);
    days(&format!("{path}/work"), (number, &year.work), report);
    for (index, day) in year.work.iter().enumerate() {
        let facts = Facts::new().with("day", day.to_string());
        if year.off.contains(day) {
            report.problem(format!("{path}/work/{index}"), "day-off-and-worked", &facts);
        } else if !matches!(day.0.weekday(), Weekday::Sat | Weekday::Sun) && !day.plus_days(-1).is_some_and(|before| year.off.contains(&before)) {
            report.finding(format!("{path}/work/{index}"), "day-worked-anyway", &facts);
        }
    }
}

/// Days of the year itself, or of the December before it, in their order.
fn days(path: &str, (number, days): (i32, &[Day]), report: &mut Report<'_>) {
    let mut before: Option<Day> = None;
    for (index, day) in days.iter().enumerate() {
        let own = day.0.year() == number || (day.0.year() == number.saturating_sub(1) && day.0.month() == 12);
        if !own {
            report.problem(
                format!("{path}/{index}"),
                "day-of-another-year",
                &Facts::new().with("day", day.to_string()).with("year", number.to_string()),
            );
        }
        if let Some(before) = before.filter(|before| before >= day) {
            let facts = Facts::new().with("day", day.to_string()).with("before", before.to_string());
            report.problem(format!("{path}/{index}"), "day-out-of-order", &facts);
        }
        before = Some(*day);
    }
}
