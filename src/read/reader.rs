//! Raw -> typed values: every derived type reads through this one deserializer, so it is compiled once.
//!
//! A data-carrying enum names its tag with its serde name: `#[serde(rename = "type")]` reads `{ "type": "hold", .. }`.

use super::{Raw, ReadError};
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor};

#[derive(Clone, Copy)]
pub(crate) struct Reader<'a>(pub(crate) &'a Raw);

impl<'a> Reader<'a> {
    fn wrong<T>(self, wanted: &str) -> Result<T, ReadError> {
        Err(ReadError::wrong_shape(wanted, self.0.kind()))
    }

    fn integer<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let Raw::Number(text) = self.0 else { return self.wrong("a whole number") };
        match text.parse::<i64>() {
            Ok(number) if number >= 0 => visitor.visit_u64(number.unsigned_abs()),
            Ok(number) => visitor.visit_i64(number),
            Err(_) => Err(ReadError::new("shape-wrong", format!("must be a whole number, found {text}"), "give a whole number; amounts and ids are text")),
        }
    }

    fn map<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let Raw::Map(entries) = self.0 else { return self.wrong("an object") };
        visitor.visit_map(Entries { rest: entries.iter(), value: None, skip: None })
    }
}

macro_rules! integers {
    ($($name:ident)*) => { $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> { self.integer(visitor) })* };
}
macro_rules! texts {
    ($($name:ident)*) => { $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if let Raw::Text(text) = self.0 { visitor.visit_borrowed_str(text) } else { self.wrong("text") }
    })* };
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Raw::Null => visitor.visit_unit(),
            Raw::Bool(flag) => visitor.visit_bool(*flag),
            Raw::Number(text) if text.parse::<i64>().is_err() => visitor.visit_borrowed_str(text),
            Raw::Number(_) => self.integer(visitor),
            Raw::Text(text) => visitor.visit_borrowed_str(text),
            Raw::List(items) => visitor.visit_seq(Items { rest: items.iter().enumerate() }),
            Raw::Map(_) => self.map(visitor),
        }
    }

    integers! { deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64 }
    texts! { deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if let Raw::Bool(flag) = self.0 { visitor.visit_bool(*flag) } else { self.wrong("true or false") }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if matches!(self.0, Raw::Null) { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let Raw::List(items) = self.0 else { return self.wrong("a list") };
        visitor.visit_seq(Items { rest: items.iter().enumerate() })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.map(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, ReadError> {
        self.map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(self, tag: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Raw::Text(name) => visitor.visit_enum(Variant { name, tag: None, content: self.0 }),
            Raw::Map(_) => match self.0.get(tag) {
                Some(Raw::Text(name)) => visitor.visit_enum(Variant { name, tag: Some(tag), content: self.0 }),
                Some(other) => Err(ReadError::wrong_shape("text", other.kind()).under(tag)),
                None => Err(serde::de::Error::missing_field(tag)),
            },
            Raw::Null | Raw::Bool(_) | Raw::Number(_) | Raw::List(_) => self.wrong("text or an object"),
        }
    }

    serde::forward_to_deserialize_any! { i128 u128 unit unit_struct tuple tuple_struct identifier ignored_any }
}

struct Items<'a> {
    rest: core::iter::Enumerate<core::slice::Iter<'a, Raw>>,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = ReadError;
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, ReadError> {
        let Some((index, item)) = self.rest.next() else { return Ok(None) };
        seed.deserialize(Reader(item)).map(Some).map_err(|error| error.under(index.to_string()))
    }
}

struct Entries<'a> {
    rest: core::slice::Iter<'a, (String, Raw)>,
    value: Option<(&'a str, &'a Raw)>,
    skip: Option<&'static str>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ReadError> {
        let Some((key, value)) = self.rest.by_ref().find(|(key, _)| self.skip != Some(key.as_str())) else { return Ok(None) };
        self.value = Some((key, value));
        seed.deserialize(StrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ReadError> {
        let (key, value) = self.value.take().unwrap_or(("", &Raw::Null));
        seed.deserialize(Reader(value)).map_err(|error| error.under(key))
    }
}

/// A variant: a bare name, or a map whose tag names it and whose other entries are its content.
struct Variant<'a> {
    name: &'a str,
    tag: Option<&'static str>,
    content: &'a Raw,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = ReadError;
    type Variant = Self;
    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), ReadError> {
        let name: StrDeserializer<'_, ReadError> = self.name.into_deserializer();
        let value = seed.deserialize(name).map_err(|error| match self.tag {
            Some(tag) => error.under(tag),
            None => error,
        })?;
        Ok((value, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = ReadError;

    fn unit_variant(self) -> Result<(), ReadError> {
        let extra = self.content.entries().iter().find(|(key, _)| Some(key.as_str()) != self.tag);
        extra.map_or(Ok(()), |(key, _)| Err(serde::de::Error::unknown_field(key, &[])))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, ReadError> {
        seed.deserialize(Content(self))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, ReadError> {
        Err(ReadError::wrong_shape("an object", self.content.kind()))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_map(Entries { rest: self.content.entries().iter(), value: None, skip: self.tag })
    }
}

/// The content of a tagged map: the map without its tag.
struct Content<'a>(Variant<'a>);

impl<'de> Deserializer<'de> for Content<'de> {
    type Error = ReadError;
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_map(Entries { rest: self.0.content.entries().iter(), value: None, skip: self.0.tag })
    }
    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
