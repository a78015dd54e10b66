//! Writes what each target begins with, made of the project's fixtures and scenarios, and the words that stand in them.

use jiaoyun::desk::Desk;
use jiaoyun::order::Command;
use jiaoyun::read::Raw;
use jiaoyun_fuzz::support::{files, json, object, raw};
use jiaoyun_fuzz::{engine, journey, now};
use std::collections::BTreeSet;
use std::path::Path;

const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// The longest text that counts as a word.
const WORD: usize = 40;

fn main() {
    let mut words = BTreeSet::new();
    let project = Path::new(HERE).join("..");
    for path in files(&project.join("tests/fixtures/import"), "") {
        input(&std::fs::read(&path).expect("a fixture"));
    }
    for path in files(&project.join("tests/scenarios"), ".json") {
        let scenario = json(&path);
        gather(&scenario, &mut words);
        of_scenario(&scenario);
    }
    desks().iter().for_each(|desk| seed("records", desk.ledger().since(0)));
    let lines: Vec<String> = words.iter().filter(|word| !word.is_empty()).map(|word| format!("\"{}\"", escaped(word))).collect();
    std::fs::write(Path::new(HERE).join("corpus/words.dict"), lines.join("\n")).expect("the words can be written");
}

fn of_scenario(scenario: &Raw) {
    if let Some(patch) = scenario.get("playbook") {
        seed("playbook", patch.to_json().as_bytes());
    }
    let args = scenario.get("args").cloned().unwrap_or(Raw::Null);
    match scenario.get("ask").and_then(Raw::text) {
        Some("readOrders") => {
            args.get("text").and_then(Raw::text).into_iter().for_each(|text| input(text.as_bytes()));
            args.get("rows").into_iter().for_each(|rows| input(rows.to_json().as_bytes()));
        }
        Some("checkPlaybook") => args.get("playbook").into_iter().for_each(|patch| seed("playbook", patch.to_json().as_bytes())),
        Some(question) => asked(question, &args, scenario),
        None => {}
    }
    let steps = scenario.get("steps").map(Raw::items).unwrap_or_default();
    let commands = steps.iter().filter_map(|step| step.get("do"));
    let applied: Vec<String> = commands.map(|command| format!("apply {}", object(vec![("command", command.clone())]).to_json())).collect();
    if !applied.is_empty() {
        seed("desk", applied.join("\n").as_bytes());
    }
}

fn asked(question: &str, args: &Raw, scenario: &Raw) {
    let given = scenario.get("given").map(|events| jiaoyun::engine::ask(engine(), "evolve", &object(vec![("events", events.clone())])));
    let order = given.and_then(Result::ok).or_else(|| scenario.get("order").cloned());
    let mut entries = args.entries().to_vec();
    if let Some(order) = order.filter(|_| args.get("order").is_none()) {
        entries.push(("order".to_owned(), order));
    }
    seed("questions", format!("{question}\n{}", Raw::Map(entries).to_json()).as_bytes());
}

fn input(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let is_json = text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[']);
    match (is_json, text.contains("\"jiaoyun\"")) {
        (false, _) => seed("sheet", bytes),
        (true, true) => seed("own", bytes),
        (true, false) => seed("replies", bytes),
    }
}

/// Desks whose records are worth beginning with; and the questions that can be asked of one.
fn desks() -> Vec<Desk> {
    let questions = include_str!("desk.txt");
    questions.split("\n\n").for_each(|lines| seed("desk", lines.replace("NOW", journey::NOW).as_bytes()));
    let mut desk = Desk::default();
    let mut desks = Vec::new();
    for (step, fields) in journey::WHOLE.iter().enumerate() {
        for order in ["80001", "80002"] {
            let at = now().plus_minutes(step as i64);
            let text = format!(r#"{{{fields},"orderId":"{order}","at":"{at}","by":"tester"}}"#);
            desk.apply(engine(), &Command::read(&raw(&text)).expect("a command"));
        }
        if step % 3 == 2 {
            let mut undone = desk.clone();
            let _ = undone.undo(engine(), now(), "tester");
            desks.extend([desk.clone(), undone]);
        }
    }
    desks
}

fn gather(value: &Raw, words: &mut BTreeSet<String>) {
    match value {
        Raw::Text(text) if text.len() <= WORD => drop(words.insert(text.clone())),
        Raw::List(items) => items.iter().for_each(|item| gather(item, words)),
        Raw::Map(entries) => entries.iter().for_each(|(key, value)| {
            words.insert(key.clone());
            gather(value, words);
        }),
        Raw::Null | Raw::Bool(_) | Raw::Number(_) | Raw::Text(_) => {}
    }
}

fn escaped(word: &str) -> String {
    word.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("\\x{byte:02X}") }).collect()
}

/// Named by their content, so that a corpus that has grown keeps what it has.
fn seed(target: &str, bytes: &[u8]) {
    let folder = Path::new(HERE).join("corpus").join(target);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let name: String = blake3::hash(bytes).to_hex().chars().take(40).collect();
    std::fs::write(folder.join(name), bytes).expect("the seed can be written");
}
