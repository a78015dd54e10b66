//! [`Raw`]: data before it has a type. Numbers stay the text they were written as.

use super::json;

/// How deep lists and maps may nest.
pub const NESTING_LIMIT: usize = 128;

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

    /// JSON text with keys in their order; equal values give equal text. Numbers that JavaScript cannot hold exactly are text.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut text = String::new();
        json::write(self, &mut text);
        text
    }
}
