//! The proof of a playbook: its shape, its references and ranges, its rules, its examples. Everything that is wrong is told, never only
//! the first; findings are true things worth a look that do not make it unusable.

mod calendar;
mod disputes;
mod examples;
mod lowest;
mod notices;
mod order;
mod prices;
mod report;
mod routing;
mod services;
mod shape;

use super::Playbook;
use crate::problem::Problem;
use crate::read::Raw;
use crate::words::Words;
use report::Report;

/// What came out.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What makes it unusable.
    pub problems: Vec<Problem>,
    /// What is worth a look.
    pub findings: Vec<Problem>,
    /// The playbook, where it could be read.
    pub playbook: Option<Playbook>,
}

/// Reads a playbook and lets it prove itself.
#[must_use]
pub fn check(raw: &Raw, words: &Words) -> Checked {
    match Playbook::read(raw) {
        Ok(playbook) => {
            let Report { problems, findings, .. } = proved(&playbook, words);
            Checked { problems, findings, playbook: Some(playbook) }
        }
        Err(first) => Checked { problems: shape::problems(raw, first), findings: Vec::new(), playbook: None },
    }
}

fn proved<'a>(playbook: &Playbook, words: &'a Words) -> Report<'a> {
    let mut report = Report::new(words);
    report.text("/id", &playbook.id);
    report.text("/version", &playbook.version);
    report.text("/seller/signature", &playbook.seller.signature);
    if playbook.seller.confirm_within_hours == Some(0) {
        report.zero("/seller/confirmWithinHours");
    }
    services::check(&playbook.services, playbook.zone_tables(), &mut report);
    prices::zones(playbook.zone_tables(), &mut report);
    routing::references(playbook, &mut report);
    if report.problems.is_empty() {
        routing::prove(playbook, &mut report);
        examples::check(playbook, &mut report);
    }
    order::check(&playbook.order, &mut report);
    notices::check(&playbook.notices, &mut report);
    disputes::check(&playbook.disputes, &mut report);
    calendar::check(&playbook.calendar, &mut report);
    report.problems.extend(playbook.imports.check(words).into_iter().map(|problem| {
        let path = format!("/imports{}", problem.path);
        problem.at(path)
    }));
    report
}
