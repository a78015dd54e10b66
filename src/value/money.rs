//! Money: integer minor units and a currency. No arithmetic is done across currencies; there are no exchange rates here.

use crate::pack::{Packed, Packer, Unpacker};
use crate::read::{FromRaw, Raw, Reader, ToRaw};
use core::fmt;
use core::str::FromStr;

/// The currencies whose minor unit is not a hundredth (ISO 4217).
const DECIMALS: [(&str, u8); 22] = [
    ("BHD", 3),
    ("BIF", 0),
    ("CLP", 0),
    ("DJF", 0),
    ("GNF", 0),
    ("IQD", 3),
    ("ISK", 0),
    ("JOD", 3),
    ("JPY", 0),
    ("KMF", 0),
    ("KRW", 0),
    ("KWD", 3),
    ("LYD", 3),
    ("OMR", 3),
    ("PYG", 0),
    ("RWF", 0),
    ("TND", 3),
    ("UGX", 0),
    ("UYI", 0),
    ("VND", 0),
    ("VUV", 0),
    ("XAF", 0),
];

/// A currency, or that nobody said which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Currency {
    /// ISO 4217.
    Known([u8; 3]),
    /// The source named none.
    Unknown,
}

impl Currency {
    /// How many decimals an amount in it has.
    #[must_use]
    pub fn decimals(self) -> u8 {
        let Currency::Known(letters) = self else { return 2 };
        DECIMALS.iter().find(|(code, _)| code.as_bytes() == letters).map_or(2, |(_, decimals)| *decimals)
    }
}

impl FromStr for Currency {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        match *text.as_bytes() {
            [a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Currency::Known([a, b, c])),
            _ if text == "unknown" => Ok(Currency::Unknown),
            _ => Err(()),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Currency::Known(code) => code.iter().try_for_each(|byte| write!(out, "{}", char::from(*byte))),
            Currency::Unknown => out.write_str("unknown"),
        }
    }
}

/// Text that is not an amount of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnAmount;

/// An amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    /// Whole minor units.
    pub minor: i64,
    /// Of which currency.
    pub currency: Currency,
}

impl Money {
    /// Reads decimal text: `12.34`, `1,234.5`, `12`.
    ///
    /// # Errors
    /// Text that is no number (`12,34,5x`), has more decimals than its currency (`1.234` USD), or is too large.
    pub fn parse(amount: &str, currency: Currency) -> Result<Money, NotAnAmount> {
        let text = without_grouping(amount.trim())?;
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.as_str()),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
            return Err(NotAnAmount);
        }
        let decimals = usize::from(currency.decimals());
        let kept = fraction.trim_end_matches('0');
        if kept.len() > decimals {
            return Err(NotAnAmount);
        }
        let minor = format!("{whole}{kept:0<decimals$}").parse::<i64>().map_err(|_| NotAnAmount)?;
        let minor = if negative { minor.checked_neg().ok_or(NotAnAmount)? } else { minor };
        Ok(Money { minor, currency })
    }

    /// Decimal text with the currency's decimals.
    #[must_use]
    pub fn amount(self) -> String {
        let decimals = usize::from(self.currency.decimals());
        let width = decimals.saturating_add(1);
        let digits = format!("{:0>width$}", self.minor.unsigned_abs());
        let (whole, fraction) = digits.split_at_checked(digits.len().saturating_sub(decimals)).unwrap_or((&digits, ""));
        let sign = if self.minor < 0 { "-" } else { "" };
        if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.amount(), self.currency)
    }
}

#[derive(FromRaw, ToRaw)]
struct Written {
    amount: String,
    currency: String,
}

impl ToRaw for Money {
    fn to_raw(&self) -> Raw {
        Written { amount: self.amount(), currency: self.currency.to_string() }.to_raw()
    }
}

impl FromRaw for Money {
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        let Written { amount, currency } = Written::from_raw(raw, reader);
        let currency = currency.parse().unwrap_or_else(|()| {
            reader.refuse(format_args!("the currency must be three capital letters or `unknown`"));
            Currency::Unknown
        });
        Money::parse(&amount, currency).unwrap_or_else(|NotAnAmount| {
            reader.refuse(format_args!("the amount must be decimal text such as `12.34`"));
            Money { minor: 0, currency }
        })
    }
}

/// The amount, then the three letters of the currency or a zero where nobody said which.
impl Packed for Money {
    fn pack(&self, out: &mut Packer<'_>) {
        out.signed(self.minor);
        match self.currency {
            Currency::Known(letters) => out.raw(&letters),
            Currency::Unknown => out.byte(0),
        }
    }
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let minor = from.signed();
        let first = from.byte();
        if first == 0 {
            return Money { minor, currency: Currency::Unknown };
        }
        let letters = [first, from.byte(), from.byte()];
        if !letters.iter().all(u8::is_ascii_uppercase) {
            from.refuse();
        }
        Money { minor, currency: Currency::Known(letters) }
    }
}

impl FromRaw for Currency {
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        reader.text(raw).parse().unwrap_or_else(|()| {
            reader.refuse(format_args!("the currency must be three capital letters such as `USD`, or `unknown`"));
            Currency::Unknown
        })
    }
}

/// Takes commas out where they group thousands, and only there.
fn without_grouping(text: &str) -> Result<String, NotAnAmount> {
    let whole = text.split('.').next().unwrap_or_default();
    if !whole.contains(',') {
        return if text.contains(',') { Err(NotAnAmount) } else { Ok(text.to_owned()) };
    }
    let mut groups = whole.trim_start_matches('-').split(',');
    let first = groups.next().unwrap_or_default();
    if first.is_empty() || first.len() > 3 || !groups.all(|group| group.len() == 3) {
        return Err(NotAnAmount);
    }
    Ok(text.replace(',', ""))
}
