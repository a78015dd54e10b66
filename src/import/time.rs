//! Times as the sources write them. Those without an offset are read in the zone of their shape, and the order states which.

use super::intake::{Intake, Place};
use crate::calendar::zone::read_local;
use crate::value::{Facts, Instant, ReadTime, TimeNote, Zone};
use chrono::{DateTime, Datelike, NaiveDateTime};

/// Times outside these years are placeholders or mistakes, not times of orders.
const YEARS: core::ops::RangeInclusive<i32> = 1990..=2199;

/// Year first only: `03/01/2019` could be two days.
const LOCAL_FORMS: [&str; 6] =
    ["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M"];

/// With an offset, beyond RFC 3339: the platform's oldest form, and offsets without a colon.
const OFFSET_FORMS: [&str; 2] = ["%Y%m%d%H%M%S%3f%z", "%Y-%m-%dT%H:%M:%S%.f%z"];

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
    // Without an offset first: nearly every time in a sheet or a reply is, and failing at the other forms is not free.
    if let Some(local) = LOCAL_FORMS.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok()) {
        return YEARS.contains(&local.year()).then_some(Written::Local(local));
    }
    let offset = |form: &str| DateTime::parse_from_str(text, form).ok().map(Instant);
    let instant = text.parse::<Instant>().ok().or_else(|| OFFSET_FORMS.into_iter().find_map(offset))?;
    YEARS.contains(&instant.0.year()).then_some(Written::Stated(instant))
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
