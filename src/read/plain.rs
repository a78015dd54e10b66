//! Reading and writing of what every type is made of: text, numbers, flags, options, lists, maps, and data without a type.

use super::{FromRaw, Raw, Reader, ToRaw};
use crate::value::{Keyed, Text};

impl FromRaw for String {
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        reader.text(raw).to_owned()
    }
}

impl ToRaw for String {
    fn to_raw(&self) -> Raw {
        Raw::Text(self.clone())
    }
}

impl FromRaw for Text {
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        Text::new(reader.text(raw))
    }
}

impl ToRaw for Text {
    fn to_raw(&self) -> Raw {
        Raw::Text(self.to_string())
    }
}

impl ToRaw for str {
    fn to_raw(&self) -> Raw {
        Raw::Text(self.to_owned())
    }
}

impl<T: ToRaw + ?Sized> ToRaw for &T {
    fn to_raw(&self) -> Raw {
        T::to_raw(self)
    }
}

impl FromRaw for bool {
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        if let Raw::Bool(flag) = raw {
            return *flag;
        }
        reader.wrong(raw, "true or false");
        false
    }
}

impl ToRaw for bool {
    fn to_raw(&self) -> Raw {
        Raw::Bool(*self)
    }
}

macro_rules! integers {
    ($($kind:ty)*) => { $(
        impl FromRaw for $kind {
            fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
                let number = reader.integer(raw);
                <$kind>::try_from(number).unwrap_or_else(|_| {
                    reader.refuse(format_args!("integer `{number}` is out of range"));
                    0
                })
            }
        }

        impl ToRaw for $kind {
            fn to_raw(&self) -> Raw {
                Raw::Number(self.to_string())
            }
        }
    )* };
}
integers! { u8 u32 i64 }

impl<T: FromRaw> FromRaw for Option<T> {
    const OPTIONAL: bool = true;

    #[inline(never)]
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        if matches!(raw, Raw::Null) { None } else { Some(T::from_raw(raw, reader)) }
    }
}

impl<T: ToRaw> ToRaw for Option<T> {
    #[inline(never)]
    fn to_raw(&self) -> Raw {
        self.as_ref().map_or(Raw::Null, T::to_raw)
    }
}

impl<T: FromRaw> FromRaw for Box<T> {
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        Box::new(T::from_raw(raw, reader))
    }
}

impl<T: ToRaw> ToRaw for Box<T> {
    fn to_raw(&self) -> Raw {
        T::to_raw(self)
    }
}

impl<T: FromRaw> FromRaw for Vec<T> {
    #[inline(never)]
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        if !matches!(raw, Raw::List(_)) {
            reader.wrong(raw, "a list");
        }
        let mut items = Vec::new();
        for (index, item) in raw.items().iter().enumerate() {
            if !reader.is_fine() {
                break;
            }
            items.push(T::from_raw(item, reader));
            reader.leave(&index);
        }
        items
    }
}

impl<T: ToRaw> ToRaw for Vec<T> {
    #[inline(never)]
    fn to_raw(&self) -> Raw {
        Raw::List(self.iter().map(T::to_raw).collect())
    }
}

impl<K: FromRaw + Ord, V: FromRaw> FromRaw for Keyed<K, V> {
    #[inline(never)]
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        if !matches!(raw, Raw::Map(_)) {
            reader.wrong(raw, "an object");
        }
        let mut entries = Vec::new();
        for (key, value) in raw.entries() {
            if !reader.is_fine() {
                break;
            }
            let name = K::from_raw(&Raw::Text(key.clone()), reader);
            if reader.is_fine() {
                entries.push((name, V::from_raw(value, reader)));
                reader.leave(key);
            }
        }
        Keyed::of(entries)
    }
}

impl<K: ToRaw, V: ToRaw> ToRaw for Keyed<K, V> {
    fn to_raw(&self) -> Raw {
        Raw::Map(self.iter().map(|(key, value)| (key.to_raw().text().unwrap_or_default().to_owned(), value.to_raw())).collect())
    }
}

/// Data that gets its type later. Numbers that are no whole ones become text: an amount is text.
impl FromRaw for Raw {
    fn from_raw(raw: &Raw, _: &mut Reader) -> Self {
        match raw {
            Raw::Number(text) => text.parse::<i64>().map_or_else(|_| Raw::Text(text.clone()), |number| Raw::Number(number.to_string())),
            Raw::List(items) => Raw::List(items.iter().map(settled).collect()),
            Raw::Map(entries) => Raw::Map(entries.iter().map(|(key, value)| (key.clone(), settled(value))).collect()),
            Raw::Null | Raw::Bool(_) | Raw::Text(_) => raw.clone(),
        }
    }
}

fn settled(raw: &Raw) -> Raw {
    Raw::from_raw(raw, &mut Reader::default())
}

impl ToRaw for Raw {
    fn to_raw(&self) -> Raw {
        self.clone()
    }
}
