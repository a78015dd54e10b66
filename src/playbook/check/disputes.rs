//! Disputes: cases without a path, paths that no case takes, codes without words.

use super::report::Report;
use crate::dispute::rules::{CasePath, Path, Rules, Shipment};
use crate::order::{CaseKind, CaseReason};
use crate::read;
use crate::value::Facts;

const KINDS: [CaseKind; 2] = [CaseKind::Dispute, CaseKind::Chargeback];

const REASONS: [CaseReason; 11] = [
    CaseReason::StolenCard,
    CaseReason::NotReceived,
    CaseReason::Goods,
    CaseReason::NotAsDescribed,
    CaseReason::Counterfeit,
    CaseReason::Duplicate,
    CaseReason::CreditNotProcessed,
    CaseReason::Cancelled,
    CaseReason::Amount,
    CaseReason::Other,
    CaseReason::Unknown,
];

/// How far goods can be, as far as paths ask.
const SHIPMENTS: [Shipment; 4] = [
    Shipment { declared: false, handed_over: false },
    Shipment { declared: false, handed_over: true },
    Shipment { declared: true, handed_over: false },
    Shipment { declared: true, handed_over: true },
];

pub(super) fn check(rules: &Rules, report: &mut Report<'_>) {
    report.once(rules.paths.iter().enumerate().map(|(index, path)| (format!("/disputes/paths/{index}/id"), path.id.as_str())));
    report.once(rules.network_codes.iter().enumerate().map(|(index, entry)| (format!("/disputes/networkCodes/{index}/code"), entry.code.as_str())));
    for (index, path) in rules.paths.iter().enumerate() {
        one(&format!("/disputes/paths/{index}"), path, report);
    }
    for (index, entry) in rules.network_codes.iter().enumerate() {
        report.text(format!("/disputes/networkCodes/{index}/code"), &entry.code);
    }
    taken(rules, report);
}

fn one(place: &str, path: &Path, report: &mut Report<'_>) {
    report.text(format!("{place}/id"), &path.id);
    report.list(format!("{place}/reasons"), &path.reasons);
    let codes = path.next.iter().enumerate().map(|(index, code)| (format!("{place}/next/{index}"), code));
    for (at, code) in codes.chain([(format!("{place}/onSilence"), &path.on_silence)]) {
        if !has_words(report, code) {
            report.problem(at, "code-unworded", &Facts::new().with("code", code.as_str()));
        }
    }
    for (index, item) in path.evidence.iter().enumerate().filter(|(_, item)| item.trim().is_empty()) {
        report.text(format!("{place}/evidence/{index}"), item);
    }
    for (index, item) in path.evidence.iter().enumerate().filter(|(_, item)| !item.trim().is_empty()) {
        if !has_words(report, &format!("evidence-{item}")) {
            report.finding(format!("{place}/evidence/{index}"), "evidence-unworded", &Facts::new().with("item", item.as_str()));
        }
    }
    if sends(path.path) && path.clock.is_none() {
        report.problem(place, "path-without-clock", &Facts::new().with("path", path.id.as_str()));
    }
    if !path.next.iter().any(|code| code == "contact-buyer") {
        report.finding(format!("{place}/next"), "buyer-not-contacted", &Facts::new().with("path", path.id.as_str()));
    }
}

fn has_words(report: &Report<'_>, code: &str) -> bool {
    !report.words.template(code).1.is_empty()
}

/// Whether the seller has to send something in time.
fn sends(path: CasePath) -> bool {
    match path {
        CasePath::SendEvidence | CasePath::Appeal | CasePath::AnswerDispute => true,
        CasePath::Wait | CasePath::StopParcel => false,
    }
}

/// Tries every case there can be: each has a path, and each path has a case.
fn taken(rules: &Rules, report: &mut Report<'_>) {
    let mut used = vec![false; rules.paths.len()];
    for kind in KINDS {
        for reason in REASONS {
            for shipment in SHIPMENTS {
                let path = rules.path(kind, reason, shipment);
                match path.and_then(|path| rules.paths.iter().position(|other| core::ptr::eq(other, path))) {
                    Some(place) => used.iter_mut().skip(place).take(1).for_each(|used| *used = true),
                    None => report.problem("/disputes/paths", "case-without-path", &case(kind, reason, shipment)),
                }
            }
        }
    }
    for (index, path) in rules.paths.iter().enumerate().filter(|(index, _)| used.get(*index) == Some(&false)) {
        report.problem(format!("/disputes/paths/{index}"), "path-unreachable", &Facts::new().with("path", path.id.as_str()));
    }
}

fn case(kind: CaseKind, reason: CaseReason, shipment: Shipment) -> Facts {
    let name = |raw: read::Raw| raw.text().unwrap_or_default().to_owned();
    Facts::new()
        .with("kind", name(read::write(&kind)))
        .with("reason", name(read::write(&reason)))
        .with("declared", shipment.declared)
        .with("handedOver", shipment.handed_over)
}
