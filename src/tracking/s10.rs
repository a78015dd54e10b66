//! The postal union's numbers (S10): two letters for the service, eight digits, a check digit, the country of the post.

use super::Finding;
use crate::service::S10Numbers;
use crate::value::{Country, Facts};

/// Letters and digits in their places.
pub(super) const SHAPE: &str = "AA999999999AA";
const LENGTH: usize = 13;
const WEIGHTS: [u32; 8] = [8, 6, 4, 2, 3, 5, 9, 7];

struct Parts<'a> {
    indicator: &'a str,
    digits: &'a str,
    country: &'a str,
}

/// Whether a number has the form, right or wrong.
pub(super) fn has_form(number: &str) -> bool {
    parts(number).is_some()
}

/// Everything that is wrong with a number, by the standard and by what the service issues.
pub(super) fn faults(number: &str, format: Option<&S10Numbers>) -> Vec<Finding> {
    let Some(parts) = parts(number) else { return vec![misshapen(number)] };
    let mut found = Vec::new();
    if check_digit(parts.digits).is_none_or(|digit| parts.digits.chars().last() != char::from_digit(digit, 10)) {
        found.push(Finding::new("tracking-check-digit", Facts::new().with("digits", parts.digits)));
    }
    if !is_country(parts.country) {
        found.push(Finding::new("tracking-country-unknown", Facts::new().with("country", parts.country)));
    }
    found.extend(format.into_iter().flat_map(|format| misfits(&parts, format)));
    found
}

fn parts(number: &str) -> Option<Parts<'_>> {
    let (indicator, rest) = number.split_at_checked(2)?;
    let (digits, country) = rest.split_at_checked(9)?;
    let letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase());
    let fits = letters(indicator) && digits.bytes().all(|byte| byte.is_ascii_digit()) && country.len() == 2 && letters(country);
    fits.then_some(Parts { indicator, digits, country })
}

fn misshapen(number: &str) -> Finding {
    let length = number.chars().count();
    if length == LENGTH {
        return Finding::new("tracking-form", Facts::new());
    }
    let found = u32::try_from(length).unwrap_or(u32::MAX);
    Finding::new("tracking-length", Facts::new().with("length", found).with("wanted", 13_u32))
}

/// The check digit that eight digits ask for.
fn check_digit(digits: &str) -> Option<u32> {
    let products = digits.chars().zip(WEIGHTS).map(|(digit, weight)| digit.to_digit(10)?.checked_mul(weight));
    let sum = products.sum::<Option<u32>>()?;
    match 11_u32.checked_sub(sum.checked_rem(11)?)? {
        10 => Some(0),
        11 => Some(5),
        digit => Some(digit),
    }
}

/// The table's own codes only: `UK` reads as a country elsewhere, no post uses it.
fn is_country(code: &str) -> bool {
    code.parse::<Country>().is_ok_and(|country| country.to_string() == code)
}

fn misfits(parts: &Parts<'_>, format: &S10Numbers) -> Vec<Finding> {
    let mut found = Vec::new();
    if !format.prefixes.is_empty() && !format.prefixes.iter().any(|prefix| parts.indicator.starts_with(prefix.as_str())) {
        let facts = Facts::new().with("prefix", parts.indicator).with("prefixes", format.prefixes.clone());
        found.push(Finding::new("tracking-prefix-unfit", facts));
    }
    let countries: Vec<String> = format.countries.iter().map(Country::to_string).collect();
    if is_country(parts.country) && !countries.is_empty() && !countries.iter().any(|country| country == parts.country) {
        let facts = Facts::new().with("country", parts.country).with("countries", countries);
        found.push(Finding::new("tracking-country-unfit", facts));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::check_digit;

    /// 47312482 is the standard's own example; 00000000 and 02000000 reach the two special remainders.
    #[test]
    fn digits_have_their_check_digit() {
        for (digits, expect) in
            [("47312482", 9), ("12345678", 5), ("00000000", 5), ("02000000", 0), ("00000003", 1), ("10000009", 6), ("00000011", 6)]
        {
            assert_eq!(check_digit(digits), Some(expect), "{digits}");
        }
    }
}
