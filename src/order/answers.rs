//! Answers that come in beside a command. The engine asks the questions; the order only weighs what they said.

use super::{HandOverWay, Rejection, Verdict};
use crate::read::{FromRaw, ToRaw};
use crate::value::{Instant, Money, Text};

/// Everything a decision may need to know that is not in the order.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// Which service is recommended and how the wanted one fares.
    pub chosen: Option<Chosen>,
    /// What the limits of the parcel's service say of it now.
    pub limits: Option<Rejection>,
    /// The fact that must be known before the parcel's service gets a number, and is not.
    pub lacking: Option<Rejection>,
    /// What can be said of the command's tracking number.
    pub number: Option<NumberVerdict>,
    /// The rendered notice, or the names of its holes.
    pub notice: Option<Result<NoticeText, Vec<Text>>>,
    /// What the parcel's service asks for.
    pub terms: Option<ServiceTerms>,
    /// Whether waiting is the path of the command's case.
    pub waiting: bool,
    /// When the appeal of the command's case is due.
    pub appeal_due: Option<Instant>,
}

/// The answer to "which service?".
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The service that would be taken: the wanted one, else the recommended.
    pub service: Option<Text>,
    /// What the rules recommend.
    pub recommended: Option<Text>,
    /// The rule that recommends it.
    pub rule: Option<Text>,
    /// Why the service that would be taken cannot be.
    pub refusal: Option<Rejection>,
    /// What the buyer paid for, where it is not that service.
    pub other_than_paid: Option<Text>,
    /// Hash of the playbook.
    pub playbook: Text,
    /// Hash of the receipt.
    pub receipt: Text,
    /// What the recommended service costs, where that is known.
    pub cost: Option<Money>,
}

/// The answer to "is this number right?".
#[derive(Clone, Debug)]
pub struct NumberVerdict {
    /// The number, cleaned.
    pub number: Text,
    /// What can be said of it.
    pub verdict: Verdict,
    /// The code of the first thing that is wrong with it.
    pub problem: Text,
    /// That in words.
    pub said: Text,
}

/// A rendered notice.
#[derive(Clone, Debug)]
pub struct NoticeText {
    /// In which language.
    pub language: Text,
    /// What it says.
    pub text: Text,
}

/// What a service asks for before and at hand-over.
#[derive(Clone, Debug, Default)]
pub struct ServiceTerms {
    /// How it is handed over.
    pub hand_over: Vec<HandOverWay>,
    /// What must stand before the declaration.
    pub declare_after: Vec<Before>,
}

/// A fact that must stand before the declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, FromRaw, ToRaw)]
pub enum Before {
    /// It has a number.
    Waybilled,
    /// It is packed.
    Packed,
    /// The carrier has it.
    HandedOver,
}
