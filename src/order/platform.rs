//! What the platform says, verbatim. Unknown words are kept; what they mean is asked when it matters.

use crate::read::{FromRaw, Raw, ToRaw};
use crate::value::ReadTime;

/// The platform's own words on an order.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, ToRaw)]
pub struct Platform {
    /// Main status.
    pub order_status: Option<String>,
    /// Whether the money is there.
    pub fund_status: Option<String>,
    /// Dispute status.
    pub issue_status: Option<String>,
    /// Freeze status.
    pub frozen_status: Option<String>,
    /// Logistics status.
    pub logistics_status: Option<String>,
    /// Loan status.
    pub loan_status: Option<String>,
    /// Why it ended.
    pub end_reason: Option<String>,
    /// Business type.
    pub biz_type: Option<String>,
    /// Child orders' own statuses.
    #[shape(default)]
    pub children: Vec<PlatformChild>,
    /// Packages the platform lists.
    #[shape(default)]
    pub parcels: Vec<PlatformParcel>,
    /// Countdowns the platform shows.
    #[shape(default)]
    pub countdowns: Vec<Countdown>,
    /// Fields the engine has no use for, as they came.
    pub rest: Option<Raw>,
}

/// A child order's own statuses.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, ToRaw)]
pub struct PlatformChild {
    /// The child order's number.
    pub id: String,
    /// Main status.
    pub order_status: Option<String>,
    /// Whether the money is there.
    pub fund_status: Option<String>,
    /// Dispute status.
    pub issue_status: Option<String>,
    /// Freeze status.
    pub frozen_status: Option<String>,
    /// The state of its dispute: `processing`, `canceled_issue`, `finish`.
    pub dispute_status: Option<String>,
    /// Who sends it.
    pub send_goods_operator: Option<String>,
}

/// A package as the platform lists it.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, ToRaw)]
pub struct PlatformParcel {
    /// The carrier's number.
    pub tracking_number: String,
    /// The platform's code of the service.
    pub service_code: Option<String>,
    /// The platform's name of the service.
    pub service_name: Option<String>,
    /// When it was declared as sent.
    pub sent_at: Option<ReadTime>,
    /// When it was received.
    pub received_at: Option<ReadTime>,
    /// Whether it was received: `default`, `received`, `not_received`, `suspected_received`.
    pub receive_status: Option<String>,
    /// The platform's remark on that.
    pub receive_note: Option<String>,
}

/// A countdown the platform shows.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Countdown {
    /// What must be done by then.
    pub what: CountdownKind,
    /// By when.
    pub due_at: ReadTime,
    /// The field it was read from.
    pub field: String,
}

/// What a countdown of the platform is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub enum CountdownKind {
    /// The buyer pays.
    PayBy,
    /// The seller ships.
    ShipBy,
    /// The seller answers a request to cancel.
    AnswerCancelBy,
    /// The seller accepts or refuses the money.
    ExamineMoneyBy,
    /// The buyer confirms receipt.
    ReceiptBy,
    /// The status does not say.
    Unknown,
}

impl Platform {
    /// This record, with what `newer` says in place of what it said. Lists are replaced by entry, never emptied.
    #[must_use]
    pub fn updated(mut self, newer: Platform) -> Platform {
        let pick = |new: Option<String>, old: Option<String>| new.or(old);
        let mut parcels = core::mem::take(&mut self.parcels);
        let mut children = core::mem::take(&mut self.children);
        put_all(&mut parcels, newer.parcels, |a, b| a.tracking_number == b.tracking_number);
        put_all(&mut children, newer.children, |a, b| a.id == b.id);
        Platform {
            order_status: pick(newer.order_status, self.order_status),
            fund_status: pick(newer.fund_status, self.fund_status),
            issue_status: pick(newer.issue_status, self.issue_status),
            frozen_status: pick(newer.frozen_status, self.frozen_status),
            logistics_status: pick(newer.logistics_status, self.logistics_status),
            loan_status: pick(newer.loan_status, self.loan_status),
            end_reason: pick(newer.end_reason, self.end_reason),
            biz_type: pick(newer.biz_type, self.biz_type),
            children,
            parcels,
            countdowns: if newer.countdowns.is_empty() { self.countdowns } else { newer.countdowns },
            rest: newer.rest.or(self.rest),
        }
    }
}

fn put_all<T>(list: &mut Vec<T>, newer: Vec<T>, same: impl Fn(&T, &T) -> bool) {
    for item in newer {
        match list.iter_mut().find(|old| same(old, &item)) {
            Some(old) => *old = item,
            None => list.push(item),
        }
    }
}
