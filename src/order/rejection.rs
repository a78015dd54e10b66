//! Rejections: why a well-formed command is refused. The enum stands in precedence order; if several apply, the first is given.

use crate::read::{self, FromRaw, Raw, ToRaw};
use crate::value::Facts;
use crate::words::Words;

/// Every reason to refuse, in precedence order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, FromRaw, ToRaw)]
pub enum Code {
    /// There is no such order yet.
    OrderUnknown,
    /// The command is for another order.
    OrderMismatch,
    /// The platform shows it as not paid.
    PlatformUnpaid,
    /// The platform's risk review runs.
    PlatformRiskControl,
    /// The platform waits for the seller to accept the money.
    PlatformMoneyUnexamined,
    /// The buyer asks to cancel.
    PlatformInCancel,
    /// The platform shows it as finished.
    PlatformFinished,
    /// The platform shows it as sent.
    PlatformAlreadySent,
    /// The fund status is not `PAY_SUCCESS`.
    FundNotPaid,
    /// Nothing says that it was paid.
    PaymentUnknown,
    /// The platform shows it as frozen.
    PlatformInFrozen,
    /// The platform shows a dispute.
    PlatformInIssue,
    /// A status nobody knows.
    PlatformStatusUnknown,
    /// The order is finished.
    OrderClosed,
    /// The seller holds it back.
    OnHold,
    /// A freeze is recorded.
    OrderFrozen,
    /// A chargeback runs.
    ChargebackOpen,
    /// A dispute runs.
    DisputeOpen,
    /// A case ended with the buyer getting the money.
    MoneyReturned,
    /// Several parcels, and none named.
    ParcelUnstated,
    /// No such parcel.
    ParcelUnknown,
    /// Confirmed before.
    AlreadyConfirmed,
    /// The order has no lines.
    LinesMissing,
    /// Receiver fields are missing.
    ReceiverIncomplete,
    /// Receiver fields are masked.
    ReceiverMasked,
    /// The postcode has no shape of its country.
    PostcodeMisfit,
    /// Lines without a SKU.
    SkuMissing,
    /// The remark was not read.
    MemoUnread,
    /// Not confirmed yet.
    NotConfirmed,
    /// No such line.
    LineUnknown,
    /// Lines without a stock answer.
    StockUnanswered,
    /// Lines that cannot ship.
    OutOfStock,
    /// It has a number already.
    AlreadyWaybilled,
    /// The playbook has no such service.
    ServiceUnknown,
    /// No destination is known.
    DestinationUnknown,
    /// No rule leads to a service.
    NoServiceFits,
    /// None of the services that the rule compares takes it.
    NoCandidateFits,
    /// The rule compares prices, and none is known.
    PriceUnknown,
    /// The service does not go there.
    DestinationNotServed,
    /// The service does not go to that postcode.
    PostcodeExcluded,
    /// Too heavy.
    WeightOverLimit,
    /// Too light.
    WeightUnderMinimum,
    /// Too large.
    SizeOverLimit,
    /// Too small.
    SizeUnderMinimum,
    /// Worth too much.
    ValueOverLimit,
    /// Goods the service does not take.
    GoodsRefused,
    /// The buyer paid for faster shipping.
    ClassBelowPaid,
    /// Another than recommended, without a reason.
    ReasonMissing,
    /// Not what the buyer paid for, and not confirmed.
    BuyerChoiceUnconfirmed,
    /// No service is chosen.
    ServiceNotChosen,
    /// The weight must be known first.
    WeightUnknown,
    /// The number does not fit.
    TrackingNumberInvalid,
    /// It has no number yet.
    NotWaybilled,
    /// No label was printed.
    NotLabelled,
    /// Not packed yet.
    NotPacked,
    /// Packed before.
    AlreadyPacked,
    /// Handed over before.
    AlreadyHandedOver,
    /// The service is not handed over that way.
    HandOverWayUnfit,
    /// The carrier does not have it.
    NotHandedOver,
    /// Declared as sent whole before.
    AlreadyDeclared,
    /// Not declared yet.
    NotDeclared,
    /// Amended as often as the platform allows.
    AmendmentsUsedUp,
    /// Too late to amend.
    AmendmentWindowPassed,
    /// The notice lacks values.
    NoticeHasHoles,
    /// Delivered before.
    AlreadyDelivered,
    /// Neither handed over nor declared.
    NotShipped,
    /// A parcel is not delivered.
    NotDelivered,
    /// Closed for another cause than delivery, without saying why.
    CloseReasonMissing,
    /// A case runs.
    CaseOpen,
    /// Held before.
    AlreadyHeld,
    /// Not held.
    NotHeld,
    /// Nobody asks to cancel.
    NoCancelRequest,
    /// Answered before.
    CancelAnswered,
    /// A freeze is recorded already.
    AlreadyFrozen,
    /// Not frozen.
    NotFrozen,
    /// Several cases, and none named.
    CaseUnstated,
    /// No such case.
    CaseUnknown,
    /// The case is of the other kind.
    CaseKindUnfit,
    /// The case has an outcome.
    CaseSettled,
    /// Appealed before.
    AlreadyAppealed,
    /// Waiting for the platform is the path.
    WaitingIsThePath,
    /// The appeal's time has passed.
    AppealLate,
    /// The calendar ends before the day.
    CalendarEnds,
    /// The day lies before the calendar.
    CalendarBegins,
    /// No case runs.
    NoCase,
    /// The order does not say when.
    TimeUnknown,
    /// Nothing was committed here.
    NothingToUndo,
    /// Another commit changed one of its orders since.
    UndoBuiltUpon,
    /// Somebody outside has learned of it.
    UndoReachesOutside,
}

impl Code {
    /// Every code, in precedence order.
    pub const ALL: [Code; 89] = [
        Code::OrderUnknown,
        Code::OrderMismatch,
        Code::PlatformUnpaid,
        Code::PlatformRiskControl,
        Code::PlatformMoneyUnexamined,
        Code::PlatformInCancel,
        Code::PlatformFinished,
        Code::PlatformAlreadySent,
        Code::FundNotPaid,
        Code::PaymentUnknown,
        Code::PlatformInFrozen,
        Code::PlatformInIssue,
        Code::PlatformStatusUnknown,
        Code::OrderClosed,
        Code::OnHold,
        Code::OrderFrozen,
        Code::ChargebackOpen,
        Code::DisputeOpen,
        Code::MoneyReturned,
        Code::ParcelUnstated,
        Code::ParcelUnknown,
        Code::AlreadyConfirmed,
        Code::LinesMissing,
        Code::ReceiverIncomplete,
        Code::ReceiverMasked,
        Code::PostcodeMisfit,
        Code::SkuMissing,
        Code::MemoUnread,
        Code::NotConfirmed,
        Code::LineUnknown,
        Code::StockUnanswered,
        Code::OutOfStock,
        Code::AlreadyWaybilled,
        Code::ServiceUnknown,
        Code::DestinationUnknown,
        Code::NoServiceFits,
        Code::NoCandidateFits,
        Code::PriceUnknown,
        Code::DestinationNotServed,
        Code::PostcodeExcluded,
        Code::WeightOverLimit,
        Code::WeightUnderMinimum,
        Code::SizeOverLimit,
        Code::SizeUnderMinimum,
        Code::ValueOverLimit,
        Code::GoodsRefused,
        Code::ClassBelowPaid,
        Code::ReasonMissing,
        Code::BuyerChoiceUnconfirmed,
        Code::ServiceNotChosen,
        Code::WeightUnknown,
        Code::TrackingNumberInvalid,
        Code::NotWaybilled,
        Code::NotLabelled,
        Code::NotPacked,
        Code::AlreadyPacked,
        Code::AlreadyHandedOver,
        Code::HandOverWayUnfit,
        Code::NotHandedOver,
        Code::AlreadyDeclared,
        Code::NotDeclared,
        Code::AmendmentsUsedUp,
        Code::AmendmentWindowPassed,
        Code::NoticeHasHoles,
        Code::AlreadyDelivered,
        Code::NotShipped,
        Code::NotDelivered,
        Code::CloseReasonMissing,
        Code::CaseOpen,
        Code::AlreadyHeld,
        Code::NotHeld,
        Code::NoCancelRequest,
        Code::CancelAnswered,
        Code::AlreadyFrozen,
        Code::NotFrozen,
        Code::CaseUnstated,
        Code::CaseUnknown,
        Code::CaseKindUnfit,
        Code::CaseSettled,
        Code::AlreadyAppealed,
        Code::WaitingIsThePath,
        Code::AppealLate,
        Code::CalendarEnds,
        Code::CalendarBegins,
        Code::NoCase,
        Code::TimeUnknown,
        Code::NothingToUndo,
        Code::UndoBuiltUpon,
        Code::UndoReachesOutside,
    ];

    /// The kebab-case code, permanent.
    #[must_use]
    pub fn name(self) -> String {
        read::write(&self).text().unwrap_or_default().to_owned()
    }

    /// Whether a seller may go on in spite of it, with a recorded reason.
    #[must_use]
    pub fn can_be_overridden(self) -> bool {
        matches!(
            self,
            Code::PlatformInFrozen
                | Code::PlatformInIssue
                | Code::PlatformStatusUnknown
                | Code::OrderFrozen
                | Code::ChargebackOpen
                | Code::DisputeOpen
                | Code::MoneyReturned
        )
    }
}

/// A refusal with the facts it was drawn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// Why.
    pub code: Code,
    /// The facts.
    pub facts: Facts,
}

impl Rejection {
    /// A refusal without facts.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Rejection { code, facts: Facts::new() }
    }

    /// A refusal with facts.
    #[must_use]
    pub fn with(code: Code, facts: Facts) -> Self {
        Rejection { code, facts }
    }

    /// The refusal with its words, as it crosses the door.
    #[must_use]
    pub fn worded(&self, words: &Words) -> Raw {
        let code = self.code.name();
        let (message, help) = words.say(&code, &self.facts);
        Raw::Map(vec![
            ("code".to_owned(), Raw::Text(code)),
            ("facts".to_owned(), read::write(&self.facts)),
            ("message".to_owned(), Raw::Text(message)),
            ("help".to_owned(), Raw::Text(help)),
        ])
    }
}
