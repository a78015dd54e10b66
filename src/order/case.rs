//! Cases: disputes on the platform and chargebacks through the bank. They have different clocks and different judges.

use crate::pack::Packed;
use crate::read::{FromRaw, ToRaw};
use crate::value::{Instant, Money, Text};

/// A dispute or a chargeback.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Case {
    /// Its id.
    pub id: Text,
    /// Recorded when.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// Which of the two.
    pub kind: CaseKind,
    /// What the buyer says.
    pub reason: CaseReason,
    /// The card network's code.
    pub network_code: Option<Text>,
    /// The day the letter came, or the dispute was opened.
    pub opened_at: Option<Instant>,
    /// The countdown on the platform's page; it wins.
    pub platform_due_at: Option<Instant>,
    /// At stake.
    pub amount: Option<Money>,
    /// In the buyer's or platform's words.
    pub detail: Option<Text>,
    /// What was gathered.
    #[shape(default)]
    pub evidence: Vec<Evidence>,
    /// Answers to a dispute.
    #[shape(default)]
    pub answers: Vec<CaseAnswer>,
    /// The appeal against a chargeback.
    pub appeal: Option<Appeal>,
    /// How it ended.
    pub outcome: Option<Settled>,
}

/// A dispute or a chargeback.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub enum CaseKind {
    /// On the platform (纠纷).
    Dispute,
    /// Through the bank (拒付).
    Chargeback,
}

/// Who a record comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum Origin {
    /// The seller.
    Seller,
    /// The platform.
    Platform,
}

/// What a buyer or card holder says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, FromRaw, Packed, ToRaw)]
pub enum CaseReason {
    /// 盗卡: the card holder did not order.
    StolenCard,
    /// 未收到货.
    NotReceived,
    /// 货物类, where the letter says no more.
    Goods,
    /// 物品显著不符.
    NotAsDescribed,
    /// Counterfeit.
    Counterfeit,
    /// Paid twice or by other means.
    Duplicate,
    /// A refund did not arrive.
    CreditNotProcessed,
    /// Cancelled.
    Cancelled,
    /// The amount is wrong.
    Amount,
    /// 其他类.
    Other,
    /// Nobody has said.
    Unknown,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Evidence {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// What it shows.
    pub item: Text,
    /// Where it is, or its words.
    pub reference: Text,
    /// A remark.
    pub note: Option<Text>,
}

/// An answer to a dispute.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct CaseAnswer {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// Whether the buyer's terms were agreed to.
    pub accepted: bool,
    /// A remark.
    pub note: Option<Text>,
}

/// The appeal against a chargeback.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Appeal {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// A remark.
    pub note: Option<Text>,
    /// Why it was made although waiting was the path.
    pub reason: Option<Text>,
}

/// How a case ended.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Settled {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// How.
    pub outcome: Outcome,
    /// A remark.
    pub note: Option<Text>,
}

/// How a case can end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum Outcome {
    /// The seller keeps the money.
    Won,
    /// The buyer gets it.
    Lost,
    /// Nothing was sent in time.
    Forfeited,
    /// Seller and buyer agreed.
    Settled,
    /// The buyer took it back.
    Withdrawn,
}
