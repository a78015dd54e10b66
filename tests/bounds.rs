//! Bounds: more than anybody has is refused in words, and lengths that lie cost nothing.
#![allow(clippy::disallowed_methods, reason = "tests read the project's own files")]

mod support;

use jiaoyun::desk::{self, Desk};
use jiaoyun::engine::Engine;
use jiaoyun::import::{self, Options, SIZE_LIMIT_BYTES};
use jiaoyun::ledger::{Cause, Fault};
use jiaoyun::read::{self, Raw};
use jiaoyun::value::Language;
use std::sync::LazyLock;
use support::raw;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::standard(Language::En));
const AT: &str = "2026-09-18T10:00:00+08:00";

fn options() -> Options {
    read::read(&raw(&format!(r#"{{"now":"{AT}","by":"Li"}}"#))).expect("options")
}

/// How many orders are found, and the codes of the problems.
fn read_text(text: &str) -> (usize, Vec<String>) {
    let import::Found { commands, problems } = ENGINE.read_text(text, &options());
    assert!(problems.iter().all(|problem| !problem.message.is_empty() && !problem.help.is_empty()));
    (commands.len(), problems.into_iter().map(|problem| problem.code).collect())
}

#[track_caller]
fn refused(question: &str, given: &Raw, path: &str) {
    let mut desk = Desk::default();
    let misuse = desk::ask(&mut desk, &ENGINE, question, given).expect_err("it is refused");
    assert_eq!((misuse.code.as_str(), misuse.path.as_str(), misuse.help.as_str()), ("shape-wrong", path, "give them in several calls"));
    assert_eq!(desk.ledger().newest(), 0);
}

fn many(count: usize, item: &str) -> String {
    format!("[{}]", vec![item; count].join(","))
}

#[test]
fn an_input_has_a_size_that_it_may_have() {
    let text = " ".repeat(SIZE_LIMIT_BYTES + 1);
    assert_eq!(read_text(&text), (0, vec!["input-too-large".to_owned()]));
    assert_eq!(read_text(&text[1..]), (0, vec!["input-empty".to_owned()]));
}

#[test]
fn a_sheet_has_at_most_so_many_rows() {
    let rows: String = (0..=200_000).map(|row| format!("R-{},FR\n", 1 + row / 1000)).collect();
    let (found, codes) = read_text(&format!("order id,country\n{rows}"));
    assert_eq!(found, 200);
    assert!(codes.contains(&"too-many-rows".to_owned()), "{codes:?}");
}

#[test]
fn a_sheet_has_at_most_so_many_columns() {
    let wide = |columns: usize| format!("order id{}\nR-1\n", ",".repeat(columns - 1));
    assert_eq!(read_text(&wide(201)), (0, vec!["too-many-columns".to_owned()]));
    assert_eq!(read_text(&wide(10_000_000)), (0, vec!["too-many-columns".to_owned()]));
    assert!(!read_text(&wide(200)).1.contains(&"too-many-columns".to_owned()));
}

#[test]
fn a_field_has_at_most_so_many_letters() {
    let sheet = |letters: usize| format!("order id,receiver name\nR-1,{}\n", "陈".repeat(letters));
    assert!(read_text(&sheet(100_001)).1.contains(&"field-too-long".to_owned()));
    assert!(!read_text(&sheet(100_000)).1.contains(&"field-too-long".to_owned()));
}

#[test]
fn what_nests_too_deep_is_broken_and_no_overflow() {
    for depth in [200, 1_000_000] {
        let (found, codes) = read_text(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
        assert_eq!((found, codes), (0, vec!["json-broken".to_owned()]));
    }
}

#[test]
fn one_call_has_at_most_so_many_items() {
    refused("applyAll", &raw(&format!(r#"{{"commands":{}}}"#, many(100_001, "{}"))), "/commands");
    let bulk = |orders: usize, steps: usize| {
        let step = format!(r#"{{"type":"confirm-order","at":"{AT}","by":"Li"}}"#);
        raw(&format!(r#"{{"orders":{},"steps":{}}}"#, many(orders, "\"1\""), many(steps, &step)))
    };
    refused("applyBulk", &bulk(100_001, 1), "/orders");
    refused("applyBulk", &bulk(1, 101), "/steps");
    refused("adopt", &raw(&format!(r#"{{"histories":{}}}"#, many(100_001, r#"{"id":"1","events":[]}"#))), "/histories");
}

#[test]
fn a_page_of_any_size_is_answered() {
    let mut desk = Desk::default();
    let given = raw(&format!(r#"{{"now":"{AT}","page":{{"from":4294967295,"size":4294967295}}}}"#));
    let answer = desk::ask(&mut desk, &ENGINE, "worklist", &given).expect("an answer");
    assert_eq!(answer.to_json(), r#"{"rows":[],"total":0}"#);
}

/// Seven bits a byte.
fn number(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// A record of a body, with the seal that fits.
fn record(body: &[u8]) -> Vec<u8> {
    let seal = blake3::Hasher::new().update(&[0; 16]).update(body).finalize();
    [&number(body.len() as u64), body, &seal.as_bytes()[..16]].concat()
}

#[test]
fn lengths_that_lie_are_told_and_cost_no_memory() {
    let fault = |bytes: &[u8]| {
        let (desk, result) = Desk::open(&ENGINE, bytes);
        assert!(desk.is_empty() && desk.memory() < 1 << 16);
        result.expect_err("it is told")
    };
    for length in [1 << 20, u64::from(u32::MAX), 1 << 40, u64::MAX] {
        assert_eq!(fault(&number(length)), Fault { number: 1, cause: Cause::CutOff });
        let head = [&[1, 1, 0], number(length).as_slice()].concat();
        let texts = record(&head);
        let ids = record(&[&[1, 1, 0, 0], number(length).as_slice()].concat());
        let long_text = record(&[&[1, 1, 0, 1], number(length).as_slice(), b"x"].concat());
        let long_chunk = record(&[&[1, 1, 0, 0, 1, 1, b'7', 0], number(length).as_slice()].concat());
        let events = number(length);
        let many_events = record(&[&[1, 1, 0, 0, 1, 1, b'7', 0, events.len() as u8], events.as_slice()].concat());
        for bytes in [texts, ids, long_text, long_chunk, many_events] {
            assert_eq!(fault(&bytes), Fault { number: 1, cause: Cause::Damaged });
        }
    }
}

#[test]
fn a_record_that_takes_one_back_ends_where_it_should() {
    let mut desk = Desk::default();
    let import = format!(
        r#"{{"command":{{"type":"import-order","orderId":"1","at":"{AT}","by":"Li","source":{{"kind":"rows","shape":"rows"}},"order":{{}}}}}}"#
    );
    desk::ask(&mut desk, &ENGINE, "apply", &raw(&import)).expect("an answer");
    desk.undo(&ENGINE, AT.parse().expect("an instant"), "Li").expect("taken back");
    let whole = desk.ledger().since(0).to_vec();
    let first = whole.len() - desk.ledger().since(1).len();
    let seal = &whole[first - 16..first];
    let body = &desk.ledger().since(1)[1..desk.ledger().since(1).len() - 16];
    let longer = [body, b"more"].concat();
    let fitting = blake3::Hasher::new().update(seal).update(&longer).finalize();
    let bytes = [&whole[..first], &number(longer.len() as u64), &longer, &fitting.as_bytes()[..16]].concat();
    let (_, result) = Desk::open(&ENGINE, &bytes);
    assert_eq!(result, Err(Fault { number: 2, cause: Cause::Damaged }));
}
