//! Facts that a limit or a rule asks for and nobody knows. They refuse nothing; the receipt tells them.

use super::choose::{Decided, Outcome};
use super::ranking::Ranked;
use super::receipt::UnknownFact;
use super::rules::RoutingRule;
use super::{ParcelFacts, gate, size};
use crate::service::{Limit, Reach, Service};
use crate::value::{Currency, Facts};
use crate::words::Words;

/// A fact nobody knows, before it has words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gap {
    pub(super) fact: &'static str,
    /// Which words say it.
    pub(super) code: &'static str,
}

impl Gap {
    /// What its words need.
    pub(super) fn facts(self, service: &Service, facts: &ParcelFacts) -> Facts {
        Facts::new().with("service", service.id.as_str()).with_some("value", facts.value.map(|value| value.to_string()))
    }
}

const WEIGHT: Gap = Gap { fact: "weight", code: "unknown-weight" };

/// What a service's gates ask for and nobody knows, each once.
pub(super) fn gaps(service: &Service, facts: &ParcelFacts) -> Vec<Gap> {
    let mut found: Vec<Gap> = Vec::new();
    let hidden = facts.destination.is_some_and(|country| service.reach(country, facts.postcode.as_deref()) == Reach::PostcodeUnknown);
    found.extend(hidden.then_some(Gap { fact: "postcode", code: "unknown-postcode" }));
    found.extend((service.needs_weight() && facts.weight_grams.is_none()).then_some(WEIGHT));
    found.extend(service.limits_at(facts.destination).filter_map(|limit| of_limit(limit, facts)));
    let mut once: Vec<Gap> = Vec::new();
    for gap in found {
        if !once.contains(&gap) {
            once.push(gap);
        }
    }
    once
}

fn of_limit(limit: &Limit, facts: &ParcelFacts) -> Option<Gap> {
    match limit {
        Limit::Weight(_) => facts.weight_grams.is_none().then_some(WEIGHT),
        Limit::Box(_) | Limit::Roll(_) => size::is_unmeasured(limit, &facts.measure).then_some(Gap { fact: "size", code: "unknown-size" }),
        Limit::Value(limit) => match (facts.value, gate::most(limit)) {
            (None, _) => Some(Gap { fact: "value", code: "unknown-value" }),
            (Some(value), _) if value.currency == Currency::Unknown => Some(Gap { fact: "value", code: "unknown-currency" }),
            (Some(value), Some(most)) if value.currency == most.currency => None,
            (Some(_), _) => Some(Gap { fact: "value", code: "other-currency" }),
        },
        Limit::PaidClass(_) => facts.paid_class.is_none().then_some(Gap { fact: "paidClass", code: "unknown-paid-class" }),
        Limit::Goods(_) => (!facts.goods_complete).then_some(Gap { fact: "goods", code: "unknown-goods" }),
    }
}

/// What the deciding service's gates and the prices beside it lack.
pub(super) fn of_decided(decided: &Decided<'_>, facts: &ParcelFacts, words: &Words) -> Vec<UnknownFact> {
    let mut found = match &decided.outcome {
        Outcome::Takes(service) | Outcome::Refuses(service, _) => of_service(service, facts, words),
        Outcome::NoneFits | Outcome::NonePriced => Vec::new(),
    };
    found.extend(decided.ranking.iter().filter_map(|ranked| of_price(ranked, words)));
    found
}

/// What keeps a service from being compared.
fn of_price(ranked: &Ranked<'_>, words: &Words) -> Option<UnknownFact> {
    let fact = ranked.lacks()?;
    let service = ranked.service.id.clone();
    let code = if matches!(fact, "rate" | "days") { "unknown-in-playbook" } else { "unknown-for-price" };
    let (message, help) = words.say(code, &Facts::new().with("service", service.as_str()).with("fact", fact));
    Some(UnknownFact { fact, service, blocks: false, message, help })
}

/// What the deciding service's gates lack, in words; what it needs for a waybill blocks.
fn of_service(service: &Service, facts: &ParcelFacts, words: &Words) -> Vec<UnknownFact> {
    let told = |gap: Gap| {
        let (message, help) = words.say(gap.code, &gap.facts(service, facts));
        UnknownFact { fact: gap.fact, service: service.id.clone(), blocks: gap == WEIGHT && service.needs_weight(), message, help }
    };
    gaps(service, facts).into_iter().map(told).collect()
}

/// The rules before the deciding one that would hold or not by a fact nobody knows.
pub(super) fn of_rules(rules: &[RoutingRule], facts: &ParcelFacts, words: &Words) -> Vec<UnknownFact> {
    let told = |rule: &RoutingRule| {
        let (part, holds) = rule.when.obstacle(facts)?;
        if holds.is_some() {
            return None;
        }
        let (message, help) = words.say("unknown-for-rule", &Facts::new().with("rule", rule.id.as_str()).with("fact", part.fact()));
        Some(UnknownFact { fact: part.fact(), service: rule.shown(), blocks: false, message, help })
    };
    rules.iter().filter_map(told).collect()
}
