//! What the playbook may say about cases: the paths, their clocks and evidence, and what the card networks' codes mean.

use crate::order::{CaseKind, CaseReason};
use crate::read::{FromRaw, ToRaw};
use crate::value::Day;

/// The playbook's disputes section.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Rules {
    /// The first whose kind, reason and facts fit is the path.
    pub paths: Vec<Path>,
    /// What the networks' codes mean.
    pub network_codes: Vec<NetworkCode>,
}

/// A way through a case.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Path {
    /// Its name.
    pub id: String,
    /// Dispute or chargeback.
    pub kind: CaseKind,
    /// What the buyer or card holder says.
    pub reasons: Vec<CaseReason>,
    /// What must be so with the parcel.
    pub when: When,
    /// What the seller does.
    pub path: CasePath,
    /// Which clock runs; absent: none.
    pub clock: Option<CaseClock>,
    /// What to send.
    pub evidence: Vec<String>,
    /// What to do, as codes with words.
    pub next: Vec<String>,
    /// What silence does, as a code with words.
    pub on_silence: String,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// Facts of the parcel that a path asks for; an absent one is not asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromRaw, ToRaw)]
pub struct When {
    /// Declared as sent on the platform.
    pub declared: Option<bool>,
    /// With the carrier.
    pub handed_over: Option<bool>,
}

/// What the seller does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub enum CasePath {
    /// Wait: the platform acts.
    Wait,
    /// Send evidence; the platform decides.
    SendEvidence,
    /// Keep the parcel back.
    StopParcel,
    /// Appeal to the bank.
    Appeal,
    /// Accept or refuse on the platform.
    AnswerDispute,
}

/// Which clock of the order section runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub enum CaseClock {
    /// To appeal against a chargeback.
    Appeal,
    /// To answer a dispute.
    #[shape(rename = "disputeAnswer")]
    DisputeAnswer,
}

/// What a card network's code means.
#[derive(Clone, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub struct NetworkCode {
    /// The code: `10.4`, `4837`.
    pub code: String,
    /// Its reason.
    pub reason: CaseReason,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// How far the goods are, as far as paths ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shipment {
    /// Declared as sent on the platform.
    pub declared: bool,
    /// With the carrier.
    pub handed_over: bool,
}

impl Rules {
    /// The first path that fits; `None` where the rules have none.
    #[must_use]
    pub fn path(&self, kind: CaseKind, reason: CaseReason, shipment: Shipment) -> Option<&Path> {
        self.paths.iter().find(|path| path.kind == kind && path.reasons.contains(&reason) && path.when.holds(shipment))
    }

    /// The reason of a case once its network code is heard: the code refines what was said and never contradicts it.
    /// It decides where nobody has said, tells which of the goods reasons a letter of the goods class means, and which other.
    #[must_use]
    pub fn reason(&self, said: CaseReason, network_code: Option<&str>) -> CaseReason {
        let meant = network_code.and_then(|code| self.network_codes.iter().find(|entry| entry.code == code.trim())).map(|entry| entry.reason);
        meant.filter(|reason| class(*reason) == said || said == CaseReason::Unknown).unwrap_or(said)
    }
}

impl When {
    fn holds(self, shipment: Shipment) -> bool {
        self.declared.is_none_or(|declared| declared == shipment.declared) && self.handed_over.is_none_or(|handed| handed == shipment.handed_over)
    }
}

/// The class a letter names where it names no more.
fn class(reason: CaseReason) -> CaseReason {
    match reason {
        CaseReason::NotReceived | CaseReason::NotAsDescribed | CaseReason::Counterfeit | CaseReason::Goods => CaseReason::Goods,
        CaseReason::Duplicate | CaseReason::CreditNotProcessed | CaseReason::Cancelled | CaseReason::Amount | CaseReason::Other => CaseReason::Other,
        CaseReason::StolenCard => CaseReason::StolenCard,
        CaseReason::Unknown => CaseReason::Unknown,
    }
}
