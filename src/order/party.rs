//! Buyer and receiver. The buyer's country is not the destination: nothing chooses by it.

use crate::pack::Packed;
use crate::read::{FromRaw, ToRaw};
use crate::value::{Country, Text};

/// Who ordered.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, ToRaw)]
pub struct Buyer {
    /// The platform's login.
    pub login_id: Option<Text>,
    /// Name.
    pub name: Option<Text>,
    /// Where the account is from.
    pub country: Option<Country>,
    /// E-mail.
    pub email: Option<Text>,
    /// A person or a business.
    #[shape(rename = "type", default)]
    pub kind: BuyerType,
}

/// What an import says of the buyer.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, Packed, ToRaw)]
pub struct BuyerData {
    /// The platform's login.
    pub login_id: Option<Text>,
    /// Name.
    pub name: Option<Text>,
    /// Where the account is from.
    pub country: Option<Country>,
    /// E-mail.
    pub email: Option<Text>,
    /// A person or a business.
    #[shape(rename = "type")]
    pub kind: Option<BuyerType>,
}

/// A person or a business.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromRaw, Packed, ToRaw)]
pub enum BuyerType {
    /// A person.
    Individual,
    /// A business.
    Business,
    /// Nobody has said.
    #[default]
    Unknown,
}

impl Buyer {
    /// This buyer with what an import says.
    #[must_use]
    pub fn updated(self, newer: BuyerData) -> Buyer {
        Buyer {
            login_id: newer.login_id.or(self.login_id),
            name: newer.name.or(self.name),
            country: newer.country.or(self.country),
            email: newer.email.or(self.email),
            kind: newer.kind.filter(|kind| *kind != BuyerType::Unknown).unwrap_or(self.kind),
        }
    }
}

/// Where an order goes.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, ToRaw)]
pub struct Receiver {
    /// Name.
    pub name: Option<Text>,
    /// Destination.
    pub country: Option<Country>,
    /// Province or state.
    pub province: Option<Text>,
    /// City.
    pub city: Option<Text>,
    /// Street and number.
    pub address_line1: Option<Text>,
    /// What else the address says.
    pub address_line2: Option<Text>,
    /// Postcode.
    pub postcode: Option<Text>,
    /// The phone's country prefix.
    pub phone_country: Option<Text>,
    /// Fixed line, area first.
    pub phone: Option<Text>,
    /// Mobile.
    pub mobile: Option<Text>,
    /// E-mail.
    pub email: Option<Text>,
    /// Tax number (CPF and the like).
    pub tax_number: Option<Text>,
    /// Fields that still carry the platform's mask.
    #[shape(default)]
    pub masked: Vec<Text>,
}

/// What an import says of the receiver.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, Packed, ToRaw)]
pub struct ReceiverData {
    /// Name.
    pub name: Option<Text>,
    /// Destination.
    pub country: Option<Country>,
    /// Province or state.
    #[shape(shared)]
    pub province: Option<Text>,
    /// City.
    #[shape(shared)]
    pub city: Option<Text>,
    /// Street and number.
    pub address_line1: Option<Text>,
    /// What else the address says.
    pub address_line2: Option<Text>,
    /// Postcode.
    pub postcode: Option<Text>,
    /// The phone's country prefix.
    #[shape(shared)]
    pub phone_country: Option<Text>,
    /// Fixed line, area first.
    pub phone: Option<Text>,
    /// Mobile.
    pub mobile: Option<Text>,
    /// E-mail.
    pub email: Option<Text>,
    /// Tax number.
    pub tax_number: Option<Text>,
    /// Ignored on reading: which fields are masked is seen from the values.
    #[shape(shared)]
    pub masked: Option<Vec<Text>>,
}

impl Receiver {
    /// This receiver with what an import says. A masked text never replaces a clear one.
    #[must_use]
    pub fn updated(self, newer: ReceiverData) -> Receiver {
        let moved = self.moves(&newer);
        let address = |newer: Option<Text>, older: Option<Text>| if moved { newer } else { clearer(newer, older) };
        let mut next = Receiver {
            name: clearer(newer.name, self.name),
            country: newer.country.or(self.country),
            province: address(newer.province, self.province),
            city: address(newer.city, self.city),
            address_line1: address(newer.address_line1, self.address_line1),
            address_line2: address(newer.address_line2, self.address_line2),
            postcode: address(newer.postcode, self.postcode),
            phone_country: newer.phone_country.or(self.phone_country),
            phone: clearer(newer.phone, self.phone),
            mobile: clearer(newer.mobile, self.mobile),
            email: clearer(newer.email, self.email),
            tax_number: clearer(newer.tax_number, self.tax_number),
            masked: Vec::new(),
        };
        next.masked = next.texts().into_iter().filter(|(_, text)| text.is_some_and(is_masked)).map(|(name, _)| Text::new(name)).collect();
        next
    }

    /// Whether an import names another place, so that nothing of the old address may stay beside it.
    fn moves(&self, newer: &ReceiverData) -> bool {
        let differs = |newer: &Option<Text>, older: &Option<Text>| match (newer, older) {
            (Some(new), Some(old)) => !fits_mask(new, old),
            (_, _) => false,
        };
        let country = newer.country.zip(self.country).is_some_and(|(new, old)| new != old);
        country || differs(&newer.city, &self.city) || differs(&newer.postcode, &self.postcode) || differs(&newer.address_line1, &self.address_line1)
    }

    /// The text fields by their names.
    #[must_use]
    pub fn texts(&self) -> [(&'static str, Option<&str>); 10] {
        [
            ("name", self.name.as_deref()),
            ("province", self.province.as_deref()),
            ("city", self.city.as_deref()),
            ("addressLine1", self.address_line1.as_deref()),
            ("addressLine2", self.address_line2.as_deref()),
            ("postcode", self.postcode.as_deref()),
            ("phone", self.phone.as_deref()),
            ("mobile", self.mobile.as_deref()),
            ("email", self.email.as_deref()),
            ("taxNumber", self.tax_number.as_deref()),
        ]
    }

    /// The names of the fields among `wanted` that are absent.
    #[must_use]
    pub fn missing(&self, wanted: &[String]) -> Vec<Text> {
        let has = |name: &str| match name {
            "country" => self.country.is_some(),
            _ => self.texts().into_iter().any(|(field, text)| field == name && text.is_some_and(|text| !text.trim().is_empty())),
        };
        wanted.iter().filter(|name| !has(name)).map(Text::from).collect()
    }
}

/// Whether a text carries the platform's mask: an asterisk, also a full-width one.
#[must_use]
pub(crate) fn is_masked(text: &str) -> bool {
    text.contains(['*', '\u{ff0a}'])
}

/// Whether a text, masked or not, can be the other one: what stands before the mask is the same but for case and spaces.
fn fits_mask(newer: &str, older: &str) -> bool {
    let plain = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).flat_map(char::to_lowercase).collect::<String>();
    let seen = |text: &str| plain(text.split(['*', '\u{ff0a}']).next().unwrap_or_default());
    let (new, old) = (seen(newer), seen(older));
    match (is_masked(newer), is_masked(older)) {
        (false, false) => new == old,
        (true, true) => new.starts_with(&old) || old.starts_with(&new),
        (true, false) => old.starts_with(&new),
        (false, true) => new.starts_with(&old),
    }
}

/// The newer text, unless it is only a mask of the clear one that is known.
fn clearer(newer: Option<Text>, older: Option<Text>) -> Option<Text> {
    match (newer, older) {
        (Some(new), Some(old)) if is_masked(&new) && !is_masked(&old) && fits_mask(&new, &old) => Some(old),
        (Some(new), _) => Some(new),
        (None, old) => old,
    }
}
