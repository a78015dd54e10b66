//! Instants, days and zones. An instant always carries its offset; reading one without an offset is the import's business.

use super::Digits;
use crate::pack::{Packed, Packer, Unpacker};
use crate::read::{FromRaw, Raw, Reader, ToRaw};
use chrono::{DateTime, Datelike, Duration, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat};
use core::fmt;
use core::str::FromStr;

/// Beijing is eight hours ahead of UTC all year.
const BEIJING_SECONDS: i32 = 8 * 3600;

/// A point in time with the offset it was stated in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant(pub DateTime<FixedOffset>);

impl Instant {
    /// The instant so many minutes later.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        let later = Duration::try_minutes(minutes).and_then(|span| self.0.checked_add_signed(span));
        Instant(later.unwrap_or(self.0))
    }

    /// The instant so many seconds later.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        let later = Duration::try_seconds(seconds).and_then(|span| self.0.checked_add_signed(span));
        Instant(later.unwrap_or(self.0))
    }

    /// Whole minutes from `now` until this instant, rounded towards the past; negative when it has passed.
    #[must_use]
    pub fn minutes_from(self, now: Instant) -> i64 {
        self.0.signed_duration_since(now.0).num_seconds().div_euclid(60)
    }

    /// The calendar day in Beijing.
    #[must_use]
    pub fn beijing_day(self) -> Day {
        Day(self.in_beijing().0.date_naive())
    }

    /// The same instant stated in Beijing time.
    #[must_use]
    pub fn in_beijing(self) -> Instant {
        FixedOffset::east_opt(BEIJING_SECONDS).map_or(self, |offset| Instant(self.0.with_timezone(&offset)))
    }

    /// A local time at a fixed offset of so many seconds east of Greenwich.
    #[must_use]
    pub fn at_offset(local: NaiveDateTime, seconds_east: i32) -> Option<Instant> {
        let offset = FixedOffset::east_opt(seconds_east)?;
        local.and_local_timezone(offset).single().map(Instant)
    }
}

impl FromStr for Instant {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        DateTime::parse_from_rfc3339(text).map(Instant).map_err(|_| ())
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

impl ToRaw for Instant {
    fn to_raw(&self) -> Raw {
        Raw::Text(self.to_string())
    }
}

impl FromRaw for Instant {
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        reader.parsed(raw, "an instant such as `2026-09-18T09:30:00+08:00`").unwrap_or(Instant(DateTime::default()))
    }
}

impl Packed for Instant {
    fn pack(&self, out: &mut Packer<'_>) {
        out.instant(self.0.timestamp(), self.0.timestamp_subsec_nanos(), self.0.offset().local_minus_utc());
    }
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let (seconds, nanos, offset) = from.instant();
        let zoned =
            DateTime::from_timestamp(seconds, nanos).zip(FixedOffset::east_opt(offset)).map(|(instant, offset)| instant.with_timezone(&offset));
        Instant(zoned.unwrap_or_else(|| {
            from.refuse();
            DateTime::default()
        }))
    }
}

/// A calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub NaiveDate);

impl Day {
    /// The day so many days later; earlier when negative.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Day> {
        Duration::try_days(days).and_then(|span| self.0.checked_add_signed(span)).map(Day)
    }

    /// The last second of this day in Beijing.
    #[must_use]
    pub fn beijing_end(self) -> Option<Instant> {
        let last = NaiveTime::from_hms_opt(23, 59, 59)?;
        Instant::at_offset(self.0.and_time(last), BEIJING_SECONDS)
    }
}

impl FromStr for Day {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut digits = Digits(text);
        digits.day('-', 2..=2).filter(|_| digits.0.is_empty()).map(Day).ok_or(())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl ToRaw for Day {
    fn to_raw(&self) -> Raw {
        Raw::Text(self.to_string())
    }
}

impl FromRaw for Day {
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        reader.parsed(raw, "a day such as `2026-09-18`").unwrap_or(Day(NaiveDate::default()))
    }
}

/// The zone a time without one was read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum Zone {
    /// US Pacific with daylight saving: the platform's replies.
    #[shape(rename = "America/Los_Angeles")]
    Pacific,
    /// Beijing: the seller's spreadsheets.
    #[shape(rename = "Asia/Shanghai")]
    Beijing,
    /// The text carried its own offset.
    #[shape(rename = "offset")]
    Offset,
}

/// What was odd about a local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum TimeNote {
    /// The hour occurs twice; the earlier instant was taken.
    Ambiguous,
    /// The hour does not occur; the wall clock an hour later was taken.
    Skipped,
}

/// A time as the platform or a spreadsheet wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub struct ReadTime {
    /// When.
    pub at: Instant,
    /// The zone it was read in.
    pub zone: Zone,
    /// What was odd about it.
    pub note: Option<TimeNote>,
}
