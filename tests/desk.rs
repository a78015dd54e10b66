//! The desk held against a naive model: a map of orders, each decided and evolved on its own.
#![allow(clippy::disallowed_methods, reason = "tests read the project's own files")]

#[path = "support/acts.rs"]
mod acts;
#[path = "support/journey.rs"]
mod journey;
#[path = "support/model.rs"]
mod model;
mod support;
#[path = "support/world.rs"]
mod world;

use acts::command;
use jiaoyun::desk::{Applied, Bulk, Desk, Query};
use jiaoyun::ledger::Cause;
use jiaoyun::order::{Code, Command, Event, Ruling};
use jiaoyun::read;
use jiaoyun::value::Text;
use journey::{NOW, WHOLE};
use model::{engine, now};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestError, TestRng, TestRunner};
use support::raw;
use world::World;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_byte_costs_no_record_before_it(at in 0_usize..10_000, flip in 1_u8..=255) {
        let desk = walked();
        let mut bytes = desk.ledger().since(0).to_vec();
        let at = at % bytes.len();
        bytes[at] ^= flip;
        let (copy, result) = Desk::open(engine(), &bytes);
        let fault = result.expect_err("the damage is told");
        prop_assert_eq!(fault.number, copy.ledger().newest() + 1);
        let kept = copy.ledger().since(0);
        prop_assert_eq!(kept, &desk.ledger().since(0)[..kept.len()]);
        prop_assert!(kept.len() <= at, "a record behind the damage was taken");
        let whole = record_ends(&desk).into_iter().filter(|end| *end <= at).count();
        prop_assert_eq!(copy.ledger().newest() as usize, whole);
    }

    #[test]
    fn a_ledger_that_ends_too_early_keeps_what_is_whole(at in 0_usize..10_000) {
        let desk = walked();
        let bytes = desk.ledger().since(0);
        let at = at % bytes.len();
        let (copy, result) = Desk::open(engine(), &bytes[..at]);
        let ends = record_ends(&desk);
        prop_assert_eq!(copy.ledger().newest() as usize, ends.iter().filter(|end| **end <= at).count());
        let cut_inside = at != 0 && !ends.contains(&at);
        prop_assert_eq!(result.err().map(|fault| fault.cause), cut_inside.then_some(Cause::CutOff));
    }
}

/// `SOAK_COMMANDS` says how many commands are tried, `SOAK_SEED` which; a failure is shrunk to the fewest acts that show it.
#[test]
fn a_desk_is_its_orders() {
    let number = |name: &str, usual: u64| std::env::var(name).ok().map_or(usual, |text| text.parse().expect("a number"));
    let (wanted, seed) = (number("SOAK_COMMANDS", 2000), number("SOAK_SEED", 1));
    let (mut tried, mut rounds) = (0, 0_u64);
    while tried < wanted {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        bytes[8..16].copy_from_slice(&rounds.to_le_bytes());
        let config = ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() };
        let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
        let count = core::cell::Cell::new(0);
        let result = runner.run(&acts::acts(), |acts| {
            count.set(count.get() + World::run(&acts));
            Ok(())
        });
        tried += count.get();
        rounds += 1;
        if let Err(TestError::Fail(reason, acts)) = result {
            panic!("soak: failed after {tried} commands, seed {seed}: {reason}\n{acts:#?}");
        }
    }
    println!("soak: {tried} commands, seed {seed}");
}

fn walked() -> Desk {
    let mut desk = Desk::default();
    for (minute, (_, fields)) in journey::WALK.iter().enumerate() {
        let text = format!(r#"{{{fields},"orderId":"80001","at":"{}","by":"tester"}}"#, now().plus_minutes(minute as i64));
        let applied = desk.apply(engine(), &Command::read(&raw(&text)).expect("a command"));
        assert!(matches!(applied, Applied::Accepted(_)), "{applied:?}");
    }
    desk
}

fn record_ends(desk: &Desk) -> Vec<usize> {
    let all = desk.ledger().since(0).len();
    (1..=desk.ledger().newest()).map(|number| all - desk.ledger().since(number).len()).collect()
}

#[test]
fn events_survive_being_packed() {
    for (_, order) in journey::situations(engine()) {
        for kind in 0..WHOLE.len() {
            let one = Command { head: jiaoyun::order::Head { order_id: order.id.clone(), ..command(kind, 0, 0).head }, ..command(kind, 0, 0) };
            let Ruling::Accepted(events) = engine().decide(Some(&order), &one) else { continue };
            let mut ledger = jiaoyun::ledger::Ledger::default();
            let mut draft = ledger.draft();
            let events: Vec<Event> = events
                .into_iter()
                .zip(1..)
                .map(|(mut event, number)| {
                    event.head.sequence = number;
                    event
                })
                .collect();
            let place = ledger.add(&mut draft, &order.id, &events);
            ledger.commit(draft);
            assert_eq!(ledger.events(place), events);
        }
    }
}

#[test]
fn bulk_takes_every_order_through_its_steps() {
    let mut desk = Desk::default();
    let imports: Vec<Command> = (1..=4).map(|order| command(0, order, 0)).collect();
    desk.apply_all(engine(), &imports);
    let bulk = raw(r#"{"orders":["80001","80002","80009","80003"],"steps":[
        {"type":"confirm-order","at":{"from":"paid-at","plusMinutes":90},"by":"Li"},
        {"type":"answer-stock","every":"in-stock","at":"2026-09-18T11:00:00+08:00","by":"Li"},
        {"type":"choose-carrier","at":"2026-09-18T11:00:00+08:00","by":"Li"},
        {"type":"create-waybill","trackingNumber":"LX123456785CN","at":"2026-09-18T11:00:00+08:00","by":"Li"}]}"#);
    let (done, stopped) = desk.apply_bulk(engine(), Bulk::read(&bulk).expect("bulk"));
    assert_eq!((done, stopped.len(), desk.ledger().newest()), (3, 1, 2));
    assert_eq!((stopped[0].order_id.as_str(), stopped[0].step), ("80009", 0));
    let order = desk.order(engine(), "80002").expect("the order");
    assert_eq!(order.confirmation.expect("confirmed").at.to_string(), "2026-09-18T10:30:00+08:00");
    assert_eq!(desk.orders_with_number(engine(), "lx123456785cn"), ["80001", "80002", "80003"]);
}

#[test]
fn several_commands_for_one_order_in_one_commit_are_taken_back_together() {
    let mut desk = Desk::default();
    desk.apply(engine(), &command(0, 1, 0));
    let before = desk.order(engine(), "80001");
    desk.apply_all(engine(), &[command(14, 1, 1), command(15, 1, 2), command(14, 1, 3)]);
    assert!(desk.order(engine(), "80001").expect("the order").hold.is_some());
    assert_eq!(desk.undo(engine(), now(), "tester"), Ok((2, vec![Text::new("80001")])));
    assert_eq!(desk.order(engine(), "80001"), before);
    let (copy, result) = Desk::open(engine(), desk.ledger().since(0));
    assert_eq!((result, copy.order(engine(), "80001")), (Ok(()), before));
    desk.retract(engine(), 2);
    assert!(desk.order(engine(), "80001").expect("the order").hold.is_some());
}

#[test]
fn what_is_known_outside_is_not_taken_back() {
    let mut desk = walked();
    let closed = desk.undo(engine(), now(), "tester").expect("closing is ours to take back");
    assert_eq!(closed, (13, vec![Text::new("80001")]));
    assert!(desk.order(engine(), "80001").expect("the order").closed.is_none());
    desk.undo(engine(), now(), "tester").expect("a recorded delivery too");
    desk.undo(engine(), now(), "tester").expect("a recorded scan too");
    let refused = desk.undo(engine(), now(), "tester").expect_err("the buyer has the notice");
    assert_eq!(refused.code, Code::UndoReachesOutside);
}

#[test]
fn the_desk_as_it_was_holds_what_had_happened() {
    let mut desk = walked();
    let undone_at = now().plus_minutes(100);
    desk.undo(engine(), undone_at, "tester").expect("closing is ours to take back");
    let stage = |minutes: i64| desk.at(engine(), now().plus_minutes(minutes)).order(engine(), "80001").map(|order| order.stage);
    assert_eq!(stage(-1), None);
    assert_eq!(stage(1), Some(jiaoyun::order::Stage::Confirmed));
    assert_eq!(stage(50), Some(jiaoyun::order::Stage::Closed));
    assert_eq!(stage(100), Some(jiaoyun::order::Stage::Delivered));
}

#[test]
fn queries_filter_search_sort_and_page() {
    let mut desk = Desk::default();
    let data = |id: usize, country: &str, name: &str, total: &str| {
        raw(&format!(
            r#"{{"type":"import-order","orderId":"9{id:03}","at":"{NOW}","by":"t","source":{{"kind":"rows","shape":"rows"}},"order":{{"receiver":{{"name":"{name}","country":"{country}"}},
            "lines":[{{"id":"1","sku":"SKU-{id}","name":"Lamp {id}","quantity":1}}],"amounts":{{"total":{{"amount":"{total}","currency":"USD"}}}},"times":{{"paidAt":{{"at":"2026-09-{:02}T09:00:00+08:00","zone":"offset"}}}}}}}}"#,
            id % 20 + 1
        ))
    };
    let rows = [(1, "FR", "Zoë Müller", "5.00"), (2, "US", "Anna Smith", "9.00"), (3, "FR", "ЮРИЙ", "7.00"), (4, "BR", "anna lima", "1.00")];
    let commands: Vec<Command> =
        rows.iter().map(|(id, country, name, total)| Command::read(&data(*id, country, name, total)).expect("a command")).collect();
    desk.apply_all(engine(), &commands);
    let ask = |fields: &str| {
        let query: Query = read::read(&raw(&format!(r#"{{"now":"{NOW}"{fields}}}"#))).expect("a query");
        let (rows, total) = desk.query(engine(), &query);
        (rows.into_iter().map(|row| row.id).collect::<Vec<_>>().join(" "), total)
    };
    assert_eq!(ask(""), ("9001 9002 9003 9004".to_owned(), 4));
    assert_eq!(ask(r#","filter":{"country":["FR"]}"#), ("9001 9003".to_owned(), 2));
    assert_eq!(ask(r#","text":"ANNA""#), ("9002 9004".to_owned(), 2));
    assert_eq!(ask(r#","text":"müller""#), ("9001".to_owned(), 1));
    assert_eq!(ask(r#","text":"юрий""#), ("9003".to_owned(), 1));
    assert_eq!(ask(r#","text":"lamp 4""#), ("9004".to_owned(), 1));
    assert_eq!(ask(r#","text":"sku-2""#), ("9002".to_owned(), 1));
    assert_eq!(ask(r#","text":"nowhere""#), (String::new(), 0));
    assert_eq!(ask(r#","sort":{"by":"total","descending":true}"#), ("9002 9003 9001 9004".to_owned(), 4));
    assert_eq!(ask(r#","sort":{"by":"paid-at"},"page":{"from":1,"size":2}"#), ("9002 9003".to_owned(), 4));
}
