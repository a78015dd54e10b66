//! The lines of an order: one row a line, or several lines in the product text of one row.

use super::columns::Field;
use super::product::{self, Item};
use super::table::Row;
use super::{Cell, Group};
use crate::import::intake::{Intake, Place};
use crate::order::{LineData, OrderedService};
use crate::problem::Severity;
use crate::value::Facts;

/// Reads the lines of an order. `None` where the sheet names no products, and where a line's pieces are unknown: half an
/// order must not ship as a whole one.
pub(crate) fn read_all(intake: &mut Intake, group: &Group) -> Option<Vec<LineData>> {
    let mut lines: Vec<LineData> = Vec::new();
    let mut complete = true;
    for row in &group.rows {
        let items = items_of(group, row);
        for item in &items {
            match read_one(intake, group, row, item, items.len() == 1) {
                Some(line) => put(intake, group, row, &mut lines, line),
                None => complete = false,
            }
        }
    }
    for (index, line) in lines.iter_mut().enumerate().filter(|(_, line)| line.id.is_empty()) {
        line.id = index.saturating_add(1).to_string();
    }
    (complete && !lines.is_empty()).then_some(lines)
}

/// The items a row names: those of its product text, with codes and pieces from columns of their own where these fit one to one.
fn items_of(group: &Group, row: &Row) -> Vec<Item> {
    let cell = |field| group.cell_of(row, field).map(|cell| cell.text);
    let mut items = cell(Field::Products).map(product::items).unwrap_or_default();
    let names_product = [Field::Sku, Field::ProductName, Field::ProductCodes, Field::ProductId, Field::ChildId].into_iter().any(|field| cell(field).is_some());
    if items.is_empty() && (names_product || cell(Field::Quantity).is_some()) {
        items.push(Item::default());
    }
    let alone = items.len() == 1;
    let codes = cell(Field::ProductCodes).map(|text| if alone { vec![text.to_owned()] } else { product::parts(text) });
    let counts = cell(Field::Quantity).map(|text| if alone { vec![text.to_owned()] } else { product::parts(text) });
    spread(&mut items, codes, |item| &mut item.code);
    spread(&mut items, counts, |item| &mut item.quantity);
    items
}

/// Gives each item its part, where there are as many parts as items and the item does not say so itself.
fn spread(items: &mut [Item], parts: Option<Vec<String>>, slot: impl Fn(&mut Item) -> &mut Option<String>) {
    let parts = parts.filter(|parts| parts.len() == items.len()).unwrap_or_default();
    for (item, part) in items.iter_mut().zip(parts) {
        slot(item).get_or_insert(part);
    }
}

fn read_one(intake: &mut Intake, group: &Group, row: &Row, item: &Item, alone: bool) -> Option<LineData> {
    let quantity = read_quantity(intake, group, row, item, alone);
    let own = |field| if alone { group.cell_of(row, field) } else { None };
    let text = |intake: &mut Intake, cell: Option<Cell>| cell.and_then(|cell| intake.text(cell.text, &cell.place));
    let child_id = own(Field::ChildId).and_then(|cell| intake.id(cell.text, &cell.place));
    let place = place_of(group, row, Field::Products);
    let said = |intake: &mut Intake, said: Option<&str>| said.and_then(|said| intake.text(said, &place));
    let line = LineData {
        id: child_id.clone().unwrap_or_default(),
        child_id,
        product_id: text(intake, own(Field::ProductId)),
        sku: text(intake, own(Field::Sku)).or_else(|| said(intake, item.code.as_deref())),
        name: text(intake, own(Field::ProductName)).or_else(|| said(intake, item.name.as_deref())),
        quantity: 0,
        unit_price: own(Field::UnitPrice).and_then(|cell| intake.money(cell.text, None, &cell.place)),
        weight_grams: own(Field::Weight).and_then(|cell| intake.number(cell.text, &cell.place)).filter(|grams| *grams > 0),
        goods: own(Field::GoodsKind).and_then(|cell| intake.goods(cell.text, &cell.place)),
        buyer_service: text(intake, group.cell_of(row, Field::BuyerService)).map(service_of),
        prepare_days: None,
        memo: None,
    };
    Some(LineData { quantity: quantity?, ..line })
}

/// The item's own pieces, else the row's. Where both are there and differ, neither is taken.
fn read_quantity(intake: &mut Intake, group: &Group, row: &Row, item: &Item, alone: bool) -> Option<u32> {
    let column = group.cell_of(row, Field::Quantity).filter(|_| alone);
    let Some(said) = &item.quantity else {
        intake.tell(Severity::Error, "quantity-missing", &Facts::new(), &place_of(group, row, Field::Quantity));
        return None;
    };
    let field = if column.is_some() { Field::Quantity } else { Field::Products };
    let own = intake.quantity(said, &place_of(group, row, field))?;
    let Some(column) = column else { return Some(own) };
    let whole = intake.quantity(column.text, &column.place)?;
    if whole != own {
        let facts = Facts::new().with("inText", own).with("inColumn", whole);
        intake.tell(Severity::Error, "quantity-disagrees", &facts, &column.place.showing(column.text));
        return None;
    }
    Some(own)
}

fn place_of(group: &Group, row: &Row, field: Field) -> Place {
    group.columns.place_of(field).map_or_else(|| group.table.row_place(row), |index| group.table.place(row, index))
}

/// Adds a line, or takes it as the newer word on a line that is there: rows of one order may repeat each other.
fn put(intake: &mut Intake, group: &Group, row: &Row, lines: &mut Vec<LineData>, line: LineData) {
    let is_named = line.child_id.is_some() || line.sku.is_some();
    let is_same = |old: &LineData| is_named && old.child_id == line.child_id && old.sku == line.sku && old.name == line.name;
    let from_earlier_row = group.rows.first().is_some_and(|first| first.number != row.number);
    match lines.iter_mut().find(|old| from_earlier_row && is_same(old)) {
        Some(old) if old.quantity == line.quantity => *old = line,
        Some(old) => {
            let facts = Facts::new().with("sku", line.sku.clone().unwrap_or_default()).with("first", old.quantity).with("second", line.quantity);
            intake.tell(Severity::Warning, "line-repeated", &facts, &group.table.row_place(row));
            *old = line;
        }
        None => lines.push(line),
    }
}

/// What the buyer chose: the platform's codes are capitals with underscores, anything else is a name.
pub(crate) fn service_of(text: String) -> OrderedService {
    let is_code = text.contains('_') && text.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_');
    if is_code { OrderedService { code: Some(text), name: None } } else { OrderedService { code: None, name: Some(text) } }
}
