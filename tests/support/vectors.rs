//! Golden vectors: steps of a desk, and the seal and receipts that they come to wherever the engine runs.

use crate::support::object;
use jiaoyun::desk::{self, Desk};
use jiaoyun::engine::Engine;
use jiaoyun::read::Raw;

/// The file with its vectors' outcomes as they are now.
#[track_caller]
pub fn outcomes(engine: &Engine, file: &Raw) -> Raw {
    let vectors = file.get("vectors").map(Raw::items).unwrap_or_default().iter().map(|vector| with_outcome(engine, vector)).collect();
    let about = file.get("about").cloned().unwrap_or(Raw::Null);
    object(vec![("about", about), ("vectors", Raw::List(vectors))])
}

#[track_caller]
fn with_outcome(engine: &Engine, vector: &Raw) -> Raw {
    let mut desk = Desk::default();
    let steps = vector.get("steps").map(Raw::items).unwrap_or_default();
    let seals = steps.iter().map(|step| {
        take(&mut desk, engine, step);
        Raw::Text(desk.ledger().seal())
    });
    let seals = Raw::List(seals.collect());
    let receipts = (0..desk.ledger().orders()).flat_map(|place| receipts(&desk, place)).collect();
    let count = |count: usize| Raw::Number(count.to_string());
    let then = vec![
        ("sequence", count(desk.ledger().newest() as usize)),
        ("size", count(desk.len() as usize)),
        ("bytes", count(desk.ledger().since(0).len())),
        ("seals", seals),
        ("receipts", Raw::List(receipts)),
    ];
    let kept = vector.entries().iter().filter(|(key, _)| key != "then").cloned();
    Raw::Map(kept.chain([("then".to_owned(), object(then))]).collect())
}

/// A step is one call of the desk's JavaScript API.
#[track_caller]
fn take(desk: &mut Desk, engine: &Engine, step: &Raw) {
    let [(name, given)] = step.entries() else { panic!("a step is one call: {}", step.to_json()) };
    let answer = match name.as_str() {
        "apply" => desk::ask(desk, engine, "apply", &object(vec![("command", given.clone())])),
        "applyAll" if matches!(given, Raw::List(_)) => desk::ask(desk, engine, "applyAll", &object(vec![("commands", given.clone())])),
        "applyAll" => desk::ask(desk, engine, "applyBulk", given),
        "undo" => desk::ask(desk, engine, "undo", given),
        "import" => import(desk, engine, given),
        other => panic!("`{other}` is no step"),
    };
    answer.unwrap_or_else(|misuse| panic!("{} throws {misuse:?}", step.to_json()));
}

fn import(desk: &mut Desk, engine: &Engine, given: &Raw) -> Result<Raw, jiaoyun::engine::Misuse> {
    let options = given.get("options").cloned().unwrap_or(Raw::Null);
    match given.get("rows") {
        Some(rows) => desk::import(desk, engine, (rows.to_json().as_bytes(), true), &options),
        None => desk::import(desk, engine, (given.get("text").and_then(Raw::text).unwrap_or_default().as_bytes(), false), &options),
    }
}

/// The digests of the receipts in an order's events, with the order's id.
fn receipts(desk: &Desk, place: u32) -> Vec<Raw> {
    let id = desk.ledger().id(place);
    let events = desk.events(id);
    let receipt = |event: &jiaoyun::order::Event| event.write().get("choice")?.get("receipt")?.text().map(str::to_owned);
    events.iter().filter_map(receipt).map(|digest| Raw::Text(format!("{id} {digest}"))).collect()
}

/// JSON with a line for each value, so that a difference is read where it is.
pub fn lines(value: &Raw) -> String {
    let mut text = String::new();
    write(&mut text, value, 0);
    text + "\n"
}

fn write(text: &mut String, value: &Raw, depth: usize) {
    let (open, close, items): (char, char, Vec<(String, &Raw)>) = match value {
        Raw::List(items) if !items.is_empty() => ('[', ']', items.iter().map(|item| (String::new(), item)).collect()),
        Raw::Map(entries) if !entries.is_empty() => {
            ('{', '}', entries.iter().map(|(key, value)| (format!("{}: ", Raw::Text(key.clone()).to_json()), value)).collect())
        }
        other => return text.push_str(&other.to_json()),
    };
    text.push(open);
    for (at, (key, item)) in items.into_iter().enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        text.push_str(&"  ".repeat(depth + 1));
        text.push_str(&key);
        write(text, item, depth + 1);
    }
    text.push('\n');
    text.push_str(&"  ".repeat(depth));
    text.push(close);
}
