//! Typed values -> Raw. The mirror of the reader: absent options leave no field, a tagged enum writes its tag first.

use super::{Raw, ReadError};
use serde::Serialize;
use serde::ser::{self, Serializer};

#[derive(Clone, Copy)]
pub(crate) struct Writer;

type Written = Result<Raw, ReadError>;

macro_rules! numbers {
    ($($name:ident: $kind:ty),*) => { $(fn $name(self, number: $kind) -> Written { Ok(Raw::Number(number.to_string())) })* };
}

impl Serializer for Writer {
    type Ok = Raw;
    type Error = ReadError;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Entries;
    type SerializeStruct = Entries;
    type SerializeStructVariant = Entries;

    numbers! { serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_f32: f32, serialize_f64: f64 }

    fn serialize_bool(self, flag: bool) -> Written {
        Ok(Raw::Bool(flag))
    }
    fn serialize_char(self, letter: char) -> Written {
        Ok(Raw::Text(letter.to_string()))
    }
    fn serialize_str(self, text: &str) -> Written {
        Ok(Raw::Text(text.to_owned()))
    }
    fn serialize_bytes(self, bytes: &[u8]) -> Written {
        Ok(Raw::List(bytes.iter().map(|byte| Raw::Number(byte.to_string())).collect()))
    }
    fn serialize_none(self) -> Written {
        Ok(Raw::Null)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Written {
        Ok(Raw::Null)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Written {
        Ok(Raw::Null)
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        Ok(Raw::Text(variant.to_owned()))
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, tag: &'static str, _: u32, variant: &'static str, value: &T) -> Written {
        let mut entries = vec![(tag.to_owned(), Raw::Text(variant.to_owned()))];
        if let Raw::Map(content) = value.serialize(self)? {
            entries.extend(content);
        }
        Ok(Raw::Map(entries))
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Items, ReadError> {
        Ok(Items(Vec::new()))
    }
    fn serialize_tuple(self, _: usize) -> Result<Items, ReadError> {
        Ok(Items(Vec::new()))
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items, ReadError> {
        Ok(Items(Vec::new()))
    }
    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Items, ReadError> {
        Ok(Items(Vec::new()))
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Entries, ReadError> {
        Ok(Entries { entries: Vec::new(), key: String::new() })
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Entries, ReadError> {
        Ok(Entries { entries: Vec::new(), key: String::new() })
    }
    fn serialize_struct_variant(self, tag: &'static str, _: u32, variant: &'static str, _: usize) -> Result<Entries, ReadError> {
        Ok(Entries { entries: vec![(tag.to_owned(), Raw::Text(variant.to_owned()))], key: String::new() })
    }
}

pub(crate) struct Items(Vec<Raw>);

macro_rules! items {
    ($($trait:ident::$method:ident),*) => { $(impl ser::$trait for Items {
        type Ok = Raw;
        type Error = ReadError;
        fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), ReadError> {
            self.0.push(value.serialize(Writer)?);
            Ok(())
        }
        fn end(self) -> Written {
            Ok(Raw::List(self.0))
        }
    })* };
}
items! { SerializeSeq::serialize_element, SerializeTuple::serialize_element, SerializeTupleStruct::serialize_field, SerializeTupleVariant::serialize_field }

pub(crate) struct Entries {
    entries: Vec<(String, Raw)>,
    key: String,
}

impl ser::SerializeMap for Entries {
    type Ok = Raw;
    type Error = ReadError;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), ReadError> {
        self.key = key.serialize(Writer)?.text().unwrap_or_default().to_owned();
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), ReadError> {
        let key = core::mem::take(&mut self.key);
        self.entries.push((key, value.serialize(Writer)?));
        Ok(())
    }
    fn end(self) -> Written {
        Ok(Raw::Map(self.entries))
    }
}

macro_rules! fields {
    ($($trait:ident),*) => { $(impl ser::$trait for Entries {
        type Ok = Raw;
        type Error = ReadError;
        fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), ReadError> {
            let value = value.serialize(Writer)?;
            if value != Raw::Null {
                self.entries.push((key.to_owned(), value));
            }
            Ok(())
        }
        fn end(self) -> Written {
            Ok(Raw::Map(self.entries))
        }
    })* };
}
fields! { SerializeStruct, SerializeStructVariant }
