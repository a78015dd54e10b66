//! The fields of one JSON object, found under any spelling (`order_id`, `orderId`); what nobody asked for is the rest.

use super::super::intake::{Intake, Place};
use super::super::money::currency_of;
use super::super::rules::pointer;
use super::rest;
use crate::read::Raw;
use crate::value::{Country, Currency, Facts, Money, ReadTime, Text};

struct Entry<'a> {
    key: &'a str,
    folded: String,
    value: &'a Raw,
    used: bool,
}

/// The fields of an object.
pub(crate) struct Fields<'a> {
    path: String,
    entries: Vec<Entry<'a>>,
}

/// One field.
#[derive(Clone)]
pub(crate) struct Field<'a> {
    pub(crate) key: &'a str,
    pub(crate) value: &'a Raw,
    pub(crate) place: Place,
}

impl<'a> Fields<'a> {
    pub(crate) fn of(raw: &'a Raw, path: &str) -> Fields<'a> {
        let entry = |(key, value): &'a (String, Raw)| Entry { key, folded: folded(key), value: plain(value), used: false };
        Fields { path: path.to_owned(), entries: raw.entries().iter().map(entry).collect() }
    }

    /// The first of these fields that holds something. Names are written folded: `orderid`.
    #[inline(never)]
    pub(crate) fn take(&mut self, names: &[&str]) -> Option<Field<'a>> {
        names.iter().find_map(|name| {
            let entry = self.entries.iter_mut().find(|entry| entry.folded == *name && !is_empty(entry.value))?;
            entry.used = true;
            Some(Field { key: entry.key, value: entry.value, place: Place::at(format!("{}/{}", self.path, pointer(entry.key))) })
        })
    }

    /// Whether one of these fields holds something.
    pub(crate) fn has(&self, names: &[&str]) -> bool {
        self.entries.iter().any(|entry| names.contains(&entry.folded.as_str()) && !is_empty(entry.value))
    }

    /// Whether these fields are there, spelled just so.
    pub(crate) fn is_written(&self, keys: &[&str]) -> bool {
        keys.iter().all(|key| self.entries.iter().any(|entry| entry.key == *key))
    }

    /// How many fields there are.
    pub(crate) fn count(&self) -> usize {
        self.entries.len()
    }

    /// A text, number or flag as text.
    #[inline(never)]
    pub(crate) fn text(&mut self, intake: &mut Intake, names: &[&str]) -> Option<Text> {
        let field = self.take(names)?;
        let text = field.scalar(intake)?;
        intake.text(&text, &field.place)
    }

    /// A number that names something.
    #[inline(never)]
    pub(crate) fn id(&mut self, intake: &mut Intake, names: &[&str]) -> Option<Text> {
        let field = self.take(names)?;
        let text = field.scalar(intake)?;
        intake.id(&text, &field.place)
    }

    /// The number of an order.
    #[inline(never)]
    pub(crate) fn order_number(&mut self, intake: &mut Intake, names: &[&str]) -> Option<Text> {
        let field = self.take(names)?;
        let text = field.scalar(intake)?;
        intake.order_number(&text, &field.place)
    }

    /// A time.
    #[inline(never)]
    pub(crate) fn time(&mut self, intake: &mut Intake, names: &[&str]) -> Option<ReadTime> {
        let field = self.take(names)?;
        let text = field.scalar(intake)?;
        intake.time(&text, &field.place)
    }

    /// A whole number.
    #[inline(never)]
    pub(crate) fn number(&mut self, intake: &mut Intake, names: &[&str]) -> Option<u32> {
        let field = self.take(names)?;
        let text = field.scalar(intake)?;
        intake.number(&text, &field.place)
    }

    /// A country.
    #[inline(never)]
    pub(crate) fn country(&mut self, intake: &mut Intake, names: &[&str]) -> Option<Country> {
        let field = self.take(names)?;
        let text = field.scalar(intake)?;
        intake.country(&text, &field.place)
    }

    /// An amount: text, `{ amount, currency_code }`, `{ amount_str }` or `{ cent, cent_factor }`.
    #[inline(never)]
    pub(crate) fn money(&mut self, intake: &mut Intake, names: &[&str]) -> Option<Money> {
        let field = self.take(names)?;
        let Raw::Map(_) = field.value else {
            let text = field.scalar(intake)?;
            return intake.money(&text, None, &field.place);
        };
        let mut parts = Fields::of(field.value, &field.place.path);
        let currency = parts.currency();
        match parts.take(&["amount", "amountstr"]) {
            Some(amount) => {
                let text = amount.scalar(intake)?;
                intake.money(&text, currency, &field.place)
            }
            None => parts.cents(intake, currency, &field.place),
        }
    }

    fn currency(&mut self) -> Option<Currency> {
        let field = self.take(&["currencycode", "currency"])?;
        let code = field.value.get("currency_code").or_else(|| field.value.get("currencyCode")).unwrap_or(field.value);
        currency_of(code.text()?)
    }

    fn cents(&mut self, intake: &mut Intake, currency: Option<Currency>, place: &Place) -> Option<Money> {
        let currency = currency.or(intake.options.currency).unwrap_or(Currency::Unknown);
        let factor = self.take(&["centfactor"]).and_then(|field| field.value.text().and_then(|text| text.parse::<u32>().ok()));
        let fits = factor.is_none_or(|factor| Some(factor) == 10_u32.checked_pow(u32::from(currency.decimals())));
        let minor = self.take(&["cent"]).and_then(|field| field.value.text().and_then(|text| text.parse::<i64>().ok()));
        let read = minor.filter(|_| fits).map(|minor| Money { minor, currency });
        if read.is_none() {
            intake.error("amount-unreadable", &Facts::new().with("found", "an object without an amount"), place);
        }
        read
    }

    /// An object.
    #[inline(never)]
    pub(crate) fn object(&mut self, names: &[&str]) -> Option<(Fields<'a>, Field<'a>)> {
        let field = self.take(names).filter(|field| matches!(field.value, Raw::Map(_)))?;
        Some((Fields::of(field.value, &field.place.path), field))
    }

    /// The objects of a list, with or without the platform's wrapper: `[..]`, `{ "order_product_dto": [..] }`.
    #[inline(never)]
    pub(crate) fn objects(&mut self, intake: &mut Intake, names: &[&str]) -> Option<(Vec<Fields<'a>>, Field<'a>)> {
        let field = self.take(names)?;
        let (path, items) = unwrapped(field.value, &field.place.path);
        let at = |index: usize| format!("{path}/{index}");
        let mut found = Vec::new();
        for (index, item) in items.iter().enumerate() {
            if matches!(item, Raw::Map(_)) {
                found.push(Fields::of(item, &at(index)));
            } else {
                intake.error("value-unfit", &Facts::new().with("found", item.kind()).with("wanted", "an object"), &Place::at(at(index)));
            }
        }
        Some((found, field))
    }

    /// The place of this object.
    #[inline(never)]
    pub(crate) fn place(&self) -> Place {
        Place::at(self.path.as_str())
    }

    /// What nobody asked for, as it came.
    pub(crate) fn rest(self, intake: &mut Intake) -> Vec<(String, Raw)> {
        let Fields { path, entries } = self;
        let unused = entries.into_iter().filter(|entry| !entry.used && !is_empty(entry.value));
        unused.filter_map(|entry| rest::kept(intake, entry.key, entry.value, &path)).collect()
    }

    /// Objects and lists inside, with their keys and paths.
    pub(crate) fn inside(&self) -> impl Iterator<Item = (&'a str, &'a Raw, String)> + use<'a, '_> {
        let nested = self.entries.iter().filter(|entry| matches!(entry.value, Raw::Map(_) | Raw::List(_)));
        nested.map(|entry| (entry.key, entry.value, format!("{}/{}", self.path, pointer(entry.key))))
    }
}

impl Field<'_> {
    /// The text of a text, number or flag; another kind is told.
    pub(crate) fn scalar(&self, intake: &mut Intake) -> Option<Text> {
        match self.value {
            Raw::Text(text) | Raw::Number(text) => Some(text.clone().into()),
            Raw::Bool(flag) => Some(flag.to_string().into()),
            Raw::Null => None,
            Raw::List(_) | Raw::Map(_) => {
                let facts = Facts::new().with("found", self.value.kind()).with("wanted", "text");
                intake.error("value-unfit", &facts, &self.place);
                None
            }
        }
    }
}

/// A key without case, underscores and hyphens.
pub(crate) fn folded(key: &str) -> String {
    key.chars().filter(|letter| !matches!(letter, '_' | '-')).flat_map(char::to_lowercase).collect()
}

/// A value without the wrapping of extended JSON: `{ "$numberLong": "1" }`.
fn plain(value: &Raw) -> &Raw {
    match value.entries() {
        [(key, inner)] if key.starts_with("$number") || key == "$oid" => inner,
        _ => value,
    }
}

/// Null, blank text, and lists and objects without anything in them.
pub(crate) fn is_empty(value: &Raw) -> bool {
    match value {
        Raw::Null => true,
        Raw::Text(text) => text.trim().is_empty(),
        Raw::List(items) => items.is_empty(),
        Raw::Map(entries) => entries.is_empty(),
        Raw::Bool(_) | Raw::Number(_) => false,
    }
}

/// The items of a list, of a wrapped list, or of a wrapped single object.
fn unwrapped<'a>(value: &'a Raw, path: &str) -> (String, &'a [Raw]) {
    match value {
        Raw::Map(entries) => match entries.as_slice() {
            [(key, inner @ Raw::List(_))] => (format!("{path}/{}", pointer(key)), inner.items()),
            [(_, inner @ Raw::Map(_))] => (path.to_owned(), core::slice::from_ref(inner)),
            _ => (path.to_owned(), core::slice::from_ref(value)),
        },
        Raw::List(items) => (path.to_owned(), items),
        Raw::Null | Raw::Bool(_) | Raw::Number(_) | Raw::Text(_) => (path.to_owned(), core::slice::from_ref(value)),
    }
}
