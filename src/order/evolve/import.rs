//! What an import changes: the platform's words, what we know, the packages the platform lists. The seller's own progress stays.

use super::line_matching;
use crate::order::{
    Amounts, Delivered, EventHead, Line, LineData, Order, OrderData, OrderImported, Origin, Parcel, Platform, PlatformParcel, Receiver, Source, Times,
};
use crate::value::Text;

pub(super) fn order_imported(order: &mut Order, head: &EventHead, fact: OrderImported) {
    order.source = Some(Source { kind: fact.source.kind, shape: fact.source.shape, at: head.at, by: head.by.clone() });
    let OrderData { platform, buyer, receiver, lines, amounts, times, memo } = *fact.order;
    let confirmed = order.confirmation.is_some().then(|| (order.receiver.clone(), order.lines.clone(), order.memo.clone()));
    let times = times.unwrap_or_default();
    let is_older = times.modified_at.zip(order.times.modified_at).is_some_and(|(newer, known)| newer.at < known.at);
    if let Some(buyer) = buyer {
        order.buyer = core::mem::take(&mut order.buyer).updated(buyer);
    }
    if let Some(receiver) = receiver {
        order.receiver = core::mem::take(&mut order.receiver).updated(receiver);
    }
    if let Some(lines) = lines {
        lines_imported(order, lines);
    }
    order.amounts = amounts_updated(order.amounts, amounts.unwrap_or_default());
    order.times = if is_older { times_updated(times, order.times) } else { times_updated(order.times, times) };
    order.memo = memo.or(order.memo.take());
    if let Some(platform) = platform {
        platform_imported(order, head, (platform, is_older));
    }
    // What was confirmed is no longer what there is, so it is to be looked at again.
    if let Some((receiver, lines, memo)) = confirmed
        && (goes_elsewhere(&receiver, &order.receiver) || memo != order.memo || ordered_otherwise(&lines, &order.lines))
    {
        order.confirmation = None;
    }
}

fn goes_elsewhere(before: &Receiver, now: &Receiver) -> bool {
    before.country != now.country
        || before
            .texts()
            .into_iter()
            .zip(now.texts())
            .any(|((name, a), (_, b))| !matches!(name, "phone" | "mobile" | "email" | "taxNumber") && a != b)
}

fn ordered_otherwise(before: &[Line], now: &[Line]) -> bool {
    before.len() != now.len() || before.iter().zip(now).any(|(a, b)| a.sku != b.sku || a.quantity != b.quantity)
}

/// Lines are matched and updated, new ones added; a line that an import leaves out stays.
fn lines_imported(order: &mut Order, newer: Vec<LineData>) {
    if order.lines.is_empty() {
        order.lines.reserve_exact(newer.len());
    }
    let known = order.lines.clone();
    for (index, data) in newer.iter().enumerate() {
        let matching = line_matching(&known, &newer, index).and_then(|place| order.lines.get_mut(place));
        match matching {
            Some(line) => *line = core::mem::take(line).updated(data.clone()),
            None => order.lines.push(Line::new(LineData { id: free_line_id(order, &data.id), ..data.clone() })),
        }
    }
}

/// The id given, unless another line has it: then with a number behind.
fn free_line_id(order: &Order, id: &str) -> Text {
    let taken = |id: &str| order.lines.iter().any(|line| line.id == id);
    let numbered = |number: usize| format!("{id}.{number}");
    if taken(id) {
        (2..=order.lines.len().saturating_add(2)).map(numbered).find(|id| !taken(id)).unwrap_or_else(|| numbered(1)).into()
    } else {
        id.into()
    }
}

fn amounts_updated(older: Amounts, newer: Amounts) -> Amounts {
    Amounts { total: newer.total.or(older.total), goods: newer.goods.or(older.goods), freight: newer.freight.or(older.freight) }
}

fn times_updated(older: Times, newer: Times) -> Times {
    Times {
        created_at: newer.created_at.or(older.created_at),
        paid_at: newer.paid_at.or(older.paid_at),
        modified_at: newer.modified_at.or(older.modified_at),
        sent_at: newer.sent_at.or(older.sent_at),
        received_at: newer.received_at.or(older.received_at),
        ended_at: newer.ended_at.or(older.ended_at),
    }
}

/// What the platform says now; of a reply older than what is known only what was not known counts.
fn platform_imported(order: &mut Order, head: &EventHead, (platform, is_older): (Platform, bool)) {
    for listed in &platform.parcels {
        parcel_listed(order, head, listed);
    }
    let known = order.platform.take().unwrap_or_default();
    order.platform = Some(if is_older { platform.updated(known) } else { known.updated(platform) });
}

/// A listed package is ours when it travels under the same number; else it is one only the platform knows.
fn parcel_listed(order: &mut Order, head: &EventHead, listed: &PlatformParcel) {
    let ours = order.parcels.iter().position(|parcel| parcel.tracking_number() == Some(listed.tracking_number.as_str()));
    if ours.is_none() {
        order.parcels.push(Parcel::new(order.next_parcel_id(), Origin::Platform));
    }
    let place = ours.unwrap_or_else(|| order.parcels.len().saturating_sub(1));
    let Some(parcel) = order.parcels.get_mut(place) else { return };
    let received = listed.received_at.filter(|_| listed.receive_status.as_deref() == Some("received"));
    if let Some(received_at) = received.filter(|_| parcel.delivered.is_none()) {
        let proof = Some("platform: received".to_owned());
        parcel.delivered = Some(Delivered { at: head.at, by: head.by.clone(), delivered_at: received_at.at, proof: proof.map(Into::into) });
    }
    parcel.platform = Some(match parcel.platform.take() {
        Some(known) => known.updated(listed.clone()),
        None => listed.clone(),
    });
}
