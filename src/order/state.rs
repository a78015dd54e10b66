//! The order's state: what the platform says, what we know, and what the seller has done.

use super::{Buyer, BuyerData, CancelRequest, Case, Closed, Contact, Freeze, Held, Line, LineData, Parcel, Platform, Receiver, ReceiverData, Stage};
use crate::pack::Packed;
use crate::read::{FromRaw, ToRaw};
use crate::value::{Instant, Money, ReadTime, Text};

/// One order.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, ToRaw)]
pub struct Order {
    /// The platform's order number, as text.
    pub id: Text,
    /// The number of the last event.
    pub sequence: u32,
    /// Derived for display.
    pub stage: Stage,
    /// Where the newest import came from.
    pub source: Option<Source>,
    /// What the platform says; absent for orders from elsewhere.
    pub platform: Option<Platform>,
    /// Who ordered.
    pub buyer: Buyer,
    /// Where it goes.
    pub receiver: Receiver,
    /// What was ordered.
    #[shape(default)]
    pub lines: Vec<Line>,
    /// What it costs.
    #[shape(default)]
    pub amounts: Amounts,
    /// When things happened on the platform.
    #[shape(default)]
    pub times: Times,
    /// The remark on the order.
    pub memo: Option<Text>,
    /// The recorded check that it can be shipped.
    pub confirmation: Option<Confirmation>,
    /// Packages, ours and those only the platform knows.
    #[shape(default)]
    pub parcels: Vec<Parcel>,
    /// Held back by the seller.
    pub hold: Option<Held>,
    /// The buyer asks to cancel.
    pub cancel_request: Option<CancelRequest>,
    /// Frozen by the platform.
    pub freeze: Option<Freeze>,
    /// Disputes and chargebacks, in the order they were opened.
    #[shape(default)]
    pub cases: Vec<Case>,
    /// What was said between seller and buyer.
    #[shape(default)]
    pub contacts: Vec<Contact>,
    /// Finished.
    pub closed: Option<Closed>,
}

impl Order {
    /// An order of which nothing is known yet.
    #[must_use]
    pub fn empty(id: &str) -> Self {
        Order { id: id.into(), ..Order::default() }
    }

    /// The parcel of an id.
    #[must_use]
    pub fn parcel(&self, id: &str) -> Option<&Parcel> {
        self.parcels.iter().find(|parcel| parcel.id == id)
    }

    /// The parcels that the seller makes here, not those only the platform knows.
    pub fn own_parcels(&self) -> impl Iterator<Item = &Parcel> {
        self.parcels.iter().filter(|parcel| parcel.origin == super::Origin::Seller)
    }

    /// The case of an id.
    #[must_use]
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.id == id)
    }

    /// The cases without an outcome.
    pub fn open_cases(&self) -> impl Iterator<Item = &Case> {
        self.cases.iter().filter(|case| case.outcome.is_none())
    }

    /// The id the next parcel of the seller's gets.
    #[must_use]
    pub fn next_parcel_id(&self) -> Text {
        let taken = |number: usize| self.parcels.iter().any(|parcel| parcel.id == format!("{}-{number}", self.id));
        let number = (1..=self.parcels.len().saturating_add(1)).find(|number| !taken(*number)).unwrap_or(1);
        format!("{}-{number}", self.id).into()
    }
}

/// Where an import came from.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Source {
    /// The kind of input.
    pub kind: SourceKind,
    /// The interface or the sheet's layout.
    pub shape: Text,
    /// When it was read.
    pub at: Instant,
    /// By whom.
    pub by: Text,
}

/// The kinds of input that hold orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum SourceKind {
    /// A reply of the platform's interfaces.
    AliexpressJson,
    /// A spreadsheet of the seller centre, as CSV or pasted.
    Spreadsheet,
    /// Rows already cut into named fields.
    Rows,
    /// This engine's own shape.
    JiaoyunJson,
}

/// What an import says of an order; what is absent leaves what is known as it is.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, Packed, ToRaw)]
pub struct OrderData {
    /// The platform's own words.
    pub platform: Option<Platform>,
    /// Who ordered.
    pub buyer: Option<BuyerData>,
    /// Where it goes.
    pub receiver: Option<ReceiverData>,
    /// What was ordered.
    pub lines: Option<Vec<LineData>>,
    /// What it costs.
    pub amounts: Option<Amounts>,
    /// When things happened on the platform.
    pub times: Option<Times>,
    /// The remark on the order.
    pub memo: Option<Text>,
}

/// What an order costs. The total is the platform's; it is never recomputed, since lines do not add up to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, FromRaw, Packed, ToRaw)]
pub struct Amounts {
    /// Everything the buyer pays.
    pub total: Option<Money>,
    /// The goods.
    pub goods: Option<Money>,
    /// The freight.
    pub freight: Option<Money>,
}

/// When things happened on the platform.
#[derive(Clone, Copy, Debug, Default, PartialEq, FromRaw, Packed, ToRaw)]
pub struct Times {
    /// Ordered.
    pub created_at: Option<ReadTime>,
    /// Paid.
    pub paid_at: Option<ReadTime>,
    /// Last changed.
    pub modified_at: Option<ReadTime>,
    /// Declared as sent.
    pub sent_at: Option<ReadTime>,
    /// Confirmed as received.
    pub received_at: Option<ReadTime>,
    /// Ended.
    pub ended_at: Option<ReadTime>,
}

/// The recorded check that an order can be shipped.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Confirmation {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
    /// What was checked.
    pub checks: Vec<Check>,
}

/// One thing that was checked.
#[derive(Clone, Debug, PartialEq, FromRaw, Packed, ToRaw)]
pub struct Check {
    /// Which.
    pub id: ConfirmCheck,
    /// How it came out; a check that fails refuses the confirmation instead.
    pub outcome: CheckOutcome,
    /// What it rests on, as a code.
    #[shape(shared)]
    pub because: Option<Text>,
}

/// The checks of a confirmation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum ConfirmCheck {
    /// Every receiver field the playbook asks for is there.
    ReceiverComplete,
    /// No receiver field carries the platform's mask.
    ReceiverUnmasked,
    /// The postcode has a shape of its country.
    PostcodeFits,
    /// Each line names its SKU.
    SkuOnEveryLine,
    /// The order is paid.
    Paid,
    /// The buyer has not asked to cancel.
    NoCancelRequest,
    /// The remark, if any, was read.
    MemoRead,
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum CheckOutcome {
    /// It holds.
    Met,
    /// Nobody knows; told, not refused.
    Unknown,
}
