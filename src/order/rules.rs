//! What the playbook may say about an order's life: words, receiver checks, limits of amendments, clocks.

use crate::calendar::rules::Clock;
use crate::read::{FromRaw, ToRaw};
use crate::value::{Country, Day, Keyed};

/// The platform's own status words: of orders, of freezes, of disputes, of funds.
const STATUSES: [&str; 20] = [
    "PLACE_ORDER_SUCCESS",
    "PAYMENT_PROCESSING",
    "RISK_CONTROL",
    "RISK_CONTROL_HOLD",
    "WAIT_SELLER_EXAMINE_MONEY",
    "WAIT_SELLER_SEND_GOODS",
    "SELLER_PART_SEND_GOODS",
    "WAIT_BUYER_ACCEPT_GOODS",
    "IN_CANCEL",
    "IN_ISSUE",
    "IN_FROZEN",
    "FUND_PROCESSING",
    "FINISH",
    "ARCHIVE",
    "NO_FROZEN",
    "NO_ISSUE",
    "END_ISSUE",
    "NOT_PAY",
    "PAY_SUCCESS",
    "WAIT_SELLER_CHECK",
];

/// The playbook's order section.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Rules {
    /// A status as a spreadsheet or page words it -> the platform's code.
    pub status_words: Keyed<String, String>,
    /// Receiver fields that a confirmation asks for.
    pub receiver_fields: Vec<String>,
    /// Shapes of postcodes.
    pub postcodes: Vec<Postcode>,
    /// Countries that have none.
    pub countries_without_postcode: Vec<Country>,
    /// How often and how long a declaration can be amended.
    pub amendments: Amendments,
    /// The clocks of an order.
    pub clocks: Clocks,
}

/// The shapes of one country's postcodes: `9` a digit, `A` a letter, `?` either.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Postcode {
    /// Which country.
    pub country: Country,
    /// The shapes, without spaces and hyphens.
    pub shapes: Vec<String>,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// The platform's limits on amending a declaration.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Amendments {
    /// How often.
    pub times: u32,
    /// Natural days after the declaration.
    pub within_days: u32,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// The clocks of an order.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Clocks {
    /// The platform's review after payment.
    pub risk_review: Clock,
    /// To answer a request to cancel.
    pub cancel_answer: Clock,
    /// To answer a dispute.
    pub dispute_answer: Clock,
    /// To appeal against a chargeback.
    pub appeal: Clock,
    /// Until the carrier's first scan after a declaration.
    pub first_scan: Clock,
    /// The seller's own time to ship, from payment; absent: the platform's countdown alone.
    pub ship_within: Option<Clock>,
}

impl Rules {
    /// The platform's code of a status word; the word itself where the playbook has no entry.
    #[must_use]
    pub fn status<'a>(&'a self, word: &'a str) -> &'a str {
        let word = word.trim();
        if let Some(code) = self.status_words.get(word) {
            return code;
        }
        if let Some(code) = STATUSES.into_iter().find(|code| *code == word) {
            return code;
        }
        let known = self.status_words.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, code)| code.as_str());
        known.or_else(|| STATUSES.into_iter().find(|code| code.eq_ignore_ascii_case(word))).unwrap_or(word)
    }

    /// Whether a status word is one of the platform's, as code or as a page words it.
    #[must_use]
    pub fn knows_status(&self, word: &str) -> bool {
        STATUSES.contains(&self.status(word))
    }

    /// Whether a postcode has a shape of its country; `None` where the shapes are unknown.
    #[must_use]
    pub fn postcode_fits(&self, country: Country, postcode: &str) -> Option<bool> {
        let shapes = self.postcode_shapes(country)?;
        let bare: Vec<char> = postcode.chars().filter(|letter| !matches!(letter, ' ' | '-')).collect();
        Some(shapes.iter().any(|shape| fits_shape(shape, &bare)))
    }

    /// The shapes of a country's postcodes.
    #[must_use]
    pub fn postcode_shapes(&self, country: Country) -> Option<&[String]> {
        self.postcodes.iter().find(|entry| entry.country == country).map(|entry| entry.shapes.as_slice())
    }
}

/// Whether letters have a shape: `9` a digit, `A` a letter, `?` either, anything else itself.
#[must_use]
pub fn fits_shape(shape: &str, letters: &[char]) -> bool {
    shape.chars().count() == letters.len()
        && shape.chars().zip(letters).all(|(mark, letter)| match mark {
            '9' => letter.is_ascii_digit(),
            'A' => letter.is_ascii_alphabetic(),
            '?' => letter.is_ascii_alphanumeric(),
            _ => mark.eq_ignore_ascii_case(letter),
        })
}
