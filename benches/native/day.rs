//! The whole day natively, as the physical limit: `cargo bench --bench native -- FILE.csv [PLAYBOOK.json]`.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "a program outside the engine reads files and clocks")]

use jiaoyun::desk::{Bulk, Desk, Page};
use jiaoyun::engine::Engine;
use jiaoyun::import::Options;
use jiaoyun::read;
use jiaoyun::value::Language;
use std::time::Instant;

const NOW: &str = "2025-05-20T11:30:00+08:00";

const STEPS: &str = r#"{"orders":{"now":"2025-05-20T11:30:00+08:00","page":{"from":0,"size":10000000}},"steps":[
    {"type":"confirm-order","memoRead":true,"at":{"from":"paid-at","plusMinutes":60},"by":"Li"},
    {"type":"answer-stock","every":"in-stock","at":{"from":"paid-at","plusMinutes":120},"by":"Li"},
    {"type":"choose-carrier","buyerChoiceConfirmed":true,"at":{"from":"paid-at","plusMinutes":180},"by":"Li"},
    {"type":"create-waybill","trackingNumber":"LP{orderId:2}CN","at":{"from":"paid-at","plusMinutes":240},"by":"Li"},
    {"type":"print-label","format":"a4","at":{"from":"paid-at","plusMinutes":300},"by":"Li"},
    {"type":"pack-parcel","at":{"from":"paid-at","plusMinutes":330},"by":"Li"},
    {"type":"hand-over","how":"post-office","at":{"from":"paid-at","plusMinutes":360},"by":"Li"},
    {"type":"declare-shipment","sendType":"all","at":{"from":"paid-at","plusMinutes":390},"by":"Li"},
    {"type":"send-notice","at":{"from":"paid-at","plusMinutes":420},"by":"Li"}]}"#;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let text = std::fs::read_to_string(arguments.next().expect("a CSV file")).expect("a readable file");
    let engine = match arguments.next() {
        Some(path) => {
            let playbook = read::parse(&std::fs::read_to_string(path).expect("a readable playbook")).expect("JSON");
            Engine::with(&playbook, Language::En).expect("a playbook that proves itself")
        }
        None => Engine::standard(Language::En),
    };
    let now = NOW.parse().expect("an instant");
    let options: Options =
        read::read(&read::parse(&format!(r#"{{"now":"{NOW}","by":"Li","zone":"Asia/Shanghai","currency":"USD"}}"#)).expect("JSON")).expect("options");
    for _ in 0..3 {
        let mut desk = Desk::default();
        let lap = Lap::begin();
        let found = engine.read_text(&text, &options);
        lap.told("read", found.commands.len());
        let lap = Lap::begin();
        let imported = desk.import(&engine, found);
        lap.told("import", imported.added.len());
        let lap = Lap::begin();
        let bulk = Bulk::read(&read::parse(STEPS).expect("JSON")).expect("bulk");
        let (done, stopped) = desk.apply_bulk(&engine, bulk);
        lap.told("nine steps", desk.len() as usize);
        println!("    {done} came through; first stop: {:?}", stopped.first());
        let lap = Lap::begin();
        let (rows, total) = desk.worklist(&engine, now, Some(Page { from: 0, size: 50 }));
        lap.told("worklist, first page", 1);
        let lap = Lap::begin();
        let (copy, result) = Desk::open(&engine, desk.ledger().since(0));
        lap.told("load", copy.len() as usize);
        println!(
            "    {} rows of {total}; {result:?}; {} bytes of ledger and {} of memory an order",
            rows.len(),
            desk.ledger().since(0).len() / desk.len().max(1) as usize,
            desk.memory() / desk.len().max(1) as usize
        );
    }
}

/// One measured piece of work.
struct Lap(Instant);

impl Lap {
    fn begin() -> Lap {
        Lap(Instant::now())
    }

    fn told(self, name: &str, items: usize) {
        let micros = self.0.elapsed().as_secs_f64() * 1e6;
        println!("{name:24} {:9.2} us each of {items}", micros / items.max(1) as f64);
    }
}
