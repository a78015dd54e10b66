//! What the platform says of clocks: its countdowns and its main status.

use super::Bench;
use crate::order::{CountdownKind, Order};
use crate::value::Instant;

/// Where an order stands on the platform, as far as clocks ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Not paid yet.
    Unpaid,
    /// The risk review runs.
    RiskReview,
    /// The seller is asked about the amount.
    MoneyUnexamined,
    /// To be shipped, or partly shipped; also an order from elsewhere, which has no status.
    ToShip,
    /// Sent; the buyer has to confirm receipt.
    Sent,
    /// Over, or nothing the seller can ship: no clock of shipping runs.
    Other,
}

/// Where an order stands on the platform; a status nobody knows stands for nothing.
pub(super) fn standing(bench: &Bench<'_>, order: &Order) -> Standing {
    let status = order.platform.as_ref().and_then(|platform| platform.order_status.as_deref());
    match status.map(|status| bench.order.status(status)) {
        None | Some("WAIT_SELLER_SEND_GOODS" | "SELLER_PART_SEND_GOODS") => Standing::ToShip,
        Some("PLACE_ORDER_SUCCESS" | "PAYMENT_PROCESSING") => Standing::Unpaid,
        Some("RISK_CONTROL") => Standing::RiskReview,
        Some("WAIT_SELLER_EXAMINE_MONEY") => Standing::MoneyUnexamined,
        Some("WAIT_BUYER_ACCEPT_GOODS") => Standing::Sent,
        Some(_) => Standing::Other,
    }
}

/// The end of a countdown the platform shows.
pub(super) fn countdown(order: &Order, what: CountdownKind) -> Option<Instant> {
    let countdowns = order.platform.iter().flat_map(|platform| &platform.countdowns);
    countdowns.filter(|countdown| countdown.what == what).map(|countdown| countdown.due_at.at).min()
}
