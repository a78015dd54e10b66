//! Why each other service was passed over: what no rule names, what a gate refuses, what a rule asks for, what comes later.

use super::ParcelFacts;
use super::choose::{Book, Decided};
use super::flip::Turn;
use super::gate::{self, Failure};
use super::ranking::Ranked;
use super::receipt::PassedOver;
use super::rules::RoutingRule;
use crate::service::Service;
use crate::value::{Fact, Facts, Money};
use crate::words::Words;

/// Every service but the chosen one, in the playbook's order, with its reason.
pub(super) fn passed_over(book: &Book<'_>, facts: &ParcelFacts, decided: Option<&Decided<'_>>, words: &Words) -> Vec<PassedOver> {
    let chosen = decided.and_then(Decided::chosen).map(|service| service.id.as_str());
    book.services
        .iter()
        .filter(|service| Some(service.id.as_str()) != chosen)
        .map(|service| reason(book, facts, decided, service).worded(service, words))
        .collect()
}

/// A reason before it has words.
struct Reason {
    because: String,
    facts: Facts,
    turn: Option<Turn>,
}

impl Reason {
    fn worded(self, service: &Service, words: &Words) -> PassedOver {
        let (message, _) = words.say(&self.because, &self.facts);
        PassedOver { service: service.id.clone(), because: self.because, facts: self.facts, flip: self.turn.map(|turn| turn.worded(words)), message }
    }
}

impl From<Failure> for Reason {
    fn from(failure: Failure) -> Reason {
        Reason { because: failure.code.name(), facts: failure.facts, turn: failure.turn }
    }
}

fn reason(book: &Book<'_>, facts: &ParcelFacts, decided: Option<&Decided<'_>>, service: &Service) -> Reason {
    let named = Facts::new().with("service", service.id.as_str());
    let rules: Vec<(usize, &RoutingRule)> = book.routing.rules.iter().enumerate().filter(|(_, rule)| rule.uses(&service.id)).collect();
    let unreachable = facts.destination.is_none();
    let Some((_, first)) = rules.first().copied().filter(|_| !unreachable) else {
        let shut = gate::destination(service, facts).filter(|_| unreachable);
        return shut.map_or_else(|| unnamed(named, service), Reason::from);
    };
    if let Some(failure) = gate::failures(service, facts).into_iter().next() {
        return failure.into();
    }
    let ranked = decided.and_then(|decided| decided.ranking.iter().find(|ranked| ranked.service.id == service.id).zip(Some(decided)));
    if let Some((ranked, decided)) = ranked {
        return lower(named, ranked, decided);
    }
    match (rules.iter().find(|(_, rule)| rule.when.holds(facts)), decided) {
        (Some((place, rule)), Some(decided)) => later(named, (*place, rule), decided),
        (Some(_), None) | (None, _) => not_met(named, first, facts),
    }
}

/// Nothing goes to a service that no rule names: the nearest change is a rule.
fn unnamed(named: Facts, service: &Service) -> Reason {
    let turn = Turn::text("flip-rule-named", "rule", None, service.id.clone()).saying(named.clone());
    Reason { because: "no-rule-names-it".to_owned(), facts: named.with("rulesNamingIt", 0_u32), turn: Some(turn) }
}

fn not_met(named: Facts, rule: &RoutingRule, facts: &ParcelFacts) -> Reason {
    let obstacle = rule.when.obstacle(facts);
    let told = named.with("rule", rule.id.as_str()).with_some("fact", obstacle.map(|(part, _)| part.fact()));
    Reason { because: "rule-not-met".to_owned(), facts: told, turn: obstacle.map(|(part, _)| rule.when.turn(part, facts)) }
}

/// The rule compares it with the chosen one, and it costs and takes more; or nobody knows what it costs.
fn lower(named: Facts, ranked: &Ranked<'_>, decided: &Decided<'_>) -> Reason {
    let told = named.with("rule", decided.rule.id.as_str());
    let best = decided.ranking.first().and_then(|best| best.score.zip(decided.chosen()));
    let (Some(score), Ok(cost), Some((least, chosen))) = (ranked.score, ranked.cost, best) else {
        return Reason { because: "not-priced".to_owned(), facts: told.with_some("lacks", ranked.lacks()), turn: None };
    };
    let told = told.with("score", score.to_string()).with("chosen", chosen.id.as_str()).with("chosenScore", least.to_string());
    Reason { because: "ranked-lower".to_owned(), facts: told, turn: cheaper(cost, surplus(ranked, score, (chosen, least))) }
}

/// How much less it would have to cost to be chosen; with equal scores the lower id is.
fn surplus(ranked: &Ranked<'_>, score: Money, (chosen, least): (&Service, Money)) -> Option<i64> {
    let equal_is_enough = ranked.service.id < chosen.id;
    score.minor.checked_sub(least.minor)?.checked_add(i64::from(!equal_is_enough))
}

/// The price that would be chosen; `None` where not even a price of nothing would.
fn cheaper(cost: Money, surplus: Option<i64>) -> Option<Turn> {
    let minor = cost.minor.checked_sub(surplus?).filter(|minor| *minor >= 0)?;
    let to = Fact::Text(Money { minor, currency: cost.currency }.to_string());
    Some(Turn::text("flip-cost", "cost", Some(cost.to_string()), to))
}

/// The rule holds and its service would take the parcel, but another rule stands above it.
fn later(named: Facts, (place, rule): (usize, &RoutingRule), decided: &Decided<'_>) -> Reason {
    let told = named.with("rule", rule.id.as_str()).with("chosenBy", decided.rule.id.as_str());
    let turn = Turn::number("flip-rule-place", "rulePlace", counted(place), counted(decided.place)).saying(told.clone());
    Reason { because: "later-rule".to_owned(), facts: told, turn: Some(turn) }
}

/// A place in the list as people count it.
fn counted(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1)
}
