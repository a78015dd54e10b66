//! A parcel: a set of dated facts.

use super::{Origin, PlatformParcel, Stage};
use crate::pack::Packed;
use crate::read::{FromRaw, ToRaw};
use crate::value::{GoodsKind, Instant, Measure, Money, Stamp, Text};

/// One parcel.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Parcel {
    /// Its own id.
    pub id: Text,
    /// Derived for display.
    pub stage: Stage,
    /// Made here, or known only from the platform's list.
    pub origin: Origin,
    /// Ids of the order's lines inside; empty where the platform does not say.
    #[shape(default)]
    pub lines: Vec<Text>,
    /// What it weighs and measures.
    pub measure: Option<Measure>,
    /// What is in it.
    pub goods: Option<Vec<GoodsKind>>,
    /// The chosen service.
    pub choice: Option<Choice>,
    /// The carrier's number.
    pub waybill: Option<Waybill>,
    /// Every print of its label.
    #[shape(default)]
    pub labels: Vec<Label>,
    /// Packed.
    pub packed: Option<Stamp>,
    /// The carrier has it.
    pub handed_over: Option<HandedOver>,
    /// Declarations on the platform and their amendments, oldest first.
    #[shape(default)]
    pub declarations: Vec<Declaration>,
    /// Messages sent to the buyer.
    #[shape(default)]
    pub notices: Vec<Notice>,
    /// What the carrier reported.
    #[shape(default)]
    pub tracking: Vec<TrackingEvent>,
    /// Delivered.
    pub delivered: Option<Delivered>,
    /// What the platform lists of it.
    pub platform: Option<PlatformParcel>,
}

impl Parcel {
    /// A parcel of which only the id is known.
    #[must_use]
    pub fn new(id: Text, origin: Origin) -> Parcel {
        Parcel {
            id,
            stage: Stage::ServiceChosen,
            origin,
            lines: Vec::new(),
            measure: None,
            goods: None,
            choice: None,
            waybill: None,
            labels: Vec::new(),
            packed: None,
            handed_over: None,
            declarations: Vec::new(),
            notices: Vec::new(),
            tracking: Vec::new(),
            delivered: None,
            platform: None,
        }
    }

    /// Whether its sending was declared on the platform, by us or as the platform lists it.
    #[must_use]
    pub fn is_declared(&self) -> bool {
        !self.declarations.is_empty() || self.platform.is_some()
    }

    /// Whether a declaration said that everything is sent.
    #[must_use]
    pub fn is_declared_whole(&self) -> bool {
        self.declarations.iter().any(|declaration| declaration.send_type == SendType::All)
    }

    /// The number it travels under.
    #[must_use]
    pub fn tracking_number(&self) -> Option<&str> {
        let declared = self.declarations.last().map(|declaration| declaration.tracking_number.as_str());
        let waybilled = self.waybill.as_ref().map(|waybill| waybill.tracking_number.as_str());
        declared.or(waybilled).or_else(|| self.platform.as_ref().map(|parcel| parcel.tracking_number.as_str()))
    }

    /// The service it travels by.
    #[must_use]
    pub fn service(&self) -> Option<&str> {
        self.choice.as_ref().map(|choice| choice.service.as_str())
    }
}

/// The chosen service and what it was chosen by.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Choice {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// The service.
    pub service: Text,
    /// The rule that recommended.
    pub rule: Option<Text>,
    /// What was recommended.
    pub recommended: Option<Text>,
    /// Why another than recommended.
    pub reason: Option<Text>,
    /// The seller confirmed that it is not what the buyer paid for.
    pub buyer_choice_confirmed: Option<bool>,
    /// Hash of the playbook.
    pub playbook: Text,
    /// Hash of the receipt.
    pub receipt: Text,
    /// What it costs by the seller's table, where that was known.
    pub cost: Option<Money>,
}

/// The carrier's number.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Waybill {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// The number.
    pub tracking_number: Text,
    /// Whether its check digit could be verified.
    pub verdict: Verdict,
}

/// What could be said of a tracking number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum Verdict {
    /// It fits its format.
    Valid,
    /// It does not.
    Invalid,
    /// The format is not known.
    Unknown,
}

/// A print of a label.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Label {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// On what.
    pub format: LabelFormat,
}

/// What a label is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum LabelFormat {
    /// 100 x 100 mm thermal.
    #[shape(rename = "thermal-100x100")]
    Thermal100x100,
    /// 100 x 150 mm thermal.
    #[shape(rename = "thermal-100x150")]
    Thermal100x150,
    /// A4 sheet.
    #[shape(rename = "a4")]
    A4,
}

/// The carrier has the parcel.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct HandedOver {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// How.
    pub how: HandOverWay,
    /// The receipt's number, the batch, the collector.
    pub reference: Option<Text>,
}

/// How a carrier gets a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum HandOverWay {
    /// 交运: confirmed in the carrier's own system.
    CarrierSystem,
    /// At the post office.
    PostOffice,
    /// Collected.
    PickUp,
    /// Taken to a warehouse.
    Warehouse,
    /// By courier.
    Courier,
}

impl HandOverWay {
    /// The kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            HandOverWay::CarrierSystem => "carrier-system",
            HandOverWay::PostOffice => "post-office",
            HandOverWay::PickUp => "pick-up",
            HandOverWay::Warehouse => "warehouse",
            HandOverWay::Courier => "courier",
        }
    }
}

/// A declaration on the platform (发货通知).
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Declaration {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// Part of the order or all of it.
    pub send_type: SendType,
    /// The number declared.
    pub tracking_number: Text,
    /// The service declared.
    pub service: Text,
    /// Whether it amends the one before it.
    pub amends: bool,
    /// Why it was amended.
    pub reason: Option<Text>,
}

/// How much of an order a declaration says is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum SendType {
    /// Some of it.
    Part,
    /// All of it.
    All,
}

/// A message sent to the buyer.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Notice {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// In which language.
    pub language: Text,
    /// What it said.
    pub text: Text,
}

/// What the carrier reported.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct TrackingEvent {
    /// Recorded when.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// What happened.
    pub status: TrackingStatus,
    /// When it happened.
    pub occurred_at: Instant,
    /// The carrier's words.
    pub note: Option<Text>,
}

/// What a carrier reports, in few words. Delivery is a fact of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum TrackingStatus {
    /// Nothing yet.
    Pending,
    /// The carrier knows the number.
    InfoReceived,
    /// Moving.
    InTransit,
    /// With the postman.
    OutForDelivery,
    /// Nobody was there.
    AttemptFailed,
    /// Waiting to be fetched.
    AvailableForPickup,
    /// Something is wrong.
    Exception,
    /// No news for too long.
    Expired,
}

impl TrackingStatus {
    /// Whether the carrier has seen the parcel itself, not only its data.
    #[must_use]
    pub fn is_scan(self) -> bool {
        !matches!(self, TrackingStatus::Pending | TrackingStatus::InfoReceived)
    }
}

/// Delivered.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Delivered {
    /// Recorded when.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// When it was delivered.
    pub delivered_at: Instant,
    /// What shows it.
    pub proof: Option<Text>,
}
