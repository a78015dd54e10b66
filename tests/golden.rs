//! Golden files: what people read, made by trying everything and reviewed by eye. `cargo xtask bless` rewrites them.
#![allow(clippy::disallowed_methods, reason = "tests read the project's own files")]

#[path = "support/journey.rs"]
mod journey;
mod support;
#[path = "support/vectors.rs"]
mod vectors;

use jiaoyun::engine::{self, Engine};
use jiaoyun::order::{Code, Ruling};
use jiaoyun::playbook::Playbook;
use jiaoyun::read::{self, Raw};
use jiaoyun::value::Language;
use jiaoyun::words::Words;
use journey::{NOW, command, situations, step, walked};
use std::fmt::Write;
use support::{golden, object};

#[test]
fn the_life_of_an_order() {
    let engine = Engine::standard(Language::En);
    let mut text = String::from(
        "# What can be done when\n\nMade by asking `nextCommands` in every situation of one e邮宝 order. `(x)`: the arguments still needed.\n",
    );
    for (name, order) in situations(&engine) {
        let next = engine.next_commands(&order, NOW.parse().expect("an instant"));
        let allowed: Vec<String> = next.iter().filter(|next| next.rejection.is_none()).map(shown).collect();
        let mut refused: Vec<(Code, Vec<&str>)> = Vec::new();
        for entry in &next {
            let Some(rejection) = &entry.rejection else { continue };
            match refused.iter_mut().find(|(code, _)| *code == rejection.code) {
                Some((_, kinds)) => kinds.push(&entry.kind),
                None => refused.push((rejection.code, vec![&entry.kind])),
            }
        }
        refused.sort();
        writeln!(text, "\n## {name}\n\ncan: {}\n", allowed.join(", ")).expect("text grows");
        refused.iter().for_each(|(code, kinds)| writeln!(text, "- `{}`: {}", code.name(), kinds.join(", ")).expect("text grows"));
    }
    golden("lifecycle.md", &text);
}

fn shown(next: &jiaoyun::order::NextCommand) -> String {
    if next.needs.is_empty() { next.kind.clone() } else { format!("{} ({})", next.kind, next.needs.join(", ")) }
}

#[test]
fn notices_in_every_language() {
    let engine = Engine::standard(Language::En);
    let order = walked(&engine).into_iter().find(|(name, _)| name == "handed-over").expect("the walk reaches it").1;
    let mut text = String::new();
    for template in &Playbook::standard().notices.templates {
        let args =
            object(vec![("order", read::write(&order)), ("now", Raw::Text(NOW.to_owned())), ("language", Raw::Text(template.language.clone()))]);
        let answer = engine::ask(&engine, "renderNotice", &args).expect("it answers");
        let said = answer.get("text").and_then(Raw::text).unwrap_or_else(|| panic!("{}", answer.to_json()));
        writeln!(text, "=== {} (checked by a native reader: {})\n{said}\n", template.language, template.native_reviewed).expect("text grows");
    }
    golden("notices.txt", &text);
}

#[test]
fn receipts_of_the_standard_playbook() {
    let engine = Engine::standard(Language::En);
    let mut text = String::new();
    for (country, postcode, grams) in
        [("US", "90001", "150"), ("FR", "75001", "150"), ("FR", "20000", "150"), ("BR", "01310100", "150"), ("US", "90001", "2130")]
    {
        let order = walked(&engine).into_iter().next().expect("the walk begins").1;
        let changed = read::write(&order)
            .to_json()
            .replace("\"US\"", &format!("\"{country}\""))
            .replace("90001", postcode)
            .replace("\"weightGrams\":150", &format!("\"weightGrams\":{grams}"));
        let args = object(vec![("order", support::raw(&changed)), ("now", Raw::Text(NOW.to_owned()))]);
        let answer = engine::ask(&engine, "chooseCarrier", &args).expect("it answers");
        writeln!(text, "=== {country} {postcode}, two pieces of {grams} g").expect("text grows");
        lines_of(&mut text, &answer, "");
        text.push('\n');
    }
    golden("receipts.txt", &text);
}

/// One line for every value, without the hashes.
fn lines_of(text: &mut String, value: &Raw, path: &str) {
    match value {
        Raw::Map(entries) => entries
            .iter()
            .filter(|(key, _)| key != "digest" && key != "playbook")
            .for_each(|(key, value)| lines_of(text, value, &format!("{path}/{key}"))),
        Raw::List(items) if items.iter().any(|item| matches!(item, Raw::Map(_))) => {
            items.iter().enumerate().for_each(|(index, item)| lines_of(text, item, &format!("{path}/{index}")));
        }
        other => writeln!(text, "{path} {}", other.to_json()).expect("text grows"),
    }
}

#[test]
fn the_codes_as_documented() {
    let words = Words::of(Language::En);
    let chinese = Words::of(Language::Zh);
    let mut text = String::from(
        "# Every code\n\nMade from the word files (`src/words`); `cargo xtask bless` rewrites it. A code is permanent: renaming or removing one is a breaking change.\n\n## Rejections, in precedence order\n\nIf several apply, the first is given.\n\n| code | says | 中文 | what to do |\n| --- | --- | --- | --- |\n",
    );
    let row = |code: &str| {
        let (message, help) = words.template(code);
        format!("| `{code}` | {message} | {} | {help} |\n", chinese.template(code).0)
    };
    let rejections: Vec<String> = Code::ALL.iter().map(|code| code.name()).collect();
    rejections.iter().for_each(|code| text.push_str(&row(code)));
    text.push_str("\n## Problems, reasons and other words\n\n| code | says | 中文 | what to do |\n| --- | --- | --- | --- |\n");
    words.codes().filter(|code| !rejections.iter().any(|known| known == code)).for_each(|code| text.push_str(&row(code)));
    text.push_str("\n## Thrown at the door\n\nA `JiaoyunError` with `code`, `path`, `message` and `help`: the shape of a call is wrong, which is a slip of the caller's and never a refusal.\n\n| code | when |\n| --- | --- |\n");
    MISUSES.iter().for_each(|(code, when)| writeln!(text, "| `{code}` | {when} |").expect("text grows"));
    text.push_str("\n## Said by the JavaScript side\n\nBefore the module is asked, and by shops and stores (`pkg/src/words.js`, `pkg/src/shop/words.js`).\n\n| code | says | 中文 | what to do |\n| --- | --- | --- | --- |\n");
    ["pkg/src/words.js", "pkg/src/shop/words.js"].iter().for_each(|path| text.push_str(&package_rows(path)));
    golden("../../docs/codes.md", &text);
}

/// What the door throws. The words come with the place, so they have no entry in the word files.
const MISUSES: [(&str, &str); 12] = [
    ("field-missing", "a field that must be there is not"),
    ("field-unknown", "a field that is not known there; the help lists those that are"),
    ("shape-wrong", "another kind of value than wanted, or one out of range"),
    ("value-unknown", "a word that is not one of those allowed; the message lists them"),
    ("json-broken", "text that is not JSON, or is nested too deep"),
    ("argument-missing", "a command without an argument that its type asks for"),
    ("event-out-of-order", "an event of another order, or one that the order has had already"),
    ("parcel-unknown", "a question about a parcel that the order does not have"),
    ("service-unknown", "a question about a service that the playbook does not have"),
    ("code-unknown", "`words` was asked for a code that has none"),
    ("question-unknown", "a question that does not exist"),
    ("playbook-unproved", "a playbook that does not prove itself; `problems` lists everything"),
];

/// The rows of the words that the package keeps itself: a code's line, then one line for each language.
fn package_rows(path: &str) -> String {
    let source = std::fs::read_to_string(support::project(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let part = |line: &str, key: &str| {
        line.split(&format!("{key}: \"")).nth(1).and_then(|rest| rest.split("\", help").next()).map(|text| text.trim_end_matches("\" },").to_owned())
    };
    let mut rows = String::new();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        let Some(code) = line.strip_prefix("  ").and_then(|line| line.strip_suffix(": {")).filter(|code| !code.starts_with(' ')) else { continue };
        let [Some(en), Some(zh)] = [lines.next(), lines.next()] else { continue };
        let (Some(message), Some(chinese), Some(help)) = (part(en, "message"), part(zh, "message"), part(en, "help")) else { continue };
        writeln!(rows, "| `{}` | {message} | {chinese} | {help} |", code.trim_matches('"')).expect("text grows");
    }
    assert!(!rows.is_empty(), "{path} has no words");
    rows
}

#[test]
fn the_same_commands_give_the_same_seals_and_receipts() {
    let file = support::json(&support::project("tests/golden/vectors.json"));
    let outcomes = vectors::outcomes(&Engine::standard(Language::En), &file);
    for vector in outcomes.get("vectors").map(Raw::items).unwrap_or_default() {
        let sealed = vector.get("then").and_then(|then| then.get("sequence")).and_then(Raw::text);
        assert!(sealed.is_some_and(|count| count != "0"), "a vector that comes to nothing: {}", vector.to_json());
    }
    golden("vectors.json", &vectors::lines(&outcomes));
}

#[test]
fn the_events_of_a_whole_life() {
    let engine = Engine::standard(Language::En);
    let mut order = None;
    let mut text = String::new();
    for (_, fields) in journey::WALK {
        let command = command(fields);
        let Ruling::Accepted(_) = engine.decide(order.as_ref(), &command) else { panic!("the walk goes through") };
        let (next, events) = step(&engine, order.as_ref(), &command).expect("the walk goes through");
        events.iter().for_each(|event| writeln!(text, "{}", hashless(&event.write()).to_json()).expect("text grows"));
        order = Some(next);
    }
    golden("ledger.txt", &text);
}

fn hashless(value: &Raw) -> Raw {
    let entry = |(key, value): &(String, Raw)| match key.as_str() {
        "playbook" | "receipt" => (key.clone(), Raw::Text("hash".to_owned())),
        _ => (key.clone(), hashless(value)),
    };
    match value {
        Raw::Map(entries) => Raw::Map(entries.iter().map(entry).collect()),
        Raw::List(items) => Raw::List(items.iter().map(hashless).collect()),
        other => other.clone(),
    }
}
