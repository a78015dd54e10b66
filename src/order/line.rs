//! The lines of an order: what was ordered, whether it is in stock, who looked at it.

use crate::pack::Packed;
use crate::read::{FromRaw, ToRaw};
use crate::value::{GoodsKind, Instant, Money, Text};

/// One line.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, ToRaw)]
pub struct Line {
    /// Names the line in commands.
    pub id: Text,
    /// The child order's number.
    pub child_id: Option<Text>,
    /// The platform's product number.
    pub product_id: Option<Text>,
    /// The seller's own code.
    pub sku: Option<Text>,
    /// The listing's title.
    pub name: Option<Text>,
    /// Pieces.
    pub quantity: u32,
    /// Price of one piece.
    pub unit_price: Option<Money>,
    /// Weight of one piece.
    pub weight_grams: Option<u32>,
    /// Length of one piece.
    pub length_mm: Option<u32>,
    /// Width of one piece.
    pub width_mm: Option<u32>,
    /// Height of one piece, the side that pieces are stacked on.
    pub height_mm: Option<u32>,
    /// What kinds of goods; absent: nobody has said.
    pub goods: Option<Vec<GoodsKind>>,
    /// What the buyer paid for.
    pub buyer_service: Option<OrderedService>,
    /// The listing's processing time. Working or natural days is not known, so no clock is made from it.
    pub prepare_days: Option<u32>,
    /// The buyer's remark on the line.
    pub memo: Option<Text>,
    /// Whether it can ship.
    pub stock: Option<Stock>,
    /// Who looked at it.
    pub quality: Option<QualityCheck>,
}

/// What an import says of a line.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, Packed, ToRaw)]
pub struct LineData {
    /// Names the line in commands.
    pub id: Text,
    /// The child order's number.
    pub child_id: Option<Text>,
    /// The platform's product number.
    #[shape(shared)]
    pub product_id: Option<Text>,
    /// The seller's own code.
    #[shape(shared)]
    pub sku: Option<Text>,
    /// The listing's title.
    #[shape(shared)]
    pub name: Option<Text>,
    /// Pieces.
    pub quantity: u32,
    /// Price of one piece.
    pub unit_price: Option<Money>,
    /// Weight of one piece.
    pub weight_grams: Option<u32>,
    /// Length of one piece.
    pub length_mm: Option<u32>,
    /// Width of one piece.
    pub width_mm: Option<u32>,
    /// Height of one piece, the side that pieces are stacked on.
    pub height_mm: Option<u32>,
    /// What kinds of goods.
    pub goods: Option<Vec<GoodsKind>>,
    /// What the buyer paid for.
    pub buyer_service: Option<OrderedService>,
    /// The listing's processing time.
    pub prepare_days: Option<u32>,
    /// The buyer's remark on the line.
    pub memo: Option<Text>,
}

impl Line {
    /// A line from an import.
    #[must_use]
    pub fn new(data: LineData) -> Line {
        Line { id: data.id.clone(), ..Line::default() }.updated(data)
    }

    /// This line with what an import says; its id and the seller's own answers stay.
    #[must_use]
    pub fn updated(self, newer: LineData) -> Line {
        Line {
            id: self.id,
            child_id: newer.child_id.or(self.child_id),
            product_id: newer.product_id.or(self.product_id),
            sku: newer.sku.or(self.sku),
            name: newer.name.or(self.name),
            quantity: newer.quantity,
            unit_price: newer.unit_price.or(self.unit_price),
            weight_grams: newer.weight_grams.or(self.weight_grams),
            length_mm: newer.length_mm.or(self.length_mm),
            width_mm: newer.width_mm.or(self.width_mm),
            height_mm: newer.height_mm.or(self.height_mm),
            goods: newer.goods.or(self.goods),
            buyer_service: newer.buyer_service.or(self.buyer_service),
            prepare_days: newer.prepare_days.or(self.prepare_days),
            memo: newer.memo.or(self.memo),
            stock: self.stock,
            quality: self.quality,
        }
    }
}

/// The service the buyer paid for, in the platform's words.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, Packed, ToRaw)]
pub struct OrderedService {
    /// The platform's code.
    #[shape(shared)]
    pub code: Option<Text>,
    /// The platform's name.
    #[shape(shared)]
    pub name: Option<Text>,
}

/// The answer whether a line can ship.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Stock {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// The answer.
    pub answer: StockAnswer,
    /// A remark.
    pub note: Option<Text>,
}

/// Whether a line can ship.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum StockAnswer {
    /// It lies ready.
    InStock,
    /// It comes in and ships the same day.
    ShipsToday,
    /// Neither.
    Neither,
}

/// Who looked at the goods.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct QualityCheck {
    /// When.
    pub at: Instant,
    /// Recorded by whom.
    pub by: Text,
    /// Who looked.
    pub checked_by: Text,
    /// The seller's own reference to a photo.
    pub photo: Option<Text>,
    /// A remark.
    pub note: Option<Text>,
}
