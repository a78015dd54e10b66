//! Evidence: what was added to a case, and what the order's own history already shows. Nothing is taken as shown that was not recorded.

use super::path::is_with_carrier;
use crate::order::{Case, Order, Parcel};
use crate::value::Facts;
use crate::words::Words;

/// Where an item of evidence comes from, in words; `None` where nothing recorded shows it.
pub(super) fn shown_by(item: &str, order: &Order, case: &Case, words: &Words) -> Option<String> {
    let from_case = added(item, case, words);
    let from_history = || match item {
        "tracking-number" => of_parcels(order, |parcel| number(parcel, words)),
        "tracking-page" => of_parcels(order, |parcel| reports(parcel, words)),
        "proof-of-hand-over" => of_parcels(order, |parcel| hand_over(parcel, words)),
        "proof-of-delivery" => of_parcels(order, |parcel| delivery(parcel, words)),
        "notice" => of_parcels(order, |parcel| notice(parcel, words)),
        "transaction-record" => payment(order, words),
        "communication" => contacts(order, words).or_else(|| of_parcels(order, |parcel| notice(parcel, words))),
        "product-photos" => photos(order, words),
        _ => None,
    };
    from_case.or_else(from_history)
}

fn said(words: &Words, code: &str, facts: &Facts) -> String {
    words.say(code, facts).0
}

fn joined(texts: &[String]) -> Option<String> {
    (!texts.is_empty()).then(|| texts.join("; "))
}

fn of_parcels(order: &Order, show: impl Fn(&Parcel) -> Option<String>) -> Option<String> {
    joined(&order.parcels.iter().filter_map(show).collect::<Vec<_>>())
}

fn added(item: &str, case: &Case, words: &Words) -> Option<String> {
    let pieces = case.evidence.iter().filter(|piece| piece.item == item);
    let facts = pieces.map(|piece| Facts::new().with("reference", piece.reference.clone()).with("at", piece.at.to_string()));
    joined(&facts.map(|facts| said(words, "evidence-from-case", &facts)).collect::<Vec<_>>())
}

fn number(parcel: &Parcel, words: &Words) -> Option<String> {
    let facts = Facts::new().with("parcelId", parcel.id.clone()).with("number", parcel.tracking_number()?);
    Some(said(words, "evidence-from-number", &facts))
}

fn reports(parcel: &Parcel, words: &Words) -> Option<String> {
    let last = parcel.tracking.last()?;
    let count = i64::try_from(parcel.tracking.len()).unwrap_or(i64::MAX);
    let facts = Facts::new().with("parcelId", parcel.id.clone()).with("count", count).with("at", last.occurred_at.to_string());
    Some(said(words, "evidence-from-reports", &facts))
}

fn hand_over(parcel: &Parcel, words: &Words) -> Option<String> {
    let facts = Facts::new().with("parcelId", parcel.id.clone());
    if let Some(handed_over) = &parcel.handed_over {
        let facts = facts.with("at", handed_over.at.to_string()).with("how", handed_over.how.name());
        return Some(said(words, "evidence-from-hand-over", &facts));
    }
    if let Some(scan) = parcel.tracking.iter().find(|event| event.status.is_scan()) {
        return Some(said(words, "evidence-from-scan", &facts.with("at", scan.occurred_at.to_string())));
    }
    // A parcel that arrived, or that the platform lists as sent, was handed over; when and how is shown by nothing.
    is_with_carrier(parcel).then(|| said(words, "evidence-from-platform", &facts))
}

fn delivery(parcel: &Parcel, words: &Words) -> Option<String> {
    let listed = parcel.platform.as_ref().and_then(|listed| listed.received_at).map(|time| time.at);
    let at = parcel.delivered.as_ref().map(|delivered| delivered.delivered_at).or(listed)?;
    let proof = parcel.delivered.as_ref().and_then(|delivered| delivered.proof.clone());
    let facts = Facts::new().with("parcelId", parcel.id.clone()).with("at", at.to_string());
    let code = if proof.is_some() { "evidence-from-delivery-proof" } else { "evidence-from-delivery" };
    Some(said(words, code, &facts.with_some("proof", proof)))
}

fn notice(parcel: &Parcel, words: &Words) -> Option<String> {
    let facts = Facts::new().with("parcelId", parcel.id.clone()).with("at", parcel.notices.last()?.at.to_string());
    Some(said(words, "evidence-from-notice", &facts))
}

fn payment(order: &Order, words: &Words) -> Option<String> {
    let facts = Facts::new().with("at", order.times.paid_at?.at.to_string());
    let code = if order.amounts.total.is_some() { "evidence-from-payment-amount" } else { "evidence-from-payment" };
    Some(said(words, code, &facts.with_some("total", order.amounts.total.map(|total| total.to_string()))))
}

fn contacts(order: &Order, words: &Words) -> Option<String> {
    let last = order.contacts.last()?;
    let count = i64::try_from(order.contacts.len()).unwrap_or(i64::MAX);
    Some(said(words, "evidence-from-contacts", &Facts::new().with("count", count).with("at", last.at.to_string())))
}

fn photos(order: &Order, words: &Words) -> Option<String> {
    let checked = order.lines.iter().filter_map(|line| Some((line, line.quality.as_ref()?, line.quality.as_ref()?.photo.clone()?)));
    let facts = checked.map(|(line, quality, photo)| {
        Facts::new().with("lineId", line.id.clone()).with("checkedBy", quality.checked_by.clone()).with("photo", photo)
    });
    joined(&facts.map(|facts| said(words, "evidence-from-quality-check", &facts)).collect::<Vec<_>>())
}
