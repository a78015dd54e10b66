//! The choice: the first rule that holds and whose service reaches the address decides; a limit of that service may still refuse.

use super::ParcelFacts;
use super::gate::{self, Failure};
use super::receipt::{self, Receipt};
use super::rules::{Routing, RoutingRule};
use crate::order::{Code, Rejection};
use crate::service::{Service, ZoneTable};
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
    pub(super) service: &'a Service,
    /// The gate that refuses its service.
    pub(super) failure: Option<Failure>,
}

/// Chooses the service for a parcel. What nobody knows refuses nothing; it stands in the receipt.
#[must_use]
pub fn choose(book: &Book<'_>, facts: &ParcelFacts, words: &Words) -> Chosen {
    let decided = decide(book, facts);
    let receipt = receipt::written(book, facts, decided.as_ref(), words);
    let refusal = refusal(facts, decided);
    Chosen { service: receipt.chosen.clone(), code: refusal.as_ref().map(|refusal| refusal.code), refusal, receipt }
}

/// Which rule decides, and whether its service takes the parcel.
pub(super) fn decide<'a>(book: &Book<'a>, facts: &ParcelFacts) -> Option<Decided<'a>> {
    let (place, rule, service) = deciding(book, facts)?;
    Some(Decided { place, rule, service, failure: gate::failures(service, facts).into_iter().next() })
}

/// The first rule that holds and whose service reaches the address.
pub(super) fn deciding<'a>(book: &Book<'a>, facts: &ParcelFacts) -> Option<(usize, &'a RoutingRule, &'a Service)> {
    let destination = facts.destination?;
    book.routing.rules.iter().enumerate().filter(|(_, rule)| rule.when.holds(facts)).find_map(|(place, rule)| {
        let service = book.services.iter().find(|service| service.id == rule.service)?;
        service.serves(destination, facts.postcode.as_deref()).then_some((place, rule, service))
    })
}

/// Why no service takes the parcel.
fn refusal(facts: &ParcelFacts, decided: Option<Decided<'_>>) -> Option<Rejection> {
    match decided {
        Some(decided) => decided.failure.map(|failure| Rejection::with(failure.code, failure.facts)),
        None if facts.destination.is_none() => Some(Rejection::new(Code::DestinationUnknown)),
        None => Some(Rejection::with(Code::NoServiceFits, facts.shown())),
    }
}
