//! What stops an order from being shipped: the platform's words first, then what the seller has recorded.

use super::Matter;
use crate::order::{Case, Code, Order, Outcome, Overridden, Override, Platform, Rejection, Settled, rules::Rules};
use crate::value::{Facts, Text, sorted_by};

/// The steps of shipping; a status may block some and not others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Confirm, choose, waybill.
    Prepare,
    /// Label, pack, hand over, tell the buyer.
    Handle,
    /// Declare on the platform.
    Declare,
    /// Amend a declaration.
    Amend,
}

impl Matter<'_> {
    /// Refuses at the first block that stands, or tells which ones were overridden.
    #[inline(never)]
    pub(super) fn clear(&self, step: Step, over: Option<&Override>) -> Result<Option<Overridden>, Rejection> {
        let reason = over.map(|over| over.reason.trim()).filter(|reason| !reason.is_empty());
        let mut of: Vec<Text> = Vec::new();
        for block in blocks(self.rules, self.order, step) {
            if reason.is_none() || !block.code.can_be_overridden() {
                return Err(block);
            }
            let name = Text::from(block.code.name());
            if !of.contains(&name) {
                of.push(name);
            }
        }
        Ok(reason.filter(|_| !of.is_empty()).map(|reason| Overridden { of, reason: reason.into() }))
    }
}

/// Everything that blocks a step, in precedence order.
pub(crate) fn blocks(rules: &Rules, order: &Order, step: Step) -> Vec<Rejection> {
    let mut found = order.platform.as_ref().map(|platform| platform_blocks(rules, platform, step)).unwrap_or_default();
    if !paid_is_said(order) {
        found.push(Rejection::new(Code::PaymentUnknown));
    }
    found.extend(own_blocks(order));
    sorted_by(found, |block| block.code)
}

/// Whether anything says that the order is paid: the fund status, or a payment time.
fn paid_is_said(order: &Order) -> bool {
    order.platform.as_ref().is_some_and(|platform| platform.fund_status.is_some()) || order.times.paid_at.is_some()
}

fn platform_blocks(rules: &Rules, platform: &Platform, step: Step) -> Vec<Rejection> {
    let mut found = Vec::new();
    let mut say = |code: Option<Code>, (field, word): (&'static str, &str), child: Option<&str>| {
        if let Some(code) = code {
            let facts = Facts::new().with("status", word).with("field", field).with_some("childId", child);
            found.push(Rejection::with(code, facts.with("override", code.can_be_overridden())));
        }
    };
    if let Some(word) = &platform.order_status {
        say(order_status(rules.status(word), step), ("orderStatus", word), None);
    }
    for (field, word) in flags(&platform.fund_status, &platform.frozen_status, &platform.issue_status) {
        say(flag(field, rules.status(word)), (field, word), None);
    }
    for child in &platform.children {
        let id = Some(child.id.as_str());
        if let Some(word) = &child.order_status {
            say(child_status(rules.status(word)), ("orderStatus", word), id);
        }
        for (field, word) in flags(&child.fund_status, &child.frozen_status, &child.issue_status) {
            say(flag(field, rules.status(word)), (field, word), id);
        }
        if let Some(word) = child.dispute_status.as_deref().filter(|word| *word == "processing") {
            say(Some(Code::PlatformInIssue), ("disputeStatus", word), id);
        }
    }
    found
}

fn flags<'a>(fund: &'a Option<Text>, frozen: &'a Option<Text>, issue: &'a Option<Text>) -> impl Iterator<Item = (&'static str, &'a str)> {
    [("fundStatus", fund), ("frozenStatus", frozen), ("issueStatus", issue)].into_iter().filter_map(|(field, word)| Some((field, word.as_deref()?)))
}

fn flag(field: &str, word: &str) -> Option<Code> {
    match (field, word) {
        ("fundStatus", "PAY_SUCCESS") => None,
        ("fundStatus", _) => Some(Code::FundNotPaid),
        (_, "IN_FROZEN") => Some(Code::PlatformInFrozen),
        (_, "IN_ISSUE") => Some(Code::PlatformInIssue),
        (_, "NO_FROZEN" | "NO_ISSUE" | "END_ISSUE") => None,
        (_, _) => Some(Code::PlatformStatusUnknown),
    }
}

fn order_status(status: &str, step: Step) -> Option<Code> {
    match status {
        "WAIT_BUYER_ACCEPT_GOODS" => matches!(step, Step::Prepare | Step::Declare).then_some(Code::PlatformAlreadySent),
        "FUND_PROCESSING" | "FINISH" | "ARCHIVE" => Some(Code::PlatformFinished),
        other => child_status(other),
    }
}

/// What a status blocks wherever it stands, in a child order too. A child that is sent or finished does not stop the others.
fn child_status(status: &str) -> Option<Code> {
    match status {
        "WAIT_SELLER_SEND_GOODS" | "SELLER_PART_SEND_GOODS" | "WAIT_BUYER_ACCEPT_GOODS" | "FUND_PROCESSING" | "FINISH" | "ARCHIVE" => None,
        "PLACE_ORDER_SUCCESS" | "PAYMENT_PROCESSING" => Some(Code::PlatformUnpaid),
        "RISK_CONTROL" | "RISK_CONTROL_HOLD" => Some(Code::PlatformRiskControl),
        "WAIT_SELLER_EXAMINE_MONEY" => Some(Code::PlatformMoneyUnexamined),
        "IN_CANCEL" => Some(Code::PlatformInCancel),
        "IN_FROZEN" => Some(Code::PlatformInFrozen),
        "IN_ISSUE" => Some(Code::PlatformInIssue),
        _ => Some(Code::PlatformStatusUnknown),
    }
}

fn own_blocks(order: &Order) -> Vec<Rejection> {
    let closed = order
        .closed
        .as_ref()
        .map(|closed| Rejection::with(Code::OrderClosed, Facts::new().with("cause", closed.cause.name()).with("at", closed.at.to_string())));
    let hold = order.hold.as_ref().map(|hold| Rejection::with(Code::OnHold, Facts::new().with("reason", hold.reason.as_str())));
    let frozen = order.freeze.as_ref().filter(|freeze| freeze.is_open()).map(|freeze| {
        let facts = Facts::new().with("at", freeze.at.to_string()).with_some("reason", freeze.reason.as_deref());
        Rejection::with(Code::OrderFrozen, facts.with("override", true))
    });
    let cases = order.open_cases().map(|case| {
        let code = match case.kind {
            crate::order::CaseKind::Chargeback => Code::ChargebackOpen,
            crate::order::CaseKind::Dispute => Code::DisputeOpen,
        };
        Rejection::with(code, Facts::new().with("caseId", case.id.as_str()).with("override", true))
    });
    let returned = order
        .cases
        .iter()
        .filter(|case| money_returned(case))
        .map(|case| Rejection::with(Code::MoneyReturned, Facts::new().with("caseId", case.id.as_str()).with("override", true)));
    closed.into_iter().chain(hold).chain(frozen).chain(cases).chain(returned).collect()
}

/// Whether a case ended with the buyer getting the money.
fn money_returned(case: &Case) -> bool {
    let lost = |settled: &Settled| matches!(settled.outcome, Outcome::Lost | Outcome::Forfeited);
    case.outcome.as_ref().is_some_and(lost) || case.answers.last().is_some_and(|answer| answer.accepted)
}
