//! Times of day: from when until when a working day is worked, in Beijing.

use crate::read::{FromRaw, Raw, Reader, ToRaw};
use core::fmt;
use core::str::FromStr;

/// From when until when a working day is worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub struct WorkingTime {
    /// Its beginning.
    pub from: TimeOfDay,
    /// Its end.
    pub to: TimeOfDay,
}

impl WorkingTime {
    /// How long a working day is; nothing where it ends before it begins.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.to.millis().saturating_sub(self.from.millis()).max(0)
    }
}

/// A time of day, in minutes from midnight; `24:00` is the end of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// Milliseconds from midnight.
    #[must_use]
    pub fn millis(self) -> i64 {
        i64::from(self.0).saturating_mul(60_000)
    }
}

impl FromStr for TimeOfDay {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let two =
            |text: &str| text.bytes().all(|digit| digit.is_ascii_digit()).then(|| text.parse::<u16>().ok()).flatten().filter(|_| text.len() == 2);
        let (hours, minutes) = text.split_once(':').and_then(|(hours, minutes)| two(hours).zip(two(minutes))).ok_or(())?;
        let time = hours.checked_mul(60).and_then(|time| time.checked_add(minutes)).ok_or(())?;
        if minutes < 60 && time <= 24 * 60 { Ok(TimeOfDay(time)) } else { Err(()) }
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:02}:{:02}", self.0.div_euclid(60), self.0.rem_euclid(60))
    }
}

impl ToRaw for TimeOfDay {
    fn to_raw(&self) -> Raw {
        Raw::Text(self.to_string())
    }
}

impl FromRaw for TimeOfDay {
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        reader.parsed(raw, "a time of day such as `09:00`").unwrap_or(TimeOfDay(0))
    }
}

#[cfg(test)]
mod tests {
    use super::TimeOfDay;

    #[test]
    fn a_time_of_day_has_two_digits_and_two() {
        let shown = |text: &str| text.parse::<TimeOfDay>().map(|time| time.to_string());
        for good in ["00:00", "09:00", "18:30", "24:00"] {
            assert_eq!(shown(good), Ok(good.to_owned()));
        }
        for bad in ["9:00", "09:60", "24:01", "0900", "+9:00", "09:00:00", ""] {
            assert_eq!(shown(bad), Err(()), "{bad}");
        }
    }
}
