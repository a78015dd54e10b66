//! Amounts as the sources write them: `US $ 12.34`, `12.34 EUR`, `руб. 100.00`. A bare `$` or `¥` names no currency.

use super::intake::{Intake, Place};
use super::text::halfwidth;
use crate::value::{Currency, Facts, Money};

/// Marks that name one currency only, without spaces and points, in capitals.
const MARKS: [(&str, &str); 17] = [
    ("US$", "USD"),
    ("C$", "CAD"),
    ("CA$", "CAD"),
    ("A$", "AUD"),
    ("AU$", "AUD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("R$", "BRL"),
    ("MX$", "MXN"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("₽", "RUB"),
    ("РУБ", "RUB"),
    ("₩", "KRW"),
    ("₴", "UAH"),
    ("₪", "ILS"),
    ("RMB", "CNY"),
];

/// Marks that several currencies share.
const SHARED: [&str; 4] = ["", "$", "¥", "￥"];

/// What a mark says of a currency.
enum Mark {
    Names(Currency),
    Silent,
    Strange,
}

impl Intake<'_> {
    /// The amount that a text states. Its own currency counts first, then `hint`, then the option; with none of them the
    /// currency is unknown, which is told once a field.
    #[inline(never)]
    pub(crate) fn money(&mut self, text: &str, hint: Option<Currency>, place: &Place) -> Option<Money> {
        let (mark, number) = apart(text);
        let currency = match mark_of(&mark) {
            Mark::Names(currency) => Some(currency),
            Mark::Silent => Some(hint.or(self.options.currency).unwrap_or(Currency::Unknown)),
            Mark::Strange => None,
        };
        let read = currency.and_then(|currency| Money::parse(&number, currency).ok());
        match read {
            None => self.error("amount-unreadable", &Facts::new().with("found", text.trim()), &place.showing(text.trim())),
            Some(Money { currency: Currency::Unknown, .. }) => {
                let subject = place.column.as_deref().map_or_else(|| place.path.rsplit('/').next().unwrap_or_default().to_owned(), str::to_owned);
                if self.is_first("currency-unknown", &subject) {
                    self.warn("currency-unknown", &Facts::new().with("field", subject.trim()), &place.showing(text.trim()));
                }
            }
            Some(_) => {}
        }
        read
    }
}

/// The currency of an ISO 4217 code in any case.
pub(crate) fn currency_of(code: &str) -> Option<Currency> {
    code.trim().to_ascii_uppercase().parse().ok().filter(|currency| *currency != Currency::Unknown)
}

/// The mark and the number of an amount.
fn apart(text: &str) -> (String, String) {
    let bare = text.trim();
    if bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && bare.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
        && !bare.ends_with('.')
    {
        return (String::new(), bare.to_owned());
    }
    let text: String = text.trim().chars().map(halfwidth).collect();
    let is_number = |letter: char| letter.is_ascii_digit() || letter == '-';
    let start = text.find(is_number).unwrap_or(text.len());
    let end = text.rfind(|letter: char| letter.is_ascii_digit()).map_or(text.len(), |last| last.saturating_add(1)).max(start);
    let (head, tail) = text.split_at_checked(end).unwrap_or((&text, ""));
    let (before, number) = head.split_at_checked(start).unwrap_or(("", head));
    let mark = before.chars().chain(tail.chars()).filter(|letter| !letter.is_whitespace() && *letter != '.').flat_map(char::to_uppercase).collect();
    (mark, number.to_owned())
}

fn mark_of(mark: &str) -> Mark {
    if SHARED.contains(&mark) {
        return Mark::Silent;
    }
    let code = MARKS.iter().find(|(known, _)| *known == mark).map_or(mark, |(_, code)| code);
    currency_of(code).map_or(Mark::Strange, Mark::Names)
}
