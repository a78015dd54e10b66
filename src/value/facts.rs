//! Facts: the named values a reason was drawn from.

use super::Text;
use crate::read::{Raw, ToRaw};

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// Text: a code, an id, the platform's own word.
    Text(String),
    /// A whole number in the unit its name ends with.
    Number(i64),
    /// True or false.
    Flag(bool),
    /// Several texts.
    List(Vec<String>),
}

impl ToRaw for Fact {
    fn to_raw(&self) -> Raw {
        match self {
            Fact::Text(text) => text.to_raw(),
            Fact::Number(number) => number.to_raw(),
            Fact::Flag(flag) => flag.to_raw(),
            Fact::List(items) => items.to_raw(),
        }
    }
}

impl core::fmt::Display for Fact {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Fact::Text(text) => out.write_str(text),
            Fact::Number(number) => write!(out, "{number}"),
            Fact::Flag(flag) => write!(out, "{flag}"),
            Fact::List(items) => out.write_str(&items.join(", ")),
        }
    }
}

impl From<&str> for Fact {
    #[inline(never)]
    fn from(text: &str) -> Self {
        Fact::Text(text.to_owned())
    }
}
impl From<String> for Fact {
    fn from(text: String) -> Self {
        Fact::Text(text)
    }
}
impl From<Text> for Fact {
    fn from(text: Text) -> Self {
        Fact::Text(text.into())
    }
}
impl From<&Text> for Fact {
    fn from(text: &Text) -> Self {
        Fact::from(text.as_str())
    }
}
impl From<Vec<Text>> for Fact {
    #[inline(never)]
    fn from(items: Vec<Text>) -> Self {
        Fact::List(items.into_iter().map(String::from).collect())
    }
}
impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Fact::Number(number)
    }
}
impl From<u32> for Fact {
    fn from(number: u32) -> Self {
        Fact::Number(i64::from(number))
    }
}
impl From<bool> for Fact {
    fn from(flag: bool) -> Self {
        Fact::Flag(flag)
    }
}
impl From<Vec<String>> for Fact {
    #[inline(never)]
    fn from(items: Vec<String>) -> Self {
        Fact::List(items)
    }
}

/// Named facts, in the order they were stated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts(Vec<(&'static str, Fact)>);

impl Facts {
    /// No facts.
    #[must_use]
    pub fn new() -> Self {
        Facts::default()
    }

    /// These facts and one more.
    #[must_use]
    #[inline(never)]
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.0.push((name, fact.into()));
        self
    }

    /// These facts and one more, where there is one.
    #[must_use]
    pub fn with_some(self, name: &'static str, fact: Option<impl Into<Fact>>) -> Self {
        match fact {
            Some(fact) => self.with(name, fact),
            None => self,
        }
    }

    /// The fact of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Fact> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, fact)| fact)
    }

    /// Names and facts, in the order they were stated.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Fact)> {
        self.0.iter().map(|(name, fact)| (*name, fact))
    }
}

impl ToRaw for Facts {
    fn to_raw(&self) -> Raw {
        Raw::Map(self.iter().map(|(name, fact)| (name.to_owned(), fact.to_raw())).collect())
    }
}
