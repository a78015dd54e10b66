//! Text with commas, semicolons or tabs -> headings and rows, each row with its number in the sheet.

use super::columns::tell_too_many;
use super::{COLUMN_LIMIT, ROW_LIMIT};
use crate::import::count;
use crate::import::intake::{Intake, Place};
use crate::import::rules::pointer;
use crate::value::Facts;
use csv::{ReaderBuilder, StringRecord};
use std::rc::Rc;

/// Headings and rows.
pub(crate) struct Table {
    pub(crate) headings: Vec<Rc<str>>,
    pub(crate) rows: Vec<Row>,
    /// Rows were given as objects, so that a place has a pointer.
    pub(crate) of_objects: bool,
}

/// One row.
pub(crate) struct Row {
    /// The line of the sheet, the header being line 1; of objects, the first is 1.
    pub(crate) number: u32,
    pub(crate) cells: StringRecord,
}

impl Row {
    /// A cell that holds something; a lone dash says that nothing is there.
    pub(crate) fn text(&self, index: usize) -> Option<&str> {
        self.cells.get(index).map(str::trim).filter(|text| !text.bytes().all(|byte| byte == b'-'))
    }

    /// Whether every cell is empty.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

impl Table {
    /// The place of a cell.
    #[inline(never)]
    pub(crate) fn place(&self, row: &Row, index: usize) -> Place {
        let column = self.headings.get(index).cloned();
        let path = match &column {
            Some(column) if self.of_objects => format!("/{}/{}", row.number.saturating_sub(1), pointer(column)),
            Some(_) | None => String::new(),
        };
        Place { path, row: Some(row.number), column, value: None }
    }

    /// The place of a row.
    #[inline(never)]
    pub(crate) fn row_place(&self, row: &Row) -> Place {
        let path = if self.of_objects { format!("/{}", row.number.saturating_sub(1)) } else { String::new() };
        Place { path, row: Some(row.number), ..Place::default() }
    }
}

/// Reads a sheet's text; `None` and a problem where it has no header.
pub(crate) fn read(intake: &mut Intake, text: &str) -> Option<Table> {
    let delimiter = delimiter_of(text);
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut table = Table { headings: Vec::new(), rows: Vec::new(), of_objects: false };
    let mut lines = Lines { text, number: 0, start: 0 };
    for record in reader.records() {
        let Ok(cells) = record else { return tell_broken(intake, &lines) };
        let number = lines.number_at(cells.position().map_or(0, csv::Position::byte));
        if table.headings.is_empty() {
            // A text for each of millions of headings would fill the memory.
            if cells.len() > COLUMN_LIMIT {
                tell_too_many(intake, cells.len());
                return None;
            }
            table.headings = cells.iter().map(Rc::from).collect();
        } else if table.rows.len() == ROW_LIMIT {
            intake.error("too-many-rows", &Facts::new().with("limit", count(ROW_LIMIT)), &Place { row: Some(number), ..Place::default() });
            return Some(table);
        } else {
            table.rows.push(Row { number, cells });
        }
    }
    if ends_inside_quotes(text, lines.start, delimiter) {
        intake.error("quote-unclosed", &Facts::new(), &Place { row: Some(lines.number), ..Place::default() });
        table.rows.pop()?;
    }
    Some(table)
}

fn tell_broken(intake: &mut Intake, lines: &Lines) -> Option<Table> {
    intake.error("row-unreadable", &Facts::new(), &Place { row: Some(lines.number.saturating_add(1)), ..Place::default() });
    None
}

/// Numbers the records as a spreadsheet program does: one line a record, and one for each empty line between them.
struct Lines<'a> {
    text: &'a str,
    number: u32,
    /// Where the newest record starts.
    start: usize,
}

impl Lines<'_> {
    fn number_at(&mut self, start: u64) -> u32 {
        self.start = usize::try_from(start).unwrap_or(usize::MAX);
        let (before, after) = self.text.split_at_checked(self.start).unwrap_or((self.text, ""));
        let tail = if before.ends_with('\r') { after.strip_prefix('\n').unwrap_or(after) } else { after };
        let breaks = tail.bytes().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let (gap, _) = tail.split_at_checked(breaks).unwrap_or(("", tail));
        let empty = gap.replace("\r\n", "\n").chars().count();
        self.number = self.number.saturating_add(u32::try_from(empty).unwrap_or(u32::MAX)).saturating_add(1);
        self.number
    }
}

/// The separator that the header has most of.
fn delimiter_of(text: &str) -> u8 {
    let mut counts = [(b',', 0_u32), (b'\t', 0), (b';', 0)];
    let mut quoted = false;
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => break,
            _ if !quoted => counts.iter_mut().filter(|(mark, _)| *mark == byte).for_each(|(_, count)| *count = count.saturating_add(1)),
            _ => {}
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(mark, _)| mark)
}

/// Whether the last record opens a quote that never closes, and so has swallowed whatever came after it.
fn ends_inside_quotes(text: &str, start: usize, delimiter: u8) -> bool {
    let (_, record) = text.split_at_checked(start).unwrap_or((text, ""));
    let (mut quoted, mut at_start) = (false, true);
    for byte in record.bytes() {
        match byte {
            b'"' if quoted || at_start => quoted = !quoted,
            _ => {}
        }
        at_start = !quoted && (byte == delimiter || byte == b'\r' || byte == b'\n' || (byte == b'"' && !at_start));
    }
    quoted
}
