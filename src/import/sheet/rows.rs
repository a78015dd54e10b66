//! Rows given as objects -> the same table a sheet gives.

use super::table::{Row, Table};
use super::{COLUMN_LIMIT, ROW_LIMIT};
use crate::import::count;
use crate::import::intake::{Intake, Place};
use crate::import::json::is_harmful;
use crate::import::rules::pointer;
use crate::read::Raw;
use crate::value::Facts;
use csv::StringRecord;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Reads rows; `None` and a problem where there are none.
pub(crate) fn read(intake: &mut Intake, rows: &Raw) -> Option<Table> {
    if rows.items().is_empty() {
        intake.error("input-empty", &Facts::new(), &Place::default());
        return None;
    }
    let headings = headings_of(intake, rows);
    let mut table = Table { headings: Vec::new(), rows: Vec::new(), of_objects: true };
    for (index, row) in rows.items().iter().enumerate() {
        let number = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        if index == ROW_LIMIT {
            intake.error("too-many-rows", &Facts::new().with("limit", count(ROW_LIMIT)), &Place::at(format!("/{index}")));
            break;
        }
        if matches!(row, Raw::Map(_)) {
            table.rows.push(Row { number, cells: cells_of(intake, row, &headings, index) });
        } else {
            let facts = Facts::new().with("found", row.kind()).with("wanted", "an object");
            intake.error("value-unfit", &facts, &Place { row: Some(number), ..Place::at(format!("/{index}")) });
        }
    }
    if table.rows.is_empty() {
        return None;
    }
    table.headings = headings.into_iter().map(Rc::from).collect();
    Some(table)
}

/// Every heading, in the order of its first row.
fn headings_of<'a>(intake: &mut Intake, rows: &'a Raw) -> Vec<&'a str> {
    let mut headings: Vec<&str> = Vec::new();
    let mut known: BTreeMap<&str, ()> = BTreeMap::new();
    for (key, _) in rows.items().iter().take(ROW_LIMIT).flat_map(Raw::entries) {
        if headings.len() > COLUMN_LIMIT || known.insert(key, ()).is_some() {
            continue;
        }
        if is_harmful(key) {
            let place = Place { column: Some(Rc::from(key.as_str())), ..Place::default() };
            intake.warn("field-name-refused", &Facts::new().with("field", key.as_str()), &place);
        } else {
            headings.push(key);
        }
    }
    headings
}

fn cells_of(intake: &mut Intake, row: &Raw, headings: &[&str], index: usize) -> StringRecord {
    let cell = |heading: &&str| match row.get(heading) {
        Some(Raw::Text(text) | Raw::Number(text)) => text.clone(),
        Some(Raw::Bool(flag)) => flag.to_string(),
        None | Some(Raw::Null) => String::new(),
        Some(other @ (Raw::List(_) | Raw::Map(_))) => {
            let facts = Facts::new().with("found", other.kind()).with("wanted", "text");
            let place = Place { column: Some(Rc::from(*heading)), ..Place::at(format!("/{index}/{}", pointer(heading))) };
            intake.error("value-unfit", &facts, &place);
            String::new()
        }
    };
    StringRecord::from(headings.iter().map(cell).collect::<Vec<String>>())
}
