//! Gates: what stops a service from taking a parcel, in the order of the rejections. An unknown fact stops nothing.

use super::facts::goods_names;
use super::flip::{Turn, other_than};
use super::{ParcelFacts, size};
use crate::order::{Code, Rejection};
use crate::service::{ClassLimit, GoodsLimit, Limit, Reach, Service, ServiceClass, ValueLimit, WeightLimit};
use crate::value::{Country, Currency, Fact, Facts, GoodsKind, Money, sorted_by};

/// A gate that stays shut, and what would open it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Failure {
    pub(super) code: Code,
    pub(super) facts: Facts,
    pub(super) turn: Option<Turn>,
}

/// The first reason why a service cannot take a parcel; `None` when it can as far as is known.
#[must_use]
pub fn refusal(service: &Service, facts: &ParcelFacts) -> Option<Rejection> {
    failures(service, facts).into_iter().next().map(|failure| Rejection::with(failure.code, failure.facts))
}

/// The fact without which the service makes no waybill, where it is missing.
#[must_use]
pub fn missing(service: &Service, facts: &ParcelFacts) -> Option<Rejection> {
    let lacking = service.needs_weight() && facts.weight_grams.is_none();
    lacking.then(|| Rejection::with(Code::WeightUnknown, Facts::new().with("service", service.id.as_str())))
}

/// Every reason why a service cannot take a parcel, the first in precedence first.
pub(super) fn failures(service: &Service, facts: &ParcelFacts) -> Vec<Failure> {
    let mut found: Vec<Failure> = destination(service, facts).into_iter().collect();
    for limit in service.limits_at(facts.destination) {
        match limit {
            Limit::Weight(limit) => found.extend(weight(service, limit, facts)),
            Limit::Box(limit) => found.extend(size::of_box(service, limit, &facts.measure)),
            Limit::Roll(limit) => found.extend(size::of_roll(service, limit, &facts.measure)),
            Limit::Value(limit) => found.extend(value(service, limit, facts)),
            Limit::Goods(limit) => found.extend(goods(service, limit, facts)),
            Limit::PaidClass(limit) => found.extend(class(service, limit, facts)),
        }
    }
    sorted_by(found, |failure| failure.code)
}

/// Whether the address is out of reach.
pub(super) fn destination(service: &Service, facts: &ParcelFacts) -> Option<Failure> {
    let named = Facts::new().with("service", service.id.as_str());
    let Some(country) = facts.destination else {
        let turn = service.destinations.only.as_deref().map(|only| Turn::text("flip-destination", "destination", None, codes(only)));
        return Some(Failure { code: Code::DestinationUnknown, facts: named, turn });
    };
    match service.reach(country, facts.postcode.as_deref()) {
        Reach::Served | Reach::PostcodeUnknown => None,
        Reach::NotServed => {
            let turn = Turn::text("flip-destination", "destination", Some(country.to_string()), served(service));
            Some(Failure { code: Code::DestinationNotServed, facts: named.with("destination", country.to_string()), turn: Some(turn) })
        }
        Reach::Excluded(part) => {
            let postcode = facts.postcode.clone().unwrap_or_default();
            let shut: Vec<String> =
                service.excluded_postcodes.iter().filter(|part| part.country == country).flat_map(|part| part.prefixes.clone()).collect();
            let turn = Turn::text("flip-postcode", "postcode", Some(postcode.clone().into()), other_than(&shut));
            let told = named.with("destination", country.to_string()).with("postcode", postcode).with("why", part.why.as_str());
            Some(Failure { code: Code::PostcodeExcluded, facts: told, turn: Some(turn) })
        }
    }
}

/// The countries that would be served.
fn served(service: &Service) -> Fact {
    let except = service.destinations.except.as_deref().unwrap_or_default();
    match &service.destinations.only {
        Some(only) => codes(&only.iter().copied().filter(|country| !except.contains(country)).collect::<Vec<Country>>()),
        None => other_than(&except.iter().map(Country::to_string).collect::<Vec<String>>()),
    }
}

/// Countries as a fact.
pub(super) fn codes(countries: &[Country]) -> Fact {
    Fact::List(countries.iter().map(Country::to_string).collect())
}

fn weight(service: &Service, limit: &WeightLimit, facts: &ParcelFacts) -> Option<Failure> {
    let grams = facts.weight_grams?;
    if let Some(least) = limit.min_grams.filter(|least| grams < *least) {
        return Some(too_light(service, grams, least));
    }
    if grams <= limit.max_grams {
        return None;
    }
    let told = Facts::new()
        .with("service", service.id.as_str())
        .with("weightGrams", grams)
        .with("limitGrams", limit.max_grams)
        .with("overGrams", grams.saturating_sub(limit.max_grams));
    let turn = Turn::number("flip-weight", "weightGrams", grams, limit.max_grams);
    Some(Failure { code: Code::WeightOverLimit, facts: told, turn: Some(turn) })
}

fn too_light(service: &Service, grams: u32, least: u32) -> Failure {
    let told = Facts::new().with("service", service.id.as_str()).with("weightGrams", grams).with("limitGrams", least);
    Failure { code: Code::WeightUnderMinimum, facts: told, turn: Some(Turn::number("flip-weight-up", "weightGrams", grams, least)) }
}

fn value(service: &Service, limit: &ValueLimit, facts: &ParcelFacts) -> Option<Failure> {
    let most = most(limit)?;
    let value = facts.value.filter(|value| value.currency == most.currency && value.minor > most.minor)?;
    let told = Facts::new().with("service", service.id.as_str()).with("value", value.to_string()).with("limit", most.to_string());
    let turn = Turn::text("flip-value", "value", Some(value.to_string()), most.to_string());
    Some(Failure { code: Code::ValueOverLimit, facts: told, turn: Some(turn) })
}

/// The most that passes, as money of a known currency.
pub(super) fn most(limit: &ValueLimit) -> Option<Money> {
    let currency: Currency = limit.currency.parse().ok()?;
    (currency != Currency::Unknown).then_some(Money { minor: limit.max_minor, currency })
}

fn goods(service: &Service, limit: &GoodsLimit, facts: &ParcelFacts) -> Option<Failure> {
    let inside = facts.goods.as_deref()?;
    let refused: Vec<GoodsKind> = inside.iter().copied().filter(|kind| limit.refused.contains(kind)).collect();
    if refused.is_empty() {
        return None;
    }
    let mut left: Vec<GoodsKind> = inside.iter().copied().filter(|kind| !refused.contains(kind)).collect();
    if left.is_empty() {
        left.push(GoodsKind::Ordinary);
    }
    let told = Facts::new().with("service", service.id.as_str()).with("goods", goods_names(&refused));
    let turn = Turn::text("flip-goods", "goods", Some(goods_names(inside).to_string()), goods_names(&left))
        .saying(Facts::new().with("without", goods_names(&refused)));
    Some(Failure { code: Code::GoodsRefused, facts: told, turn: Some(turn) })
}

fn class(service: &Service, limit: &ClassLimit, facts: &ParcelFacts) -> Option<Failure> {
    let paid = facts.paid_class.filter(|paid| *paid > limit.up_to)?;
    let told = Facts::new().with("service", service.id.as_str()).with("paidClass", paid.name()).with("limit", limit.up_to.name());
    let turn = Turn::text("flip-class", "paidClass", Some(paid.name().to_owned()), ServiceClass::name(limit.up_to));
    Some(Failure { code: Code::ClassBelowPaid, facts: told, turn: Some(turn) })
}
