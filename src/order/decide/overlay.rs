//! Holding, answering a request to cancel, freezes, contact with the buyer.

use super::finish::not_closed;
use super::{Chapter, Matter, Needs};
use crate::order::{
    AnswerCancel, AnswerFreeze, BuyerContacted, CancelAnswered, CloseCause, Code, ContactBuyer, Freeze, FreezeAnswered, FreezeLifted, FreezeOpened,
    Happened, Hold, LiftFreeze, OpenFreeze, OrderClosed, OrderHeld, OrderReleased, Origin, Rejection, Release,
};
use crate::value::Facts;

pub(super) fn hold(matter: &Matter<'_>, ask: &Hold, needs: &mut Needs) -> Chapter {
    not_closed(matter)?;
    if let Some(hold) = &matter.order.hold {
        return Err(Rejection::with(Code::AlreadyHeld, Facts::new().with("reason", hold.reason.as_str()).with("at", hold.at.to_string())));
    }
    let Some(reason) = needs.text("reason", ask.reason.as_ref()) else { return Ok(Vec::new()) };
    Ok(vec![(None, Happened::OrderHeld(OrderHeld { reason }))])
}

pub(super) fn release(matter: &Matter<'_>, ask: &Release) -> Chapter {
    if matter.order.hold.is_none() {
        return Err(Rejection::new(Code::NotHeld));
    }
    Ok(vec![(None, Happened::OrderReleased(OrderReleased { note: ask.note.clone() }))])
}

pub(super) fn answer_cancel(matter: &Matter<'_>, ask: &AnswerCancel, needs: &mut Needs) -> Chapter {
    not_closed(matter)?;
    let request = matter.order.cancel_request.as_ref().filter(|request| request.withdrawn_at.is_none());
    let request = request.ok_or_else(|| Rejection::new(Code::NoCancelRequest))?;
    if let Some(answer) = &request.answer {
        return Err(Rejection::with(Code::CancelAnswered, Facts::new().with("at", answer.at.to_string())));
    }
    let Some(accepted) = needs.argument("accepted", ask.accepted.as_ref()) else { return Ok(Vec::new()) };
    let answered = (None, Happened::CancelAnswered(CancelAnswered { accepted, reason: ask.reason.clone() }));
    let closed = accepted.then(|| (None, Happened::OrderClosed(OrderClosed { cause: CloseCause::Cancelled, note: ask.reason.clone() })));
    Ok(core::iter::once(answered).chain(closed).collect())
}

/// A freeze that the platform showed is filled in by the letter; a second letter needs the first freeze lifted.
pub(super) fn open_freeze(matter: &Matter<'_>, ask: &OpenFreeze) -> Chapter {
    let has_letter =
        |freeze: &&Freeze| freeze.origin == Origin::Seller || freeze.reason.is_some() || freeze.contact.is_some() || freeze.asked_for.is_some();
    let recorded = open_freeze_of(matter).filter(has_letter);
    if let Some(freeze) = recorded {
        return Err(Rejection::with(Code::AlreadyFrozen, Facts::new().with("at", freeze.at.to_string())));
    }
    let fact = FreezeOpened {
        origin: open_freeze_of(matter).map_or(Origin::Seller, |freeze| freeze.origin),
        reason: ask.reason.clone(),
        contact: ask.contact.clone(),
        asked_for: ask.asked_for.clone(),
        answer_by: ask.answer_by,
    };
    Ok(vec![(None, Happened::FreezeOpened(fact))])
}

pub(super) fn answer_freeze(matter: &Matter<'_>, ask: &AnswerFreeze, needs: &mut Needs) -> Chapter {
    let freeze = open_freeze_of(matter).ok_or_else(|| Rejection::new(Code::NotFrozen))?;
    let Some(sent) = needs.text("sent", ask.sent.as_ref()) else { return Ok(Vec::new()) };
    let to = ask.to.clone().or_else(|| freeze.contact.clone());
    Ok(vec![(None, Happened::FreezeAnswered(FreezeAnswered { sent, to }))])
}

pub(super) fn lift_freeze(matter: &Matter<'_>, ask: &LiftFreeze) -> Chapter {
    open_freeze_of(matter).ok_or_else(|| Rejection::new(Code::NotFrozen))?;
    Ok(vec![(None, Happened::FreezeLifted(FreezeLifted { note: ask.note.clone() }))])
}

fn open_freeze_of<'a>(matter: &Matter<'a>) -> Option<&'a Freeze> {
    matter.order.freeze.as_ref().filter(|freeze| freeze.is_open())
}

pub(super) fn contact_buyer(matter: &Matter<'_>, ask: &ContactBuyer, needs: &mut Needs) -> Chapter {
    if let Some(id) = ask.case_id.as_ref().filter(|id| matter.order.case(id).is_none()) {
        return Err(Rejection::with(Code::CaseUnknown, Facts::new().with("caseId", id.as_str())));
    }
    let channel = needs.argument("channel", ask.channel.as_ref());
    let text = needs.text("text", ask.text.as_ref());
    let (Some(channel), Some(text)) = (channel, text) else { return Ok(Vec::new()) };
    let fact = BuyerContacted { channel, direction: ask.direction.unwrap_or_default(), text, case_id: ask.case_id.clone() };
    Ok(vec![(None, Happened::BuyerContacted(fact))])
}
