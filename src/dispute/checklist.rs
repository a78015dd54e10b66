//! The checklist: what a case asks for, by when, what silence does, and which evidence is met.

use super::Bench;
use super::clock::{ClockSource, due, is_answered};
use super::evidence::shown_by;
use super::path::{path, reason, shipment};
use super::rules::{CasePath, Path};
use crate::order::{Case, CaseKind, CaseReason, Order};
use crate::read::ToRaw;
use crate::value::{Instant, Text};
use crate::words::Words;

/// What a case asks for.
#[derive(Clone, Debug, PartialEq, ToRaw)]
pub struct Checklist {
    /// Which case.
    pub case_id: Text,
    /// Dispute or chargeback.
    pub kind: CaseKind,
    /// What is said, once the network's code is heard.
    pub reason: CaseReason,
    /// What the seller does.
    pub path: CasePath,
    /// By when.
    pub due_at: Option<Instant>,
    /// Negative: overdue.
    pub minutes_left: Option<i64>,
    /// What the clock was read from.
    pub clock_source: ClockSource,
    /// The evidence.
    pub items: Vec<Item>,
    /// What to do now.
    pub next: Vec<Step>,
    /// What silence does.
    pub on_silence: Step,
    /// Where this path comes from.
    pub source: String,
}

/// A piece of evidence that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, ToRaw)]
pub struct Item {
    /// Which.
    pub id: String,
    /// Whether it is there.
    pub met: bool,
    /// What shows it.
    pub from: Option<String>,
    /// What it is and where it comes from.
    pub help: String,
}

/// Something to do or to know, with its words.
#[derive(Clone, Debug, PartialEq, Eq, ToRaw)]
pub struct Step {
    /// The code.
    pub code: String,
    /// What it says.
    pub message: String,
}

/// Steps that send something, and are too late once the clock has run out.
const SENT: [&str; 3] = ["submit-evidence", "submit-appeal", "answer-the-dispute"];

/// What stands in their place then.
const LATE: &str = "time-has-passed";

/// What silence does once the answer is in.
const ANSWERED: &str = "answer-is-in";

/// What to do in every case, whatever the path lists.
const CONTACT: &str = "contact-buyer";

/// The checklist of a case at an instant.
#[must_use]
pub fn checklist(bench: &Bench<'_>, (order, case): (&Order, &Case), now: Instant, words: &Words) -> Checklist {
    let path = path(bench, order, case);
    let (due, clock_source) = due(bench, order, case);
    let due_at = due.map(|due| due.at);
    let items: Vec<Item> = path.iter().flat_map(|path| &path.evidence).map(|item| asked(item, order, case, words)).collect();
    let is_late = !is_answered(case) && due.is_some_and(|due| due.certain && now > due.at);
    let steps = steps(path, (order, case), &items).into_iter().map(|code| if is_late && SENT.contains(&code) { LATE } else { code });
    let next = steps.map(|code| step(code, words)).collect();
    let silence = if is_answered(case) { ANSWERED } else { path.map_or(on_silence_unwritten(case.kind), |path| &path.on_silence) };
    Checklist {
        case_id: case.id.clone(),
        kind: case.kind,
        reason: reason(bench, case),
        path: path.map_or(unwritten(case.kind), |path| path.path),
        due_at,
        minutes_left: due_at.map(|due_at| due_at.minutes_from(now)),
        clock_source,
        items,
        next,
        on_silence: step(silence, words),
        source: path.map(|path| path.source.clone()).unwrap_or_default(),
    }
}

// INVARIANT: a playbook whose paths leave a case open does not prove itself, so these two stand for no playbook in use.
fn unwritten(kind: CaseKind) -> CasePath {
    match kind {
        CaseKind::Dispute => CasePath::AnswerDispute,
        CaseKind::Chargeback => CasePath::Appeal,
    }
}

fn on_silence_unwritten(kind: CaseKind) -> &'static str {
    match kind {
        CaseKind::Dispute => "executed-at-the-buyers-amount",
        CaseKind::Chargeback => "bank-treats-as-waived-buyer-refunded",
    }
}

fn asked(item: &str, order: &Order, case: &Case, words: &Words) -> Item {
    let from = shown_by(item, order, case, words);
    let code = format!("evidence-{item}");
    let help = words.template(&code).1;
    let help = if help.is_empty() { item } else { help };
    Item { id: item.to_owned(), met: from.is_some(), from, help: help.to_owned() }
}

fn step(code: &str, words: &Words) -> Step {
    Step { code: code.to_owned(), message: words.template(code).0.to_owned() }
}

/// The steps of a path that are still to be taken; the buyer is contacted in every case.
fn steps<'a>(path: Option<&'a Path>, (order, case): (&Order, &Case), items: &[Item]) -> Vec<&'a str> {
    let answered = is_answered(case);
    let done = |code: &str| match code {
        CONTACT => false,
        "collect-evidence" => answered || items.iter().all(|item| item.met),
        code if SENT.contains(&code) => answered,
        "check-parcel-handed-over" => shipment(order).handed_over,
        _ => case.outcome.is_some(),
    };
    let listed = path.iter().flat_map(|path| &path.next).map(String::as_str).filter(|code| !done(code));
    let mut steps: Vec<&str> = listed.collect();
    if !steps.contains(&CONTACT) {
        steps.push(CONTACT);
    }
    steps
}
