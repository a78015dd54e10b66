//! Reading days and times of day from text, digit by digit.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use core::ops::RangeInclusive;

/// Text that is read from its beginning.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Digits<'a>(pub(crate) &'a str);

impl Digits<'_> {
    /// A number of so many digits, as many as there are.
    pub(crate) fn number(&mut self, length: RangeInclusive<usize>) -> Option<u32> {
        let digits = self.0.bytes().take(*length.end()).take_while(u8::is_ascii_digit).count();
        let (number, rest) = self.0.split_at_checked(digits).filter(|_| length.contains(&digits))?;
        self.0 = rest;
        number.parse().ok()
    }

    /// A mark; `None` where another stands.
    pub(crate) fn mark(&mut self, mark: char) -> Option<()> {
        self.0 = self.0.strip_prefix(mark)?;
        Some(())
    }

    /// `2026-09-18` with its mark; months and days may have `length` digits.
    pub(crate) fn day(&mut self, mark: char, length: RangeInclusive<usize>) -> Option<NaiveDate> {
        let year = self.number(4..=4)?;
        self.mark(mark)?;
        let month = self.number(length.clone())?;
        self.mark(mark)?;
        let day = self.number(length)?;
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
    }

    /// `09:30`, `09:30:15` or `09:30:15.250`.
    pub(crate) fn time(&mut self) -> Option<NaiveTime> {
        let hour = self.number(1..=2)?;
        self.mark(':')?;
        let minute = self.number(1..=2)?;
        if self.mark(':').is_none() {
            return NaiveTime::from_hms_opt(hour, minute, 0);
        }
        let second = self.number(1..=2)?;
        let nano = if self.mark('.').is_some() { self.fraction(1..=9)? } else { 0 };
        NaiveTime::from_hms_nano_opt(hour, minute, second, nano)
    }

    /// `20260918093015250`: year to millisecond without a mark.
    pub(crate) fn unmarked(&mut self) -> Option<NaiveDateTime> {
        let year = self.number(4..=4)?;
        let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, self.number(2..=2)?, self.number(2..=2)?)?;
        day.and_hms_nano_opt(self.number(2..=2)?, self.number(2..=2)?, self.number(2..=2)?, self.fraction(3..=3)?)
    }

    /// `+08:00` or `+0800`, in seconds east of Greenwich.
    pub(crate) fn offset(&mut self) -> Option<i32> {
        let west = self.mark('-').is_some();
        if !west {
            self.mark('+')?;
        }
        let hours = self.number(2..=2)?;
        let _colon = self.mark(':');
        let minutes = self.number(2..=2).filter(|minutes| *minutes < 60)?;
        let seconds = i32::try_from(hours.checked_mul(60)?.checked_add(minutes)?.checked_mul(60)?).ok()?;
        Some(if west { seconds.saturating_neg() } else { seconds })
    }

    /// Digits behind the point, in nanoseconds.
    fn fraction(&mut self, length: RangeInclusive<usize>) -> Option<u32> {
        let before = self.0.len();
        let number = self.number(length)?;
        let digits = u32::try_from(before.saturating_sub(self.0.len())).ok()?;
        number.checked_mul(10_u32.checked_pow(9_u32.checked_sub(digits)?)?)
    }
}
