//! Confirming an order and answering whether its lines can ship.

use super::finish::not_closed;
use super::{Chapter, Matter, Needs, Step};
use crate::order::{
    AnswerStock, Check, CheckOutcome, Code, ConfirmCheck, ConfirmOrder, Happened, Line, OrderConfirmed, Rejection, StockAnswer, StockAnswered,
};
use crate::value::{Facts, Text};

pub(super) fn confirm_order(matter: &Matter<'_>, ask: &ConfirmOrder, needs: &mut Needs) -> Chapter {
    let r#override = matter.clear(Step::Prepare, ask.r#override.as_ref())?;
    if let Some(confirmation) = &matter.order.confirmation {
        return Err(Rejection::with(Code::AlreadyConfirmed, Facts::new().with("at", confirmation.at.to_string())));
    }
    if matter.order.lines.is_empty() {
        return Err(Rejection::new(Code::LinesMissing));
    }
    let checks = vec![
        receiver_complete(matter)?,
        receiver_unmasked(matter)?,
        postcode_fits(matter)?,
        sku_on_every_line(matter)?,
        paid(matter),
        met(ConfirmCheck::NoCancelRequest),
        memo_read(matter, ask, needs)?,
    ];
    Ok(vec![(None, Happened::OrderConfirmed(OrderConfirmed { checks, r#override }))])
}

pub(super) fn answer_stock(matter: &Matter<'_>, ask: &AnswerStock, needs: &mut Needs) -> Chapter {
    not_closed(matter)?;
    if matter.order.lines.is_empty() {
        return Err(Rejection::new(Code::LinesMissing));
    }
    let Some(lines) = needs.argument("lines", ask.lines.as_ref().filter(|lines| !lines.is_empty())) else { return Ok(Vec::new()) };
    let known = |id: &str| matter.order.lines.iter().any(|line| line.id == id);
    let unknown: Vec<Text> = lines.iter().filter(|line| !known(&line.line_id)).map(|line| line.line_id.clone()).collect();
    if !unknown.is_empty() {
        return Err(Rejection::with(Code::LineUnknown, Facts::new().with("lines", unknown)));
    }
    Ok(vec![(None, Happened::StockAnswered(StockAnswered { lines }))])
}

/// Refuses while the order is not confirmed, or has changed since.
pub(super) fn still_confirmed(matter: &Matter<'_>) -> Result<(), Rejection> {
    matter.order.confirmation.as_ref().map(|_| ()).ok_or_else(|| Rejection::new(Code::NotConfirmed))
}

/// Refuses while a line has no answer, or cannot ship.
pub(super) fn stock_is_there(matter: &Matter<'_>) -> Result<(), Rejection> {
    let among = |fits: fn(&Line) -> bool| matter.order.lines.iter().filter(|line| fits(line)).map(|line| line.id.clone()).collect::<Vec<_>>();
    let unanswered = among(|line| line.stock.is_none());
    if !unanswered.is_empty() {
        return Err(Rejection::with(Code::StockUnanswered, Facts::new().with("lines", unanswered)));
    }
    let out = among(|line| line.stock.as_ref().is_some_and(|stock| stock.answer == StockAnswer::Neither));
    if !out.is_empty() {
        return Err(Rejection::with(Code::OutOfStock, Facts::new().with("lines", out)));
    }
    Ok(())
}

fn receiver_complete(matter: &Matter<'_>) -> Result<Check, Rejection> {
    let receiver = &matter.order.receiver;
    let mut missing = receiver.missing(&matter.rules.receiver_fields);
    let no_postcode_there = receiver.country.is_some_and(|country| matter.rules.countries_without_postcode.contains(&country));
    missing.retain(|field| field != "postcode" || !no_postcode_there);
    if missing.is_empty() {
        Ok(met(ConfirmCheck::ReceiverComplete))
    } else {
        Err(Rejection::with(Code::ReceiverIncomplete, Facts::new().with("fields", missing)))
    }
}

fn receiver_unmasked(matter: &Matter<'_>) -> Result<Check, Rejection> {
    refuse_masked(matter)?;
    Ok(met(ConfirmCheck::ReceiverUnmasked))
}

/// Refuses while a receiver field carries the platform's mask.
pub(super) fn refuse_masked(matter: &Matter<'_>) -> Result<(), Rejection> {
    let masked = &matter.order.receiver.masked;
    if masked.is_empty() { Ok(()) } else { Err(Rejection::with(Code::ReceiverMasked, Facts::new().with("fields", masked.clone()))) }
}

fn postcode_fits(matter: &Matter<'_>) -> Result<Check, Rejection> {
    let receiver = &matter.order.receiver;
    let (Some(country), Some(postcode)) = (receiver.country, receiver.postcode.as_deref()) else {
        return Ok(unknown(ConfirmCheck::PostcodeFits, "postcode-absent"));
    };
    match matter.rules.postcode_fits(country, postcode) {
        Some(true) => Ok(met(ConfirmCheck::PostcodeFits)),
        None => Ok(unknown(ConfirmCheck::PostcodeFits, "postcode-shapes-unknown")),
        Some(false) => {
            let shapes = matter.rules.postcode_shapes(country).unwrap_or_default().to_vec();
            Err(Rejection::with(
                Code::PostcodeMisfit,
                Facts::new().with("postcode", postcode).with("country", country.to_string()).with("shapes", shapes),
            ))
        }
    }
}

fn sku_on_every_line(matter: &Matter<'_>) -> Result<Check, Rejection> {
    let named = |line: &&Line| line.sku.as_deref().is_none_or(|sku| sku.trim().is_empty());
    let without: Vec<Text> = matter.order.lines.iter().filter(named).map(|line| line.id.clone()).collect();
    if without.is_empty() {
        Ok(met(ConfirmCheck::SkuOnEveryLine))
    } else {
        Err(Rejection::with(Code::SkuMissing, Facts::new().with("lines", without)))
    }
}

/// The blocks have refused what is not paid; this says what the payment was seen from.
fn paid(matter: &Matter<'_>) -> Check {
    let by_fund = matter.order.platform.as_ref().is_some_and(|platform| platform.fund_status.is_some());
    let because = if by_fund { "fund-status" } else { "payment-time" };
    Check { id: ConfirmCheck::Paid, outcome: CheckOutcome::Met, because: Some(because.into()) }
}

fn memo_read(matter: &Matter<'_>, ask: &ConfirmOrder, needs: &mut Needs) -> Result<Check, Rejection> {
    let says = |text: &Option<Text>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let has_memo = says(&matter.order.memo) || matter.order.lines.iter().any(|line| says(&line.memo));
    if !has_memo {
        return Ok(Check { id: ConfirmCheck::MemoRead, outcome: CheckOutcome::Met, because: Some("no-memo".into()) });
    }
    match ask.memo_read {
        Some(true) => {}
        Some(false) => return Err(Rejection::new(Code::MemoUnread)),
        None => needs.or_refuse("memoRead", Rejection::new(Code::MemoUnread)),
    }
    Ok(met(ConfirmCheck::MemoRead))
}

fn met(id: ConfirmCheck) -> Check {
    Check { id, outcome: CheckOutcome::Met, because: None }
}

fn unknown(id: ConfirmCheck, because: &str) -> Check {
    Check { id, outcome: CheckOutcome::Unknown, because: Some(because.into()) }
}
