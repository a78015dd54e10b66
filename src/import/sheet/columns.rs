//! The columns of a sheet, found by their headings and never by their position.

use super::COLUMN_LIMIT;
use super::table::Table;
use crate::import::count;
use crate::import::intake::{Intake, Place};
use crate::import::json::is_harmful;
use crate::import::rules::Rules;
use crate::import::text::halfwidth;
use crate::value::{Facts, Keyed, sorted_set};
use std::rc::Rc;

/// What a heading may put its unit or a remark into.
const BRACKETS: [char; 6] = ['(', ')', '[', ']', '【', '】'];

/// Units that are not grams: a weight in them is not read as one in grams.
const OTHER_UNITS: [&str; 6] = ["kg", "千克", "公斤", "lb", "ounce", "磅"];

macro_rules! fields {
    ($($name:ident $text:literal),* $(,)?) => {
        /// What a column holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Field { $($name),* }

        impl Field {
            /// The name it goes by in the playbook.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Field::$name => $text),* }
            }

            /// The field of a name.
            pub(crate) fn named(name: &str) -> Option<Field> {
                match name { $($text => Some(Field::$name),)* _ => None }
            }
        }
    };
}

fields! {
    OrderId "orderId", OrderStatus "orderStatus", Manager "manager", BuyerName "buyerName", BuyerLogin "buyerLogin", BuyerEmail "buyerEmail",
    BuyerCountry "buyerCountry", BuyerType "buyerType", CreatedAt "createdAt", PaidAt "paidAt", GoodsTotal "goodsTotal", Freight "freight", Total "total",
    Discount "discount", Vat "vat", TaxCollected "taxCollected", Currency "currency", Products "products", ProductCodes "productCodes",
    Quantity "quantity", Sku "sku", ProductName "productName", GoodsKind "goodsKind", Weight "weight", Memo "memo", FullAddress "fullAddress",
    ReceiverName "receiverName", Country "country", Province "province", City "city", Address "address", Address2 "address2", Postcode "postcode",
    Phone "phone", Mobile "mobile", BuyerService "buyerService", ShipBy "shipBy", ShippedNumber "shippedNumber", SentAt "sentAt",
    ReceivedAt "receivedAt", OrderMode "orderMode", FundStatus "fundStatus", IssueStatus "issueStatus", FrozenStatus "frozenStatus",
    LogisticsStatus "logisticsStatus", ChildId "childId", ProductId "productId", UnitPrice "unitPrice", EndReason "endReason",
    Length "length", Width "width", Height "height", Battery "battery",
}

impl Field {
    /// Whether each row may say something else of it, as rows of one order do of its lines.
    pub(crate) fn is_of_line(self) -> bool {
        use Field::{
            Battery, BuyerService, ChildId, GoodsKind, Height, Length, ProductCodes, ProductId, ProductName, Products, Quantity, Sku, UnitPrice,
            Weight, Width,
        };
        let measured = [Weight, Length, Width, Height, Battery, GoodsKind];
        [BuyerService, ChildId, ProductCodes, ProductId, ProductName, Products, Quantity, Sku, UnitPrice].contains(&self) || measured.contains(&self)
    }

    /// Whether the engine has no use for it and keeps it as it came.
    pub(crate) fn is_kept_only(self) -> bool {
        matches!(self, Field::Manager | Field::Discount | Field::Vat | Field::TaxCollected | Field::OrderMode)
    }
}

/// Where each field stands.
pub(crate) struct Columns {
    places: Keyed<Field, usize>,
    /// The same by the fields' own numbers, since every cell is asked for by them.
    by_number: Vec<Option<usize>>,
    /// The columns nobody reads.
    pub(crate) unread: Vec<usize>,
}

impl Columns {
    /// The column of a field.
    pub(crate) fn place_of(&self, field: Field) -> Option<usize> {
        self.by_number.get(field as usize).copied().flatten()
    }

    /// Fields and their columns.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Field, usize)> {
        self.places.iter().map(|(field, index)| (*field, *index))
    }
}

/// Says that a sheet has more columns than any that is about orders.
pub(super) fn tell_too_many(intake: &mut Intake, found: usize) {
    let facts = Facts::new().with("found", count(found)).with("limit", count(COLUMN_LIMIT));
    intake.error("too-many-columns", &facts, &Place::default());
}

/// Finds the columns of a sheet. A sheet without a column for the order's number holds no orders.
pub(crate) fn find(intake: &mut Intake, table: &Table) -> Option<Columns> {
    if table.headings.len() > COLUMN_LIMIT {
        tell_too_many(intake, table.headings.len());
        return None;
    }
    let columns = matched(intake.door.rules, &table.headings);
    if columns.place_of(Field::OrderId).is_some() {
        tell_unread(intake, table, &columns);
        return Some(columns);
    }
    let seen: Vec<String> = table.headings.iter().map(|heading| heading.trim().chars().take(40).collect()).take(20).collect();
    let code = if table.headings.len() < 2 && table.rows.is_empty() { "input-without-orders" } else { "order-id-column-missing" };
    intake.error(code, &Facts::new().with("headings", seen), &Place::default());
    None
}

/// Each field's column: where two headings mean the same field, the one that its list names first.
fn matched(rules: &Rules, headings: &[Rc<str>]) -> Columns {
    let ranked = |(index, heading): (usize, &Rc<str>)| field_of(rules, heading).map(|(field, rank)| (rank, index, field));
    let best = sorted_set(headings.iter().enumerate().filter_map(ranked));
    // Of two columns of a field the later counts.
    let places = Keyed::of(best.into_iter().rev().map(|(_, index, field)| (field, index)).collect());
    let unread = (0..headings.len()).filter(|index| !places.iter().any(|(_, taken)| taken == index)).collect();
    let last = places.iter().map(|(field, _)| (*field as usize).saturating_add(1)).max().unwrap_or(0);
    let mut by_number = vec![None; last];
    for (field, index) in places.iter() {
        if let Some(slot) = by_number.get_mut(*field as usize) {
            *slot = Some(*index);
        }
    }
    Columns { places, by_number, unread }
}

/// A second column of a field and one that nobody knows are not read; they are kept under their headings, and told.
fn tell_unread(intake: &mut Intake, table: &Table, columns: &Columns) {
    for index in &columns.unread {
        let Some(heading) = table.headings.get(*index).filter(|heading| !is_harmful(heading.trim())) else { continue };
        let facts = Facts::new().with("heading", heading.trim());
        let place = Place { column: Some(heading.clone()), ..Place::default() };
        if let Some((field, _)) = field_of(intake.door.rules, heading) {
            let taken = columns.place_of(field).and_then(|index| table.headings.get(index)).map(|heading| heading.trim()).unwrap_or_default();
            intake.note("column-repeated", &facts.with("taken", taken), &place);
        } else if !heading.trim().is_empty() || table.rows.iter().any(|row| row.text(*index).is_some()) {
            let number = count(index.saturating_add(1));
            intake.note("column-unread", &facts.with("number", number), &place);
        }
    }
}

/// The field a heading means, and how far down its list it stands.
pub(crate) fn field_of(rules: &Rules, heading: &str) -> Option<(Field, usize)> {
    let whole: String = heading.chars().filter(|letter| !BRACKETS.contains(&halfwidth(*letter))).collect();
    let whole = folded(&whole);
    let found = field_named(rules, &folded(heading)).or_else(|| field_named(rules, &whole));
    found.filter(|(field, _)| *field != Field::Weight || !OTHER_UNITS.iter().any(|unit| whole.contains(unit)))
}

fn field_named(rules: &Rules, heading: &str) -> Option<(Field, usize)> {
    rules.columns.iter().find_map(|(name, headings)| {
        let rank = headings.iter().position(|known| folded(known) == heading)?;
        Some((Field::named(name)?, rank))
    })
}

/// A heading without spaces, line breaks, case, full width and anything in brackets.
pub(crate) fn folded(heading: &str) -> String {
    let mut depth = 0_u32;
    let mut text = String::new();
    for letter in heading.chars().map(halfwidth) {
        match letter {
            '(' | '[' | '【' => depth = depth.saturating_add(1),
            ')' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth > 0 || letter.is_whitespace() || letter.is_control() || letter == '\u{feff}' || letter == '_' => {}
            _ => text.extend(letter.to_lowercase()),
        }
    }
    text
}
