//! Notices: templates with places nobody knows, languages that nothing is written in.

use super::order::pointer;
use super::report::Report;
use crate::notice;
use crate::notice::rules::{DateShape, Rules};
use crate::value::Facts;

pub(super) fn check(rules: &Rules, report: &mut Report<'_>) {
    report.list("/notices/templates", &rules.templates);
    let names: Vec<String> = rules.templates.iter().map(|template| format!("{} {}", template.language, template.name)).collect();
    report.once(names.iter().enumerate().map(|(index, name)| (format!("/notices/templates/{index}"), name.as_str())));
    for (index, template) in rules.templates.iter().enumerate() {
        let path = format!("/notices/templates/{index}");
        report.text(format!("{path}/language"), &template.language);
        report.text(format!("{path}/name"), &template.name);
        let flaws = notice::flaws(&template.text, report.words);
        report.problems.extend(flaws.into_iter().map(|flaw| flaw.at(format!("{path}/text"))));
    }
    for (language, shape) in rules.dates.iter().flatten() {
        dates(&format!("/notices/dates/{}", pointer(language)), shape, report);
    }
    written(rules, "/notices/fallback".to_owned(), &rules.fallback, report);
    for (country, language) in &rules.language_by_country {
        written(rules, format!("/notices/languageByCountry/{country}"), language, report);
    }
}

/// A day has its three parts, and a year its twelve months.
fn dates(path: &str, shape: &DateShape, report: &mut Report<'_>) {
    let missing: Vec<String> = ["{day}", "{month}", "{year}"].into_iter().filter(|part| !shape.text.contains(part)).map(str::to_owned).collect();
    if !missing.is_empty() {
        report.problem(format!("{path}/text"), "date-incomplete", &Facts::new().with("missing", missing));
    }
    if let Some(months) = shape.months.as_ref().filter(|months| months.len() != 12) {
        let count = i64::try_from(months.len()).unwrap_or(i64::MAX);
        report.problem(format!("{path}/months"), "months-miscounted", &Facts::new().with("count", count));
    }
}

fn written(rules: &Rules, path: String, language: &str, report: &mut Report<'_>) {
    if rules.template(language).is_none() {
        let languages: Vec<String> = rules.templates.iter().map(|template| template.language.clone()).collect();
        report.problem(path, "language-unwritten", &Facts::new().with("language", language).with("languages", languages));
    }
}
