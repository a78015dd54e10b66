//! Inputs: every problem says what is wrong, where and what to do; what was found is taken, and taking it again changes nothing.

use crate::{check_answer, desks, engine, options, options_raw};
use jiaoyun::desk::{self, Desk};
use jiaoyun::import::Found;
use jiaoyun::order::Command;
use jiaoyun::read::{self, Raw};
use std::collections::BTreeSet;

/// Problems that are about the whole of an input.
const OF_THE_WHOLE: [&str; 10] = [
    "input-empty",
    "input-too-large",
    "problems-left-out",
    "encoding-unknown",
    "json-broken",
    "reply-without-orders",
    "input-without-orders",
    "sheet-without-rows",
    "too-many-columns",
    "order-id-column-missing",
];

/// Bytes as a sheet.
pub fn sheet(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[']) {
        taken(data, &text);
    }
}

/// Bytes as JSON; a list also as rows.
pub fn json(data: &[u8]) {
    let Ok(text) = core::str::from_utf8(data) else { return };
    taken(data, text);
    if let Ok(rows @ Raw::List(_)) = read::parse(text) {
        found(&engine().read_rows(&rows, &options()));
    }
}

fn taken(data: &[u8], text: &str) {
    let read = engine().read_text(text, &options());
    found(&read);
    let mut desk = Desk::default();
    let first = desk.import(engine(), read.clone());
    desks::check(&mut desk);
    let ids: BTreeSet<_> = read.commands.iter().map(|command| command.head.order_id.clone()).collect();
    if ids.len() == read.commands.len() {
        let (sequence, added) = (desk.ledger().newest(), first.added.len());
        let second = desk.import(engine(), read);
        assert_eq!((second.added.len(), second.updated.len(), desk.ledger().newest()), (0, 0, sequence), "taken again, it changes something");
        assert_eq!(second.unchanged as usize, added);
    }
    match desk::import(&mut Desk::default(), engine(), (data, false), &options_raw()) {
        Ok(answer) => check_answer(&answer),
        Err(misuse) => crate::check_misuse(&misuse),
    }
}

fn found(found: &Found) {
    for problem in &found.problems {
        assert!(!problem.code.is_empty() && !problem.message.is_empty() && !problem.help.is_empty(), "{problem:?}");
        assert!(problem.path.is_empty() || problem.path.starts_with('/'), "{problem:?}");
        let is_placed = !problem.path.is_empty() || problem.row.is_some() || problem.column.is_some();
        assert!(is_placed || OF_THE_WHOLE.contains(&problem.code.as_str()), "a problem without a place: {problem:?}");
    }
    for command in &found.commands {
        let written = command.write();
        let again = Command::read(&written).unwrap_or_else(|error| panic!("a command that was found cannot be read: {error}: {}", written.to_json()));
        assert_eq!(&again, command);
    }
}
