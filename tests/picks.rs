//! Picks: what is picked from the table worked out for each country is what the full choice comes to, whatever the playbook and the parcel.

#[path = "support/chance.rs"]
mod chance;

use chance::Chance;
use jiaoyun::carrier::{self, Chosen, PaidFor, ParcelFacts, Pick, RoutingTable};
use jiaoyun::playbook::Playbook;
use jiaoyun::value::Language;
use jiaoyun::words::Words;
use proptest::prelude::*;
use std::sync::LazyLock;

const HASH: &str = "6d1e3f8a0b2c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6";

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(Language::En));

/// Asks both and holds one against the other.
#[track_caller]
fn check(playbook: &Playbook, table: &RoutingTable, facts: &ParcelFacts) -> (Chosen, Pick) {
    let book = playbook.book(HASH);
    let chosen = carrier::choose(&book, facts, &WORDS);
    let pick = table.pick(&facts.bare());
    let told = || format!("{facts:#?}\n{:#?}\n{chosen:#?}\n{pick:?}", playbook.routing);
    let service = pick.service.and_then(|place| playbook.services.get(place));
    assert_eq!(service.map(|service| &service.id), chosen.service.as_ref(), "another service: {}", told());
    assert_eq!(pick.code, chosen.code, "another code: {}", told());
    assert_eq!(
        pick.rule.and_then(|place| playbook.routing.rules.get(place)).map(|rule| &rule.id),
        chosen.receipt.rule.as_ref(),
        "another rule: {}",
        told()
    );
    if let Some(service) = service {
        let offer = carrier::offer(service, book.zones, facts);
        assert_eq!((pick.cost, pick.days), (offer.cost.ok(), offer.days), "another price: {}", told());
    }
    let digest = table.digest(&facts.bare(), facts.paid_for.iter().map(PaidFor::from), &pick);
    assert_eq!(digest, chosen.receipt.digest, "another digest: {}", told());
    (chosen, pick)
}

/// A receipt without its words and its digest.
fn unworded(chosen: &Chosen) -> String {
    let mut receipt = chosen.receipt.clone();
    receipt.digest.clear();
    format!("{receipt:?}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_pick_is_the_choice(seed in any::<u64>()) {
        let mut chance = Chance::of(seed);
        let playbook = chance::playbook(&mut chance);
        let table = RoutingTable::of(&playbook.book(HASH));
        for _ in 0..20 {
            let facts = chance::parcel(&mut chance);
            check(&playbook, &table, &facts);
        }
    }

    #[test]
    fn receipts_that_differ_have_different_digests(seed in any::<u64>()) {
        let mut chance = Chance::of(seed);
        let playbook = chance::playbook(&mut chance);
        let book = playbook.book(HASH);
        let chosen: Vec<Chosen> = (0..12).map(|_| carrier::choose(&book, &chance::parcel(&mut chance), &WORDS)).collect();
        for one in &chosen {
            for other in &chosen {
                prop_assert!(one.receipt.digest != other.receipt.digest || unworded(one) == unworded(other));
            }
        }
    }
}

#[test]
fn a_receipt_says_the_same_in_both_languages_and_another_under_another_playbook() {
    let mut chance = Chance::of(7);
    let playbook = chance::playbook(&mut chance);
    let facts = chance::parcel(&mut chance);
    let digest = |hash: &str, language: Language| carrier::choose(&playbook.book(hash), &facts, &Words::of(language)).receipt.digest;
    assert_eq!(digest(HASH, Language::En), digest(HASH, Language::Zh));
    assert_ne!(digest(HASH, Language::En), digest(&HASH.replace('6', "7"), Language::En));
}

#[test]
fn chance_reaches_every_outcome() {
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0..200 {
        let mut chance = Chance::of(seed);
        let playbook = chance::playbook(&mut chance);
        let table = RoutingTable::of(&playbook.book(HASH));
        for _ in 0..20 {
            let (_, pick) = check(&playbook, &table, &chance::parcel(&mut chance));
            seen.insert(pick.code.map(jiaoyun::order::Code::name));
        }
    }
    assert_eq!(seen.len(), 12, "{seen:?}");
}
