//! The facts of a choice without text of their own: what many orders are asked with, one after the other.

use super::ParcelFacts;
use super::facts::WeightFrom;
use super::rules::StatedBuyer;
use super::size;
use crate::service::ServiceClass;
use crate::value::{Country, GoodsKind, Measure, Money, Text};

/// What is known of a parcel, borrowed; what is absent is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BareFacts<'a> {
    /// The receiver's country.
    pub destination: Option<Country>,
    /// The receiver's postcode.
    pub postcode: Option<&'a str>,
    /// What it weighs, packing included where the playbook adds it.
    pub weight_grams: Option<u32>,
    /// Who said so.
    pub weight_from: Option<WeightFrom>,
    /// Its sizes.
    pub measure: Measure,
    /// The kinds of goods that somebody named.
    pub goods: Option<GoodsSet>,
    /// Whether somebody has said it of every line.
    pub goods_complete: bool,
    /// What the buyer pays for the order.
    pub value: Option<Money>,
    /// Who ordered.
    pub buyer_type: Option<StatedBuyer>,
    /// The fastest class of shipping the buyer paid for.
    pub paid_class: Option<ServiceClass>,
}

/// The facts of a choice, kept for as long as one likes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeptFacts {
    postcode: Option<Text>,
    bare: BareFacts<'static>,
}

impl KeptFacts {
    /// What is kept of a parcel's facts.
    #[must_use]
    pub fn of(facts: &ParcelFacts) -> KeptFacts {
        let BareFacts { destination, weight_grams, weight_from, measure, goods, goods_complete, value, buyer_type, paid_class, .. } = facts.bare();
        let bare =
            BareFacts { postcode: None, destination, weight_grams, weight_from, measure, goods, goods_complete, value, buyer_type, paid_class };
        KeptFacts { postcode: facts.postcode.clone(), bare }
    }

    /// The facts, borrowed.
    #[must_use]
    pub fn bare(&self) -> BareFacts<'_> {
        BareFacts { postcode: self.postcode.as_deref(), ..self.bare }
    }
}

/// Kinds of goods, each once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GoodsSet(u8);

impl GoodsSet {
    /// These kinds.
    #[must_use]
    pub fn of(kinds: &[GoodsKind]) -> GoodsSet {
        GoodsSet(kinds.iter().fold(0, |set, kind| set | bit(*kind)))
    }

    /// Whether a kind stands in both.
    #[must_use]
    pub fn meets(self, other: GoodsSet) -> bool {
        self.0 & other.0 != 0
    }

    /// One bit for each kind.
    pub(super) fn bits(self) -> u8 {
        self.0
    }
}

fn bit(kind: GoodsKind) -> u8 {
    match kind {
        GoodsKind::Ordinary => 1,
        GoodsKind::Battery => 2,
        GoodsKind::Food => 4,
        GoodsKind::Knife => 8,
        GoodsKind::Powder => 16,
        GoodsKind::Liquid => 32,
        GoodsKind::Magnet => 64,
    }
}

impl ParcelFacts {
    /// These facts, borrowed.
    #[must_use]
    pub fn bare(&self) -> BareFacts<'_> {
        BareFacts {
            destination: self.destination,
            postcode: self.postcode.as_deref(),
            weight_grams: self.weight_grams,
            weight_from: self.weight_from,
            measure: self.measure,
            goods: self.goods.as_deref().map(GoodsSet::of),
            goods_complete: self.goods_complete,
            value: self.value,
            buyer_type: self.buyer_type,
            paid_class: self.paid_class,
        }
    }
}

/// What limits and prices ask of the sizes, worked out once for all services.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent {
    pub(super) is_roll: bool,
    /// Of a box: all measured sides together.
    pub(super) sum: u32,
    /// Of a box: its longest measured side.
    pub(super) longest: u32,
    /// Of a box: the side after the longest, where all are measured.
    pub(super) second: Option<u32>,
    /// Of a roll.
    pub(super) length: Option<u32>,
    /// Of a roll.
    pub(super) diameter: Option<u32>,
    /// In cubic millimetres.
    pub(super) volume: Option<i64>,
}

impl Extent {
    pub(super) fn of(measure: &Measure) -> Extent {
        let sides = size::box_sides(measure);
        let [one, two, three] = sides.map(|side| side.unwrap_or(0));
        let longest = one.max(two).max(three);
        Extent {
            is_roll: size::is_roll(measure),
            sum: one.saturating_add(two).saturating_add(three),
            longest,
            second: sides.iter().all(Option::is_some).then(|| one.min(two).max(one.max(two).min(three))),
            length: size::known(measure.length_mm),
            diameter: size::known(measure.diameter_mm),
            volume: size::volume(measure),
        }
    }
}
