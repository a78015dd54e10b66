//! Clocks: working days and working hours, held against counting day by day and minute by minute.

use jiaoyun::calendar::rules::{Calendar, Clock, Ends, Unit};
use jiaoyun::calendar::{Edge, WorkingDays, WorkingTime, due};
use jiaoyun::playbook::Playbook;
use jiaoyun::value::{Day, Instant};
use proptest::prelude::*;
use std::sync::LazyLock;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
const BEIJING: i64 = 8 * 60 * MINUTE;

static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| Playbook::standard().calendar);
static DAYS: LazyLock<WorkingDays> = LazyLock::new(|| WorkingDays::of(&CALENDAR));
static OFFICE: LazyLock<WorkingTime> = LazyLock::new(|| WorkingTime { from: "09:00".parse().expect("a time"), to: "18:00".parse().expect("a time") });

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn instant(text: &str) -> Instant {
    text.parse().expect("an instant")
}

/// Whether a day is worked, read from the notices: what the next year's says of December stands, else the year's own, else the week.
fn is_worked(day: Day) -> Option<bool> {
    let text = day.to_string();
    let year: i32 = text[..4].parse().expect("a year");
    let own = CALENDAR.years.get(&year.to_string())?;
    let next = CALENDAR.years.get(&(year + 1).to_string());
    let states = |notice: &jiaoyun::calendar::rules::Year| {
        if notice.work.contains(&day) { Some(true) } else { notice.off.contains(&day).then_some(false) }
    };
    let week = !matches!(day.0.format("%u").to_string().as_str(), "6" | "7");
    Some(next.and_then(states).or_else(|| states(own)).unwrap_or(week))
}

/// The nth working day, walked to.
fn walked(start: Day, n: u32) -> Option<Day> {
    let mut day = start;
    let mut left = n;
    while left > 0 {
        day = day.plus_days(1)?;
        left -= u32::from(is_worked(day)?);
    }
    Some(day)
}

fn clock(amount: u32, unit: Unit, ends: Option<Ends>) -> Clock {
    Clock { amount, unit, ends, working_time: Some(*OFFICE), source: String::new(), as_of: day("2026-09-18") }
}

#[track_caller]
fn ends(clock: &Clock, start: &str, expect: &str) {
    let end = due(&DAYS, clock, instant(start)).map(|due| format!("{}{}", due.at, if due.certain { "" } else { " at the earliest" }));
    assert_eq!(end.as_deref().unwrap_or("unknown"), expect);
}

/// Working days a year, as counted from the notices.
#[test]
fn years_have_their_working_days() {
    for (year, count) in [(2019, 250), (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)] {
        let last = day(&format!("{year}-12-31"));
        let counted = (0..).map_while(|n| DAYS.add(day(&format!("{year}-01-01")), n + 1).ok()).take_while(|day| *day <= last).count();
        let first = usize::from(is_worked(day(&format!("{year}-01-01"))) == Some(true));
        assert_eq!(counted + first, count, "{year}");
    }
}

#[test]
fn units_are_different_clocks() {
    let start = "2026-09-18T23:30:00+08:00";
    ends(&clock(24, Unit::Hours, None), start, "2026-09-19T23:30:00+08:00");
    ends(&clock(3, Unit::NaturalDays, None), start, "2026-09-21T23:30:00+08:00");
    ends(&clock(3, Unit::WorkingDays, None), start, "2026-09-22T23:59:59+08:00");
    ends(&clock(3, Unit::WorkingDays, Some(Ends::DayEnd)), start, "2026-09-22T23:59:59+08:00");
    ends(&clock(3, Unit::WorkingDays, Some(Ends::SameTime)), start, "2026-09-22T23:30:00+08:00");
    ends(&clock(9, Unit::WorkingHours, None), start, "2026-09-20T18:00:00+08:00");
}

#[test]
fn the_day_is_the_day_in_beijing() {
    ends(&clock(3, Unit::WorkingDays, None), "2026-09-17T09:30:00-07:00", "2026-09-22T23:59:59+08:00");
    ends(&clock(3, Unit::WorkingDays, Some(Ends::SameTime)), "2026-09-17T09:30:00-07:00", "2026-09-22T00:30:00+08:00");
}

#[test]
fn working_hours_run_in_working_time_alone() {
    ends(&clock(1, Unit::WorkingHours, None), "2026-09-18T08:00:00+08:00", "2026-09-18T10:00:00+08:00");
    ends(&clock(1, Unit::WorkingHours, None), "2026-09-18T12:15:00+08:00", "2026-09-18T13:15:00+08:00");
    ends(&clock(2, Unit::WorkingHours, None), "2026-09-18T17:00:00+08:00", "2026-09-20T10:00:00+08:00");
    ends(&clock(1, Unit::WorkingHours, None), "2026-09-18T17:00:00+08:00", "2026-09-18T18:00:00+08:00");
}

#[test]
fn past_the_calendar_every_day_might_be_worked() {
    ends(&clock(3, Unit::WorkingDays, Some(Ends::SameTime)), "2026-12-30T10:00:00+08:00", "2027-01-02T10:00:00+08:00 at the earliest");
    ends(&clock(18, Unit::WorkingHours, None), "2026-12-31T10:00:00+08:00", "2027-01-02T10:00:00+08:00 at the earliest");
    ends(&clock(9, Unit::WorkingHours, None), "2027-02-01T10:00:00+08:00", "unknown");
    ends(&clock(9, Unit::WorkingDays, None), "2000-02-01T10:00:00+08:00", "unknown");
    assert!(matches!(DAYS.add(day("2026-09-18"), u32::MAX), Err(Edge::Ends { .. })));
    let none = WorkingDays::of(&Calendar::default());
    assert_eq!(none.add(day("2026-09-18"), 1), Err(Edge::Ends { last_day: day("2026-09-18"), no_earlier_than: day("2026-09-19") }));
}

#[test]
fn time_left_is_counted_in_working_minutes() {
    let left = |now: &str, until: &str| DAYS.working_minutes(*OFFICE, instant(now).0.timestamp_millis(), instant(until).0.timestamp_millis());
    assert_eq!(left("2026-09-18T11:30:00+08:00", "2026-09-18T17:00:00+08:00"), Some(330));
    assert_eq!(left("2026-09-18T17:30:30+08:00", "2026-09-20T09:10:00+08:00"), Some(39), "the Saturday is off, the Sunday is made up");
    assert_eq!(left("2026-09-18T19:00:00+08:00", "2026-09-18T23:00:00+08:00"), Some(0));
    assert_eq!(left("2026-09-18T12:00:00+08:00", "2026-09-18T11:00:00+08:00"), Some(0), "passed");
    assert_eq!(left("2026-12-31T17:00:00+08:00", "2027-01-01T10:00:00+08:00"), None, "the calendar does not reach");
}

/// Working time day by day: what of each worked day's 09:00 to 18:00 lies between the two.
fn day_by_day(now: i64, until: i64) -> i64 {
    let days = (now + BEIJING).div_euclid(DAY)..=(until + BEIJING).div_euclid(DAY);
    let overlap = |number: i64| {
        let day = day("1970-01-01").plus_days(number).expect("a day");
        let begins = (number * DAY - BEIJING + 9 * 60 * MINUTE).max(now);
        let ends = (number * DAY - BEIJING + 18 * 60 * MINUTE).min(until);
        if is_worked(day) == Some(true) { (ends - begins).max(0) } else { 0 }
    };
    days.map(overlap).sum::<i64>() / MINUTE
}

proptest! {
    #[test]
    fn the_table_counts_as_walking_does(offset in 0_i64..2900, n in 0_u32..60) {
        let start = day("2019-01-01").plus_days(offset).expect("a day");
        prop_assert_eq!(DAYS.add(start, n).ok(), walked(start, n));
    }

    #[test]
    fn the_same_time_is_as_many_days_later(minutes in 0_i64..(7 * 365 * 24 * 60), n in 1_u32..20) {
        let start = instant("2019-01-01T00:00:00Z").plus_minutes(minutes);
        let ended = due(&DAYS, &clock(n, Unit::WorkingDays, Some(Ends::SameTime)), start).expect("it ends");
        prop_assert_eq!(Some(ended.at.beijing_day()), walked(start.beijing_day(), n));
        prop_assert_eq!((ended.at.0.timestamp_millis() - start.0.timestamp_millis()) % DAY, 0);
    }

    #[test]
    fn working_minutes_are_the_minutes(minutes in 0_i64..(7 * 365 * 24 * 60), span in 0_i64..(20 * 24 * 60)) {
        let now = instant("2019-01-01T00:00:00Z").plus_minutes(minutes).0.timestamp_millis();
        let until = now + span * MINUTE + 59_999;
        prop_assert_eq!(DAYS.working_minutes(*OFFICE, now, until), Some(day_by_day(now, until)));
    }

    #[test]
    fn working_hours_end_when_they_are_over(minutes in 0_i64..(7 * 365 * 24 * 60), hours in 1_u32..80) {
        let start = instant("2019-01-01T00:00:00Z").plus_minutes(minutes).0.timestamp_millis();
        let (end, _) = DAYS.due_millis(&clock(hours, Unit::WorkingHours, None), start).expect("it ends");
        prop_assert_eq!(DAYS.working_minutes(*OFFICE, start, end), Some(i64::from(hours) * 60));
        prop_assert_eq!(DAYS.working_minutes(*OFFICE, start, end - MINUTE), Some(i64::from(hours) * 60 - 1));
    }
}
