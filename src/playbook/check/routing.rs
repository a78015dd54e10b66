//! Routing: rules for services that are not there, rules that no order can reach, orders that no rule takes, rules that quarrel.

use super::super::Playbook;
use super::lowest;
use super::report::Report;
use crate::carrier::rules::{RoutingRule, Use};
use crate::carrier::{self, ParcelFacts, Reached};
use crate::order::Code;
use crate::value::Facts;

/// The codes a choice may end in.
const CODES: [Code; 13] = [
    Code::DestinationUnknown,
    Code::NoServiceFits,
    Code::NoCandidateFits,
    Code::PriceUnknown,
    Code::DestinationNotServed,
    Code::PostcodeExcluded,
    Code::WeightOverLimit,
    Code::WeightUnderMinimum,
    Code::SizeOverLimit,
    Code::SizeUnderMinimum,
    Code::ValueOverLimit,
    Code::GoodsRefused,
    Code::ClassBelowPaid,
];

/// Names that rules and examples use.
pub(super) fn references(playbook: &Playbook, report: &mut Report<'_>) {
    let rules = &playbook.routing.rules;
    report.list("/routing/rules", rules);
    report.once(rules.iter().enumerate().map(|(index, rule)| (format!("/routing/rules/{index}/id"), rule.id.as_str())));
    for (index, rule) in rules.iter().enumerate() {
        report.text(format!("/routing/rules/{index}/id"), &rule.id);
        let path = format!("/routing/rules/{index}/use");
        match &rule.takes {
            Use::Service(service) => listed(playbook, path, service, report),
            Use::Lowest(compared) => lowest::check(&format!("{path}/lowest"), playbook, (rule, compared), report),
        }
    }
    for (index, example) in playbook.routing.examples.iter().enumerate() {
        let path = format!("/routing/examples/{index}/expect");
        match (&example.expect.service, &example.expect.code) {
            (Some(service), None) => listed(playbook, format!("{path}/service"), service, report),
            (None, Some(code)) if CODES.iter().any(|known| known.name() == *code) => {}
            (None, Some(code)) => {
                let known: Vec<String> = CODES.iter().map(|code| code.name()).collect();
                report.problem(format!("{path}/code"), "example-code-unlisted", &Facts::new().with("code", code.as_str()).with("codes", known));
            }
            (None, None) | (Some(_), Some(_)) => {
                report.problem(path, "example-expects-unclearly", &Facts::new().with("example", example.name.as_str()))
            }
        }
    }
}

pub(super) fn listed(playbook: &Playbook, path: String, service: &str, report: &mut Report<'_>) {
    if !playbook.services.iter().any(|known| known.id == service) {
        let known: Vec<String> = playbook.services.iter().map(|service| service.id.clone()).collect();
        report.problem(path, "service-unlisted", &Facts::new().with("service", service).with("services", known));
    }
}

/// What trying every order that rules can tell apart shows.
pub(super) fn prove(playbook: &Playbook, report: &mut Report<'_>) {
    let Some(proof) = carrier::prove(&playbook.book("")) else {
        return report.finding("/routing/rules", "routing-unproved", &Facts::new().with("rules", counted(playbook.routing.rules.len())));
    };
    let rules = &playbook.routing.rules;
    for (index, (rule, reached)) in rules.iter().zip(&proof.rules).enumerate() {
        unreached(&format!("/routing/rules/{index}"), (rule, reached), rules, report);
    }
    for (place, service) in &proof.idle {
        let rule = rules.get(*place).map(|rule| rule.id.clone());
        let facts = Facts::new().with_some("rule", rule).with("service", service.as_str());
        report.finding(format!("/routing/rules/{place}/use/lowest"), "candidate-never-fits", &facts);
    }
    for gap in &proof.gaps {
        report.finding("/routing/rules", "routing-gap", &Facts::new().with("order", shown(gap)));
    }
    let is_reached = |place: usize| proof.rules.get(place).is_some_and(|reached| !matches!(reached, Reached::Shadowed(_)));
    for overlap in proof.overlaps.iter().filter(|overlap| is_reached(overlap.second)) {
        let Some((first, second)) = rules.get(overlap.first).zip(rules.get(overlap.second)) else { continue };
        let facts = Facts::new().with("first", first.id.as_str()).with("second", second.id.as_str()).with("order", shown(&overlap.example));
        report.finding(format!("/routing/rules/{}", overlap.second), "rules-overlap", &facts);
    }
}

fn unreached(path: &str, (rule, reached): (&RoutingRule, &Reached), rules: &[RoutingRule], report: &mut Report<'_>) {
    let facts = Facts::new().with("rule", rule.id.as_str()).with("service", rule.shown());
    match reached {
        Reached::Chooses => {}
        Reached::OnlyRefuses(code, example) => {
            report.finding(path, "rule-only-refuses", &facts.with("code", code.name()).with("order", shown(example)));
        }
        Reached::Shadowed(above) => {
            let names: Vec<String> = above.iter().filter_map(|place| rules.get(*place)).map(|rule| rule.id.clone()).collect();
            report.problem(path, "rule-unreachable", &facts.with("shadowedBy", names));
        }
        Reached::Unserved => report.problem(path, "rule-unserved", &facts),
        Reached::NeverHolds => report.problem(path, "rule-never-holds", &facts),
    }
}

/// An order in short: `FR 20, 2001 g, battery, business`; `?` where a fact is not known.
pub(super) fn shown(facts: &ParcelFacts) -> String {
    let country = facts.destination.map_or("?".to_owned(), |country| country.to_string());
    let place = facts.postcode.as_ref().map_or(country.clone(), |postcode| format!("{country} {postcode}"));
    let weight = facts.weight_grams.map_or("? g".to_owned(), |grams| format!("{grams} g"));
    let goods = facts.goods.iter().flatten().map(|kind| kind.name().to_owned());
    let buyer = facts.buyer_type.map(|kind| kind.name().to_owned());
    let paid = facts.paid_class.map(|class| format!("paid for {}", class.name()));
    [place, weight].into_iter().chain(goods).chain(buyer).chain(paid).collect::<Vec<String>>().join(", ")
}

fn counted(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
