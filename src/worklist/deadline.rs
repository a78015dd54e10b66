//! A deadline: what, by when, and what the clock was read from.

use crate::calendar::{Due, WorkingDays, WorkingTime};
use crate::dispute::{self, ClockSource};
use crate::order::rules::Rules;
use crate::read::ToRaw;
use crate::value::{Facts, Instant, Text};
use crate::words::Words;

/// What clocks are read by.
#[derive(Clone, Copy, Debug)]
pub struct Bench<'a> {
    /// The order section of the playbook.
    pub order: &'a Rules,
    /// What cases are judged by; its calendar counts here too.
    pub disputes: dispute::Bench<'a>,
    /// Hours from payment in which this seller confirms.
    pub confirm_within_hours: Option<u32>,
}

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq, ToRaw)]
pub struct Deadline {
    /// What.
    pub what: What,
    /// Of which parcel.
    pub parcel_id: Option<Text>,
    /// In which case.
    pub case_id: Option<Text>,
    /// By when; absent: not known.
    pub due_at: Option<Instant>,
    /// Negative: overdue.
    pub minutes_left: Option<i64>,
    /// Of these the minutes of working time, where the clock counts in it; 0 when it has passed.
    pub working_minutes_left: Option<i64>,
    /// What the clock was read from.
    pub because: ClockSource,
    /// Whether the clock is somebody else's to watch.
    pub informational: bool,
    /// In words, with what would make an unknown time known.
    pub message: String,
}

/// What can be due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ToRaw)]
pub enum What {
    /// Confirm the order.
    Confirm,
    /// Ship and declare.
    Ship,
    /// The buyer pays.
    Pay,
    /// Accept or refuse the amount paid.
    ExamineMoney,
    /// Answer the request to cancel.
    AnswerCancel,
    /// The platform's risk review ends.
    RiskReviewEnds,
    /// Hand a declared parcel over.
    HandOver,
    /// The carrier's first scan shows.
    FirstScan,
    /// The declaration can no longer be amended.
    AmendmentWindowEnds,
    /// The buyer confirms receipt.
    Receipt,
    /// Answer the dispute.
    AnswerDispute,
    /// Appeal against the chargeback.
    Appeal,
    /// Answer the freeze.
    AnswerFreeze,
}

impl What {
    /// The words that name it.
    fn code(self) -> &'static str {
        match self {
            What::Confirm => "deadline-confirm",
            What::Ship => "deadline-ship",
            What::Pay => "deadline-pay",
            What::ExamineMoney => "deadline-examine-money",
            What::AnswerCancel => "deadline-answer-cancel",
            What::RiskReviewEnds => "deadline-risk-review-ends",
            What::HandOver => "deadline-hand-over",
            What::FirstScan => "deadline-first-scan",
            What::AmendmentWindowEnds => "deadline-amendment-window-ends",
            What::Receipt => "deadline-receipt",
            What::AnswerDispute => "deadline-answer-dispute",
            What::Appeal => "deadline-appeal",
            What::AnswerFreeze => "deadline-answer-freeze",
        }
    }

    /// Whether the clock is the buyer's or the platform's, or only ends a choice.
    fn is_informational(self) -> bool {
        match self {
            What::Pay | What::RiskReviewEnds | What::AmendmentWindowEnds | What::Receipt => true,
            What::Confirm
            | What::Ship
            | What::ExamineMoney
            | What::AnswerCancel
            | What::HandOver
            | What::FirstScan
            | What::AnswerDispute
            | What::Appeal
            | What::AnswerFreeze => false,
        }
    }
}

/// The clock that stands first in an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// What is due.
    pub what: What,
    /// By when; `None`: not known.
    pub due_at: Option<Instant>,
    /// Whether the clock is somebody else's to watch.
    pub informational: bool,
}

/// A clock before it is told at an instant.
#[derive(Clone, Debug)]
pub(super) struct Clock {
    what: What,
    parcel_id: Option<Text>,
    case_id: Option<Text>,
    due_at: Option<Instant>,
    because: ClockSource,
    working_time: Option<WorkingTime>,
}

impl Clock {
    pub(super) fn new(what: What, due_at: Option<Instant>, because: ClockSource) -> Clock {
        Clock { what, parcel_id: None, case_id: None, due_at, because, working_time: None }
    }

    /// A clock counted from a recorded step; where the step or the calendar is missing, that is what it says.
    pub(super) fn counted(what: What, due: Option<Due>) -> Clock {
        let because = match due {
            Some(Due { certain: true, .. }) => ClockSource::Event,
            Some(Due { certain: false, .. }) => ClockSource::CalendarEnds,
            None => ClockSource::StartUnknown,
        };
        Clock::new(what, due.map(|due| due.at), because)
    }

    pub(super) fn of_parcel(self, id: &str) -> Clock {
        Clock { parcel_id: Some(id.into()), ..self }
    }

    /// The same, with the time that is left counted in working time.
    pub(super) fn worked(self, working_time: Option<WorkingTime>) -> Clock {
        Clock { working_time, ..self }
    }

    pub(super) fn of_case(self, id: &str) -> Clock {
        Clock { case_id: Some(id.into()), ..self }
    }

    pub(super) fn nearest(&self) -> Nearest {
        Nearest { what: self.what, due_at: self.due_at, informational: self.what.is_informational() }
    }

    /// Known before informational before unknown, then by time.
    pub(super) fn rank(&self) -> (bool, bool, Option<Instant>, What) {
        (self.due_at.is_none(), self.what.is_informational(), self.due_at, self.what)
    }

    pub(super) fn told(self, days: &WorkingDays, now: Instant, words: &Words) -> Deadline {
        let (because, help) = words.template(self.because.code());
        let facts = Facts::new().with("what", words.template(self.what.code()).0).with("because", because).with("help", help);
        let code = if self.due_at.is_some() { "deadline-known" } else { "deadline-not-known" };
        Deadline {
            what: self.what,
            parcel_id: self.parcel_id,
            case_id: self.case_id,
            due_at: self.due_at,
            minutes_left: self.due_at.map(|due_at| due_at.minutes_from(now)),
            working_minutes_left: self
                .working_time
                .zip(self.due_at)
                .and_then(|(time, due_at)| days.working_minutes(time, now.0.timestamp_millis(), due_at.0.timestamp_millis())),
            because: self.because,
            informational: self.what.is_informational(),
            message: words.say(code, &facts).0,
        }
    }
}
