//! The finite partition behind a proof: one order for each way in which rules and gates can tell orders apart.

use super::rules::{RoutingCondition, StatedBuyer};
use super::{Book, ParcelFacts};
use crate::service::{Limit, Service, ServiceClass};
use crate::value::{Country, GoodsKind, sorted_set};

/// Countries that stand for all those nobody mentions, the likelier destinations first.
const LIKELY: [Country; 8] = [
    Country::of(*b"BR"),
    Country::of(*b"RU"),
    Country::of(*b"DE"),
    Country::of(*b"ES"),
    Country::of(*b"JP"),
    Country::of(*b"KR"),
    Country::of(*b"MX"),
    Country::of(*b"IL"),
];

const SPECIAL: [GoodsKind; 6] = [GoodsKind::Battery, GoodsKind::Food, GoodsKind::Knife, GoodsKind::Powder, GoodsKind::Liquid, GoodsKind::Magnet];

/// One order for each cell; `None` when there are more than `most`.
pub(super) fn cells(book: &Book<'_>, most: usize) -> Option<Vec<ParcelFacts>> {
    let (places, weights, goods) = (places(book), weights(book), goods(book));
    let people = people(book);
    let count = places.len().checked_mul(weights.len())?.checked_mul(goods.len())?.checked_mul(people.len())?;
    if count > most {
        return None;
    }
    let mut cells = Vec::with_capacity(count);
    for (destination, postcode) in &places {
        for weight_grams in &weights {
            for kinds in &goods {
                cells.extend(people.iter().map(|(buyer_type, paid_class)| ParcelFacts {
                    destination: Some(*destination),
                    postcode: postcode.clone().map(Into::into),
                    weight_grams: *weight_grams,
                    goods: kinds.clone(),
                    goods_complete: kinds.is_some(),
                    buyer_type: *buyer_type,
                    paid_class: *paid_class,
                    ..ParcelFacts::default()
                }));
            }
        }
    }
    Some(cells)
}

fn conditions<'a>(book: &Book<'a>) -> impl Iterator<Item = &'a RoutingCondition> {
    book.routing.rules.iter().map(|rule| &rule.when)
}

fn limits<'a>(book: &Book<'a>) -> impl Iterator<Item = &'a Limit> {
    book.services.iter().flat_map(|service| &service.limits)
}

/// One country for each way in which lists name countries, with one postcode for each part that is left out.
fn places(book: &Book<'_>) -> Vec<(Country, Option<String>)> {
    let lists = country_lists(book);
    let mentioned: Vec<Country> = lists.iter().flat_map(|list| list.iter().copied()).chain(excluded_countries(book.services)).collect();
    let other = LIKELY.into_iter().chain(every_country()).find(|country| !mentioned.contains(country));
    let mut seen: Vec<(Vec<bool>, Option<Country>)> = Vec::new();
    let mut places = Vec::new();
    for country in mentioned.iter().copied().chain(other) {
        let divided = excluded_countries(book.services).any(|excluded| excluded == country);
        let named = (lists.iter().map(|list| list.contains(&country)).collect(), divided.then_some(country));
        if !seen.contains(&named) {
            seen.push(named);
            places.push((country, None));
            places.extend(prefixes(book.services, country).into_iter().map(|prefix| (country, Some(prefix))));
        }
    }
    places
}

/// Every country that anything in the rules, services and zones mentions, and one that stands for all the others.
pub(super) fn mentioned(book: &Book<'_>) -> (Vec<Country>, Country) {
    let of_rates = book.services.iter().filter_map(|service| service.rates.as_ref()).flat_map(|rates| &rates.rows);
    let of_prices = of_rates.filter_map(|row| row.countries.as_deref());
    let of_zones = book.zones.iter().flat_map(|table| &table.zones).map(|zone| zone.countries.as_slice());
    let lists = country_lists(book).into_iter().chain(of_prices).chain(of_zones);
    let mentioned = sorted_set(lists.flatten().copied().chain(excluded_countries(book.services)));
    let other = LIKELY.into_iter().chain(every_country()).find(|country| !mentioned.contains(country));
    // Where every country is mentioned, none is left to stand for the others.
    (mentioned, other.unwrap_or(Country::of(*b"ZZ")))
}

fn country_lists<'a>(book: &Book<'a>) -> Vec<&'a [Country]> {
    let of_rules = conditions(book).flat_map(|when| [when.destinations.as_deref(), when.except_destinations.as_deref()]);
    let of_services = book.services.iter().flat_map(|service| [service.destinations.only.as_deref(), service.destinations.except.as_deref()]);
    of_rules.chain(of_services).chain(limits(book).map(Limit::countries)).flatten().collect()
}

fn excluded_countries(services: &[Service]) -> impl Iterator<Item = Country> {
    services.iter().flat_map(|service| service.excluded_postcodes.iter().map(|part| part.country))
}

fn prefixes(services: &[Service], country: Country) -> Vec<String> {
    let parts = services.iter().flat_map(|service| &service.excluded_postcodes).filter(|part| part.country == country);
    sorted_set(parts.flat_map(|part| part.prefixes.iter().cloned()))
}

fn every_country() -> impl Iterator<Item = Country> {
    let letters = || 'A'..='Z';
    letters().flat_map(move |first| letters().filter_map(move |second| format!("{first}{second}").parse().ok()))
}

/// Each boundary, one gram above it, and an unknown weight.
fn weights(book: &Book<'_>) -> Vec<Option<u32>> {
    let of_rules = conditions(book).flat_map(|when| [when.weight_over_grams, when.weight_up_to_grams]).flatten();
    let of_limit = |limit: &Limit| match limit {
        Limit::Weight(limit) => [limit.min_grams.map(|least| least.saturating_sub(1)), Some(limit.max_grams)],
        Limit::Box(_) | Limit::Roll(_) | Limit::Value(_) | Limit::Goods(_) | Limit::PaidClass(_) => [None, None],
    };
    let of_limits = limits(book).flat_map(of_limit).flatten();
    let boundaries = sorted_set(of_rules.chain(of_limits));
    let above = boundaries.last().map(|last| last.saturating_add(1));
    let mut weights: Vec<Option<u32>> = boundaries.into_iter().filter(|grams| *grams > 0).chain(above).map(Some).collect();
    weights.dedup();
    weights.push(None);
    weights
}

/// Every mixture of goods that rules and gates can tell apart, ordinary goods first, and goods nobody has named.
fn goods(book: &Book<'_>) -> Vec<Option<Vec<GoodsKind>>> {
    let of_rules = conditions(book).filter_map(|when| when.goods.as_deref());
    let of_limits = limits(book).filter_map(|limit| if let Limit::Goods(limit) = limit { Some(limit.refused.as_slice()) } else { None });
    let lists: Vec<&[GoodsKind]> = of_rules.chain(of_limits).collect();
    if lists.is_empty() {
        return vec![None];
    }
    let mut seen: Vec<Vec<bool>> = Vec::new();
    let mut mixtures: Vec<Vec<GoodsKind>> = vec![Vec::new()];
    for kind in SPECIAL {
        let named: Vec<bool> = lists.iter().map(|list| list.contains(&kind)).collect();
        if !seen.contains(&named) {
            seen.push(named);
            let with: Vec<Vec<GoodsKind>> = mixtures.iter().map(|mixture| mixture.iter().copied().chain([kind]).collect()).collect();
            mixtures.extend(with);
        }
    }
    let said = mixtures.into_iter().map(|mixture| if mixture.is_empty() { vec![GoodsKind::Ordinary] } else { mixture });
    said.map(Some).chain([None]).collect()
}

/// Every kind of buyer with every class of shipping that rules and gates can tell apart.
fn people(book: &Book<'_>) -> Vec<(Option<StatedBuyer>, Option<ServiceClass>)> {
    let classes = classes(book);
    buyers(book).into_iter().flat_map(|buyer| classes.iter().map(move |class| (buyer, *class))).collect()
}

fn classes(book: &Book<'_>) -> Vec<Option<ServiceClass>> {
    if !limits(book).any(|limit| matches!(limit, Limit::PaidClass(_))) {
        return vec![None];
    }
    vec![Some(ServiceClass::Economy), Some(ServiceClass::Standard), Some(ServiceClass::Express), None]
}

fn buyers(book: &Book<'_>) -> Vec<Option<StatedBuyer>> {
    if conditions(book).all(|when| when.buyer_type.is_none()) {
        return vec![None];
    }
    vec![Some(StatedBuyer::Individual), Some(StatedBuyer::Business), None]
}
