//! The lines of an order: one row a line, or several lines in the product text of one row.

use super::columns::Field;
use super::product::{self, Item};
use super::table::Row;
use super::{Cell, Group};
use crate::import::intake::{Intake, Place};
use crate::import::money::currency_of;
use crate::order::{LineData, OrderedService};
use crate::value::{Facts, GoodsKind, Text};

/// One product of one row.
struct Piece<'g, 't> {
    group: &'g Group<'t>,
    row: &'t Row,
    item: Item,
    /// It is the row's only one, so that the row's own columns speak of it.
    alone: bool,
}

impl<'t> Piece<'_, 't> {
    /// A cell of the row, where it speaks of this product.
    fn cell(&self, field: Field) -> Option<Cell<'t>> {
        if self.alone { self.group.cell_of(self.row, field) } else { None }
    }

    fn text(&self, intake: &mut Intake, field: Field) -> Option<Text> {
        let cell = self.cell(field)?;
        intake.text(cell.text, &cell.place)
    }

    /// A weight or size; zero says that nobody measured it.
    fn measured(&self, intake: &mut Intake, field: Field) -> Option<u32> {
        let cell = self.cell(field)?;
        intake.number(cell.text, &cell.place).filter(|number| *number > 0)
    }

    /// The kinds of goods; a column of its own may say that there is a battery, and its `no` says nothing of other kinds.
    fn goods(&self, intake: &mut Intake) -> Option<Vec<GoodsKind>> {
        let mut kinds = self.cell(Field::GoodsKind).and_then(|cell| intake.goods(cell.text, &cell.place)).unwrap_or_default();
        let has_battery = self.cell(Field::Battery).and_then(|cell| intake.yes_or_no(cell.text, &cell.place));
        if has_battery == Some(true) && !kinds.contains(&GoodsKind::Battery) {
            kinds.push(GoodsKind::Battery);
        }
        (!kinds.is_empty()).then_some(kinds)
    }

    fn place(&self, field: Field) -> Place {
        let Group { columns, table, .. } = self.group;
        columns.place_of(field).map_or_else(|| table.row_place(self.row), |index| table.place(self.row, index))
    }
}

/// Reads the lines of an order. `None` where the sheet names no products, and where a line's pieces are unknown: half an
/// order must not ship as a whole one.
pub(crate) fn read_all(intake: &mut Intake, group: &Group) -> Option<Vec<LineData>> {
    let mut lines: Vec<(u32, LineData)> = Vec::new();
    let mut complete = true;
    for row in &group.rows {
        let items = items_of(group, row);
        let alone = items.len() == 1;
        for item in items {
            let piece = Piece { group, row, item, alone };
            match read_one(intake, &piece) {
                Some(line) => put(intake, &piece, &mut lines, line),
                None => complete = false,
            }
        }
    }
    let numbered = lines.into_iter().enumerate().map(|(index, (_, mut line))| {
        if line.id.is_empty() {
            line.id = index.saturating_add(1).to_string().into();
        }
        line
    });
    let lines: Vec<LineData> = numbered.collect();
    (complete && !lines.is_empty()).then_some(lines)
}

/// The items a row names: those of its product text, with codes and pieces from columns of their own where these fit one to one.
fn items_of(group: &Group, row: &Row) -> Vec<Item> {
    let cell = |field| group.cell_of(row, field).map(|cell| cell.text);
    let mut items = cell(Field::Products).map(product::items).unwrap_or_default();
    let names_product =
        [Field::Sku, Field::ProductName, Field::ProductCodes, Field::ProductId, Field::ChildId].into_iter().any(|field| cell(field).is_some());
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

fn read_one(intake: &mut Intake, piece: &Piece) -> Option<LineData> {
    let quantity = read_quantity(intake, piece);
    let child_id = piece.cell(Field::ChildId).and_then(|cell| intake.id(cell.text, &cell.place));
    let currency = piece.group.cell(Field::Currency).and_then(|cell| currency_of(cell.text));
    let place = piece.place(Field::Products);
    let said = |intake: &mut Intake, said: Option<&str>| said.and_then(|said| intake.text(said, &place));
    let line = LineData {
        id: child_id.clone().unwrap_or_default(),
        child_id,
        product_id: piece.text(intake, Field::ProductId),
        sku: piece.text(intake, Field::Sku).or_else(|| said(intake, piece.item.code.as_deref())),
        name: piece.text(intake, Field::ProductName).or_else(|| said(intake, piece.item.name.as_deref())),
        quantity: 0,
        unit_price: piece.cell(Field::UnitPrice).and_then(|cell| intake.money(cell.text, currency, &cell.place)),
        weight_grams: piece.measured(intake, Field::Weight),
        length_mm: piece.measured(intake, Field::Length),
        width_mm: piece.measured(intake, Field::Width),
        height_mm: piece.measured(intake, Field::Height),
        goods: piece.goods(intake),
        buyer_service: read_service(intake, piece),
        prepare_days: None,
        memo: None,
    };
    Some(LineData { quantity: quantity?, ..line })
}

/// What the buyer paid for holds for every product of the row.
fn read_service(intake: &mut Intake, piece: &Piece) -> Option<OrderedService> {
    let cell = piece.group.cell_of(piece.row, Field::BuyerService)?;
    intake.text(cell.text, &cell.place).map(service_of)
}

/// The product's own pieces, else the row's. Where both are there and differ, neither is taken.
fn read_quantity(intake: &mut Intake, piece: &Piece) -> Option<u32> {
    let column = piece.cell(Field::Quantity);
    let Some(said) = &piece.item.quantity else {
        intake.error("quantity-missing", &Facts::new(), &piece.place(Field::Quantity));
        return None;
    };
    let is_of_column = column.as_ref().is_some_and(|cell| cell.text == said);
    let own = intake.quantity(said, &piece.place(if is_of_column { Field::Quantity } else { Field::Products }))?;
    let Some(column) = column.filter(|_| !is_of_column) else { return Some(own) };
    let whole = intake.quantity(column.text, &column.place)?;
    if whole != own {
        let facts = Facts::new().with("inText", own).with("inColumn", whole);
        intake.error("quantity-disagrees", &facts, &column.place.showing(column.text));
        return None;
    }
    Some(own)
}

/// Adds a line, or takes it as the newer word on a line of an earlier row: rows of one order may repeat each other.
fn put(intake: &mut Intake, piece: &Piece, lines: &mut Vec<(u32, LineData)>, line: LineData) {
    let row = piece.row.number;
    let is_named = line.child_id.is_some() || line.sku.is_some();
    let is_same = |old: &LineData| is_named && old.child_id == line.child_id && old.sku == line.sku && old.name == line.name;
    let Some((_, old)) = lines.iter_mut().find(|(from, old)| *from != row && is_same(old)) else {
        lines.push((row, line));
        return;
    };
    if old.quantity != line.quantity {
        let facts = Facts::new().with("sku", line.sku.clone().unwrap_or_default()).with("first", old.quantity).with("second", line.quantity);
        intake.warn("line-repeated", &facts, &piece.group.table.row_place(piece.row));
    }
    *old = line;
}

/// What the buyer chose: the platform's codes are capitals with underscores, anything else is a name.
pub(crate) fn service_of(text: Text) -> OrderedService {
    let is_code = text.contains('_') && text.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_');
    if is_code { OrderedService { code: Some(text), name: None } } else { OrderedService { code: None, name: Some(text) } }
}
