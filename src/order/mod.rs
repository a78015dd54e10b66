//! The order: the one thing with a history. A command is decided into events or a rejection; events evolve the order.
//!
//! `decide` is pure and `evolve` total. Answers to questions (the chosen service, the verdict on a number, the rendered notice)
//! come in beside the command as [`Answers`]; the order never asks a question itself.

mod answers;
mod case;
mod command;
mod decide;
mod event;
mod evolve;
mod line;
mod next;
mod overlay;
mod parcel;
mod party;
mod platform;
mod rejection;
pub mod rules;
mod stage;
mod state;

pub use answers::{Answers, Before, Chosen, NoticeText, NumberVerdict, ServiceTerms};
pub use case::{Appeal, Case, CaseAnswer, CaseKind, CaseReason, Evidence, Origin, Outcome, Settled};
pub use command::*;
pub use decide::{Need, Ruling, decide, first_import};
pub use event::*;
pub use evolve::{evolve, evolve_all};
pub use line::{Line, LineData, OrderedService, QualityCheck, Stock, StockAnswer};
pub use next::{NextCommand, next_commands};
pub use overlay::{CancelAnswer, CancelRequest, Channel, CloseCause, Closed, Contact, Direction, Freeze, FreezeAnswer, Held};
pub use parcel::{
    Choice, Declaration, Delivered, HandOverWay, HandedOver, Label, LabelFormat, Notice, Parcel, SendType, TrackingEvent, TrackingStatus, Verdict,
    Waybill,
};
pub(crate) use party::is_masked;
pub use party::{Buyer, BuyerData, BuyerType, Receiver, ReceiverData};
pub use platform::{Countdown, CountdownKind, Platform, PlatformChild, PlatformParcel};
pub use rejection::{Code, Rejection};
pub use stage::Stage;
pub use state::{Amounts, Check, CheckOutcome, ConfirmCheck, Confirmation, Order, OrderData, Source, SourceKind, Times};
