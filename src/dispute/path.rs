//! The path of a case: what kind it is, what is said, and how far the goods are.

use super::Bench;
use super::rules::{Path, Shipment};
use crate::order::{Case, CaseReason, Order, Origin, Parcel};

/// The path of a case; `None` where the playbook has none for it.
#[must_use]
pub fn path<'a>(bench: &Bench<'a>, order: &Order, case: &Case) -> Option<&'a Path> {
    bench.rules.path(case.kind, reason(bench, case), shipment(order))
}

/// The reason of a case once its network code is heard.
pub(super) fn reason(bench: &Bench<'_>, case: &Case) -> CaseReason {
    bench.rules.reason(case.reason, case.network_code.as_deref())
}

/// How far the goods of an order are, from its parcels; from the platform's word where it was sent before it came to us.
pub(super) fn shipment(order: &Order) -> Shipment {
    let sent_elsewhere = order.parcels.is_empty() && platform_says_sent(order);
    Shipment {
        declared: sent_elsewhere || order.parcels.iter().any(Parcel::is_declared),
        handed_over: sent_elsewhere || order.parcels.iter().any(is_with_carrier),
    }
}

/// Whether the carrier has or had a parcel: recorded here, reported by the carrier, or sent before it came to us.
pub(super) fn is_with_carrier(parcel: &Parcel) -> bool {
    let sent_before = parcel.origin == Origin::Platform && parcel.platform.as_ref().is_some_and(|listed| listed.sent_at.is_some());
    parcel.handed_over.is_some() || parcel.delivered.is_some() || sent_before || parcel.tracking.iter().any(|event| event.status.is_scan())
}

fn platform_says_sent(order: &Order) -> bool {
    const SENT: [&str; 3] = ["SELLER_SEND_GOODS", "SELLER_SEND_PART_GOODS", "BUYER_ACCEPT_GOODS"];
    let logistics = order.platform.as_ref().and_then(|platform| platform.logistics_status.as_deref());
    order.times.sent_at.is_some() || logistics.is_some_and(|status| SENT.contains(&status))
}
