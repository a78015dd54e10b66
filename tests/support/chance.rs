//! Playbooks and parcels made by chance, within what proves itself: for laws that hold for all of them.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use jiaoyun::carrier::rules::{Lowest, Routing, RoutingCondition, RoutingRule, StatedBuyer, Use};
use jiaoyun::carrier::{ParcelFacts, WeightFrom};
use jiaoyun::order::OrderedService;
use jiaoyun::playbook::Playbook;
use jiaoyun::service::{
    BoxLimit, ClassLimit, Destinations, ExcludedPostcodes, GoodsLimit, Limit, RateRow, RateStep, Rates, RollLimit, Service, ServiceClass, ValueLimit,
    WeightLimit, Window, Zone, ZoneTable,
};
use jiaoyun::value::{Country, Currency, Day, GoodsKind, Measure, Money, Shape};
use std::sync::LazyLock;

const COUNTRIES: [[u8; 2]; 6] = [*b"FR", *b"US", *b"DE", *b"BR", *b"UA", *b"ZA"];
const GOODS: [GoodsKind; 4] = [GoodsKind::Ordinary, GoodsKind::Battery, GoodsKind::Food, GoodsKind::Liquid];
const CLASSES: [ServiceClass; 3] = [ServiceClass::Economy, ServiceClass::Standard, ServiceClass::Express];

static STANDARD: LazyLock<Playbook> = LazyLock::new(Playbook::standard);

/// Numbers by chance, the same ones for the same seed.
pub struct Chance(u64);

impl Chance {
    pub fn of(seed: u64) -> Chance {
        Chance(seed ^ 0x9E37_79B9_7F4A_7C15)
    }

    /// A number below a limit.
    pub fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(limit)) as u32
    }

    /// Whether one of so many comes.
    fn one_in(&mut self, many: u32) -> bool {
        self.below(many) == 0
    }

    fn of_list<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len() as u32) as usize]
    }

    fn some<T>(&mut self, many: u32, make: impl FnOnce(&mut Chance) -> T) -> Option<T> {
        (!self.one_in(many)).then(|| make(self))
    }

    fn rarely<T>(&mut self, many: u32, make: impl FnOnce(&mut Chance) -> T) -> Option<T> {
        self.one_in(many).then(|| make(self))
    }

    fn countries(&mut self) -> Vec<Country> {
        COUNTRIES.iter().filter(|_| self.below(2) == 0).map(|code| Country::of(*code)).collect()
    }

    fn goods(&mut self) -> Vec<GoodsKind> {
        GOODS.iter().copied().filter(|_| self.below(3) == 0).collect()
    }
}

fn as_of() -> Day {
    "2026-09-18".parse().expect("a day")
}

fn by_chance() -> String {
    "chance".to_owned()
}

/// The standard playbook with other services, zones and rules.
pub fn playbook(chance: &mut Chance) -> Playbook {
    let services: Vec<Service> = (0..1 + chance.below(7)).map(|place| service(chance, place)).collect();
    let rules = (0..1 + chance.below(4)).map(|place| rule(chance, place, &services)).collect();
    let zones = vec![ZoneTable { id: "world".to_owned(), zones: zones(chance), source: by_chance(), as_of: as_of() }];
    let routing = Routing { rules, examples: Vec::new(), paid_classes: None, packing: None };
    Playbook { services, zones: Some(zones), routing, ..STANDARD.clone() }
}

fn zones(chance: &mut Chance) -> Vec<Zone> {
    let zone = |(place, code): (usize, &[u8; 2])| Zone {
        id: place.to_string(),
        countries: vec![Country::of(*code)],
        price_percent: 50 + chance.below(100),
        extra_days: chance.below(12),
    };
    COUNTRIES.iter().take(5).enumerate().map(zone).collect()
}

fn service(chance: &mut Chance, place: u32) -> Service {
    let mut service = STANDARD.services[0].clone();
    service.id = format!("{}-{place}", ["beta", "alpha", "gamma"][place as usize % 3]);
    service.destinations =
        Destinations { only: chance.rarely(2, Chance::countries), except: chance.rarely(3, Chance::countries), source: by_chance(), as_of: as_of() };
    service.excluded_postcodes = chance.rarely(3, corsica).into_iter().collect();
    service.limits = limits(chance);
    service.window = chance.some(6, |chance| Window { min_days: 1, max_days: 1 + chance.below(40), source: by_chance(), as_of: as_of() });
    service.rates = chance.some(6, rates);
    service.zones = chance.rarely(2, |_| "world".to_owned());
    service
}

fn corsica(_: &mut Chance) -> ExcludedPostcodes {
    let prefixes = vec!["20".to_owned(), "97".to_owned()];
    ExcludedPostcodes { country: Country::of(*b"FR"), prefixes, why: by_chance(), source: by_chance(), as_of: as_of() }
}

/// At most one limit of a kind for all countries, and one that stands in its place in one country.
fn limits(chance: &mut Chance) -> Vec<Limit> {
    let mut limits = Vec::new();
    for countries in [None, Some(vec![Country::of(chance.of_list(&COUNTRIES))])] {
        let rare = if countries.is_some() { 6 } else { 2 };
        let made = [
            chance.rarely(rare, |chance| Limit::Weight(weight(chance, countries.clone()))),
            chance.rarely(rare, |chance| Limit::Box(of_box(chance, countries.clone()))),
            chance.rarely(rare, |chance| Limit::Roll(of_roll(chance, countries.clone()))),
            chance.rarely(rare, |chance| Limit::Value(value(chance, countries.clone()))),
            chance.rarely(rare, |chance| {
                let refused = chance.goods();
                Limit::Goods(GoodsLimit { countries: countries.clone(), refused, source: by_chance(), as_of: as_of() })
            }),
            chance.rarely(rare, |chance| {
                let up_to = chance.of_list(&CLASSES);
                Limit::PaidClass(ClassLimit { countries: countries.clone(), up_to, source: by_chance(), as_of: as_of() })
            }),
        ];
        limits.extend(made.into_iter().flatten());
    }
    limits
}

fn weight(chance: &mut Chance, countries: Option<Vec<Country>>) -> WeightLimit {
    let max_grams = 100 + chance.below(3000);
    WeightLimit { countries, min_grams: chance.rarely(2, |chance| chance.below(100)), max_grams, source: by_chance(), as_of: as_of() }
}

fn of_box(chance: &mut Chance, countries: Option<Vec<Country>>) -> BoxLimit {
    let [min_length_mm, min_width_mm] = [chance.below(150), chance.below(110)];
    let [max_sum_mm, max_side_mm] = [400 + chance.below(900), 200 + chance.below(600)];
    BoxLimit { countries, max_sum_mm, max_side_mm, min_length_mm, min_width_mm, source: by_chance(), as_of: as_of() }
}

fn of_roll(chance: &mut Chance, countries: Option<Vec<Country>>) -> RollLimit {
    let [min_sum_mm, min_length_mm] = [chance.below(170), chance.below(110)];
    let [max_sum_mm, max_length_mm] = [400 + chance.below(900), 200 + chance.below(900)];
    RollLimit { countries, max_sum_mm, max_length_mm, min_sum_mm, min_length_mm, source: by_chance(), as_of: as_of() }
}

fn value(chance: &mut Chance, countries: Option<Vec<Country>>) -> ValueLimit {
    let currency = chance.of_list(&["USD", "EUR"]).to_owned();
    ValueLimit { countries, max_minor: i64::from(1 + chance.below(9000)), currency, source: by_chance(), as_of: as_of() }
}

fn rates(chance: &mut Chance) -> Rates {
    let rows = (0..1 + chance.below(3)).map(|place| row(chance, place)).collect();
    let mm3_per_gram = chance.rarely(3, |chance| 1 + chance.below(9000));
    Rates { currency: "USD".to_owned(), rows, mm3_per_gram, source: by_chance(), as_of: as_of() }
}

fn row(chance: &mut Chance, place: u32) -> RateRow {
    RateRow {
        countries: chance.rarely(4, Chance::countries),
        up_to_grams: 500 * (place + 1) + chance.below(3000),
        per_kg_minor: i64::from(chance.below(2) * chance.below(9000)),
        per_item_minor: i64::from(1 + chance.below(5)),
        step: chance.rarely(2, |chance| RateStep { grams: 1 + chance.below(300), minor: i64::from(chance.below(80)) }),
        min_billable_grams: chance.rarely(4, |chance| chance.below(200)),
    }
}

fn rule(chance: &mut Chance, place: u32, services: &[Service]) -> RoutingRule {
    let id = |chance: &mut Chance| services[chance.below(services.len() as u32) as usize].id.clone();
    let takes = if chance.one_in(3) {
        Use::Service(id(chance))
    } else {
        let among = chance.rarely(3, |chance| (0..1 + chance.below(4)).map(|_| id(chance)).collect());
        Use::Lowest(Lowest { per_day_minor: chance.below(3) * chance.below(60), among })
    };
    RoutingRule { id: format!("rule-{place}"), when: condition(chance), takes, source: by_chance(), as_of: as_of() }
}

fn condition(chance: &mut Chance) -> RoutingCondition {
    RoutingCondition {
        destinations: chance.rarely(4, Chance::countries),
        except_destinations: chance.rarely(6, Chance::countries),
        weight_over_grams: chance.rarely(6, |chance| chance.below(1500)),
        weight_up_to_grams: chance.rarely(6, |chance| chance.below(3000)),
        goods: chance.rarely(6, Chance::goods),
        buyer_type: chance.rarely(8, |chance| chance.of_list(&[StatedBuyer::Individual, StatedBuyer::Business])),
    }
}

/// A parcel of which much is known, or little.
pub fn parcel(chance: &mut Chance) -> ParcelFacts {
    let weight_grams = chance.some(8, |chance| 1 + chance.below(4000));
    let weight_from = weight_grams.map(|_| chance.of_list(&[WeightFrom::Parcel, WeightFrom::Lines]));
    let goods = chance.some(4, Chance::goods).filter(|goods| !goods.is_empty());
    ParcelFacts {
        destination: chance.some(20, |chance| Country::of(chance.of_list(&COUNTRIES))),
        postcode: chance.some(4, |chance| chance.of_list(&["20000", "75001", "97***", "2****", "10115", "  "]).into()),
        weight_grams,
        weight_from,
        measure: measure(chance),
        goods_complete: goods.is_some() && chance.one_in(2),
        goods,
        value: chance.some(4, |chance| Money {
            minor: i64::from(chance.below(9000)),
            currency: chance.of_list(&["USD", "EUR"]).parse().unwrap_or(Currency::Unknown),
        }),
        buyer_type: chance.some(3, |chance| chance.of_list(&[StatedBuyer::Individual, StatedBuyer::Business])),
        paid_for: chance.rarely(2, paid).into_iter().collect(),
        paid_class: chance.some(3, |chance| chance.of_list(&CLASSES)),
    }
}

fn measure(chance: &mut Chance) -> Measure {
    let side = |chance: &mut Chance| chance.some(6, |chance| chance.below(700));
    Measure {
        weight_grams: None,
        shape: chance.rarely(3, |chance| chance.of_list(&[Shape::Box, Shape::Roll])),
        length_mm: side(chance),
        width_mm: side(chance),
        height_mm: side(chance),
        diameter_mm: side(chance),
    }
}

fn paid(chance: &mut Chance) -> OrderedService {
    let word = |chance: &mut Chance| chance.of_list(&["EMS_ZX_ZX_US", "ePacket", "STANDARD", ""]).to_owned();
    OrderedService { code: chance.rarely(2, word).map(Into::into), name: chance.rarely(2, word).map(Into::into) }
}
