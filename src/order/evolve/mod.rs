//! `evolve`: an event in, the order after it out. Total: an event that fits nowhere changes nothing but the count.

mod cases;
mod import;
mod parcels;

use super::{
    Confirmation, Event, EventHead, Happened, Held, Line, LineData, Order, QualityCheck, Stock, StockAnswered,
    overlay::{CancelAnswer, CancelRequest, Closed, Contact, Freeze, FreezeAnswer},
    stage,
};
use crate::value::{Instant, Text};

/// The order after an event.
#[must_use]
pub fn evolve(order: Option<Order>, event: &Event) -> Order {
    let order = order.unwrap_or_else(|| Order::empty(&event.head.order_id));
    staged(happened(order, event))
}

/// The order after events, as if each had been evolved on its own; `None` where there was none and nothing happened.
#[must_use]
pub fn evolve_all(order: Option<Order>, events: &[Event]) -> Option<Order> {
    let first = || events.first().map(|event| Order::empty(&event.head.order_id));
    let order = order.or_else(first)?;
    Some(staged(events.iter().fold(order, happened)))
}

/// The order that an import's event makes, without a copy of what the event says.
#[must_use]
pub(super) fn imported(order: Option<Order>, head: &EventHead, fact: super::OrderImported) -> Order {
    let mut order = order.unwrap_or_else(|| Order::empty(&head.order_id));
    order.sequence = head.sequence;
    import::order_imported(&mut order, head, fact);
    staged(order)
}

fn happened(mut order: Order, event: &Event) -> Order {
    order.sequence = event.head.sequence;
    happen(&mut order, &event.head, &event.fact);
    order
}

/// The order with its stages, which follow from its facts and are asked for by nothing that happens to it.
fn staged(mut order: Order) -> Order {
    for parcel in &mut order.parcels {
        parcel.stage = stage::of_parcel(parcel);
    }
    order.stage = stage::of_order(&order);
    order
}

fn happen(order: &mut Order, head: &EventHead, fact: &Happened) {
    let EventHead { at, by, .. } = head;
    let (at, by) = (*at, by.clone());
    match fact {
        Happened::OrderImported(fact) => import::order_imported(order, head, fact.clone()),
        Happened::OrderConfirmed(fact) => order.confirmation = Some(Confirmation { at, by, checks: fact.checks.clone() }),
        Happened::StockAnswered(fact) => stock_answered(order, head, fact),
        Happened::OrderClosed(fact) => order.closed = Some(Closed { at, by, cause: fact.cause, note: fact.note.clone() }),
        Happened::OrderReopened(_) => order.closed = None,
        Happened::OrderHeld(fact) => order.hold = Some(Held { at, by, reason: fact.reason.clone() }),
        Happened::OrderReleased(_) => order.hold = None,
        Happened::CancelRequested(_) => order.cancel_request = Some(CancelRequest { seen_at: at, answer: None, withdrawn_at: None }),
        Happened::CancelWithdrawn(_) => cancel_withdrawn(order, at),
        Happened::CancelAnswered(fact) => {
            if let Some(request) = &mut order.cancel_request {
                request.answer = Some(CancelAnswer { at, by, accepted: fact.accepted, reason: fact.reason.clone() });
            }
        }
        Happened::FreezeOpened(fact) => freeze_opened(order, head, fact),
        Happened::FreezeAnswered(fact) => {
            if let Some(freeze) = &mut order.freeze {
                freeze.answers.push(FreezeAnswer { at, by, sent: fact.sent.clone(), to: fact.to.clone() });
            }
        }
        Happened::FreezeLifted(_) => {
            if let Some(freeze) = &mut order.freeze {
                freeze.lifted_at = Some(at);
            }
        }
        Happened::BuyerContacted(fact) => order.contacts.push(Contact {
            at,
            by,
            channel: fact.channel,
            direction: fact.direction,
            text: fact.text.clone(),
            case_id: fact.case_id.clone(),
        }),
        Happened::DisputeOpened(_)
        | Happened::DisputeAnswered(_)
        | Happened::ChargebackOpened(_)
        | Happened::EvidenceAdded(_)
        | Happened::AppealSubmitted(_)
        | Happened::OutcomeRecorded(_) => cases::happen(order, head, fact),
        Happened::CarrierChosen(_)
        | Happened::WaybillCreated(_)
        | Happened::LabelPrinted(_)
        | Happened::ParcelPacked(_)
        | Happened::ParcelHandedOver(_)
        | Happened::ShipmentDeclared(_)
        | Happened::DeclarationAmended(_)
        | Happened::NoticeSent(_)
        | Happened::TrackingRecorded(_)
        | Happened::DeliveryRecorded(_) => parcels::happen(order, head, fact),
    }
}

fn stock_answered(order: &mut Order, head: &EventHead, fact: &StockAnswered) {
    for answer in &fact.lines {
        let Some(line) = order.lines.iter_mut().find(|line| line.id == answer.line_id) else { continue };
        line.stock = Some(Stock { at: head.at, by: head.by.clone(), answer: answer.answer, note: answer.note.clone() });
        if let Some(quality) = &answer.quality {
            line.quality = Some(QualityCheck {
                at: head.at,
                by: head.by.clone(),
                checked_by: quality.checked_by.clone(),
                photo: quality.photo.clone(),
                note: quality.note.clone(),
            });
        }
    }
}

fn cancel_withdrawn(order: &mut Order, at: Instant) {
    if let Some(request) = &mut order.cancel_request {
        request.withdrawn_at = Some(at);
    }
}

/// A letter fills in a freeze that the platform showed; answers already sent stay.
fn freeze_opened(order: &mut Order, head: &EventHead, fact: &super::FreezeOpened) {
    let answers = order.freeze.take().filter(Freeze::is_open).map(|freeze| freeze.answers).unwrap_or_default();
    order.freeze = Some(Freeze {
        at: head.at,
        by: head.by.clone(),
        origin: fact.origin,
        reason: fact.reason.clone(),
        contact: fact.contact.clone(),
        asked_for: fact.asked_for.clone(),
        answer_by: fact.answer_by,
        answers,
        lifted_at: None,
    });
}

/// The line of an order that an import's line is about: by the child order's number, by a SKU both have once, by id, else by place in
/// lists of equal length. What names another SKU or another child order is another line, whatever its id.
pub(super) fn line_matching(lines: &[Line], newer: &[LineData], index: usize) -> Option<usize> {
    let data = newer.get(index)?;
    let differs = |a: &Option<Text>, b: &Option<Text>| a.is_some() && b.is_some() && a != b;
    let may_be = |line: &Line| !differs(&line.sku, &data.sku) && !differs(&line.child_id, &data.child_id);
    let by_child = || data.child_id.as_ref().and_then(|child| lines.iter().position(|line| line.child_id.as_ref() == Some(child)));
    let once = |sku: &str| {
        lines.iter().filter(|line| line.sku.as_deref() == Some(sku)).count() == 1
            && newer.iter().filter(|line| line.sku.as_deref() == Some(sku)).count() == 1
    };
    let by_sku = || data.sku.as_deref().filter(|sku| once(sku)).and_then(|sku| lines.iter().position(|line| line.sku.as_deref() == Some(sku)));
    let by_id = || lines.iter().position(|line| line.id == data.id && may_be(line));
    let strangers = || newer.iter().all(|data| lines.iter().all(|line| line.id != data.id));
    let by_place = || (lines.len() == newer.len() && strangers() && lines.get(index).is_some_and(may_be)).then_some(index);
    by_child().or_else(by_sku).or_else(by_id).or_else(by_place)
}
