//! What happens to a dispute or chargeback.

use crate::order::{Appeal, Case, CaseAnswer, CaseKind, CaseReason, EventHead, Evidence, Happened, Order, Settled};

pub(super) fn happen(order: &mut Order, head: &EventHead, fact: &Happened) {
    let (at, by) = (head.at, head.by.clone());
    if let Happened::DisputeOpened(fact) = fact {
        let mut case = opened(head, (&fact.case_id, CaseKind::Dispute, fact.reason));
        (case.opened_at, case.platform_due_at, case.amount) = (fact.opened_at, fact.platform_due_at, fact.amount);
        case.detail.clone_from(&fact.detail);
        order.cases.push(case);
    }
    if let Happened::ChargebackOpened(fact) = fact {
        let mut case = opened(head, (&fact.case_id, CaseKind::Chargeback, fact.reason));
        (case.opened_at, case.platform_due_at, case.amount) = (fact.opened_at, fact.platform_due_at, fact.amount);
        case.network_code.clone_from(&fact.network_code);
        case.detail.clone_from(&fact.detail);
        order.cases.push(case);
    }
    if let Happened::DisputeAnswered(fact) = fact {
        with(order, &fact.case_id, |case| case.answers.push(CaseAnswer { at, by, accepted: fact.accepted, note: fact.note.clone() }));
    } else if let Happened::EvidenceAdded(fact) = fact {
        let (item, reference, note) = (fact.item.clone(), fact.reference.clone(), fact.note.clone());
        with(order, &fact.case_id, |case| case.evidence.push(Evidence { at, by, item, reference, note }));
    } else if let Happened::AppealSubmitted(fact) = fact {
        with(order, &fact.case_id, |case| {
            case.appeal = Some(Appeal { at, by, note: fact.note.clone(), reason: fact.reason.clone() });
            case.platform_due_at = fact.platform_due_at.or(case.platform_due_at);
        });
    } else if let Happened::OutcomeRecorded(fact) = fact {
        with(order, &fact.case_id, |case| case.outcome = Some(Settled { at, by, outcome: fact.outcome, note: fact.note.clone() }));
    }
}

fn with(order: &mut Order, id: &str, change: impl FnOnce(&mut Case)) {
    if let Some(case) = order.cases.iter_mut().find(|case| case.id == id) {
        change(case);
    }
}

fn opened(head: &EventHead, (id, kind, reason): (&str, CaseKind, CaseReason)) -> Case {
    Case {
        id: id.into(),
        at: head.at,
        by: head.by.clone(),
        kind,
        reason,
        network_code: None,
        opened_at: None,
        platform_due_at: None,
        amount: None,
        detail: None,
        evidence: Vec::new(),
        answers: Vec::new(),
        appeal: None,
        outcome: None,
    }
}
