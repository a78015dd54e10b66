//! Spreadsheets of the seller centre and rows like theirs: columns are found by their headings, rows of one order become one order.

mod columns;
mod line;
mod order;
mod parcel;
mod product;
mod rows;
mod table;

pub(crate) use columns::{Field, folded};

use super::intake::{Intake, Place, source};
use super::rules::Rules;
use super::text::TEXT_LIMIT;
use crate::order::{ImportSource, SourceKind};
use crate::pack::Dictionary;
use crate::read::Raw;
use crate::value::{Facts, Text, Zone};
use columns::Columns;
use core::hash::BuildHasher;
use foldhash::quality::FixedState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use table::{Row, Table};

/// The most rows of one sheet.
pub(crate) const ROW_LIMIT: usize = 200_000;

/// The most columns of one sheet.
pub(crate) const COLUMN_LIMIT: usize = 200;

/// Reads a sheet as text.
pub(crate) fn read_text(intake: &mut Intake, text: &str) {
    if let Some(table) = table::read(intake, text) {
        read_table(intake, &table, SourceKind::Spreadsheet);
    }
}

/// Reads rows already cut into named fields.
pub(crate) fn read_rows(intake: &mut Intake, rows: &Raw) {
    if let Some(table) = rows::read(intake, rows) {
        read_table(intake, &table, SourceKind::Rows);
    }
}

/// Whether a JSON value is rows that a sheet could have: a list of objects with a heading for the order's number.
pub(crate) fn are_rows(rules: &Rules, value: &Raw) -> bool {
    let names_order =
        |row: &Raw| row.entries().iter().any(|(key, _)| columns::field_of(rules, key).is_some_and(|(field, _)| field == Field::OrderId));
    value.items().first().is_some_and(names_order)
}

/// The rows of one order, as they stand in the sheet.
pub(crate) struct Group<'t> {
    pub(crate) id: String,
    pub(crate) table: &'t Table,
    pub(crate) columns: &'t Columns,
    pub(crate) rows: Vec<&'t Row>,
}

/// One cell that holds something.
pub(crate) struct Cell<'t> {
    pub(crate) text: &'t str,
    pub(crate) place: Place,
}

impl<'t> Group<'t> {
    /// The cell of a column, from the last row that fills it in.
    #[inline(never)]
    pub(crate) fn cell(&self, field: Field) -> Option<Cell<'t>> {
        self.rows.iter().rev().find_map(|row| self.cell_of(row, field))
    }

    /// What a column says in one row.
    pub(crate) fn text_of(&self, row: &'t Row, field: Field) -> Option<&'t str> {
        row.text(self.columns.place_of(field)?)
    }

    /// The cell of a column in one row.
    #[inline(never)]
    pub(crate) fn cell_of(&self, row: &'t Row, field: Field) -> Option<Cell<'t>> {
        let index = self.columns.place_of(field)?;
        let text = row.text(index)?;
        Some(Cell { text, place: self.table.place(row, index) })
    }
}

fn read_table(intake: &mut Intake, table: &Table, kind: SourceKind) {
    intake.zone_of_shape(Zone::Beijing);
    let Some(columns) = columns::find(intake, table) else { return };
    let groups = grouped(intake, table, &columns);
    if groups.is_empty() && intake.is_silent() {
        return intake.error("sheet-without-rows", &Facts::new(), &Place::default());
    }
    let from = shape_of(table, kind);
    for group in groups {
        intake.order_id = Some(group.id.clone().into());
        order::read(intake, &group, &from);
    }
    intake.order_id = None;
}

/// Rows by their order, in the order in which the orders first appear.
fn grouped<'t>(intake: &mut Intake, table: &'t Table, columns: &'t Columns) -> Vec<Group<'t>> {
    let mut groups: Vec<Group<'t>> = Vec::new();
    let mut places = Dictionary::default();
    let mut seen: HashTable<&Row> = HashTable::new();
    let hash = |row: &Row| FixedState::default().hash_one(row.cells.as_byte_record().as_slice());
    for row in table.rows.iter().filter(|row| !row.is_blank()) {
        let Some(id) = sound_row(intake, table, columns, row) else { continue };
        let entry = seen.entry(hash(row), |other| other.cells == row.cells, |other| hash(other));
        let repeated = matches!(entry, Entry::Occupied(_));
        entry.or_insert(row);
        match groups.get_mut(places.number(&id) as usize) {
            Some(_) if repeated => intake.warn("row-repeated", &Facts::new().with("id", id), &table.row_place(row)),
            Some(group) => group.rows.push(row),
            None => groups.push(Group { id: id.into(), table, columns, rows: vec![row] }),
        }
    }
    groups
}

/// The order's number of a row that can be read; what cannot costs this row only.
fn sound_row(intake: &mut Intake, table: &Table, columns: &Columns, row: &Row) -> Option<Text> {
    if let Some(long) = row.cells.iter().position(|cell| cell.len() > TEXT_LIMIT && cell.chars().count() > TEXT_LIMIT) {
        let facts = Facts::new().with("limit", super::count(TEXT_LIMIT));
        intake.error("field-too-long", &facts, &table.place(row, long).showing(row.text(long).unwrap_or_default()));
        return None;
    }
    let width = table.headings.len();
    if let Some(extra) = row.cells.iter().skip(width).find(|cell| !cell.trim().is_empty()) {
        let facts = Facts::new().with("headings", super::count(width)).with("cells", super::count(row.cells.len()));
        intake.warn("row-too-long", &facts, &table.row_place(row).showing(extra));
    }
    let index = columns.place_of(Field::OrderId)?;
    intake.order_number(row.cells.get(index).unwrap_or_default(), &table.place(row, index))
}

/// Which layout of the seller centre a sheet has, by headings that only that layout knows.
fn shape_of(table: &Table, kind: SourceKind) -> ImportSource {
    if kind == SourceKind::Rows {
        return source(kind, "rows");
    }
    let has = |heading: &str| table.headings.iter().any(|written| folded(written) == heading);
    let shape = if has("订单业务模式") {
        "export-2025"
    } else if has("商品信息") || has("收件人名称") {
        "export-new"
    } else if has("产品信息") || has("收货人名称") {
        "export-2019"
    } else {
        "sheet"
    };
    source(kind, shape)
}
