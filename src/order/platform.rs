//! What the platform says, verbatim. Unknown words are kept; what they mean is asked when it matters.

use crate::pack::Packed;
use crate::read::{FromRaw, Raw, ToRaw};
use crate::value::{ReadTime, Text};

/// The platform's own words on an order.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, Packed, ToRaw)]
pub struct Platform {
    /// Main status.
    #[shape(shared)]
    pub order_status: Option<Text>,
    /// Whether the money is there.
    #[shape(shared)]
    pub fund_status: Option<Text>,
    /// Dispute status.
    #[shape(shared)]
    pub issue_status: Option<Text>,
    /// Freeze status.
    #[shape(shared)]
    pub frozen_status: Option<Text>,
    /// Logistics status.
    #[shape(shared)]
    pub logistics_status: Option<Text>,
    /// Loan status.
    #[shape(shared)]
    pub loan_status: Option<Text>,
    /// Why it ended.
    #[shape(shared)]
    pub end_reason: Option<Text>,
    /// Business type.
    #[shape(shared)]
    pub biz_type: Option<Text>,
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
#[derive(Clone, Debug, Default, PartialEq, FromRaw, Packed, ToRaw)]
pub struct PlatformChild {
    /// The child order's number.
    pub id: Text,
    /// Main status.
    #[shape(shared)]
    pub order_status: Option<Text>,
    /// Whether the money is there.
    #[shape(shared)]
    pub fund_status: Option<Text>,
    /// Dispute status.
    #[shape(shared)]
    pub issue_status: Option<Text>,
    /// Freeze status.
    #[shape(shared)]
    pub frozen_status: Option<Text>,
    /// The state of its dispute: `processing`, `canceled_issue`, `finish`.
    #[shape(shared)]
    pub dispute_status: Option<Text>,
    /// Who sends it.
    #[shape(shared)]
    pub send_goods_operator: Option<Text>,
}

/// A package as the platform lists it.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, Packed, ToRaw)]
pub struct PlatformParcel {
    /// The carrier's number.
    pub tracking_number: Text,
    /// The platform's code of the service.
    pub service_code: Option<Text>,
    /// The platform's name of the service.
    pub service_name: Option<Text>,
    /// When it was declared as sent.
    pub sent_at: Option<ReadTime>,
    /// When it was received.
    pub received_at: Option<ReadTime>,
    /// Whether it was received: `default`, `received`, `not_received`, `suspected_received`.
    pub receive_status: Option<Text>,
    /// The platform's remark on that.
    pub receive_note: Option<Text>,
}

/// A countdown the platform shows.
#[derive(Clone, Debug, PartialEq, FromRaw, Packed, ToRaw)]
pub struct Countdown {
    /// What must be done by then.
    pub what: CountdownKind,
    /// By when.
    pub due_at: ReadTime,
    /// The field it was read from.
    pub field: Text,
}

/// What a countdown of the platform is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
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
    /// This record, with what `newer` says in place of what it said. What `newer` leaves out stays, in every child, parcel and kept field.
    #[must_use]
    pub fn updated(self, newer: Platform) -> Platform {
        // A money word beside another main status is of another time than the new one.
        let moved_on = newer.order_status.is_some() && newer.order_status != self.order_status;
        Platform {
            fund_status: newer.fund_status.or(self.fund_status.filter(|_| !moved_on)),
            order_status: newer.order_status.or(self.order_status),
            issue_status: newer.issue_status.or(self.issue_status),
            frozen_status: newer.frozen_status.or(self.frozen_status),
            logistics_status: newer.logistics_status.or(self.logistics_status),
            loan_status: newer.loan_status.or(self.loan_status),
            end_reason: newer.end_reason.or(self.end_reason),
            biz_type: newer.biz_type.or(self.biz_type),
            children: merged(self.children, newer.children, |a, b| a.id == b.id, PlatformChild::updated),
            parcels: merged(self.parcels, newer.parcels, |a, b| a.tracking_number == b.tracking_number, PlatformParcel::updated),
            countdowns: if newer.countdowns.is_empty() { self.countdowns } else { newer.countdowns },
            rest: rest_updated(self.rest, newer.rest),
        }
    }
}

impl PlatformChild {
    fn updated(self, newer: PlatformChild) -> PlatformChild {
        // A dispute's state beside another issue status is of another time than the new one.
        let dispute_status = if newer.issue_status.is_some() { newer.dispute_status } else { newer.dispute_status.or(self.dispute_status) };
        PlatformChild {
            id: self.id,
            order_status: newer.order_status.or(self.order_status),
            fund_status: newer.fund_status.or(self.fund_status),
            issue_status: newer.issue_status.or(self.issue_status),
            frozen_status: newer.frozen_status.or(self.frozen_status),
            dispute_status,
            send_goods_operator: newer.send_goods_operator.or(self.send_goods_operator),
        }
    }
}

impl PlatformParcel {
    /// This package, with what `newer` says in place of what it said.
    #[must_use]
    pub fn updated(self, newer: PlatformParcel) -> PlatformParcel {
        PlatformParcel {
            tracking_number: self.tracking_number,
            service_code: newer.service_code.or(self.service_code),
            service_name: newer.service_name.or(self.service_name),
            sent_at: newer.sent_at.or(self.sent_at),
            received_at: newer.received_at.or(self.received_at),
            receive_status: newer.receive_status.or(self.receive_status),
            receive_note: newer.receive_note.or(self.receive_note),
        }
    }
}

/// The older items updated by the newer ones that are about the same, and the newer ones that are new.
fn merged<T>(mut older: Vec<T>, newer: Vec<T>, same: impl Fn(&T, &T) -> bool, updated: impl Fn(T, T) -> T) -> Vec<T> {
    for item in newer {
        match older.iter().position(|old| same(old, &item)) {
            Some(place) => {
                let old = older.remove(place);
                older.insert(place, updated(old, item));
            }
            None => older.push(item),
        }
    }
    older
}

/// Kept fields are replaced key by key.
fn rest_updated(older: Option<Raw>, newer: Option<Raw>) -> Option<Raw> {
    match (older, newer) {
        (Some(Raw::Map(mut older)), Some(Raw::Map(newer))) => {
            older.retain(|(key, _)| !newer.iter().any(|(name, _)| name == key));
            older.extend(newer);
            Some(Raw::Map(older))
        }
        (older, newer) => newer.or(older),
    }
}
