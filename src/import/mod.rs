//! The import door: the only code that knows what AliExpress replies and spreadsheets look like. Input is told apart by its
//! content; every order found becomes an `import-order` command, everything odd a problem, and one bad row costs that row only.

mod country;
mod intake;
mod json;
mod money;
pub mod rules;
mod sheet;
mod text;
mod time;

use crate::order::{self, Command};
use crate::problem::Problem;
use crate::read::{FromRaw, Raw};
use crate::value::{Currency, Facts, Instant, Text, Zone};
use crate::words::Words;
use intake::{Intake, Place};

/// The most bytes of one input; far above any export of a seller centre.
pub const SIZE_LIMIT_BYTES: usize = 64 * 1024 * 1024;

/// What an import goes by.
#[derive(Clone, Copy, Debug)]
pub struct Door<'a> {
    /// The headings of spreadsheets.
    pub rules: &'a rules::Rules,
    /// The words of order statuses.
    pub order: &'a order::rules::Rules,
    /// The language of problems.
    pub words: &'a Words,
}

/// What the input itself does not say.
#[derive(Clone, Debug, PartialEq, FromRaw)]
pub struct Options {
    /// The present.
    pub now: Instant,
    /// Who imports.
    pub by: Text,
    /// The zone of times that carry none, in place of the shape's own.
    pub zone: Option<Zone>,
    /// The currency of amounts that name none.
    pub currency: Option<Currency>,
    /// The order that a receiver reply belongs to.
    pub order_id: Option<Text>,
    /// When a reply was fetched: time left counts from here where the reply carries no time of its own.
    pub fetched_at: Option<Instant>,
}

/// What an input holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// One command an order, in the order they stand in the input.
    pub commands: Vec<Command>,
    /// Everything that was wrong or has to be told.
    pub problems: Vec<Problem>,
}

/// Reads text: AliExpress replies, ERP copies and our own shape as JSON, spreadsheets as CSV or pasted with tabs.
///
/// JSON may also be our own, `{ "jiaoyun": "orders", "orders": [...] }`, whose items are orders as the engine shows them or
/// `{ "id": "...", "order": {...} }` with what an import says of an order.
#[must_use]
pub fn read(door: &Door, text: &str, options: &Options) -> Found {
    let mut intake = Intake::new(*door, options);
    let text = text.trim_start_matches('\u{feff}');
    if text.len() > SIZE_LIMIT_BYTES {
        let facts = Facts::new().with("bytes", count(text.len())).with("limit", count(SIZE_LIMIT_BYTES));
        intake.error("input-too-large", &facts, &Place::default());
    } else if text.trim().is_empty() {
        intake.error("input-empty", &Facts::new(), &Place::default());
    } else if text.trim_start().starts_with(['{', '[']) {
        json::read_text(&mut intake, text);
    } else {
        sheet::read_text(&mut intake, text);
    }
    intake.finish()
}

/// Reads rows already cut into named fields, or platform replies that a host has parsed already.
#[must_use]
pub fn read_rows(door: &Door, rows: &Raw, options: &Options) -> Found {
    let mut intake = Intake::new(*door, options);
    let nested = |row: &Raw| row.entries().iter().any(|(_, value)| matches!(value, Raw::List(_) | Raw::Map(_)));
    if rows.items().iter().any(|row| nested(row) || json::is_dispute(row)) {
        json::read_value(&mut intake, rows);
    } else {
        sheet::read_rows(&mut intake, rows);
    }
    intake.finish()
}

/// A count as a fact.
fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
