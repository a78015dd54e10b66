//! Disputes and chargebacks: opening, answering, gathering evidence, appealing, ending.

use super::{Chapter, Matter, Needs};
use crate::order::{
    AddEvidence, AnswerDispute, AppealSubmitted, Case, CaseKind, ChargebackOpened, Code, DisputeAnswered, DisputeOpened, EvidenceAdded, Happened,
    OpenChargeback, OpenDispute, OutcomeRecorded, RecordOutcome, Rejection, SubmitAppeal,
};
use crate::value::{Facts, Text};

pub(super) fn open_dispute(matter: &Matter<'_>, ask: &OpenDispute, needs: &mut Needs) -> Chapter {
    let case_id = new_case_id(matter, ask.case_id.as_ref(), CaseKind::Dispute)?;
    let Some(reason) = needs.argument("reason", ask.reason.as_ref()) else { return Ok(Vec::new()) };
    let fact = DisputeOpened {
        case_id,
        reason,
        opened_at: ask.opened_at,
        platform_due_at: ask.platform_due_at,
        amount: ask.amount,
        detail: ask.detail.clone(),
    };
    Ok(vec![(None, Happened::DisputeOpened(fact))])
}

pub(super) fn open_chargeback(matter: &Matter<'_>, ask: &OpenChargeback, needs: &mut Needs) -> Chapter {
    let case_id = new_case_id(matter, ask.case_id.as_ref(), CaseKind::Chargeback)?;
    let reason = needs.argument("reason", ask.reason.as_ref());
    let letter_at = needs.argument("letterAt", ask.letter_at.as_ref());
    let (Some(reason), Some(letter_at)) = (reason, letter_at) else { return Ok(Vec::new()) };
    let fact = ChargebackOpened {
        case_id,
        reason,
        opened_at: Some(letter_at),
        network_code: ask.network_code.clone(),
        platform_due_at: ask.platform_due_at,
        amount: ask.amount,
        detail: ask.detail.clone(),
    };
    Ok(vec![(None, Happened::ChargebackOpened(fact))])
}

/// The id given, else the next free one. One case of a kind runs at a time.
fn new_case_id(matter: &Matter<'_>, given: Option<&Text>, kind: CaseKind) -> Result<Text, Rejection> {
    let running = matter.order.open_cases().find(|case| case.kind == kind || given == Some(&case.id));
    if let Some(case) = running.or_else(|| given.and_then(|id| matter.order.case(id))) {
        return Err(Rejection::with(Code::CaseOpen, Facts::new().with("cases", vec![case.id.clone()])));
    }
    let free = |number: &usize| matter.order.case(&format!("{}-case-{number}", matter.order.id)).is_none();
    let number = (1..=matter.order.cases.len().saturating_add(1)).find(free).unwrap_or(1);
    Ok(given.cloned().unwrap_or_else(|| format!("{}-case-{number}", matter.order.id).into()))
}

pub(super) fn answer_dispute(matter: &Matter<'_>, ask: &AnswerDispute, needs: &mut Needs) -> Chapter {
    let case = running(matter, ask.case_id.as_ref(), Some(CaseKind::Dispute))?;
    let Some(accepted) = needs.argument("accepted", ask.accepted.as_ref()) else { return Ok(Vec::new()) };
    let fact = DisputeAnswered { case_id: case.id.clone(), accepted, note: ask.note.clone() };
    Ok(vec![(None, Happened::DisputeAnswered(fact))])
}

pub(super) fn add_evidence(matter: &Matter<'_>, ask: &AddEvidence, needs: &mut Needs) -> Chapter {
    let case = running(matter, ask.case_id.as_ref(), None)?;
    let item = needs.text("item", ask.item.as_ref());
    let reference = needs.text("reference", ask.reference.as_ref());
    let (Some(item), Some(reference)) = (item, reference) else { return Ok(Vec::new()) };
    let fact = EvidenceAdded { case_id: case.id.clone(), item, reference, note: ask.note.clone() };
    Ok(vec![(None, Happened::EvidenceAdded(fact))])
}

pub(super) fn submit_appeal(matter: &Matter<'_>, ask: &SubmitAppeal) -> Chapter {
    let case = running(matter, ask.case_id.as_ref(), Some(CaseKind::Chargeback))?;
    if let Some(appeal) = &case.appeal {
        return Err(Rejection::with(Code::AlreadyAppealed, Facts::new().with("caseId", case.id.as_str()).with("at", appeal.at.to_string())));
    }
    if matter.answers.waiting && needs_reason(ask) {
        return Err(Rejection::with(Code::WaitingIsThePath, Facts::new().with("caseId", case.id.as_str())));
    }
    if let Some(due) = ask.platform_due_at.or(matter.answers.appeal_due).filter(|due| matter.head.at > *due) {
        return Err(Rejection::with(Code::AppealLate, Facts::new().with("caseId", case.id.as_str()).with("dueAt", due.to_string())));
    }
    let fact = AppealSubmitted { case_id: case.id.clone(), note: ask.note.clone(), reason: ask.reason.clone(), platform_due_at: ask.platform_due_at };
    Ok(vec![(None, Happened::AppealSubmitted(fact))])
}

fn needs_reason(ask: &SubmitAppeal) -> bool {
    ask.reason.as_deref().is_none_or(|reason| reason.trim().is_empty())
}

pub(super) fn record_outcome(matter: &Matter<'_>, ask: &RecordOutcome, needs: &mut Needs) -> Chapter {
    let case = running(matter, ask.case_id.as_ref(), None)?;
    let Some(outcome) = needs.argument("outcome", ask.outcome.as_ref()) else { return Ok(Vec::new()) };
    let fact = OutcomeRecorded { case_id: case.id.clone(), outcome, note: ask.note.clone() };
    Ok(vec![(None, Happened::OutcomeRecorded(fact))])
}

/// The case named or the only running one, of the kind asked for.
fn running<'a>(matter: &Matter<'a>, id: Option<&Text>, kind: Option<CaseKind>) -> Result<&'a Case, Rejection> {
    let Some(id) = id else { return only_running(matter, kind) };
    let facts = || Facts::new().with("caseId", id.as_str());
    let case = matter.order.case(id).ok_or_else(|| Rejection::with(Code::CaseUnknown, facts()))?;
    if kind.is_some_and(|kind| kind != case.kind) {
        return Err(Rejection::with(Code::CaseKindUnfit, facts()));
    }
    if case.outcome.is_some() {
        return Err(Rejection::with(Code::CaseSettled, facts()));
    }
    Ok(case)
}

fn only_running<'a>(matter: &Matter<'a>, kind: Option<CaseKind>) -> Result<&'a Case, Rejection> {
    let mut fitting = matter.order.open_cases().filter(|case| kind.is_none_or(|kind| kind == case.kind));
    let Some(first) = fitting.next() else { return Err(none_running(matter)) };
    match fitting.next() {
        None => Ok(first),
        Some(second) => Err(Rejection::with(Code::CaseUnstated, Facts::new().with("cases", vec![first.id.clone(), second.id.clone()]))),
    }
}

/// Why no case fits: it is of the other kind, it has its outcome, or there is none.
fn none_running(matter: &Matter<'_>) -> Rejection {
    let of = |code: Code, case: &Case| Rejection::with(code, Facts::new().with("caseId", case.id.as_str()));
    let other = matter.order.open_cases().last().map(|case| of(Code::CaseKindUnfit, case));
    other.or_else(|| matter.order.cases.last().map(|case| of(Code::CaseSettled, case))).unwrap_or_else(|| Rejection::new(Code::NoCase))
}
