//! Importing: makes the order or updates it. What the platform newly shows (a cancel request, a freeze, its end) becomes an event of its own.

use super::{Chapter, Needs, numbered};
use crate::order::evolve::imported;
use crate::order::{
    CancelRequested, CancelWithdrawn, CloseCause, Event, FreezeLifted, FreezeOpened, Happened, Head, ImportOrder, ImportSource, Order, OrderClosed,
    OrderData, OrderImported, OrderReopened, Origin, Platform, evolve, rules::Rules,
};
use crate::value::Text;

pub(super) fn import_order(rules: &Rules, order: Option<&Order>, (head, ask): (&Head, &ImportOrder), needs: &mut Needs) -> Chapter {
    let source = needs.argument("source", ask.source.as_ref());
    let data = needs.argument("order", ask.order.as_ref());
    let (Some(source), Some(data)) = (source, data) else { return Ok(Vec::new()) };
    let events = numbered(order, head, vec![(None, Happened::OrderImported(OrderImported { source, order: data }))]);
    let Some(mut next) = events.iter().fold(order.cloned(), |order, event| Some(evolve(order, event))) else { return Ok(Vec::new()) };
    if order.is_some_and(|order| is_same_but_for_the_reading(order, &mut next)) {
        return Ok(Vec::new());
    }
    let further = consequences(rules, &next);
    Ok(events.into_iter().map(|event| event.fact).chain(further).map(|fact| (None, fact)).collect())
}

/// The first import of an order, without a copy of what it says: every event is told before it is taken in.
///
/// It comes to what deciding and evolving come to for an order that is not there yet.
#[must_use]
pub fn first_import(rules: &Rules, head: &Head, (source, data): (ImportSource, Box<OrderData>), tell: &mut dyn FnMut(&Event)) -> Order {
    let first = numbered(None, head, vec![(None, Happened::OrderImported(OrderImported { source, order: data }))]).pop();
    let Some(first) = first else { return Order::empty(&head.order_id) };
    tell(&first);
    let Event { head: told, fact: Happened::OrderImported(fact) } = first else { return Order::empty(&head.order_id) };
    let mut order = imported(None, &told, fact);
    let further = consequences(rules, &order).into_iter().map(|fact| (None, fact)).collect();
    for event in &numbered(Some(&order), head, further) {
        tell(event);
        order = evolve(Some(order), event);
    }
    order
}

/// Whether an import changed nothing but when and by whom it was read; that is taken back here.
fn is_same_but_for_the_reading(order: &Order, next: &mut Order) -> bool {
    next.sequence = order.sequence;
    next.source.clone_from(&order.source);
    next == order
}

fn consequences(rules: &Rules, order: &Order) -> Vec<Happened> {
    let Some(platform) = &order.platform else { return Vec::new() };
    let status = platform.order_status.as_deref().map(|word| rules.status(word));
    let mut facts = Vec::new();
    let asked = order.cancel_request.as_ref().is_some_and(|request| request.withdrawn_at.is_none());
    match (status == Some("IN_CANCEL"), asked) {
        (true, false) => facts.push(Happened::CancelRequested(CancelRequested {})),
        (false, true) => facts.push(Happened::CancelWithdrawn(CancelWithdrawn {})),
        (_, _) => {}
    }
    let seen = order.freeze.as_ref().filter(|freeze| freeze.is_open());
    match (is_frozen(rules, platform, status), seen) {
        (true, None) => facts.push(Happened::FreezeOpened(frozen_by_platform())),
        (false, Some(freeze)) if freeze.origin == Origin::Platform => facts.push(Happened::FreezeLifted(FreezeLifted { note: None })),
        (_, _) => {}
    }
    let ended = matches!(status, Some("FINISH" | "ARCHIVE"));
    let runs = matches!(status, Some("WAIT_SELLER_SEND_GOODS" | "SELLER_PART_SEND_GOODS" | "WAIT_BUYER_ACCEPT_GOODS"));
    match &order.closed {
        None if ended => facts.push(Happened::OrderClosed(OrderClosed { cause: CloseCause::PlatformFinished, note: platform.end_reason.clone() })),
        Some(closed) if runs && matches!(closed.cause, CloseCause::PlatformFinished | CloseCause::Cancelled) => {
            facts.push(Happened::OrderReopened(OrderReopened {}));
        }
        Some(_) | None => {}
    }
    facts
}

fn is_frozen(rules: &Rules, platform: &Platform, status: Option<&str>) -> bool {
    let frozen = |word: &Option<Text>| word.as_deref().map(|word| rules.status(word)) == Some("IN_FROZEN");
    status == Some("IN_FROZEN") || frozen(&platform.frozen_status) || platform.children.iter().any(|child| frozen(&child.frozen_status))
}

fn frozen_by_platform() -> FreezeOpened {
    FreezeOpened { origin: Origin::Platform, reason: None, contact: None, asked_for: None, answer_by: None }
}
