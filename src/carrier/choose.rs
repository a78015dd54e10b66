//! The choice: the first rule that holds and that has a service reaching the address decides. The service a rule names may still be
//! refused by a limit; a rule that compares takes the lowest of those that are not.

use super::ParcelFacts;
use super::gate::{self, Failure};
use super::ranking::{self, Ranked, offer};
use super::receipt::{self, Receipt};
use super::rules::{Routing, RoutingRule, Use};
use super::table::Pick;
use crate::order::{Code, Rejection};
use crate::service::{Service, ZoneTable};
use crate::value::Facts;
use crate::words::Words;

/// What a choice is made by.
#[derive(Clone, Copy, Debug)]
pub struct Book<'a> {
    /// The services there are.
    pub services: &'a [Service],
    /// The zones they keep to.
    pub zones: &'a [ZoneTable],
    /// The rules.
    pub routing: &'a Routing,
    /// Hash of the playbook.
    pub playbook: &'a str,
}

/// What came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// The service, where one takes the parcel.
    pub service: Option<String>,
    /// Why none does.
    pub code: Option<Code>,
    /// The same with its facts.
    pub refusal: Option<Rejection>,
    /// All of it, with what was passed over.
    pub receipt: Receipt,
}

/// A rule that decided.
#[derive(Clone, Debug)]
pub(super) struct Decided<'a> {
    /// Its place in the list.
    pub(super) place: usize,
    pub(super) rule: &'a RoutingRule,
    pub(super) outcome: Outcome<'a>,
    /// The services that take the parcel, where the rule compares them.
    pub(super) ranking: Vec<Ranked<'a>>,
}

/// What a rule decided.
#[derive(Clone, Debug)]
pub(super) enum Outcome<'a> {
    /// This service takes the parcel.
    Takes(&'a Service),
    /// The service it names would be taken, but for this gate.
    Refuses(&'a Service, Failure),
    /// A gate of each service it compares is shut.
    NoneFits,
    /// It compares services, and of those that take the parcel none has a known price.
    NonePriced,
}

/// Chooses the service for a parcel. What nobody knows refuses nothing; it stands in the receipt.
#[must_use]
pub fn choose(book: &Book<'_>, facts: &ParcelFacts, words: &Words) -> Chosen {
    let decided = decide(book, facts);
    let receipt = receipt::written(book, facts, decided.as_ref(), words);
    let refusal = refusal(facts, decided);
    Chosen { service: receipt.chosen.clone(), code: refusal.as_ref().map(|refusal| refusal.code), refusal, receipt }
}

/// Which rule decides, and whether a service takes the parcel.
pub(super) fn decide<'a>(book: &Book<'a>, facts: &ParcelFacts) -> Option<Decided<'a>> {
    let (place, rule) = deciding(book, facts)?;
    match &rule.takes {
        Use::Service(id) => {
            let service = book.services.iter().find(|service| service.id == *id)?;
            let failure = gate::failures(service, facts).into_iter().next();
            let outcome = failure.map_or(Outcome::Takes(service), |failure| Outcome::Refuses(service, failure));
            Some(Decided { place, rule, outcome, ranking: Vec::new() })
        }
        Use::Lowest(lowest) => {
            let ranking = ranking::ranked(book, facts, (rule, lowest));
            let outcome = match ranking.first() {
                None => Outcome::NoneFits,
                Some(first) if first.score.is_none() => Outcome::NonePriced,
                Some(first) => Outcome::Takes(first.service),
            };
            Some(Decided { place, rule, outcome, ranking })
        }
    }
}

/// The first rule that holds and that has a service reaching the address.
pub(super) fn deciding<'a>(book: &Book<'a>, facts: &ParcelFacts) -> Option<(usize, &'a RoutingRule)> {
    facts.destination?;
    book.routing.rules.iter().enumerate().find(|(_, rule)| rule.when.holds(facts) && reaches(book, rule, facts))
}

/// Whether a service that the rule uses goes to the address.
pub(super) fn reaches(book: &Book<'_>, rule: &RoutingRule, facts: &ParcelFacts) -> bool {
    let serves = |service: &Service| facts.destination.is_some_and(|country| service.serves(country, facts.postcode.as_deref()));
    book.services.iter().any(|service| rule.uses(&service.id) && serves(service))
}

/// What a choice came to, in numbers.
pub(super) fn picked(book: &Book<'_>, facts: &ParcelFacts, decided: Option<&Decided<'_>>) -> Pick {
    let rule = decided.map(|decided| decided.place);
    let Some(service) = decided.and_then(Decided::chosen) else {
        let code = refusal(facts, decided.cloned()).map(|refusal| refusal.code);
        return Pick { rule, code, ..Pick::default() };
    };
    let offer = offer(service, book.zones, facts);
    let place = book.services.iter().position(|known| known.id == service.id);
    Pick { rule, service: place, code: None, cost: offer.cost.ok(), days: offer.days }
}

impl<'a> Decided<'a> {
    /// The service that takes the parcel.
    pub(super) fn chosen(&self) -> Option<&'a Service> {
        match self.outcome {
            Outcome::Takes(service) => Some(service),
            Outcome::Refuses(..) | Outcome::NoneFits | Outcome::NonePriced => None,
        }
    }

    fn refusal(self) -> Option<Rejection> {
        let named = Facts::new().with("rule", self.rule.id.as_str());
        match self.outcome {
            Outcome::Takes(_) => None,
            Outcome::Refuses(_, failure) => Some(Rejection::with(failure.code, failure.facts)),
            Outcome::NoneFits => Some(Rejection::with(Code::NoCandidateFits, named)),
            Outcome::NonePriced => Some(Rejection::with(Code::PriceUnknown, named)),
        }
    }
}

/// Why no service takes the parcel.
fn refusal(facts: &ParcelFacts, decided: Option<Decided<'_>>) -> Option<Rejection> {
    match decided {
        Some(decided) => decided.refusal(),
        None if facts.destination.is_none() => Some(Rejection::new(Code::DestinationUnknown)),
        None => Some(Rejection::with(Code::NoServiceFits, facts.shown())),
    }
}
