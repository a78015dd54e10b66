//! Typed values -> Raw. The mirror of the reader: absent options leave no field, a tagged enum writes its tag first.

use super::Raw;

/// A type that can be written as plain data.
pub trait ToRaw {
    /// Writes the value; nothing where an option is absent.
    fn to_raw(&self) -> Raw;
}

/// An object that is written field by field.
#[derive(Debug)]
pub struct Object {
    names: &'static [&'static str],
    entries: Vec<(String, Raw)>,
}

impl Object {
    /// An empty object whose fields have these names.
    #[inline(never)]
    #[must_use]
    pub fn of(names: &'static [&'static str]) -> Self {
        Object { names, entries: Vec::new() }
    }

    /// Adds the field with a place in the list of names, unless there is nothing in it.
    #[inline(never)]
    pub fn field(&mut self, index: usize, value: &dyn ToRaw) {
        let value = value.to_raw();
        if let (Some(name), false) = (self.names.get(index), matches!(value, Raw::Null)) {
            self.entries.push(((*name).to_owned(), value));
        }
    }

    /// The object.
    #[inline(never)]
    #[must_use]
    pub fn done(self) -> Raw {
        Raw::Map(self.entries)
    }
}

/// A tagged object: the tag, then the content.
#[must_use]
pub fn tagged(tag: &'static str, name: &'static str, content: &dyn ToRaw) -> Raw {
    let mut entries = vec![(tag.to_owned(), Raw::Text(name.to_owned()))];
    if let Raw::Map(content) = content.to_raw() {
        entries.extend(content);
    }
    Raw::Map(entries)
}
