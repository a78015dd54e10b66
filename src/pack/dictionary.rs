//! Texts that repeat from order to order (services, rules, names of operators, SKUs, titles), each kept once and known by a number.

use core::hash::BuildHasher;
use foldhash::quality::FixedState;
use hashbrown::HashTable;

/// The repeating texts of one ledger, numbered in the order they first came.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    texts: String,
    /// Where each text ends; it begins where the one before it ends.
    ends: Vec<u32>,
    numbers: HashTable<u32>,
    /// The texts that others are likened to, the newest last.
    models: Vec<u32>,
}

/// The most models that are looked through.
const MODEL_LIMIT: usize = 16;

impl Dictionary {
    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text of a number.
    #[must_use]
    pub fn text(&self, number: u32) -> Option<&str> {
        text(&self.texts, &self.ends, number)
    }

    /// The texts from a number on.
    pub fn since(&self, number: u32) -> impl Iterator<Item = &str> {
        let end = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        (number..end).filter_map(|number| self.text(number))
    }

    /// The number of a text that is there.
    #[must_use]
    pub fn find(&self, wanted: &str) -> Option<u32> {
        let hash = FixedState::default().hash_one(wanted);
        self.numbers.find(hash, |number| self.text(*number) == Some(wanted)).copied()
    }

    /// The number of a text, which is added when it is new.
    pub fn number(&mut self, wanted: &str) -> u32 {
        let hash = FixedState::default().hash_one(wanted);
        let (texts, ends) = (&self.texts, &self.ends);
        if let Some(number) = self.numbers.find(hash, |number| text(texts, ends, *number) == Some(wanted)) {
            return *number;
        }
        let number = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.texts.push_str(wanted);
        self.ends.push(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        let (texts, ends) = (&self.texts, &self.ends);
        self.numbers.insert_unique(hash, number, |other| FixedState::default().hash_one(text(texts, ends, *other).unwrap_or_default()));
        number
    }

    /// The texts that others are likened to.
    pub(super) fn models(&self) -> impl Iterator<Item = (u32, &str)> {
        self.models.iter().filter_map(|number| Some((*number, self.text(*number)?)))
    }

    /// The number of a text that others are likened to from now on.
    pub(super) fn model(&mut self, text: &str) -> u32 {
        let number = self.number(text);
        self.models.retain(|model| *model != number);
        if self.models.len() >= MODEL_LIMIT {
            self.models.remove(0);
        }
        self.models.push(number);
        number
    }

    /// Forgets every text from a number on.
    pub fn cut(&mut self, len: usize) {
        let gone = u32::try_from(len).unwrap_or(u32::MAX);
        self.numbers.retain(|number| *number < gone);
        self.models.retain(|number| *number < gone);
        self.ends.truncate(len);
        self.texts.truncate(self.ends.last().map_or(0, |end| *end as usize));
    }

    /// Bytes of memory it holds.
    #[must_use]
    pub fn memory(&self) -> usize {
        self.texts.capacity().saturating_add(self.ends.capacity().saturating_mul(4)).saturating_add(self.numbers.allocation_size())
    }
}

fn text<'a>(texts: &'a str, ends: &[u32], number: u32) -> Option<&'a str> {
    let end = *ends.get(number as usize)? as usize;
    let start = number.checked_sub(1).and_then(|before| ends.get(before as usize)).map_or(0, |end| *end as usize);
    texts.get(start..end)
}
