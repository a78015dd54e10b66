//! Events: what happened to an order, in the past tense. An order is the replay of its events.

use super::{
    CaseReason, Channel, Check, CloseCause, Direction, HandOverWay, ImportSource, LabelFormat, LineAnswer, OrderData, Origin, Outcome, SendType,
    TrackingStatus, Verdict,
};
use crate::pack::Packed;
use crate::read::{self, FromRaw, Raw, ReadError, ToRaw};
use crate::value::{GoodsKind, Instant, Measure, Money, Text};

/// What every event carries.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct EventHead {
    /// Which order.
    pub order_id: Text,
    /// Which parcel.
    pub parcel_id: Option<Text>,
    /// Grows by one with every event of the order.
    pub sequence: u32,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
}

/// An event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// What every event carries.
    pub head: EventHead,
    /// What happened.
    pub fact: Happened,
}

const HEAD: [&str; 5] = ["orderId", "parcelId", "sequence", "at", "by"];

impl Event {
    /// Reads an event.
    ///
    /// # Errors
    /// The first field that is missing, unknown or of the wrong kind.
    pub fn read(raw: &Raw) -> Result<Event, ReadError> {
        let (head, fact) = split(raw, &HEAD)?;
        Ok(Event { head: read::read(&head)?, fact: read::read(&fact)? })
    }

    /// The kebab-case name of what happened.
    #[must_use]
    pub fn kind(&self) -> Text {
        self.write().get("type").and_then(Raw::text).unwrap_or_default().into()
    }

    /// Writes an event as one object.
    #[must_use]
    pub fn write(&self) -> Raw {
        joined(&read::write(&self.head), &read::write(&self.fact))
    }
}

/// Parts an object into the named keys and the others.
pub(super) fn split(raw: &Raw, keys: &[&str]) -> Result<(Raw, Raw), ReadError> {
    let Raw::Map(entries) = raw else { return Err(ReadError::wrong_shape("an object", raw.kind())) };
    let (head, rest) = entries.iter().cloned().partition(|(key, _)| keys.contains(&key.as_str()));
    Ok((Raw::Map(head), Raw::Map(rest)))
}

/// One object of both, the type first.
pub(super) fn joined(head: &Raw, rest: &Raw) -> Raw {
    let (tag, content): (Vec<_>, Vec<_>) = rest.entries().iter().cloned().partition(|(key, _)| key == "type");
    Raw::Map(tag.into_iter().chain(head.entries().iter().cloned()).chain(content).collect())
}

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* $(,)? })*) => {
        /// What happened, by its type.
        #[derive(Clone, Debug, PartialEq, FromRaw, Packed, ToRaw)]
        #[shape(tag = "type")]
        pub enum Happened { $($(#[$doc])* $name($name)),* }

        $($(#[$doc])*
        #[derive(Clone, Debug, PartialEq, FromRaw, Packed, ToRaw)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind),* })*
    };
}

facts! {
    /// The order was made or updated.
    OrderImported {
        /// Where from.
        source: ImportSource,
        /// What it says.
        order: Box<OrderData>,
    }
    /// The order can be shipped.
    OrderConfirmed {
        /// What was checked.
        checks: Vec<Check>,
        /// A block that was overridden.
        r#override: Option<Overridden>,
    }
    /// Whether lines can ship.
    StockAnswered {
        /// The answers.
        lines: Vec<LineAnswer>,
    }
    /// A service was chosen.
    CarrierChosen {
        /// The lines it carries.
        lines: Vec<Text>,
        /// The choice.
        choice: ChoiceMade,
        /// What the parcel weighs and measures.
        measure: Option<Measure>,
        /// What is in it.
        goods: Option<Vec<GoodsKind>>,
        /// A block that was overridden.
        r#override: Option<Overridden>,
    }
    /// The carrier's number is known.
    WaybillCreated {
        /// The number.
        tracking_number: Text,
        /// What could be said of it.
        verdict: Verdict,
        /// What the parcel weighs and measures.
        measure: Option<Measure>,
        /// What is in it.
        goods: Option<Vec<GoodsKind>>,
        /// A block that was overridden.
        r#override: Option<Overridden>,
    }
    /// The label was printed.
    LabelPrinted {
        /// On what.
        format: LabelFormat,
        /// A block that was overridden.
        r#override: Option<Overridden>,
    }
    /// The parcel is packed.
    ParcelPacked {
        /// What it weighs and measures now.
        measure: Option<Measure>,
        /// A block that was overridden.
        r#override: Option<Overridden>,
    }
    /// The carrier has the parcel.
    ParcelHandedOver {
        /// How.
        how: HandOverWay,
        /// The receipt's number, the batch, the collector.
        reference: Option<Text>,
        /// A block that was overridden.
        r#override: Option<Overridden>,
    }
    /// Declared on the platform.
    ShipmentDeclared {
        /// Part or all.
        send_type: SendType,
        /// The number.
        tracking_number: Text,
        /// The service.
        #[shape(shared)]
        service: Text,
        /// A block that was overridden.
        r#override: Option<Overridden>,
    }
    /// The declaration was corrected.
    DeclarationAmended {
        /// The right number.
        tracking_number: Text,
        /// The right service.
        service: Text,
        /// Why.
        reason: Text,
        /// A block that was overridden.
        r#override: Option<Overridden>,
    }
    /// The buyer was told.
    NoticeSent {
        /// In which language.
        #[shape(shared)]
        language: Text,
        /// What.
        #[shape(alike)]
        text: Text,
        /// A block that was overridden.
        r#override: Option<Overridden>,
    }
    /// The carrier reported something.
    TrackingRecorded {
        /// What.
        status: TrackingStatus,
        /// When it happened.
        occurred_at: Instant,
        /// In its words.
        note: Option<Text>,
    }
    /// The buyer has it.
    DeliveryRecorded {
        /// Since when.
        delivered_at: Instant,
        /// What shows it.
        proof: Option<Text>,
    }
    /// The order is finished.
    OrderClosed {
        /// Why.
        cause: CloseCause,
        /// A remark.
        note: Option<Text>,
    }
    /// The platform shows a finished or cancelled order as running again.
    OrderReopened {}
    /// Held back.
    OrderHeld {
        /// Why.
        reason: Text,
    }
    /// No longer held back.
    OrderReleased {
        /// A remark.
        note: Option<Text>,
    }
    /// The platform shows a request to cancel.
    CancelRequested {}
    /// The platform no longer shows it.
    CancelWithdrawn {}
    /// The request was answered.
    CancelAnswered {
        /// Agreed or refused.
        accepted: bool,
        /// Why.
        reason: Option<Text>,
    }
    /// The order is frozen.
    FreezeOpened {
        /// Recorded by the seller or seen on the platform.
        origin: Origin,
        /// Why.
        reason: Option<Text>,
        /// Where the answer goes.
        contact: Option<Text>,
        /// What they want.
        asked_for: Option<Text>,
        /// By when.
        answer_by: Option<Instant>,
    }
    /// What they wanted was sent.
    FreezeAnswered {
        /// What.
        sent: Text,
        /// To whom.
        to: Option<Text>,
    }
    /// The order thawed.
    FreezeLifted {
        /// A remark.
        note: Option<Text>,
    }
    /// A dispute was opened.
    DisputeOpened {
        /// Its id.
        case_id: Text,
        /// What the buyer says.
        reason: CaseReason,
        /// Since when.
        opened_at: Option<Instant>,
        /// The platform's countdown.
        platform_due_at: Option<Instant>,
        /// At stake.
        amount: Option<Money>,
        /// In the buyer's words.
        detail: Option<Text>,
    }
    /// A dispute was answered.
    DisputeAnswered {
        /// Which.
        case_id: Text,
        /// Whether the buyer's terms were agreed to.
        accepted: bool,
        /// A remark.
        note: Option<Text>,
    }
    /// A chargeback letter came.
    ChargebackOpened {
        /// Its id.
        case_id: Text,
        /// What the card holder says.
        reason: CaseReason,
        /// When the letter came.
        opened_at: Option<Instant>,
        /// The card network's code.
        network_code: Option<Text>,
        /// The platform's countdown.
        platform_due_at: Option<Instant>,
        /// At stake.
        amount: Option<Money>,
        /// In the letter's words.
        detail: Option<Text>,
    }
    /// A piece of evidence was added.
    EvidenceAdded {
        /// To which case.
        case_id: Text,
        /// What it shows.
        item: Text,
        /// Where it is, or its words.
        reference: Text,
        /// A remark.
        note: Option<Text>,
    }
    /// An appeal was submitted.
    AppealSubmitted {
        /// In which case.
        case_id: Text,
        /// A remark.
        note: Option<Text>,
        /// Why, although waiting was the path.
        reason: Option<Text>,
        /// The platform's countdown, where it still showed time.
        platform_due_at: Option<Instant>,
    }
    /// A case ended.
    OutcomeRecorded {
        /// Which.
        case_id: Text,
        /// How.
        outcome: Outcome,
        /// A remark.
        note: Option<Text>,
    }
    /// Something was said between seller and buyer.
    BuyerContacted {
        /// By which channel.
        channel: Channel,
        /// Who spoke.
        direction: Direction,
        /// What was said.
        text: Text,
        /// For which case.
        case_id: Option<Text>,
    }
}

/// The choice of a service, without its stamp.
#[derive(Clone, Debug, PartialEq, FromRaw, Packed, ToRaw)]
pub struct ChoiceMade {
    /// The service.
    #[shape(shared)]
    pub service: Text,
    /// The rule that recommended.
    #[shape(shared)]
    pub rule: Option<Text>,
    /// What was recommended.
    #[shape(shared)]
    pub recommended: Option<Text>,
    /// Why another.
    pub reason: Option<Text>,
    /// It is not what the buyer paid for, and that is meant.
    pub buyer_choice_confirmed: Option<bool>,
    /// Hash of the playbook.
    #[shape(shared)]
    pub playbook: Text,
    /// Hash of the receipt.
    pub receipt: Text,
    /// What the recommended service costs by the seller's table, where it is the one taken and the table knows.
    pub cost: Option<Money>,
}

/// The blocks that were overridden, and why.
#[derive(Clone, Debug, PartialEq, FromRaw, Packed, ToRaw)]
pub struct Overridden {
    /// The blocks' codes.
    #[shape(shared)]
    pub of: Vec<Text>,
    /// Why.
    pub reason: Text,
}
