//! What the tests share: reading files of the project, merge patches, partial matches, golden files.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use jiaoyun::engine::Engine;
use jiaoyun::playbook::Playbook;
use jiaoyun::read::{self, Raw};
use jiaoyun::value::Language;
use std::path::{Path, PathBuf};

/// A path of the project.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Every file below a folder with an ending, sorted.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A JSON file.
#[track_caller]
pub fn json(path: &Path) -> Raw {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    read::parse(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// JSON text in a test.
#[track_caller]
pub fn raw(text: &str) -> Raw {
    read::parse(text).unwrap_or_else(|error| panic!("{error} in {text}"))
}

/// An object of entries.
pub fn object(entries: Vec<(&str, Raw)>) -> Raw {
    Raw::Map(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// The engine of the standard playbook with a merge patch (RFC 7396) laid over it.
#[track_caller]
pub fn engine(patch: Option<&Raw>, language: Language) -> Engine {
    let Some(patch) = patch else { return Engine::standard(language) };
    let patched = merged(read::write(&Playbook::standard()), patch);
    Engine::with(&patched, language).unwrap_or_else(|problems| panic!("the patched playbook does not prove itself: {problems:#?}"))
}

/// A merge patch laid over a value.
pub fn merged(value: Raw, patch: &Raw) -> Raw {
    let Raw::Map(changes) = patch else { return patch.clone() };
    let mut entries = if let Raw::Map(entries) = value { entries } else { Vec::new() };
    for (key, change) in changes {
        let old = entries.iter().position(|(name, _)| name == key).map(|place| entries.remove(place).1);
        if *change != Raw::Null {
            entries.push((key.clone(), merged(old.unwrap_or(Raw::Null), change)));
        }
    }
    Raw::Map(entries)
}

/// Where a value differs from what is wanted of it: every stated key must be equal, lists by length and item.
pub fn difference(wanted: &Raw, got: &Raw, path: &str) -> Option<String> {
    match (wanted, got) {
        (Raw::Map(entries), Raw::Map(_)) => entries.iter().find_map(|(key, wanted)| {
            let place = format!("{path}/{key}");
            match got.get(key) {
                Some(got) => difference(wanted, got, &place),
                None if *wanted == Raw::Null => None,
                None => Some(format!("{place} is absent, wanted {}", wanted.to_json())),
            }
        }),
        (Raw::List(wanted), Raw::List(got)) if wanted.len() == got.len() => {
            wanted.iter().zip(got).enumerate().find_map(|(index, (wanted, got))| difference(wanted, got, &format!("{path}/{index}")))
        }
        _ if wanted == got => None,
        _ => Some(format!("{path} is {}, wanted {}", got.to_json(), wanted.to_json())),
    }
}

/// JSON with sorted keys, so that two hosts can be compared.
pub fn canonical(value: &Raw) -> Raw {
    match value {
        Raw::Map(entries) => {
            let mut sorted: Vec<_> = entries.iter().map(|(key, value)| (key.clone(), canonical(value))).collect();
            sorted.sort_by(|a, b| a.0.cmp(&b.0));
            Raw::Map(sorted)
        }
        Raw::List(items) => Raw::List(items.iter().map(canonical).collect()),
        other => other.clone(),
    }
}

/// Compares a text with its golden file; `BLESS=1` rewrites the file instead.
#[track_caller]
pub fn golden(name: &str, text: &str) {
    let path = project("tests/golden").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if let Some((number, (kept, now))) = kept.lines().zip(text.lines()).enumerate().find(|(_, (kept, now))| kept != now) {
        panic!("{name} line {}: `{now}`, the golden file has `{kept}`; `cargo xtask bless` rewrites it", number + 1);
    }
    assert_eq!(kept.lines().count(), text.lines().count(), "{name} has another length; `cargo xtask bless` rewrites it");
}
