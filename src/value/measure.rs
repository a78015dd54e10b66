//! What a parcel weighs and measures, and what is in it.

use crate::pack::Packed;
use crate::read::{FromRaw, ToRaw};

/// The form of a parcel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum Shape {
    /// Length, width and height.
    #[default]
    Box,
    /// Length and diameter.
    Roll,
}

/// What a parcel weighs and measures; what is absent is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub struct Measure {
    /// Weight with packing.
    pub weight_grams: Option<u32>,
    /// Box unless stated.
    pub shape: Option<Shape>,
    /// Length.
    pub length_mm: Option<u32>,
    /// Width of a box.
    pub width_mm: Option<u32>,
    /// Height of a box.
    pub height_mm: Option<u32>,
    /// Diameter of a roll.
    pub diameter_mm: Option<u32>,
}

impl Measure {
    /// This measure, with what `newer` states in place of what it stated.
    #[must_use]
    pub fn updated(self, newer: Measure) -> Measure {
        Measure {
            weight_grams: newer.weight_grams.or(self.weight_grams),
            shape: newer.shape.or(self.shape),
            length_mm: newer.length_mm.or(self.length_mm),
            width_mm: newer.width_mm.or(self.width_mm),
            height_mm: newer.height_mm.or(self.height_mm),
            diameter_mm: newer.diameter_mm.or(self.diameter_mm),
        }
    }
}

/// Which measured side a limit is about; for messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub enum Side {
    /// Length, width and height together.
    Sum,
    /// The longest side.
    Longest,
    /// The length.
    Length,
    /// The second side.
    Width,
    /// Twice the diameter and the length together.
    RollSum,
}

/// Goods that carriers treat apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, FromRaw, Packed, ToRaw)]
pub enum GoodsKind {
    /// Looked at, and none of the others.
    Ordinary,
    /// With a battery.
    Battery,
    /// Food.
    Food,
    /// Knives and other blades.
    Knife,
    /// Powder.
    Powder,
    /// Liquid.
    Liquid,
    /// Magnets.
    Magnet,
}

impl GoodsKind {
    /// The kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            GoodsKind::Ordinary => "ordinary",
            GoodsKind::Battery => "battery",
            GoodsKind::Food => "food",
            GoodsKind::Knife => "knife",
            GoodsKind::Powder => "powder",
            GoodsKind::Liquid => "liquid",
            GoodsKind::Magnet => "magnet",
        }
    }
}
