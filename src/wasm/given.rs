//! What JavaScript gives, as Raw. A number that is no whole one keeps the text JavaScript writes it as.

use crate::read::{NESTING_LIMIT, Raw};
use core::fmt;
use js_sys::Number;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use wasm_bindgen::JsValue;

pub(super) fn read(value: JsValue) -> Result<Raw, serde_wasm_bindgen::Error> {
    Nested(0).deserialize(serde_wasm_bindgen::Deserializer::from(value))
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
        Ok(Raw::Number(Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()))
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
