//! The desk held against a naive model: a map of orders, each decided and evolved on its own.
#![allow(clippy::disallowed_methods, reason = "tests read the project's own files")]

#[path = "support/journey.rs"]
mod journey;
mod support;

use jiaoyun::desk::{Applied, Bulk, Desk, Page, Query};
use jiaoyun::engine::Engine;
use jiaoyun::ledger::Cause;
use jiaoyun::order::{Code, Command, Event, Order, Ruling};
use jiaoyun::read;
use jiaoyun::value::{Instant, Language, Text};
use journey::{NOW, WHOLE};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use support::raw;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::standard(Language::En));

fn engine() -> &'static Engine {
    &ENGINE
}

fn now() -> Instant {
    NOW.parse().expect("an instant")
}

/// A whole command of a type for one of a few orders, at some minute after the walks begin.
fn command(kind: usize, order: usize, minute: usize) -> Command {
    let at = now().plus_minutes(minute as i64);
    let fields = WHOLE[kind % WHOLE.len()];
    Command::read(&raw(&format!(r#"{{{fields},"orderId":"8000{order}","at":"{at}","by":"tester"}}"#))).expect("a command")
}

/// What a test does to a desk.
#[derive(Clone, Debug)]
enum Act {
    Apply(usize, usize),
    ApplyAll(Vec<(usize, usize)>),
    Undo,
    Retract,
    Reopen,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let one = || (0..WHOLE.len(), 0_usize..3);
    let act = prop_oneof![
        8 => one().prop_map(|(kind, order)| Act::Apply(kind, order)),
        2 => prop::collection::vec(one(), 0..6).prop_map(Act::ApplyAll),
        2 => Just(Act::Undo),
        1 => Just(Act::Retract),
        1 => Just(Act::Reopen),
    ];
    prop::collection::vec(act, 1..40)
}

/// The model: what every order is after each commit that still counts.
#[derive(Clone, Default)]
struct Model {
    orders: BTreeMap<Text, Order>,
    /// What it was before each commit, newest last.
    before: Vec<(u32, BTreeMap<Text, Order>)>,
}

impl Model {
    fn decide(&self, orders: &BTreeMap<Text, Order>, command: &Command) -> (Applied, Option<Order>) {
        let order = orders.get(&command.head.order_id);
        let ruling = engine().decide(order, command);
        let next = match &ruling {
            Ruling::Accepted(events) => engine().evolve(order.cloned(), events),
            Ruling::Incomplete(_) | Ruling::Refused(_) => None,
        };
        (Applied::from(ruling), next)
    }

    fn apply(&mut self, number: u32, commands: &[Command]) -> Vec<Applied> {
        let mut orders = self.orders.clone();
        let mut results = Vec::new();
        for command in commands {
            let (applied, next) = self.decide(&orders, command);
            if let Some(next) = next {
                orders.insert(next.id.clone(), next);
            }
            results.push(applied);
        }
        let happened = results.iter().any(|applied| matches!(applied, Applied::Accepted(events) if !events.is_empty()));
        let before = core::mem::replace(&mut self.orders, orders);
        if happened {
            self.before.push((number + 1, before));
        }
        results
    }
}

fn check(desk: &Desk, model: &Model) {
    assert_eq!(desk.len() as usize, model.orders.len());
    for (id, order) in &model.orders {
        assert_eq!(desk.order(engine(), id).as_ref(), Some(order));
        assert_eq!(desk.events(id).len() as u32, order.sequence);
    }
    assert_eq!(desk.ledger().verify(), Ok(()));
    lists_agree(desk, model);
    let (copy, result) = Desk::open(engine(), desk.ledger().since(0));
    assert_eq!(result, Ok(()));
    assert_eq!(copy.ledger().seal(), desk.ledger().seal());
    model.orders.iter().for_each(|(id, order)| assert_eq!(copy.order(engine(), id).as_ref(), Some(order)));
    assert_eq!(copy.counts(now()), desk.counts(now()));
}

/// The worklist is every order with a clock, sorted as if each had been asked.
fn lists_agree(desk: &Desk, model: &Model) {
    for hours in [0, 24 * 4, 24 * 30, 24 * 400] {
        let then = now().plus_minutes(hours * 60);
        let (rows, total) = desk.worklist(engine(), then, Some(Page { from: 0, size: 1000 }));
        let mut wanted: Vec<_> = model
            .orders
            .values()
            .filter_map(|order| {
                let first = engine().deadlines(order, then).into_iter().next()?;
                let forgotten =
                    order.closed.is_none() && order.parcels.iter().any(|parcel| parcel.stage == jiaoyun::order::Stage::DeclaredNotHandedOver);
                Some((!forgotten, first.due_at.is_none(), first.informational, first.due_at, order.id.clone()))
            })
            .collect();
        wanted.sort();
        let ids: Vec<&str> = wanted.iter().map(|key| key.4.as_str()).collect();
        assert_eq!(rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ids);
        assert_eq!(total as usize, ids.len());
    }
}

fn run(acts: &[Act]) {
    let (mut desk, mut model) = (Desk::default(), Model::default());
    for (minute, act) in acts.iter().enumerate() {
        let number = desk.ledger().newest();
        match act {
            Act::Apply(kind, order) => {
                let command = command(*kind, *order, minute);
                let applied = desk.apply(engine(), &command);
                assert_eq!(vec![applied], model.apply(number, &[command]));
            }
            Act::ApplyAll(list) => {
                let commands: Vec<Command> = list.iter().map(|(kind, order)| command(*kind, *order, minute)).collect();
                assert_eq!(desk.apply_all(engine(), &commands), model.apply(number, &commands));
            }
            Act::Undo => {
                if let Ok((of, _)) = desk.undo(engine(), now(), "tester") {
                    let (number, before) = model.before.pop().expect("there was a commit");
                    assert_eq!(of, number);
                    model.orders = before;
                }
            }
            Act::Retract => {
                if let Some((number, before)) = model.before.last().cloned()
                    && number == desk.ledger().newest()
                {
                    desk.retract(engine(), number - 1);
                    model.before.pop();
                    model.orders = before;
                }
            }
            Act::Reopen => {
                let (copy, result) = Desk::open(engine(), desk.ledger().since(0));
                assert_eq!(result, Ok(()));
                desk = copy;
                // What came from elsewhere is not this desk's to take back.
                model.before.clear();
            }
        }
        check(&desk, &model);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_desk_is_its_orders(acts in acts()) {
        run(&acts);
    }

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
