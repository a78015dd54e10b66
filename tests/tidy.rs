//! Tidiness as a test: layers, sizes, names, codes documented and worded, no trailing space.
#![allow(clippy::disallowed_methods, reason = "tests read the project's own files")]

mod support;

use jiaoyun::order::Code;
use jiaoyun::value::Language;
use jiaoyun::words::Words;
use std::collections::BTreeSet;
use std::path::Path;
use support::{files, project};

/// The rooms of `src`, lowest first; rooms of one row never name each other.
const LAYERS: [&[&str]; 12] = [
    &["value", "problem", "read", "words", "pack"],
    &["calendar"],
    &["order"],
    &["service", "ledger"],
    &["import", "carrier", "notice", "tracking", "dispute"],
    &["worklist"],
    &["playbook"],
    &["engine"],
    &["whatif"],
    &["desk"],
    &["wasm"],
    &["lib"],
];
const BANNED: [&str; 5] = ["utils", "helpers", "common", "manager", "handler"];
const LINES: usize = 400;

fn layer(room: &str) -> Option<usize> {
    LAYERS.iter().position(|rooms| rooms.contains(&room))
}

fn room_of(path: &Path) -> String {
    let inside = path.strip_prefix(project("src")).unwrap_or(path);
    inside.components().next().map(|part| part.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()).unwrap_or_default()
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

#[test]
fn lower_rooms_never_name_higher_ones() {
    let mut breaches = Vec::new();
    for path in files(&project("src"), ".rs") {
        let room = room_of(&path);
        let own = layer(&room).unwrap_or_else(|| panic!("`{room}` has no layer"));
        let source = text(&path);
        for other in named_rooms(&source) {
            let allowed = other == room || layer(&other).is_some_and(|layer| layer < own) || (own == 0 && layer(&other) == Some(0));
            if !allowed {
                breaches.push(format!("{} names `{other}`", path.display()));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

/// The rooms named by `crate::room` or in a `use crate::{room, ..}` list.
fn named_rooms(source: &str) -> BTreeSet<String> {
    let word = |text: &str| text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect::<String>();
    let mut rooms: BTreeSet<String> = source.match_indices("crate::").map(|(at, found)| word(&source[at + found.len()..])).collect();
    for (at, found) in source.match_indices("use crate::{") {
        let list = source[at + found.len()..].split("};").next().unwrap_or_default();
        let mut depth = 0_i32;
        let mut start = true;
        for (index, letter) in list.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => start = true,
                _ if start && letter.is_alphabetic() => {
                    rooms.insert(word(&list[index..]));
                    start = false;
                }
                _ => {}
            }
        }
    }
    rooms.remove("");
    rooms
}

#[test]
fn files_are_short_and_well_named() {
    let mut breaches = Vec::new();
    let sources = [
        ("src", ".rs"),
        ("shape", ".rs"),
        ("xtask", ".rs"),
        ("fuzz/src", ".rs"),
        ("fuzz/examples", ".rs"),
        ("fuzz/fuzz_targets", ".rs"),
        ("tests", ".rs"),
        ("tests", ".mjs"),
        ("benches", ".mjs"),
        ("benches", ".rs"),
        ("pkg/src", ".js"),
        ("pkg/types", ".ts"),
        ("www/src", ".ts"),
    ];
    for path in sources.iter().flat_map(|(folder, ending)| files(&project(folder), ending)) {
        let source = text(&path);
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let shown = path.strip_prefix(project("")).unwrap_or(&path).display().to_string();
        if shown.contains("node_modules") {
            continue;
        }
        if source.lines().count() > LINES {
            breaches.push(format!("{shown} has more than {LINES} lines"));
        }
        if BANNED.contains(&name.as_str()) {
            breaches.push(format!("{shown} has a banned name"));
        }
        if source.lines().any(|line| line.ends_with([' ', '\t'])) {
            breaches.push(format!("{shown} has a trailing space"));
        }
        if path.extension().is_some_and(|ending| ending == "rs") && !source.starts_with("//!") {
            breaches.push(format!("{shown} does not say what lives in it"));
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn every_code_has_words_in_both_languages_with_the_same_facts() {
    let (en, zh) = (Words::of(Language::En), Words::of(Language::Zh));
    let codes = |words: &Words| words.codes().map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(codes(&en), codes(&zh), "the word files have different codes");
    let rejections: BTreeSet<String> = Code::ALL.iter().map(|code| code.name()).collect();
    let worded = codes(&en);
    let wordless: Vec<_> = rejections.difference(&worded).collect();
    assert!(wordless.is_empty(), "codes without words: {wordless:?}");
    for code in codes(&en) {
        let places = |words: &Words| {
            let (message, help) = words.template(&code);
            places_in(&format!("{message} {help}"))
        };
        assert_eq!(places(&en), places(&zh), "`{code}` has different facts in the two languages");
    }
}

fn places_in(text: &str) -> BTreeSet<String> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).map(str::to_owned).collect()
}

#[test]
fn english_messages_are_one_sentence_in_lower_case_without_a_full_stop() {
    let words = Words::of(Language::En);
    let odd: Vec<_> = words.codes().filter(|code| words.template(code).0.ends_with('.')).collect();
    assert!(odd.is_empty(), "messages with a full stop: {odd:?}");
}

#[test]
fn every_code_is_documented_and_rejections_stand_in_precedence_order() {
    let documented = text(&project("docs/codes.md"));
    let words = Words::of(Language::En);
    let missing: Vec<_> = words.codes().filter(|code| !documented.contains(&format!("`{code}`"))).collect();
    assert!(missing.is_empty(), "codes that docs/codes.md does not have: {missing:?}");
    let places: Vec<_> = Code::ALL.iter().map(|code| documented.find(&format!("| `{}` |", code.name()))).collect();
    assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "docs/codes.md does not list the rejections in precedence order");
}

#[test]
fn the_package_has_the_crates_version() {
    let package = text(&project("pkg/package.json"));
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(package.contains(&version), "pkg/package.json should have {version}");
}

#[test]
fn the_rejection_codes_of_the_types_are_the_engines_in_the_same_order() {
    let types = text(&project("pkg/types/value.d.ts"));
    let listed: Vec<String> = types
        .split("export type RejectionCode =")
        .nth(1)
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default()
        .split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect();
    let engine: Vec<String> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(listed, engine);
}
