//! What a service takes: weight, size, value, kinds of goods, classes of shipping.

use crate::read::{FromRaw, ToRaw};
use crate::value::{Country, Day, GoodsKind};

/// One limit of a service.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
#[shape(tag = "kind")]
pub enum Limit {
    /// How heavy.
    Weight(WeightLimit),
    /// How large and small a box.
    Box(BoxLimit),
    /// How large and small a roll.
    Roll(RollLimit),
    /// How valuable.
    Value(ValueLimit),
    /// Which goods.
    Goods(GoodsLimit),
    /// What the buyer may have paid for.
    PaidClass(ClassLimit),
}

impl Limit {
    /// The countries it is narrowed to; absent: everywhere.
    #[must_use]
    pub fn countries(&self) -> Option<&[Country]> {
        match self {
            Limit::Weight(limit) => limit.countries.as_deref(),
            Limit::Box(limit) => limit.countries.as_deref(),
            Limit::Roll(limit) => limit.countries.as_deref(),
            Limit::Value(limit) => limit.countries.as_deref(),
            Limit::Goods(limit) => limit.countries.as_deref(),
            Limit::PaidClass(limit) => limit.countries.as_deref(),
        }
    }

    /// Whether both limit the same thing.
    #[must_use]
    pub fn is_same_kind(&self, other: &Limit) -> bool {
        core::mem::discriminant(self) == core::mem::discriminant(other)
    }
}

/// How heavy a parcel may be.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct WeightLimit {
    /// Only there.
    pub countries: Option<Vec<Country>>,
    /// The lightest that passes; absent: any.
    pub min_grams: Option<u32>,
    /// The heaviest that passes.
    pub max_grams: u32,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// How large and small a box may be.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct BoxLimit {
    /// Only there.
    pub countries: Option<Vec<Country>>,
    /// Length, width and height together.
    pub max_sum_mm: u32,
    /// The longest side.
    pub max_side_mm: u32,
    /// The longest side, at least.
    pub min_length_mm: u32,
    /// The second side, at least.
    pub min_width_mm: u32,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// How large and small a roll may be.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct RollLimit {
    /// Only there.
    pub countries: Option<Vec<Country>>,
    /// Twice the diameter and the length together.
    pub max_sum_mm: u32,
    /// The length.
    pub max_length_mm: u32,
    /// Twice the diameter and the length together, at least.
    pub min_sum_mm: u32,
    /// The length, at least.
    pub min_length_mm: u32,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// How valuable the goods may be.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct ValueLimit {
    /// Only there.
    pub countries: Option<Vec<Country>>,
    /// The most that passes, in minor units.
    pub max_minor: i64,
    /// ISO 4217. Values in another currency are not compared.
    pub currency: String,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// Which goods are refused.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct GoodsLimit {
    /// Only there.
    pub countries: Option<Vec<Country>>,
    /// What the service does not take.
    pub refused: Vec<GoodsKind>,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// What kind of shipping a service is, and a buyer pays for; the slowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, FromRaw, ToRaw)]
pub enum ServiceClass {
    /// The slowest; often not tracked.
    Economy,
    /// The usual.
    Standard,
    /// The fastest.
    Express,
}

impl ServiceClass {
    /// The kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ServiceClass::Economy => "economy",
            ServiceClass::Standard => "standard",
            ServiceClass::Express => "express",
        }
    }
}

/// What the buyer may have paid for: a service of one class does not carry what was paid as a higher one.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct ClassLimit {
    /// Only there.
    pub countries: Option<Vec<Country>>,
    /// The highest class that passes.
    pub up_to: ServiceClass,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}
