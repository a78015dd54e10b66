//! [`Raw`]: data before it has a type. Numbers stay the text they were written as.

use core::fmt;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How deep lists and maps may nest.
pub const NESTING_LIMIT: usize = 128;

/// Largest integer that a JavaScript number holds exactly.
const SAFE: i64 = 9_007_199_254_740_991;

/// Data before it has a type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Raw {
    /// Nothing.
    Null,
    /// True or false.
    Bool(bool),
    /// A number as its source wrote it.
    Number(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Raw>),
    /// Named values, in the order they came.
    Map(Vec<(String, Raw)>),
}

impl Raw {
    /// The value under a key; `None` for other kinds and absent keys.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Raw> {
        self.entries().iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The entries of a map; none for other kinds.
    #[must_use]
    pub fn entries(&self) -> &[(String, Raw)] {
        if let Raw::Map(entries) = self { entries } else { &[] }
    }

    /// The items of a list; none for other kinds.
    #[must_use]
    pub fn items(&self) -> &[Raw] {
        if let Raw::List(items) = self { items } else { &[] }
    }

    /// The text of a text or number; ids come as either.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Raw::Text(text) | Raw::Number(text) => Some(text),
            Raw::Null | Raw::Bool(_) | Raw::List(_) | Raw::Map(_) => None,
        }
    }

    /// What kind of value this is, for messages.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Raw::Null => "nothing",
            Raw::Bool(_) => "true or false",
            Raw::Number(_) => "a number",
            Raw::Text(_) => "text",
            Raw::List(_) => "a list",
            Raw::Map(_) => "an object",
        }
    }

    pub(crate) fn from_json(value: serde_json::Value) -> Raw {
        match value {
            serde_json::Value::Null => Raw::Null,
            serde_json::Value::Bool(flag) => Raw::Bool(flag),
            serde_json::Value::Number(number) => Raw::Number(number.to_string()),
            serde_json::Value::String(text) => Raw::Text(text),
            serde_json::Value::Array(items) => Raw::List(items.into_iter().map(Raw::from_json).collect()),
            serde_json::Value::Object(map) => Raw::Map(map.into_iter().map(|(key, value)| (key, Raw::from_json(value))).collect()),
        }
    }

    /// JSON text with keys in their order; equal values give equal text.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Numbers that JavaScript cannot hold exactly are written as text.
impl Serialize for Raw {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Raw::Null => out.serialize_unit(),
            Raw::Bool(flag) => out.serialize_bool(*flag),
            Raw::Number(text) => match text.parse::<i64>() {
                Ok(number) if (-SAFE..=SAFE).contains(&number) => out.serialize_i64(number),
                Ok(_) | Err(_) => out.serialize_str(text),
            },
            Raw::Text(text) => out.serialize_str(text),
            Raw::List(items) => {
                let mut list = out.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Raw::Map(entries) => {
                let mut map = out.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        Nested(0).deserialize(input)
    }
}

/// Reads a value at a depth, so that a hostile nesting is an error and not a stack overflow.
struct Nested(usize);

impl<'de> DeserializeSeed<'de> for Nested {
    type Value = Raw;
    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<Raw, D::Error> {
        if self.0 > NESTING_LIMIT {
            return Err(D::Error::custom("nested too deep"));
        }
        input.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Nested {
    type Value = Raw;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("plain data")
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }
    fn visit_bool<E>(self, flag: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(flag))
    }
    fn visit_i64<E>(self, number: i64) -> Result<Raw, E> {
        Ok(Raw::Number(number.to_string()))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Raw, E> {
        Ok(Raw::Number(number.to_string()))
    }
    fn visit_f64<E>(self, number: f64) -> Result<Raw, E> {
        Ok(Raw::Number(number.to_string()))
    }
    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(Nested(self.0.saturating_add(1)))? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            let value = map.next_value_seed(Nested(self.0.saturating_add(1)))?;
            entries.push((key, value));
        }
        Ok(Raw::Map(entries))
    }
}
