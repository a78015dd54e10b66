//! Whether a rule's conditions hold, and what would make them.

use super::ParcelFacts;
use super::facts::goods_names;
use super::flip::{Turn, other_than};
use super::gate::codes;
use super::rules::{RoutingCondition, StatedBuyer};
use crate::value::{Country, Fact, Facts, GoodsKind};

/// The parts of a condition, in the order they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Destinations,
    ExceptDestinations,
    WeightOver,
    WeightUpTo,
    Goods,
    BuyerType,
}

impl Part {
    /// The fact it asks for, as the receipt's list of unknown facts names it.
    pub(super) fn fact(self) -> &'static str {
        match self {
            Part::Destinations | Part::ExceptDestinations => "destination",
            Part::WeightOver | Part::WeightUpTo => "weight",
            Part::Goods => "goods",
            Part::BuyerType => "buyerType",
        }
    }
}

impl RoutingCondition {
    /// Whether everything that is present holds. A part on a fact nobody knows does not.
    pub(super) fn holds(&self, facts: &ParcelFacts) -> bool {
        self.parts(facts).iter().all(|(_, holds)| *holds == Some(true))
    }

    /// The part that keeps it from holding: one that fails before one that nobody can tell.
    pub(super) fn obstacle(&self, facts: &ParcelFacts) -> Option<(Part, Option<bool>)> {
        let parts = self.parts(facts);
        let failing = parts.iter().find(|(_, holds)| *holds == Some(false));
        failing.or_else(|| parts.iter().find(|(_, holds)| holds.is_none())).copied()
    }

    /// Each part and whether it holds; `None` where nobody knows the fact it asks for.
    fn parts(&self, facts: &ParcelFacts) -> [(Part, Option<bool>); 6] {
        let among = |list: &[Country]| facts.destination.map(|country| list.contains(&country));
        let weighs = |test: &dyn Fn(u32) -> bool| facts.weight_grams.map(test);
        let goods = |wanted: &[GoodsKind]| {
            facts.goods.as_ref().map(|goods| goods.iter().any(|kind| wanted.contains(kind))).filter(|holds| *holds || facts.goods_complete)
        };
        [
            (Part::Destinations, self.destinations.as_deref().map_or(Some(true), among)),
            (Part::ExceptDestinations, self.except_destinations.as_deref().map_or(Some(true), |list| among(list).map(|inside| !inside))),
            (Part::WeightOver, self.weight_over_grams.map_or(Some(true), |limit| weighs(&|grams| grams > limit))),
            (Part::WeightUpTo, self.weight_up_to_grams.map_or(Some(true), |limit| weighs(&|grams| grams <= limit))),
            (Part::Goods, self.goods.as_deref().map_or(Some(true), goods)),
            (Part::BuyerType, self.buyer_type.map_or(Some(true), |wanted| facts.buyer_type.map(|kind| kind == wanted))),
        ]
    }

    /// The nearest change that makes a part hold.
    pub(super) fn turn(&self, part: Part, facts: &ParcelFacts) -> Turn {
        let from = facts.destination.map(|country| country.to_string());
        match part {
            Part::Destinations => Turn::text("flip-destination", "destination", from, codes(self.destinations.as_deref().unwrap_or_default())),
            Part::ExceptDestinations => {
                let shut: Vec<String> = self.except_destinations.iter().flatten().map(Country::to_string).collect();
                Turn::text("flip-destination", "destination", from, other_than(&shut))
            }
            Part::WeightOver => to_weight(facts, self.weight_over_grams.unwrap_or(0).saturating_add(1)),
            Part::WeightUpTo => to_weight(facts, self.weight_up_to_grams.unwrap_or(0)),
            Part::Goods => {
                let from = facts.goods.as_deref().map(|goods| goods_names(goods).to_string());
                Turn::text("flip-goods-needed", "goods", from, goods_names(self.goods.as_deref().unwrap_or_default()))
            }
            Part::BuyerType => {
                let from = facts.buyer_type.map(|kind| kind.name().to_owned());
                Turn::text("flip-buyer-type", "buyerType", from, self.buyer_type.map_or("", StatedBuyer::name))
            }
        }
    }
}

fn to_weight(facts: &ParcelFacts, grams: u32) -> Turn {
    match facts.weight_grams {
        Some(from) => Turn::number("flip-weight", "weightGrams", from, grams),
        None => Turn { code: "flip-weight-needed", fact: "weightGrams", from: None, to: Fact::from(grams), change: None, facts: Facts::new() },
    }
}
