//! Commands: what a person asks to be recorded. Arguments a person fills in are optional here, so that `nextCommands` and
//! `can` judge a command before it is complete, by the same code as `decide`.

use super::{
    CaseReason, Channel, CloseCause, Direction, HandOverWay, LabelFormat, OrderData, Outcome, SendType, SourceKind, StockAnswer, TrackingStatus,
};
use crate::pack::Packed;
use crate::read::{self, FromRaw, Raw, ReadError, ToRaw};
use crate::value::{GoodsKind, Instant, Measure, Money, Text};

/// What every command carries.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Head {
    /// Which order.
    pub order_id: Text,
    /// Which parcel; may be left out while there is one.
    pub parcel_id: Option<Text>,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
}

/// A command.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    /// What every command carries.
    pub head: Head,
    /// What is asked.
    pub ask: Ask,
}

const HEAD: [&str; 4] = ["orderId", "parcelId", "at", "by"];

impl Command {
    /// Reads a command.
    ///
    /// # Errors
    /// The first field that is missing, unknown or of the wrong kind: `{"type": "hold"}` is `field-missing` at `/orderId`.
    pub fn read(raw: &Raw) -> Result<Command, ReadError> {
        let (head, ask) = super::event::split(raw, &HEAD)?;
        Ok(Command { head: read::read(&head)?, ask: read::read(&ask)? })
    }

    /// Writes a command as one object.
    #[must_use]
    pub fn write(&self) -> Raw {
        super::event::joined(&read::write(&self.head), &read::write(&self.ask))
    }
}

macro_rules! asks {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* $(,)? })*) => {
        /// What a command asks, by its type.
        #[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
        #[shape(tag = "type")]
        pub enum Ask { $($(#[$doc])* $name($name)),* }

        $($(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, FromRaw, ToRaw)]
        pub struct $name { $($(#[$field_doc])* pub $field: Option<$kind>),* })*

        impl Ask {
            /// One of each type, without arguments, in the order of the work.
            #[must_use]
            pub fn every() -> Vec<Ask> {
                vec![$(Ask::$name($name::default())),*]
            }
        }
    };
}

asks! {
    /// Makes the order, or updates it and keeps the seller's own progress.
    ImportOrder {
        /// Where it comes from.
        source: ImportSource,
        /// What it says.
        order: Box<OrderData>,
    }
    /// The seller has read the order and it can be shipped.
    ConfirmOrder {
        /// The remark was read.
        memo_read: bool,
        /// Goes on in spite of a block.
        r#override: Override,
    }
    /// Whether each line can ship.
    AnswerStock {
        /// The answers.
        lines: Vec<LineAnswer>,
    }
    /// Takes the recommended service or another.
    ChooseCarrier {
        /// Another than recommended.
        service: Text,
        /// Why.
        reason: Text,
        /// It is not what the buyer paid for, and that is meant.
        buyer_choice_confirmed: bool,
        /// What the parcel weighs and measures.
        measure: Measure,
        /// What is in it.
        goods: Vec<GoodsKind>,
        /// Goes on in spite of a block.
        r#override: Override,
    }
    /// The carrier's number is known.
    CreateWaybill {
        /// The number.
        tracking_number: Text,
        /// What the parcel weighs and measures.
        measure: Measure,
        /// What is in it.
        goods: Vec<GoodsKind>,
        /// Goes on in spite of a block.
        r#override: Override,
    }
    /// The label was printed.
    PrintLabel {
        /// On what.
        format: LabelFormat,
        /// Goes on in spite of a block.
        r#override: Override,
    }
    /// The parcel is packed.
    PackParcel {
        /// What it weighs and measures now.
        measure: Measure,
        /// Goes on in spite of a block.
        r#override: Override,
    }
    /// The carrier has the parcel.
    HandOver {
        /// How.
        how: HandOverWay,
        /// The receipt's number, the batch, the collector.
        reference: Text,
        /// Goes on in spite of a block.
        r#override: Override,
    }
    /// Declared on the platform.
    DeclareShipment {
        /// Part or all.
        send_type: SendType,
        /// Another number than the waybill's.
        tracking_number: Text,
        /// Goes on in spite of a block.
        r#override: Override,
    }
    /// The declaration was corrected.
    AmendDeclaration {
        /// The right number.
        tracking_number: Text,
        /// The right service.
        service: Text,
        /// Why.
        reason: Text,
        /// Goes on in spite of a block.
        r#override: Override,
    }
    /// The buyer was told.
    SendNotice {
        /// In which language.
        language: Text,
        /// What was really sent.
        text: Text,
        /// Goes on in spite of a block.
        r#override: Override,
    }
    /// The carrier reported something.
    RecordTracking {
        /// What.
        status: TrackingStatus,
        /// When it happened.
        occurred_at: Instant,
        /// In its words.
        note: Text,
    }
    /// The buyer has it.
    RecordDelivery {
        /// Since when.
        delivered_at: Instant,
        /// What shows it.
        proof: Text,
    }
    /// The order is finished.
    CloseOrder {
        /// Why.
        cause: CloseCause,
        /// A remark.
        note: Text,
    }
    /// Held back.
    Hold {
        /// Why.
        reason: Text,
    }
    /// No longer held back.
    Release {
        /// A remark.
        note: Text,
    }
    /// The answer to a request to cancel.
    AnswerCancel {
        /// Agreed or refused.
        accepted: bool,
        /// Why.
        reason: Text,
    }
    /// The platform froze the order.
    OpenFreeze {
        /// Why.
        reason: Text,
        /// Where the answer goes.
        contact: Text,
        /// What they want.
        asked_for: Text,
        /// By when.
        answer_by: Instant,
    }
    /// What they wanted was sent.
    AnswerFreeze {
        /// What.
        sent: Text,
        /// To whom.
        to: Text,
    }
    /// The platform thawed it.
    LiftFreeze {
        /// A remark.
        note: Text,
    }
    /// The buyer opened a dispute.
    OpenDispute {
        /// An id of the platform's or the seller's.
        case_id: Text,
        /// What the buyer says.
        reason: CaseReason,
        /// Since when.
        opened_at: Instant,
        /// The platform's countdown.
        platform_due_at: Instant,
        /// At stake.
        amount: Money,
        /// In the buyer's words.
        detail: Text,
    }
    /// The answer to a dispute.
    AnswerDispute {
        /// Which.
        case_id: Text,
        /// Whether the buyer's terms are agreed to.
        accepted: bool,
        /// A remark.
        note: Text,
    }
    /// A chargeback letter came.
    OpenChargeback {
        /// An id of the platform's or the seller's.
        case_id: Text,
        /// What the card holder says.
        reason: CaseReason,
        /// When the letter came.
        letter_at: Instant,
        /// The card network's code.
        network_code: Text,
        /// The platform's countdown.
        platform_due_at: Instant,
        /// At stake.
        amount: Money,
        /// In the letter's words.
        detail: Text,
    }
    /// A piece of evidence.
    AddEvidence {
        /// For which case.
        case_id: Text,
        /// What it shows.
        item: Text,
        /// Where it is, or its words.
        reference: Text,
        /// A remark.
        note: Text,
    }
    /// The appeal was submitted.
    SubmitAppeal {
        /// In which case.
        case_id: Text,
        /// A remark.
        note: Text,
        /// Why, although waiting is the path.
        reason: Text,
        /// The platform's countdown, where it still shows time.
        platform_due_at: Instant,
    }
    /// How a case ended.
    RecordOutcome {
        /// Which.
        case_id: Text,
        /// How.
        outcome: Outcome,
        /// A remark.
        note: Text,
    }
    /// Something said between seller and buyer.
    ContactBuyer {
        /// By which channel.
        channel: Channel,
        /// Who spoke.
        direction: Direction,
        /// What was said.
        text: Text,
        /// For which case.
        case_id: Text,
    }
}

/// Where an import comes from.
#[derive(Clone, Debug, PartialEq, FromRaw, Packed, ToRaw)]
pub struct ImportSource {
    /// The kind of input.
    pub kind: SourceKind,
    /// The interface or the sheet's layout.
    #[shape(shared)]
    pub shape: Text,
}

/// Goes on in spite of a block, for a reason.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Override {
    /// Why.
    pub reason: Text,
}

/// Whether one line can ship.
#[derive(Clone, Debug, PartialEq, FromRaw, Packed, ToRaw)]
pub struct LineAnswer {
    /// Which line.
    pub line_id: Text,
    /// The answer.
    pub answer: StockAnswer,
    /// A remark.
    pub note: Option<Text>,
    /// Who looked at it.
    pub quality: Option<QualityAnswer>,
}

/// Who looked at a line.
#[derive(Clone, Debug, PartialEq, FromRaw, Packed, ToRaw)]
pub struct QualityAnswer {
    /// Who.
    #[shape(shared)]
    pub checked_by: Text,
    /// The seller's own reference to a photo.
    pub photo: Option<Text>,
    /// A remark.
    pub note: Option<Text>,
}
