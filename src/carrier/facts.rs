//! The facts a choice is made from. The receiver's country decides, never the buyer's; what is absent is unknown.

use super::rules::{Routing, StatedBuyer};
use crate::order::{Line, Order, OrderedService, Parcel};
use crate::service::ServiceClass;
use crate::value::{Country, Fact, Facts, GoodsKind, Measure, Money, Shape, Text, sorted_set};

/// What is known of a parcel before it has a carrier.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParcelFacts {
    /// The receiver's country.
    pub destination: Option<Country>,
    /// The receiver's postcode.
    pub postcode: Option<Text>,
    /// What it weighs.
    pub weight_grams: Option<u32>,
    /// Who said so.
    pub weight_from: Option<WeightFrom>,
    /// Its sizes.
    pub measure: Measure,
    /// The kinds of goods that somebody named.
    pub goods: Option<Vec<GoodsKind>>,
    /// Whether somebody has said it of every line.
    pub goods_complete: bool,
    /// What the buyer pays for the order.
    pub value: Option<Money>,
    /// Who ordered.
    pub buyer_type: Option<StatedBuyer>,
    /// What the buyer paid for, each service once.
    pub paid_for: Vec<OrderedService>,
    /// The fastest class of shipping the buyer paid for.
    pub paid_class: Option<ServiceClass>,
}

/// Where a weight comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeightFrom {
    /// The parcel was weighed, packing included.
    Parcel,
    /// The pieces of its lines together, with the packing that the playbook adds.
    Lines,
}

impl ParcelFacts {
    /// What an order says of a parcel; of everything in it where there is no parcel yet.
    #[must_use]
    pub fn of(routing: &Routing, order: &Order, parcel: Option<&Parcel>) -> ParcelFacts {
        let lines: Vec<&Line> =
            order.lines.iter().filter(|line| parcel.is_none_or(|parcel| parcel.lines.is_empty() || parcel.lines.contains(&line.id))).collect();
        let (goods, goods_complete) = goods_of(&lines);
        let weight_grams = weight_of(&lines).and_then(|grams| routing.packed(grams));
        let paid_for = paid_for(&lines);
        let facts = ParcelFacts {
            destination: order.receiver.country,
            postcode: order.receiver.postcode.clone().filter(|postcode| !postcode.trim().is_empty()),
            weight_grams,
            weight_from: weight_grams.map(|_| WeightFrom::Lines),
            measure: stacked(&lines),
            goods,
            goods_complete,
            value: order.amounts.total,
            buyer_type: StatedBuyer::of(order.buyer.kind),
            paid_class: paid_for.iter().filter_map(|paid| routing.class_of(paid.code.as_deref(), paid.name.as_deref())).max(),
            paid_for,
        };
        facts.with(parcel.and_then(|parcel| parcel.measure), parcel.and_then(|parcel| parcel.goods.as_deref()))
    }

    /// These facts, with what was measured and looked at in place of what the lines say.
    #[must_use]
    pub fn with(mut self, measure: Option<Measure>, goods: Option<&[GoodsKind]>) -> ParcelFacts {
        if let Some(measure) = measure {
            self.measure = self.measure.updated(measure);
        }
        if let Some(weighed) = self.measure.weight_grams.filter(|grams| *grams > 0) {
            self.weight_grams = Some(weighed);
            self.weight_from = Some(WeightFrom::Parcel);
        }
        if let Some(goods) = goods.filter(|goods| !goods.is_empty()) {
            self.goods = Some(sorted_set(goods.iter().copied()));
            self.goods_complete = true;
        }
        self
    }

    /// The facts as a receipt shows them.
    #[must_use]
    pub fn shown(&self) -> Facts {
        let measure = &self.measure;
        Facts::new()
            .with_some("destination", self.destination.map(|country| country.to_string()))
            .with_some("postcode", self.postcode.clone())
            .with_some("weightGrams", self.weight_grams)
            .with_some("weightFrom", self.weight_from.map(WeightFrom::name))
            .with_some("shape", measure.shape.filter(|shape| *shape == Shape::Roll).map(|_| "roll"))
            .with_some("lengthMm", measure.length_mm)
            .with_some("widthMm", measure.width_mm)
            .with_some("heightMm", measure.height_mm)
            .with_some("diameterMm", measure.diameter_mm)
            .with_some("goods", self.goods.as_deref().map(goods_names))
            .with_some("value", self.value.map(|value| value.to_string()))
            .with_some("buyerType", self.buyer_type.map(StatedBuyer::name))
            .with_some("paidClass", self.paid_class.map(ServiceClass::name))
    }
}

impl WeightFrom {
    /// The kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            WeightFrom::Parcel => "parcel",
            WeightFrom::Lines => "lines",
        }
    }
}

/// Kinds of goods as a fact.
pub(super) fn goods_names(goods: &[GoodsKind]) -> Fact {
    Fact::List(goods.iter().map(|kind| kind.name().to_owned()).collect())
}

/// The kinds that lines name, and whether every line names some.
fn goods_of(lines: &[&Line]) -> (Option<Vec<GoodsKind>>, bool) {
    let said: Vec<&Vec<GoodsKind>> = lines.iter().filter_map(|line| line.goods.as_ref()).filter(|goods| !goods.is_empty()).collect();
    let complete = !said.is_empty() && said.len() == lines.len();
    let kinds = sorted_set(said.into_iter().flatten().copied());
    ((!kinds.is_empty()).then_some(kinds), complete)
}

/// The weight of all pieces; unknown when one line's is.
fn weight_of(lines: &[&Line]) -> Option<u32> {
    let of_line = |line: &&Line| line.weight_grams.filter(|grams| *grams > 0).and_then(|grams| grams.checked_mul(line.quantity));
    let sum = lines.iter().map(of_line).try_fold(0_u32, |sum, grams| sum.checked_add(grams?))?;
    (sum > 0).then_some(sum)
}

/// The sides of all pieces stacked on their length and width; unknown when one line's are.
fn stacked(lines: &[&Line]) -> Measure {
    let sides = |line: &&Line| Some((line.length_mm?, line.width_mm?, line.height_mm?.checked_mul(line.quantity)?));
    let stack = lines.iter().map(sides).try_fold((0, 0, 0_u32), |(length, width, height), sides| {
        let (l, w, h) = sides?;
        Some((l.max(length), w.max(width), height.checked_add(h)?))
    });
    let Some((length, width, height)) = stack.filter(|_| !lines.is_empty()) else { return Measure::default() };
    Measure { length_mm: Some(length), width_mm: Some(width), height_mm: Some(height), ..Measure::default() }
}

/// What the buyer paid for, each service once, in the order of the lines.
fn paid_for(lines: &[&Line]) -> Vec<OrderedService> {
    let mut services: Vec<OrderedService> = Vec::new();
    for service in lines.iter().filter_map(|line| line.buyer_service.as_ref()).filter(|service| service.code.is_some() || service.name.is_some()) {
        if !services.contains(service) {
            services.push(service.clone());
        }
    }
    services
}
