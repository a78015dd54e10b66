//! What can be proved of routing rules by trying every order they can tell apart: which rules choose, where none does,
//! and which two quarrel.

use super::choose::{deciding, reaches};
use super::rules::{RoutingRule, Use};
use super::{Book, ParcelFacts, gate, partition};
use crate::order::Code;
use crate::service::Service;
use crate::value::sorted_set;

/// How many kinds of orders are tried at most.
const MOST_CELLS: usize = 100_000;

/// How many comparisons of two rules over all orders are made at most.
const MOST_COMPARISONS: usize = 200_000_000;

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Proof {
    /// What each rule is good for, in their order.
    pub rules: Vec<Reached>,
    /// An order for each kind of destination where no rule chooses.
    pub gaps: Vec<ParcelFacts>,
    /// Services that a rule compares though none of the orders it decides fits them: the rule's place and the service.
    pub idle: Vec<(usize, String)>,
    /// Pairs of rules of which neither is an exception from the other.
    pub overlaps: Vec<Overlap>,
}

/// What a rule is good for.
#[derive(Clone, Debug, PartialEq)]
pub enum Reached {
    /// It chooses for some order.
    Chooses,
    /// It decides, but limits of its services refuse every order it decides on.
    OnlyRefuses(Code, ParcelFacts),
    /// The rules above it decide every order it would.
    Shadowed(Vec<usize>),
    /// Its service reaches none of the orders it holds for.
    Unserved,
    /// Its conditions contradict each other.
    NeverHolds,
}

/// Two rules for different services that both hold, neither being an exception from the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlap {
    /// The place of the rule that decides.
    pub first: usize,
    /// The place of the rule below it.
    pub second: usize,
    /// An order for which both hold.
    pub example: ParcelFacts,
}

/// Tries every order that rules and gates can tell apart; `None` when there are too many.
#[must_use]
pub fn prove(book: &Book<'_>) -> Option<Proof> {
    let count = book.routing.rules.len();
    let pairs = count.checked_mul(count)?.max(1);
    let most = MOST_COMPARISONS.checked_div(pairs)?.min(MOST_CELLS);
    let cells = partition::cells(book, most)?;
    let deciders: Vec<Option<usize>> = cells.iter().map(|cell| deciding(book, cell).map(|(place, _)| place)).collect();
    let applying: Vec<Vec<bool>> = book.routing.rules.iter().map(|rule| cells.iter().map(|cell| applies(book, rule, cell)).collect()).collect();
    let reached = |(place, set): (usize, &Vec<bool>)| reached(book, place, &cells, (&deciders, set));
    Some(Proof {
        rules: applying.iter().enumerate().map(reached).collect(),
        gaps: gaps(&cells, &deciders),
        idle: idle(book, &cells, &deciders),
        overlaps: overlaps(book, &cells, &applying),
    })
}

/// Whether a rule holds and its service reaches the address.
fn applies(book: &Book<'_>, rule: &RoutingRule, cell: &ParcelFacts) -> bool {
    rule.when.holds(cell) && reaches(book, rule, cell)
}

/// Why none of a rule's services takes an order. A price that nobody knows stops nothing here: prices are no kinds of orders.
fn stopped(book: &Book<'_>, rule: &RoutingRule, cell: &ParcelFacts) -> Option<Code> {
    let mut used = book.services.iter().filter(|service| rule.uses(&service.id));
    match rule.takes {
        Use::Service(_) => used.find_map(|service| gate::failures(service, cell).first().map(|failure| failure.code)),
        Use::Lowest(_) => used.all(|service| !gate::failures(service, cell).is_empty()).then_some(Code::NoCandidateFits),
    }
}

/// The services that rules name and compare, but that take none of the orders those rules decide.
fn idle(book: &Book<'_>, cells: &[ParcelFacts], deciders: &[Option<usize>]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (place, rule) in book.routing.rules.iter().enumerate().filter(|(_, rule)| rule.compares()) {
        let decided = || cells.iter().zip(deciders).filter(move |(_, decider)| **decider == Some(place)).map(|(cell, _)| cell);
        let named: Vec<&Service> = book.services.iter().filter(|service| rule.names(&service.id)).collect();
        let idle = |service: &&&Service| decided().all(|cell| !gate::failures(service, cell).is_empty());
        let idle: Vec<String> = named.iter().filter(idle).map(|service| service.id.clone()).collect();
        // A rule of which no service ever fits is told as a whole.
        if idle.len() < named.len() {
            found.extend(idle.into_iter().map(|service| (place, service)));
        }
    }
    found
}

fn reached(book: &Book<'_>, place: usize, cells: &[ParcelFacts], (deciders, applying): (&[Option<usize>], &[bool])) -> Reached {
    let rule = book.routing.rules.get(place);
    let mut refused = None;
    for (cell, _) in cells.iter().zip(deciders).filter(|(_, decider)| **decider == Some(place)) {
        match rule.and_then(|rule| stopped(book, rule, cell)) {
            None => return Reached::Chooses,
            Some(code) => refused = refused.or_else(|| Some(Reached::OnlyRefuses(code, cell.clone()))),
        }
    }
    if let Some(refused) = refused {
        return refused;
    }
    let above = sorted_set(deciders.iter().zip(applying).filter(|(_, applies)| **applies).filter_map(|(decider, _)| *decider));
    if !above.is_empty() {
        return Reached::Shadowed(above);
    }
    let holds = rule.is_some_and(|rule| cells.iter().any(|cell| rule.when.holds(cell)));
    if holds { Reached::Unserved } else { Reached::NeverHolds }
}

fn gaps(cells: &[ParcelFacts], deciders: &[Option<usize>]) -> Vec<ParcelFacts> {
    let mut gaps: Vec<ParcelFacts> = Vec::new();
    for (cell, _) in cells.iter().zip(deciders).filter(|(_, decider)| decider.is_none()) {
        if gaps.iter().all(|gap| gap.destination != cell.destination) {
            gaps.push(cell.clone());
        }
    }
    gaps
}

fn overlaps(book: &Book<'_>, cells: &[ParcelFacts], applying: &[Vec<bool>]) -> Vec<Overlap> {
    let mut found = Vec::new();
    let rules: Vec<(usize, &RoutingRule, &Vec<bool>)> =
        book.routing.rules.iter().zip(applying).enumerate().map(|(place, (rule, set))| (place, rule, set)).collect();
    for (first, upper, above) in &rules {
        for (second, lower, below) in rules.iter().filter(|(second, ..)| second > first) {
            if upper.takes != lower.takes && quarrel(above, below) {
                let both = cells.iter().zip(above.iter().zip(below.iter())).find(|(_, (above, below))| **above && **below);
                found.extend(both.map(|(cell, _)| Overlap { first: *first, second: *second, example: cell.clone() }));
            }
        }
    }
    found
}

/// Whether each of two rules applies somewhere without the other.
fn quarrel(above: &[bool], below: &[bool]) -> bool {
    let alone = |own: &[bool], other: &[bool]| own.iter().zip(other).any(|(own, other)| *own && !*other);
    alone(above, below) && alone(below, above)
}
