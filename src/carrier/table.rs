//! The routing table: a playbook's rules worked out for each country, so that a service is picked without looking anything up.
//!
//! What it picks is what [`super::choose`] chooses, by the same rule; the receipt is made of the full choice when somebody asks for it.

use super::Book;
use super::bare::{BareFacts, Extent, GoodsSet};
use super::digest;
use super::gates::{Gates, Load};
use super::partition::mentioned;
use super::rules::{Lowest, RoutingCondition, RoutingRule, StatedBuyer, Use};
use crate::order::Code;
use crate::service::{Service, Tariff};
use crate::value::{Country, Money, sorted_by};

/// The rules of a playbook for each country.
#[derive(Clone, Debug)]
pub struct RoutingTable {
    /// The first is for every country that nothing mentions.
    routes: Vec<Route>,
    /// Which route each pair of letters takes.
    by_country: Vec<u16>,
    pub(super) key: [u8; 32],
}

/// The rules that may hold in a country, in their order.
type Route = Vec<Turn>;

/// One rule in one country.
#[derive(Clone, Debug, PartialEq)]
struct Turn {
    place: usize,
    weight_over: Option<u32>,
    weight_up_to: Option<u32>,
    goods: Option<GoodsSet>,
    buyer_type: Option<StatedBuyer>,
    /// How services are compared; `None` where there is one.
    compares: Option<Lowest>,
    /// Those that go there; compared ones by their ids.
    offers: Vec<Offer>,
}

/// One service in one country.
#[derive(Clone, Debug, PartialEq)]
struct Offer {
    service: usize,
    gates: Gates,
    tariff: Option<Tariff>,
    days: Option<u32>,
}

/// What was picked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pick {
    /// The place of the deciding rule in the routing.
    pub rule: Option<usize>,
    /// The place of the service in the playbook, where one takes the parcel.
    pub service: Option<usize>,
    /// Why none does.
    pub code: Option<Code>,
    /// What the picked service costs, where that is known.
    pub cost: Option<Money>,
    /// The days it takes at the latest, where they are known.
    pub days: Option<u32>,
}

impl RoutingTable {
    /// The table of a playbook.
    #[must_use]
    pub fn of(book: &Book<'_>) -> RoutingTable {
        let (countries, elsewhere) = mentioned(book);
        let mut table = RoutingTable { routes: vec![route(book, elsewhere)], by_country: vec![0; 26 * 26], key: digest::key(book.playbook) };
        for country in countries {
            let route = route(book, country);
            let known = table.routes.iter().position(|known| *known == route).unwrap_or_else(|| {
                table.routes.push(route);
                table.routes.len().saturating_sub(1)
            });
            if let Some(place) = table.by_country.get_mut(letters(country)) {
                *place = u16::try_from(known).unwrap_or_default();
            }
        }
        table
    }

    /// Picks the service for a parcel: the one that the full choice comes to.
    #[must_use]
    pub fn pick(&self, facts: &BareFacts<'_>) -> Pick {
        let Some(country) = facts.destination else { return Pick { code: Some(Code::DestinationUnknown), ..Pick::default() } };
        let route = self.by_country.get(letters(country)).and_then(|place| self.routes.get(usize::from(*place)));
        let holds = |turn: &&Turn| turn.holds(facts) && turn.offers.iter().any(|offer| offer.gates.reach(facts.postcode));
        match route.into_iter().flatten().find(holds) {
            Some(turn) => turn.pick(facts),
            None => Pick { code: Some(Code::NoServiceFits), ..Pick::default() },
        }
    }
}

/// The rules that may hold in a country.
fn route(book: &Book<'_>, country: Country) -> Route {
    let rules = book.routing.rules.iter().enumerate().filter(|(_, rule)| rule.when.is_for(country));
    rules.map(|(place, rule)| Turn::of(book, (place, rule), country)).filter(|turn| !turn.offers.is_empty()).collect()
}

/// The place of a pair of letters among all.
fn letters(country: Country) -> usize {
    let [first, second] = country.letters().map(|letter| usize::from(letter.wrapping_sub(b'A')));
    first.saturating_mul(26).saturating_add(second)
}

impl RoutingCondition {
    /// Whether it may hold for a parcel to a country.
    fn is_for(&self, country: Country) -> bool {
        let among = |list: &Vec<Country>| list.contains(&country);
        self.destinations.as_ref().is_none_or(among) && !self.except_destinations.as_ref().is_some_and(among)
    }
}

impl Turn {
    fn of(book: &Book<'_>, (place, rule): (usize, &RoutingRule), country: Country) -> Turn {
        let goes = |(_, service): &(usize, &Service)| rule.uses(&service.id) && service.destinations.contains(country);
        let found: Vec<(usize, &Service)> = book.services.iter().enumerate().filter(goes).collect();
        let found = sorted_by(found, |(_, service)| service.id.as_str());
        let compares = if let Use::Lowest(lowest) = &rule.takes { Some(lowest.clone()) } else { None };
        Turn {
            place,
            weight_over: rule.when.weight_over_grams,
            weight_up_to: rule.when.weight_up_to_grams,
            goods: rule.when.goods.as_deref().map(GoodsSet::of),
            buyer_type: rule.when.buyer_type,
            compares,
            offers: found.into_iter().map(|(place, service)| Offer::of(book, (place, service), country)).collect(),
        }
    }

    fn holds(&self, facts: &BareFacts<'_>) -> bool {
        self.weight_over.is_none_or(|limit| facts.weight_grams.is_some_and(|grams| grams > limit))
            && self.weight_up_to.is_none_or(|limit| facts.weight_grams.is_some_and(|grams| grams <= limit))
            && self.goods.is_none_or(|wanted| facts.goods.is_some_and(|goods| goods.meets(wanted)))
            && self.buyer_type.is_none_or(|wanted| facts.buyer_type == Some(wanted))
    }

    fn pick(&self, facts: &BareFacts<'_>) -> Pick {
        let extent = Extent::of(&facts.measure);
        let load = Load::of(facts, &extent);
        let rule = Some(self.place);
        match &self.compares {
            Some(lowest) => self.lowest(lowest, facts, (&load, extent.volume)),
            None => match self.offers.first() {
                Some(offer) => match offer.gates.refusal(&load) {
                    Some(code) => Pick { rule, code: Some(code), ..Pick::default() },
                    None => offer.taken(self.place, offer.cost(facts, extent.volume)),
                },
                None => Pick { rule, code: Some(Code::NoServiceFits), ..Pick::default() },
            },
        }
    }

    /// The offer with the lowest score; of equal ones the first, since they stand by their ids.
    fn lowest(&self, lowest: &Lowest, facts: &BareFacts<'_>, (load, volume): (&Load, Option<i64>)) -> Pick {
        let mut best: Option<(i64, Money, &Offer)> = None;
        let mut code = Code::NoCandidateFits;
        for offer in self.offers.iter().filter(|offer| offer.gates.refusal(load).is_none() && offer.gates.reach(facts.postcode)) {
            code = Code::PriceUnknown;
            let Some(cost) = offer.cost(facts, volume) else { continue };
            let Some(score) = lowest.score(cost, offer.days) else { continue };
            if best.is_none_or(|(least, ..)| score.minor < least) {
                best = Some((score.minor, cost, offer));
            }
        }
        match best {
            Some((_, cost, offer)) => offer.taken(self.place, Some(cost)),
            None => Pick { rule: Some(self.place), code: Some(code), ..Pick::default() },
        }
    }
}

impl Offer {
    fn of(book: &Book<'_>, (place, service): (usize, &Service), country: Country) -> Offer {
        Offer {
            service: place,
            gates: Gates::of(service, country),
            tariff: service.tariff(book.zones, country),
            days: service.days(book.zones, Some(country)).map(|days| days.max_days),
        }
    }

    fn cost(&self, facts: &BareFacts<'_>, volume: Option<i64>) -> Option<Money> {
        self.tariff.as_ref()?.cost(facts.weight_grams, volume).ok()
    }

    fn taken(&self, rule: usize, cost: Option<Money>) -> Pick {
        Pick { rule: Some(rule), service: Some(self.service), code: None, cost, days: self.days }
    }
}
