//! What is done to desks by chance: commands, bulk, imports whole and in slices, undo, stores that refuse, turns.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use crate::journey::WHOLE;
use crate::model::now;
use crate::support::raw;
use jiaoyun::order::Command;
use proptest::prelude::*;

/// A command's type, and which order it is about.
pub type One = (usize, usize);

/// What a test does to the desk whose turn it is.
#[derive(Clone, Debug)]
pub enum Act {
    Apply(usize, usize),
    ApplyAll(Vec<One>),
    /// The same steps for some orders.
    Bulk(Vec<usize>, Vec<usize>),
    /// Orders with a variant of what is said of them: a sheet, or rows of JSON.
    Import(Vec<One>, bool),
    /// Orders in a sheet, a few at a time; stopped after so many slices.
    Slices(Vec<One>, Option<usize>),
    Undo,
    /// Decided, and then the store keeps nothing of it.
    Refused(usize, usize),
    UndoRefused,
    /// The desk is opened anew from its records.
    Reopen,
    /// The other desk takes over what was done, and goes on.
    Turn,
}

/// Orders that a test knows.
pub const ORDERS: usize = 4;

pub fn acts() -> impl Strategy<Value = Vec<Act>> {
    let one = || (0..WHOLE.len(), 0..ORDERS);
    let orders = || prop::collection::vec((0..8_usize, 0..ORDERS), 0..8);
    let act = prop_oneof![
        12 => one().prop_map(|(kind, order)| Act::Apply(kind, order)),
        3 => prop::collection::vec(one(), 0..8).prop_map(Act::ApplyAll),
        3 => (prop::collection::vec(0..ORDERS + 1, 0..4), prop::collection::vec(0..WHOLE.len(), 1..6)).prop_map(|(orders, steps)| Act::Bulk(orders, steps)),
        2 => (orders(), any::<bool>()).prop_map(|(orders, as_rows)| Act::Import(orders, as_rows)),
        1 => (orders(), prop::option::of(0..4_usize)).prop_map(|(orders, stop)| Act::Slices(orders, stop)),
        3 => Just(Act::Undo),
        1 => one().prop_map(|(kind, order)| Act::Refused(kind, order)),
        1 => Just(Act::UndoRefused),
        1 => Just(Act::Reopen),
        3 => Just(Act::Turn),
    ];
    prop::collection::vec(act, 1..40)
}

/// A whole command of a type for one of a few orders, at some minute after the walks begin.
pub fn command(kind: usize, order: usize, minute: usize) -> Command {
    let at = now().plus_minutes(minute as i64);
    let fields = WHOLE[kind % WHOLE.len()];
    Command::read(&raw(&format!(r#"{{{fields},"orderId":"8000{order}","at":"{at}","by":"tester"}}"#))).expect("a command")
}

/// The same steps for some orders, as bulk.
pub fn bulk(orders: &[usize], steps: &[usize], minute: usize) -> String {
    let at = now().plus_minutes(minute as i64);
    let steps: Vec<String> = steps.iter().map(|kind| format!(r#"{{{},"at":"{at}","by":"tester"}}"#, WHOLE[*kind])).collect();
    let ids: Vec<String> = orders.iter().map(|order| format!(r#""8000{order}""#)).collect();
    format!(r#"{{"orders":[{}],"steps":[{}]}}"#, ids.join(","), steps.join(","))
}

const HEADINGS: [&str; 7] = ["order id", "order status", "receiver name", "country", "sku", "quantity", "paid time"];
const NAMES: [&str; 4] = ["Ana", "陈静", "Zoë", "ЮРИЙ"];
const STATUSES: [&str; 4] = ["WAIT_SELLER_SEND_GOODS", "IN_CANCEL", "FINISH", "PLACE_ORDER_SUCCESS"];

fn cells((variant, order): One) -> [String; 7] {
    let text = |list: [&str; 4], by: usize| list[by % 4].to_owned();
    [
        format!("8000{order}"),
        text(STATUSES, variant / 2),
        text(NAMES, variant),
        text(["US", "FR", "BR", ""], variant / 3),
        format!("SKU-{}", variant % 2),
        format!("{}", variant % 3),
        format!("2026-09-{:02} 09:00:00", 10 + variant),
    ]
}

/// A sheet of orders.
pub fn sheet(orders: &[One]) -> String {
    let rows = orders.iter().map(|one| cells(*one).join(","));
    core::iter::once(HEADINGS.join(",")).chain(rows).collect::<Vec<_>>().join("\n")
}

/// The same orders as rows of JSON.
pub fn rows(orders: &[One]) -> String {
    let pair = |(heading, cell): (&&str, String)| format!(r#""{heading}":"{cell}""#);
    let row = |one: &One| HEADINGS.iter().zip(cells(*one)).map(pair).collect::<Vec<_>>().join(",");
    format!("[{}]", orders.iter().map(|one| format!("{{{}}}", row(one))).collect::<Vec<_>>().join(","))
}
