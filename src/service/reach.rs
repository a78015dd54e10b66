//! Where a service goes: countries, and the postcodes inside them that it leaves out.

use super::Service;
use crate::read::{FromRaw, ToRaw};
use crate::value::{Country, Day};

/// Countries a service goes to.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Destinations {
    /// These alone; absent: everywhere.
    pub only: Option<Vec<Country>>,
    /// All but these.
    pub except: Option<Vec<Country>>,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// A part of a country that a service leaves out.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct ExcludedPostcodes {
    /// In which country.
    pub country: Country,
    /// What its postcodes begin with.
    pub prefixes: Vec<String>,
    /// What lies there.
    pub why: String,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// Whether a service reaches an address.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reach<'a> {
    /// It does.
    Served,
    /// The country is served, parts of it are not, and the postcode that would tell is not known.
    PostcodeUnknown,
    /// The country is not served.
    NotServed,
    /// The country is served, this part of it is not.
    Excluded(&'a ExcludedPostcodes),
}

impl Service {
    /// Whether it reaches an address.
    #[must_use]
    pub fn reach(&self, destination: Country, postcode: Option<&str>) -> Reach<'_> {
        if !self.destinations.contains(destination) {
            return Reach::NotServed;
        }
        reach_among(self.excluded_postcodes.iter().filter(|part| part.country == destination), postcode)
    }

    /// Whether it takes the address, as far as is known.
    #[must_use]
    pub fn serves(&self, destination: Country, postcode: Option<&str>) -> bool {
        matches!(self.reach(destination, postcode), Reach::Served | Reach::PostcodeUnknown)
    }
}

/// Whether an address in a country that is served lies in none of the parts that are left out of it.
#[must_use]
pub fn reach_among<'a>(excluded: impl Iterator<Item = &'a ExcludedPostcodes>, postcode: Option<&str>) -> Reach<'a> {
    let mut excluded = excluded.peekable();
    if excluded.peek().is_none() {
        return Reach::Served;
    }
    let Some(bare) = postcode.map(bare_postcode).filter(|bare| !bare.is_empty()) else { return Reach::PostcodeUnknown };
    let mut unknown = false;
    for part in excluded {
        match part.holds(&bare) {
            Some(true) => return Reach::Excluded(part),
            Some(false) => {}
            None => unknown = true,
        }
    }
    if unknown { Reach::PostcodeUnknown } else { Reach::Served }
}

impl Destinations {
    /// Whether a country is among them.
    #[must_use]
    pub fn contains(&self, country: Country) -> bool {
        let among = |list: &Vec<Country>| list.contains(&country);
        self.only.as_ref().is_none_or(among) && !self.except.as_ref().is_some_and(among)
    }
}

impl ExcludedPostcodes {
    /// Whether a bare postcode lies in this part; `None` where the platform's mask hides what would tell.
    fn holds(&self, bare: &str) -> Option<bool> {
        let country = self.country.to_string();
        let code = bare.strip_prefix(country.as_str()).unwrap_or(bare);
        if self.prefixes.iter().map(|prefix| bare_postcode(prefix)).any(|prefix| bare.starts_with(&prefix) || code.starts_with(&prefix)) {
            return Some(true);
        }
        let seen = code.split('*').next().unwrap_or_default();
        let hidden = code.contains('*') && self.prefixes.iter().any(|prefix| bare_postcode(prefix).starts_with(seen));
        (!hidden).then_some(false)
    }
}

/// A postcode as it is compared: capital letters, digits and the platform's mask; full-width characters read as plain ones.
#[must_use]
pub fn bare_postcode(postcode: &str) -> String {
    let plain = |letter: char| match u32::from(letter) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide.saturating_sub(0xFEE0)).unwrap_or(letter),
        _ => letter,
    };
    postcode.chars().map(plain).filter(|letter| letter.is_ascii_alphanumeric() || *letter == '*').map(|letter| letter.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corsica() -> ExcludedPostcodes {
        let as_of = "2026-11-23".parse().unwrap_or(Day(chrono::NaiveDate::MIN));
        ExcludedPostcodes { country: Country::of(*b"FR"), prefixes: vec!["20".to_owned()], why: String::new(), source: String::new(), as_of }
    }

    #[test]
    fn a_postcode_is_compared_however_it_is_written() {
        for written in ["20000", "20 000", "FR-20000", "fr 20000", "２００００"] {
            assert_eq!(corsica().holds(&bare_postcode(written)), Some(true), "{written}");
        }
        assert_eq!(corsica().holds(&bare_postcode("75001")), Some(false));
    }

    #[test]
    fn a_mask_tells_only_what_it_shows() {
        assert_eq!(corsica().holds(&bare_postcode("20***")), Some(true));
        assert_eq!(corsica().holds(&bare_postcode("75***")), Some(false));
        assert_eq!(corsica().holds(&bare_postcode("2****")), None);
        assert_eq!(corsica().holds(&bare_postcode("*****")), None);
    }
}
