//! The receipt: what was chosen, by which rule, from which facts, and why nothing else. Its digest is the same in every language.

use super::choose::{Book, Decided, picked};
use super::flip::Flip;
use super::ranking::{Rank, Ranked, offer};
use super::unknown::{self, gaps};
use super::{ParcelFacts, digest, gate, passed};
use crate::read::{Raw, ToRaw};
use crate::service::{Days, Protected, Service};
use crate::value::{Country, Facts, Money, Text};
use crate::words::Words;

/// Why this service and none of the others.
#[derive(Clone, Debug, PartialEq, ToRaw)]
pub struct Receipt {
    /// The rule that chose, or whose service was refused by a limit.
    pub rule: Option<String>,
    /// The chosen service.
    pub chosen: Option<String>,
    /// Where it goes.
    pub destination: Option<Country>,
    /// Every other service, and the one a limit refuses.
    pub passed_over: Vec<PassedOver>,
    /// The services that take the parcel, where the rule compares them: the chosen one first.
    pub ranking: Option<Vec<Rank>>,
    /// Facts a limit, a rule or a price asked for and nobody knows.
    pub unknown: Vec<UnknownFact>,
    /// What could go through the platform instead (线上发货).
    pub alternatives: Vec<Alternative>,
    /// What the buyer paid for.
    pub buyer_choice: Option<BuyerChoice>,
    /// What the choice was made from.
    pub facts: Facts,
    /// Hash of the playbook.
    pub playbook: String,
    /// Hash of the facts and of what came out, under the playbook's hash: all of this receipt follows from them.
    pub digest: String,
}

/// A service that was not chosen.
#[derive(Clone, Debug, PartialEq, ToRaw)]
pub struct PassedOver {
    /// Which.
    pub service: String,
    /// Why, as a code.
    pub because: String,
    /// The facts of that reason.
    pub facts: Facts,
    /// The nearest change that turns it round.
    pub flip: Option<Flip>,
    /// The reason in words.
    pub message: String,
}

/// A fact nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, ToRaw)]
pub struct UnknownFact {
    /// Which.
    pub fact: &'static str,
    /// Who asks for it.
    pub service: String,
    /// Whether it must be filled in before a waybill.
    pub blocks: bool,
    /// What is not known.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// A service arranged through the platform.
#[derive(Clone, Debug, PartialEq, ToRaw)]
pub struct Alternative {
    /// Which.
    pub service: String,
    /// Whether the platform compensates.
    pub protected: Protected,
    /// What it costs by the seller's table.
    pub cost: Known<Money>,
    /// The days that may be promised.
    pub window: Known<Days>,
    /// Codes of the limits it fails and the facts it lacks.
    pub because: Vec<String>,
    /// All of it in words.
    pub message: String,
}

/// A value, or `unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known<T> {
    /// Somebody said.
    Known(T),
    /// Nobody did.
    Unknown,
}

impl<T> From<Option<T>> for Known<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Known::Unknown, Known::Known)
    }
}

impl<T: ToRaw> ToRaw for Known<T> {
    fn to_raw(&self) -> Raw {
        match self {
            Known::Known(value) => value.to_raw(),
            Known::Unknown => Raw::Text("unknown".to_owned()),
        }
    }
}

/// What the buyer paid for, and whether a service is that.
#[derive(Clone, Debug, PartialEq, Eq, ToRaw)]
pub struct BuyerChoice {
    /// The platform's code.
    pub code: Option<Text>,
    /// The platform's name.
    pub name: Option<Text>,
    /// The playbook's service, where it is one of them.
    pub service: Option<String>,
    /// Whether it is the service in question.
    pub same: bool,
}

/// What the buyer paid for, held against a service; where lines differ, one that is not that service comes first.
#[must_use]
pub fn paid_for(services: &[Service], facts: &ParcelFacts, service: Option<&str>) -> Option<BuyerChoice> {
    let choices = facts.paid_for.iter().map(|ordered| {
        let known = services.iter().find(|known| known.is_what_was_ordered(ordered)).map(|known| known.id.clone());
        let same = known.is_some() && known.as_deref() == service;
        BuyerChoice { code: ordered.code.clone(), name: ordered.name.clone(), service: known, same }
    });
    choices.min_by_key(|choice| choice.same)
}

/// The receipt of a choice.
pub(super) fn written(book: &Book<'_>, facts: &ParcelFacts, decided: Option<&Decided<'_>>, words: &Words) -> Receipt {
    let chosen = decided.and_then(Decided::chosen).map(|service| service.id.clone());
    let before = decided.map_or(book.routing.rules.as_slice(), |decided| book.routing.rules.get(..decided.place).unwrap_or_default());
    let mut unknown = decided.map(|decided| unknown::of_decided(decided, facts, words)).unwrap_or_default();
    if facts.destination.is_some() {
        unknown.extend(unknown::of_rules(before, facts, words));
    }
    Receipt {
        rule: decided.map(|decided| decided.rule.id.clone()),
        destination: facts.destination,
        ranking: decided.filter(|decided| decided.rule.compares()).map(|decided| decided.ranking.iter().map(Ranked::written).collect()),
        passed_over: passed::passed_over(book, facts, decided, words),
        unknown,
        alternatives: alternatives(book, facts, chosen.as_deref(), words),
        buyer_choice: paid_for(book.services, facts, chosen.as_deref()),
        chosen,
        facts: facts.shown(),
        playbook: book.playbook.to_owned(),
        digest: digest::written(book, facts, &picked(book, facts, decided)),
    }
}

fn alternatives(book: &Book<'_>, facts: &ParcelFacts, chosen: Option<&str>, words: &Words) -> Vec<Alternative> {
    let online = book.services.iter().filter(|service| service.online && Some(service.id.as_str()) != chosen);
    online.map(|service| alternative(book, service, facts, words)).collect()
}

fn alternative(book: &Book<'_>, service: &Service, facts: &ParcelFacts, words: &Words) -> Alternative {
    let (failing, lacking) = (gate::failures(service, facts), gaps(service, facts));
    let cost = offer(service, book.zones, facts).cost.ok();
    let (code, reason) = match (failing.first(), lacking.first()) {
        (Some(failure), _) => ("alternative-shut", Some(words.say(&failure.code.name(), &failure.facts))),
        (None, Some(gap)) => ("alternative-lacks-facts", Some(words.say(gap.code, &gap.facts(service, facts)))),
        (None, None) => ("alternative-open", None),
    };
    let told = Facts::new().with("name", service.name.say(words.language())).with_some("reason", reason.map(|(message, _)| message));
    let (message, _) = words.say(code, &told);
    let because = failing.iter().map(|failure| failure.code.name()).chain(lacking.iter().map(|gap| gap.code.to_owned())).collect();
    let window = service.days(book.zones, facts.destination);
    Alternative { service: service.id.clone(), protected: service.protected, cost: cost.into(), window: window.into(), because, message }
}
