//! Times as the sources write them. Those without an offset are read in the zone of their shape, and the order states which.

use super::intake::{Intake, Place};
use crate::calendar::zone::read_local;
use crate::value::{Digits, Facts, Instant, ReadTime, TimeNote, Zone};
use chrono::{Datelike, NaiveDateTime};

/// Times outside these years are placeholders or mistakes, not times of orders.
const YEARS: core::ops::RangeInclusive<i32> = 1990..=2199;

/// A time before its zone is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Written {
    /// Without an offset.
    Local(NaiveDateTime),
    /// With one.
    Stated(Instant),
}

/// Reads `2024-02-24 15:00:51`, `2018-03-01 12:12`, `20150714020749000-0700` and ISO 8601 with an offset.
pub(crate) fn parse(text: &str) -> Option<Written> {
    let text = text.trim();
    if text.len() > 40 {
        return None;
    }
    if let Some(local) = local(text) {
        return YEARS.contains(&local.year()).then_some(Written::Local(local));
    }
    let instant = text.parse::<Instant>().ok().or_else(|| with_offset(text))?;
    YEARS.contains(&instant.0.year()).then_some(Written::Stated(instant))
}

/// Year first only: `03/01/2019` could be two days.
fn local(text: &str) -> Option<NaiveDateTime> {
    let mut digits = Digits(text);
    let read = marked(&mut digits)?;
    digits.0.is_empty().then_some(read)
}

/// With an offset, beyond RFC 3339: the platform's oldest form, and offsets without a colon.
fn with_offset(text: &str) -> Option<Instant> {
    let mut digits = Digits(text);
    let read = digits.unmarked().or_else(|| {
        digits = Digits(text);
        marked(&mut digits)
    })?;
    let offset = digits.offset()?;
    if digits.0.is_empty() { Instant::at_offset(read, offset) } else { None }
}

fn marked(digits: &mut Digits<'_>) -> Option<NaiveDateTime> {
    let mark = if digits.0.contains('/') { '/' } else { '-' };
    let day = digits.day(mark, 1..=2)?;
    if digits.mark('T').is_none() {
        digits.mark(' ')?;
        digits.0 = digits.0.trim_start();
    }
    Some(day.and_time(digits.time()?))
}

/// Reads a time in a zone, without telling anybody.
pub(crate) fn read_in(text: &str, zone: Zone) -> Option<ReadTime> {
    match parse(text)? {
        Written::Stated(at) => Some(ReadTime { at, zone: Zone::Offset, note: None }),
        Written::Local(local) => read_local(local, zone),
    }
}

impl Intake<'_> {
    /// A time in the zone of the shape at hand. What cannot be read is told and left out.
    pub(crate) fn time(&mut self, text: &str, place: &Place) -> Option<ReadTime> {
        let read = read_in(text, self.zone);
        let facts = || Facts::new().with("found", text.trim());
        match read.map(|time| time.note) {
            None => self.error("time-unreadable", &facts(), &place.showing(text.trim())),
            Some(Some(TimeNote::Ambiguous)) => self.note("time-ambiguous", &facts(), &place.showing(text.trim())),
            Some(Some(TimeNote::Skipped)) => self.note("time-skipped", &facts(), &place.showing(text.trim())),
            Some(None) => {}
        }
        read
    }
}
