//! The clock of a case: the platform's countdown where there is one, else counted from the letter or the opening.

use super::Bench;
use super::path::path;
use super::rules::CaseClock;
use crate::calendar::rules::Clock;
use crate::calendar::{self, Due};
use crate::order::{Case, CaseKind, Order};
use crate::read::ToRaw;

/// What a clock was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ToRaw)]
pub enum ClockSource {
    /// The platform shows it.
    PlatformCountdown,
    /// The day the chargeback letter came.
    LetterDay,
    /// When the dispute was opened.
    OpenedAt,
    /// The calendar ends first: the earliest it can be.
    CalendarEnds,
    /// Nobody knows when it began.
    StartUnknown,
    /// No clock runs.
    NoClock,
    /// The seller's own hours.
    SellerSetting,
    /// The seller's own clock.
    OwnClock,
    /// The shipping deadline stands in.
    ShipBy,
    /// A step recorded in the order.
    Event,
    /// The source of the order gives none.
    Unset,
}

impl ClockSource {
    /// The words that explain it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            ClockSource::PlatformCountdown => "deadline-because-platform-countdown",
            ClockSource::LetterDay => "deadline-because-letter-day",
            ClockSource::OpenedAt => "deadline-because-opened-at",
            ClockSource::CalendarEnds => "deadline-because-calendar-ends",
            ClockSource::StartUnknown => "deadline-because-start-unknown",
            ClockSource::NoClock => "deadline-because-no-clock",
            ClockSource::SellerSetting => "deadline-because-seller-setting",
            ClockSource::OwnClock => "deadline-because-own-clock",
            ClockSource::ShipBy => "deadline-because-ship-by",
            ClockSource::Event => "deadline-because-event",
            ClockSource::Unset => "deadline-because-unset",
        }
    }
}

/// Whether the seller has done what the clock asks for, or the case is over.
#[must_use]
pub fn is_answered(case: &Case) -> bool {
    case.outcome.is_some() || case.appeal.is_some() || !case.answers.is_empty()
}

/// When the seller must have acted in a case, and what that was read from. No clock runs in a case that is answered.
#[must_use]
pub fn due(bench: &Bench<'_>, order: &Order, case: &Case) -> (Option<Due>, ClockSource) {
    if is_answered(case) {
        return (None, ClockSource::NoClock);
    }
    if let Some(at) = case.platform_due_at {
        return (Some(Due { at, certain: true }), ClockSource::PlatformCountdown);
    }
    let Some(clock) = clock(bench, order, case) else { return (None, ClockSource::NoClock) };
    let counted = case.opened_at.and_then(|start| calendar::due(bench.calendar, clock, start));
    let source = match (counted, case.kind) {
        (None, _) => ClockSource::StartUnknown,
        (Some(Due { certain: false, .. }), _) => ClockSource::CalendarEnds,
        (Some(_), CaseKind::Chargeback) => ClockSource::LetterDay,
        (Some(_), CaseKind::Dispute) => ClockSource::OpenedAt,
    };
    (counted, source)
}

/// The clock of the path that a case takes; `None` where the path has none.
#[must_use]
pub fn clock<'a>(bench: &Bench<'a>, order: &Order, case: &Case) -> Option<&'a Clock> {
    match path(bench, order, case)?.clock? {
        CaseClock::Appeal => Some(&bench.clocks.appeal),
        CaseClock::DisputeAnswer => Some(&bench.clocks.dispute_answer),
    }
}
