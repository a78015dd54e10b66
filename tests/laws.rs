//! Laws: what holds in every situation for every command, tried exhaustively, and by random sequences.
#![allow(clippy::disallowed_methods, reason = "tests read the project's own files")]

#[path = "support/journey.rs"]
mod journey;
mod support;

use jiaoyun::engine::Engine;
use jiaoyun::order::{Code, Command, Event, Order, Ruling, Stage};
use jiaoyun::playbook::{self, Playbook};
use jiaoyun::read;
use jiaoyun::value::Language;
use jiaoyun::words::Words;
use journey::{NOW, OVERLAYS, PLATFORM_WORDS, WALK, WHOLE, command, platform_says, situations, step, walked};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const SHIPPING: [&str; 8] =
    ["confirm-order", "choose-carrier", "create-waybill", "print-label", "pack-parcel", "hand-over", "declare-shipment", "send-notice"];

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::standard(Language::En));
static COMMANDS: LazyLock<Vec<Command>> = LazyLock::new(|| WHOLE.iter().map(|fields| command(fields)).collect());

fn engine() -> &'static Engine {
    &ENGINE
}

fn shipping() -> impl Iterator<Item = &'static Command> {
    COMMANDS.iter().filter(|command| SHIPPING.contains(&kind(command).as_str()))
}

fn kind(command: &Command) -> String {
    command.write().get("type").and_then(read::Raw::text).unwrap_or_default().to_owned()
}

fn refusal(ruling: &Ruling) -> Option<Code> {
    if let Ruling::Refused(rejection) = ruling { Some(rejection.code) } else { None }
}

/// Calls `check` for every situation and every whole command.
fn everywhere(check: impl Fn(&Engine, (&str, &Order), &Command)) {
    let engine = engine();
    let situations = situations(engine);
    for (name, order) in &situations {
        COMMANDS.iter().for_each(|command| check(engine, (name, order), command));
    }
}

#[test]
fn the_whole_commands_are_one_of_each_type() {
    let kinds: BTreeSet<String> = COMMANDS.iter().map(kind).collect();
    assert_eq!(kinds.len(), jiaoyun::order::Ask::every().len());
}

#[test]
fn what_decide_emits_evolve_takes_and_counts() {
    everywhere(|engine, (name, order), command| {
        if let Some((next, events)) = step(engine, Some(order), command) {
            assert_eq!(next.sequence as usize, order.sequence as usize + events.len(), "{name}: {}", kind(command));
            assert!(next != *order || events.is_empty(), "{name}: {} changes nothing", kind(command));
        }
    });
}

#[test]
fn the_same_input_gives_the_same_ruling() {
    everywhere(|engine, (name, order), command| {
        assert_eq!(engine.decide(Some(order), command), engine.decide(Some(&order.clone()), command), "{name}");
    });
}

#[test]
fn next_commands_say_what_decide_does() {
    let engine = engine();
    for (name, order) in situations(engine) {
        let next = engine.next_commands(&order, NOW.parse().expect("an instant"));
        for command in COMMANDS.iter() {
            let said: Vec<_> = next.iter().filter(|next| next.kind == kind(command)).collect();
            assert!(!said.is_empty(), "{name}: {} is not listed", kind(command));
            let decided = refusal(&engine.decide(Some(&order), command));
            let judged = said.first().and_then(|next| next.rejection.as_ref()).map(|rejection| rejection.code);
            let by_argument = [Code::WaitingIsThePath, Code::AppealLate];
            if judged.is_none_or(|code| !by_argument.contains(&code)) {
                assert_eq!(judged, decided, "{name}: {}", kind(command));
            }
        }
    }
}

#[test]
fn replaying_at_once_equals_step_by_step() {
    let engine = engine();
    let mut order: Option<Order> = None;
    let mut ledger: Vec<Event> = Vec::new();
    for (_, fields) in WALK {
        let (next, events) = step(engine, order.as_ref(), &command(fields)).expect("the walk goes through");
        ledger.extend(events);
        assert_eq!(engine.evolve(None, &ledger).as_ref(), Some(&next));
        order = Some(next);
    }
}

#[test]
fn orders_commands_and_events_survive_the_door() {
    let engine = engine();
    for (name, order) in situations(engine) {
        let again: Order = read::read(&read::write(&order)).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(again, order, "{name}");
        for command in COMMANDS.iter() {
            assert_eq!(Command::read(&command.write()).as_ref(), Ok(command));
            if let Ruling::Accepted(events) = engine.decide(Some(&order), command) {
                events.iter().for_each(|event| assert_eq!(Event::read(&event.write()).as_ref(), Ok(event), "{name}"));
            }
        }
    }
}

#[test]
fn of_two_reasons_the_first_in_precedence_is_given() {
    let engine = engine();
    let troubles: Vec<Command> =
        OVERLAYS.iter().map(|(_, fields)| command(fields)).chain(PLATFORM_WORDS.iter().map(|(_, words)| platform_says(words))).collect();
    let mut pairs = 0;
    for (name, order) in walked(engine) {
        for (first, second) in troubles.iter().flat_map(|first| troubles.iter().map(move |second| (first, second))).filter(|(a, b)| !same_field(a, b))
        {
            let Some((once, _)) = step(engine, Some(&order), first) else { continue };
            let (Some((alone, _)), Some((both, _))) = (step(engine, Some(&order), second), step(engine, Some(&once), second)) else { continue };
            for command in shipping() {
                let [Some(a), Some(b)] = [&once, &alone].map(|order| refusal(&engine.decide(Some(order), command))) else { continue };
                let got = refusal(&engine.decide(Some(&both), command));
                assert_eq!(got, Some(a.min(b)), "{name}: {} under {} and {}", kind(command), kind(first), kind(second));
                pairs += 1;
            }
        }
    }
    assert!(pairs > 1000, "only {pairs} pairs were compared");
}

/// A later import of the same field replaces the earlier word, and a new main status an old fund status, so the two do not add up.
fn same_field(first: &Command, second: &Command) -> bool {
    let says = |command: &Command, field: &str| command.write().to_json().contains(field);
    let both = |field: &str| says(first, field) && says(second, field);
    both("\"orderStatus\"") || (says(first, "fundStatus") && says(second, "\"orderStatus\"")) || both("\"id\":\"C1\"") || both("frozenStatus")
}

#[test]
fn nothing_ships_under_a_word_of_the_platform_that_forbids_it() {
    let engine = engine();
    for (name, order) in walked(engine) {
        for (word, fields) in PLATFORM_WORDS {
            let (blocked, _) = step(engine, Some(&order), &platform_says(fields)).expect("an import is taken");
            for command in shipping() {
                let Ruling::Refused(rejection) = engine.decide(Some(&blocked), command) else {
                    panic!("{name}: {} goes through under {word}", kind(command));
                };
                assert!(rejection.code < Code::OrderClosed, "{name}: {:?} under {word}", rejection.code);
                let said = rejection.facts.get("status").map(ToString::to_string).unwrap_or_default();
                assert!(fields.contains(&said) && !said.is_empty(), "{name}: the refusal does not name `{word}` but `{said}`");
            }
        }
    }
}

#[test]
fn every_stage_is_reached() {
    let engine = engine();
    let reached: Vec<Stage> = situations(engine).iter().map(|(_, order)| order.stage).collect();
    let stages = [
        Stage::Imported,
        Stage::Confirmed,
        Stage::Stocked,
        Stage::ServiceChosen,
        Stage::Waybilled,
        Stage::Labelled,
        Stage::Packed,
        Stage::DeclaredNotHandedOver,
        Stage::HandedOver,
        Stage::Declared,
        Stage::Noticed,
        Stage::InTransit,
        Stage::Delivered,
        Stage::Closed,
    ];
    let missing: Vec<_> = stages.iter().filter(|stage| !reached.contains(stage)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_standard_playbook_proves_itself() {
    let checked = playbook::check(&read::write(&Playbook::standard()), &Words::of(Language::En));
    assert!(checked.problems.is_empty(), "{:#?}", checked.problems);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_sequences_keep_the_invariants(picks in proptest::collection::vec(0usize..WHOLE.len() + PLATFORM_WORDS.len(), 1..40)) {
        let engine = engine();
        let mut order: Option<Order> = None;
        let mut ledger = Vec::new();
        for pick in std::iter::once(0).chain(picks) {
            let command = COMMANDS.get(pick).cloned().unwrap_or_else(|| platform_says(PLATFORM_WORDS[pick - WHOLE.len()].1));
            if let Some((next, events)) = step(engine, order.as_ref(), &command) {
                ledger.extend(events);
                order = Some(next);
            }
        }
        let order = order.expect("the first command imports");
        prop_assert_eq!(engine.evolve(None, &ledger), Some(order.clone()));
        prop_assert_eq!(order.closed.is_some(), order.stage == Stage::Closed);
        for parcel in order.own_parcels() {
            prop_assert!(parcel.handed_over.is_none() || parcel.packed.is_some());
            prop_assert!(parcel.notices.is_empty() || parcel.handed_over.is_some());
            prop_assert!(parcel.declarations.iter().filter(|declaration| declaration.amends).count() <= 2);
            prop_assert!(parcel.declarations.is_empty() || parcel.waybill.is_some());
        }
    }
}
