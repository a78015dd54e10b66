//! Notices: templates with places nobody knows, languages that nothing is written in.

use super::report::Report;
use crate::notice;
use crate::notice::rules::Rules;
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
    written(rules, "/notices/fallback".to_owned(), &rules.fallback, report);
    for (country, language) in &rules.language_by_country {
        written(rules, format!("/notices/languageByCountry/{country}"), language, report);
    }
}

fn written(rules: &Rules, path: String, language: &str, report: &mut Report<'_>) {
    if rules.template(language).is_none() {
        let languages: Vec<String> = rules.templates.iter().map(|template| template.language.clone()).collect();
        report.problem(path, "language-unwritten", &Facts::new().with("language", language).with("languages", languages));
    }
}
