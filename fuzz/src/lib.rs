//! What must hold whatever comes in by a door: no panic, no hang, an answer that is well formed, a ledger that is whole.

pub mod desks;
pub mod imports;
pub mod playbooks;
pub mod questions;
pub mod records;

#[path = "../../tests/support/journey.rs"]
pub mod journey;
#[path = "../../tests/support/mod.rs"]
pub mod support;

use jiaoyun::engine::Engine;
use jiaoyun::import::Options;
use jiaoyun::read::{self, Raw};
use jiaoyun::value::{Instant, Language};
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::standard(Language::En));

/// The standard engine.
pub fn engine() -> &'static Engine {
    &ENGINE
}

/// When every input is read.
pub fn now() -> Instant {
    journey::NOW.parse().expect("an instant")
}

/// The options of an import, as an object.
pub fn options_raw() -> Raw {
    support::raw(&format!(r#"{{"now":"{}","by":"fuzz","currency":"USD","orderId":"80009","fetchedAt":"{}"}}"#, journey::NOW, journey::NOW))
}

/// The options of an import.
pub fn options() -> Options {
    read::read(&options_raw()).expect("options")
}

/// An answer must be JSON that reads back as itself, the order of its keys apart.
pub fn check_answer(answer: &Raw) {
    let text = answer.to_json();
    let again = read::parse(&text).unwrap_or_else(|error| panic!("an answer is no JSON: {error}: {text}"));
    assert_eq!(support::canonical(&again).to_json(), support::canonical(answer).to_json(), "an answer changes when it is read");
}

/// What is thrown must say what is wrong and what to do, and its place must be a JSON pointer.
pub fn check_misuse(misuse: &jiaoyun::engine::Misuse) {
    assert!(!misuse.code.is_empty() && !misuse.message.is_empty() && !misuse.help.is_empty(), "{misuse:?}");
    assert!(misuse.path.is_empty() || misuse.path.starts_with('/'), "{misuse:?}");
}
