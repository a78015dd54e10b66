//! The nearest change that would turn a reason round: which fact, from what, to what.

use crate::read::ToRaw;
use crate::value::{Fact, Facts};
use crate::words::Words;

/// A change that would let a service be chosen, or stop its reason from failing.
#[derive(Clone, Debug, PartialEq, Eq, ToRaw)]
pub struct Flip {
    /// Which fact.
    pub fact: &'static str,
    /// What it is; absent where nobody knows.
    pub from: Option<Fact>,
    /// The nearest value that passes.
    pub to: Fact,
    /// How much to add; negative: to take away.
    pub change: Option<i64>,
    /// The change in words.
    pub message: String,
}

/// A change before it has words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    /// Which words say it.
    pub(super) code: &'static str,
    pub(super) fact: &'static str,
    pub(super) from: Option<Fact>,
    pub(super) to: Fact,
    pub(super) change: Option<i64>,
    /// What the words need beside the change itself.
    pub(super) facts: Facts,
}

impl Turn {
    /// From one number to another.
    pub(super) fn number(code: &'static str, fact: &'static str, from: u32, to: u32) -> Turn {
        let change = i64::from(to).checked_sub(i64::from(from));
        Turn { code, fact, from: Some(Fact::from(from)), to: Fact::from(to), change, facts: Facts::new() }
    }

    /// From one text, where it is known, to another or to one of several.
    pub(super) fn text(code: &'static str, fact: &'static str, from: Option<String>, to: impl Into<Fact>) -> Turn {
        Turn { code, fact, from: from.map(Fact::Text), to: to.into(), change: None, facts: Facts::new() }
    }

    /// The same change, saying more.
    pub(super) fn saying(mut self, facts: Facts) -> Turn {
        self.facts = facts;
        self
    }

    /// The change in words.
    pub(super) fn worded(self, words: &Words) -> Flip {
        let Turn { code, fact, from, to, change, facts } = self;
        let facts = facts.with("fact", fact).with_some("from", from.clone()).with("to", to.clone()).with_some("change", change);
        let (message, _) = words.say(code, &facts);
        Flip { fact, from, to, change, message }
    }
}

/// `other than 20, 97`: how a change away from something is written.
pub(super) fn other_than(items: &[String]) -> Fact {
    Fact::Text(format!("other than {}", items.join(", ")))
}
