//! Local times: a time without an offset becomes an instant, in the zone its source keeps. Nothing is known of other zones.

use crate::value::{Instant, ReadTime, TimeNote, Zone};
use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, Weekday};

const BEIJING: i32 = 8 * 3600;
const PACIFIC_STANDARD: i32 = -8 * 3600;
const PACIFIC_DAYLIGHT: i32 = -7 * 3600;

/// The nth (negative: counted from the end) Sunday of a month.
type Sunday = (u32, i8);

/// From this year on, daylight saving begins and ends with these Sundays at 02:00 on the wall clock.
/// 1987: Public Law 99-359. 2007: Energy Policy Act of 2005, Public Law 109-58, section 110.
const US_RULES: [(i32, Sunday, Sunday); 2] = [(2007, (3, 2), (11, 1)), (1987, (4, 1), (10, -1))];

/// The instant of a local time with the zone it was read in. An hour that occurs twice is taken the first time; one that
/// does not occur is taken an hour later on the wall clock; both are noted.
///
/// `None` for [`Zone::Offset`], which names no zone, and for US times before 1987, whose rules are not written here.
#[must_use]
pub fn read_local(local: NaiveDateTime, zone: Zone) -> Option<ReadTime> {
    match zone {
        Zone::Beijing => Some(ReadTime { at: Instant::at_offset(local, BEIJING)?, zone, note: None }),
        Zone::Pacific => read_pacific(local),
        Zone::Offset => None,
    }
}

fn read_pacific(local: NaiveDateTime) -> Option<ReadTime> {
    let (begins, ends) = daylight(local.date().year())?;
    let hour = Duration::try_hours(1)?;
    let skipped_until = begins.checked_add_signed(hour)?;
    let repeated_from = ends.checked_sub_signed(hour)?;
    let read = |local, offset, note| Some(ReadTime { at: Instant::at_offset(local, offset)?, zone: Zone::Pacific, note });
    if local < begins || local >= ends {
        read(local, PACIFIC_STANDARD, None)
    } else if local < skipped_until {
        read(local.checked_add_signed(hour)?, PACIFIC_DAYLIGHT, Some(TimeNote::Skipped))
    } else if local >= repeated_from {
        read(local, PACIFIC_DAYLIGHT, Some(TimeNote::Ambiguous))
    } else {
        read(local, PACIFIC_DAYLIGHT, None)
    }
}

/// When daylight saving begins (standard wall clock) and ends (daylight wall clock) in a year.
fn daylight(year: i32) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let (_, begins, ends) = US_RULES.iter().find(|(since, ..)| year >= *since)?;
    Some((sunday(year, *begins)?.and_hms_opt(2, 0, 0)?, sunday(year, *ends)?.and_hms_opt(2, 0, 0)?))
}

fn sunday(year: i32, (month, nth): Sunday) -> Option<NaiveDate> {
    if let Ok(nth) = u8::try_from(nth) {
        return NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Sun, nth);
    }
    let last = (1..=5).rev().find_map(|nth| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Sun, nth))?;
    last.checked_sub_signed(Duration::try_weeks(i64::from(nth).checked_neg()?.checked_sub(1)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(local: &str, zone: Zone, expect: &str) {
        let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M:%S").unwrap_or_default();
        let found = read_local(local, zone).map(|time| format!("{}{}", time.at, time.note.map_or(String::new(), |note| format!(" {note:?}"))));
        assert_eq!(found.as_deref().unwrap_or("none"), expect);
    }

    #[test]
    fn pacific_keeps_daylight_saving() {
        check("2024-02-27 23:15:30", Zone::Pacific, "2024-02-27T23:15:30-08:00");
        check("2024-05-28 00:15:30", Zone::Pacific, "2024-05-28T00:15:30-07:00");
        check("2024-03-10 01:59:59", Zone::Pacific, "2024-03-10T01:59:59-08:00");
        check("2024-03-10 02:30:00", Zone::Pacific, "2024-03-10T03:30:00-07:00 Skipped");
        check("2024-03-10 03:00:00", Zone::Pacific, "2024-03-10T03:00:00-07:00");
        check("2024-11-03 00:59:59", Zone::Pacific, "2024-11-03T00:59:59-07:00");
        check("2024-11-03 01:30:00", Zone::Pacific, "2024-11-03T01:30:00-07:00 Ambiguous");
        check("2024-11-03 02:00:00", Zone::Pacific, "2024-11-03T02:00:00-08:00");
    }

    #[test]
    fn older_years_have_their_own_sundays() {
        check("2006-04-01 12:00:00", Zone::Pacific, "2006-04-01T12:00:00-08:00");
        check("2006-04-02 12:00:00", Zone::Pacific, "2006-04-02T12:00:00-07:00");
        check("2006-10-28 12:00:00", Zone::Pacific, "2006-10-28T12:00:00-07:00");
        check("2006-10-29 12:00:00", Zone::Pacific, "2006-10-29T12:00:00-08:00");
        check("1986-07-01 12:00:00", Zone::Pacific, "none");
    }

    #[test]
    fn beijing_is_the_same_all_year() {
        check("2026-07-01 00:00:00", Zone::Beijing, "2026-07-01T00:00:00+08:00");
        check("2026-07-01 00:00:00", Zone::Offset, "none");
    }
}
