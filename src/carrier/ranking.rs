//! The ranking: services that take a parcel, held against each other by price and days. A service without a known price stands last.

use super::receipt::Known;
use super::rules::{Lowest, RoutingRule};
use super::{Book, ParcelFacts, gate, size};
use crate::read::ToRaw;
use crate::service::{Service, Unpriced, ZoneTable};
use crate::value::{Money, sorted_by};

/// A service's place among those that take the parcel.
#[derive(Clone, Debug, PartialEq, ToRaw)]
pub struct Rank {
    /// Which.
    pub service: String,
    /// What it costs by the seller's table.
    pub cost: Known<Money>,
    /// The days it takes at the latest.
    pub days: Known<u32>,
    /// Price and weighed days together; absent where one of them is unknown.
    pub score: Option<Money>,
}

/// A service before it is written down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ranked<'a> {
    pub(super) service: &'a Service,
    pub(super) cost: Result<Money, Unpriced>,
    pub(super) days: Option<u32>,
    pub(super) score: Option<Money>,
}

/// The candidates of a rule that take the parcel as far as is known: the lowest price + days x weight first, equal ones by id.
pub(super) fn ranked<'a>(book: &Book<'a>, facts: &ParcelFacts, (rule, lowest): (&RoutingRule, &Lowest)) -> Vec<Ranked<'a>> {
    let takes = |service: &&Service| gate::failures(service, facts).is_empty();
    let candidates = book.services.iter().filter(|service| rule.uses(&service.id));
    let found: Vec<Ranked<'a>> = candidates.filter(takes).map(|service| held(book, facts, lowest, service)).collect();
    sorted_by(found, |ranked| (ranked.score.is_none(), ranked.score.map(|score| score.minor), ranked.service.id.as_str()))
}

fn held<'a>(book: &Book<'a>, facts: &ParcelFacts, lowest: &Lowest, service: &'a Service) -> Ranked<'a> {
    let offer = offer(service, book.zones, facts);
    let score = offer.cost.ok().and_then(|cost| lowest.score(cost, offer.days));
    Ranked { service, cost: offer.cost, days: offer.days, score }
}

/// What a service costs and takes for a parcel, whether or not it takes it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offer {
    /// By the seller's table.
    pub cost: Result<Money, Unpriced>,
    /// At the latest.
    pub days: Option<u32>,
}

/// What a service costs and takes for a parcel.
#[must_use]
pub fn offer(service: &Service, zones: &[ZoneTable], facts: &ParcelFacts) -> Offer {
    let tariff = facts.destination.and_then(|country| service.tariff(zones, country));
    let cost = tariff.ok_or(Unpriced::RateUnknown).and_then(|tariff| tariff.cost(facts.weight_grams, size::volume(&facts.measure)));
    Offer { cost, days: service.days(zones, facts.destination).map(|days| days.max_days) }
}

impl Ranked<'_> {
    /// As a receipt shows it.
    pub(super) fn written(&self) -> Rank {
        Rank { service: self.service.id.clone(), cost: self.cost.ok().into(), days: self.days.into(), score: self.score }
    }

    /// What would have to be known for a score; `None` where it has one.
    pub(super) fn lacks(&self) -> Option<&'static str> {
        match (self.score, self.cost) {
            (Some(_), _) => None,
            (None, Err(Unpriced::WeightUnknown)) => Some("weight"),
            (None, Err(Unpriced::SizeUnknown)) => Some("size"),
            (None, Err(Unpriced::RateUnknown)) => Some("rate"),
            (None, Ok(_)) => Some("days"),
        }
    }
}
