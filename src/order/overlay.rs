//! What lies over an order without being a step of it: hold, cancel request, freeze, contacts, and its end.

use super::Origin;
use crate::pack::Packed;
use crate::read::{FromRaw, ToRaw};
use crate::value::{Instant, Text};

/// Held back by the seller.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Held {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// Why.
    pub reason: Text,
}

/// The buyer asks to cancel.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct CancelRequest {
    /// When we learned of it; the platform does not say when the buyer asked.
    pub seen_at: Instant,
    /// The seller's answer.
    pub answer: Option<CancelAnswer>,
    /// When it was no longer there.
    pub withdrawn_at: Option<Instant>,
}

impl CancelRequest {
    /// Whether it waits for an answer.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.answer.is_none() && self.withdrawn_at.is_none()
    }
}

/// The seller's answer to a request to cancel.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct CancelAnswer {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// Agreed or refused.
    pub accepted: bool,
    /// Why.
    pub reason: Option<Text>,
}

/// Frozen by the platform.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Freeze {
    /// When we learned of it.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// From the seller's reading of the letter, or the order arrived frozen.
    pub origin: Origin,
    /// Why.
    pub reason: Option<Text>,
    /// Where the answer goes.
    pub contact: Option<Text>,
    /// What they want.
    pub asked_for: Option<Text>,
    /// By when.
    pub answer_by: Option<Instant>,
    /// What was sent.
    #[shape(default)]
    pub answers: Vec<FreezeAnswer>,
    /// When it thawed.
    pub lifted_at: Option<Instant>,
}

impl Freeze {
    /// Whether the order is still frozen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.lifted_at.is_none()
    }
}

/// What was sent in answer to a freeze.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct FreezeAnswer {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// What.
    pub sent: Text,
    /// To whom.
    pub to: Option<Text>,
}

/// Something said between seller and buyer.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Contact {
    /// When.
    pub at: Instant,
    /// Recorded by whom.
    pub by: Text,
    /// By which channel.
    pub channel: Channel,
    /// Who spoke.
    pub direction: Direction,
    /// What was said.
    pub text: Text,
    /// The case it belongs to.
    pub case_id: Option<Text>,
}

/// How seller and buyer talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum Channel {
    /// The platform's messages.
    PlatformMessage,
    /// E-mail.
    Email,
    /// Phone.
    Phone,
    /// Another way.
    Other,
}

/// Who spoke.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum Direction {
    /// The seller.
    #[default]
    ToBuyer,
    /// The buyer.
    FromBuyer,
}

/// The order's end.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Closed {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// Why.
    pub cause: CloseCause,
    /// A remark.
    pub note: Option<Text>,
}

/// Why an order ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum CloseCause {
    /// The buyer has it.
    #[default]
    Delivered,
    /// It was cancelled.
    Cancelled,
    /// The buyer got the money back.
    Refunded,
    /// It was lost.
    Lost,
    /// It arrived finished from the platform.
    PlatformFinished,
    /// Something else.
    Other,
}

impl CloseCause {
    /// The kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            CloseCause::Delivered => "delivered",
            CloseCause::Cancelled => "cancelled",
            CloseCause::Refunded => "refunded",
            CloseCause::Lost => "lost",
            CloseCause::PlatformFinished => "platform-finished",
            CloseCause::Other => "other",
        }
    }
}
