//! An object read field by field, in whatever order its entries came.

use super::{Raw, ReadError, Reader};

static NOTHING: Raw = Raw::Null;

/// The place of what is not among the entries: behind them all.
const BEHIND: usize = usize::MAX;

/// An object that is read field by field. The error that is kept is the one an eye going through the object meets first.
#[derive(Debug)]
pub struct Fields<'a> {
    outer: &'a mut Reader,
    inner: Reader,
    entries: &'a [(String, Raw)],
    names: &'static [&'static str],
    /// The entry that is being read, and its place in the list of names.
    at: usize,
    index: usize,
    /// The first error so far, and the entry it lies in.
    first: Option<(usize, ReadError)>,
    /// How many entries have the name of a field and were not asked for yet.
    unread: usize,
}

impl<'a> Fields<'a> {
    pub(super) fn of(outer: &'a mut Reader, entries: &'a [(String, Raw)], names: &'static [&'static str], tag: Option<&'static str>) -> Self {
        let mut fields = Fields { outer, inner: Reader::default(), entries, names, at: 0, index: 0, first: None, unread: 0 };
        for (index, (key, _)) in entries.iter().enumerate().filter(|(_, (key, _))| Some(key.as_str()) != tag) {
            if names.contains(&key.as_str()) {
                fields.unread = fields.unread.saturating_add(1);
            } else {
                fields.note(index, || ReadError::unknown_field(key, names));
            }
        }
        fields
    }

    /// What a field with a place in the list of names is read from. [`Fields::reader`] reads it before the next is asked for.
    #[inline(never)]
    pub fn enter(&mut self, index: usize, optional: bool) -> &'a Raw {
        self.leave();
        self.index = index;
        if let Some((at, value)) = self.find(index) {
            self.at = at;
            self.unread = self.unread.saturating_sub(1);
            return value;
        }
        self.at = BEHIND;
        if !optional {
            self.inner.note(ReadError::missing_field(self.name(index)));
        }
        &NOTHING
    }

    /// The reader for the field that was asked for.
    #[inline]
    pub fn reader(&mut self) -> &mut Reader {
        &mut self.inner
    }

    /// Whether there is a field with a place in the list of names.
    #[must_use]
    pub fn has(&self, index: usize) -> bool {
        self.find(index).is_some()
    }

    /// Tells the reader what was found wrong.
    #[inline(never)]
    pub fn done(mut self) {
        self.leave();
        if self.unread > 0 {
            self.refuse_duplicate();
        }
        if let Some((_, error)) = self.first {
            self.outer.note(error);
        }
    }

    fn name(&self, index: usize) -> &'static str {
        self.names.get(index).copied().unwrap_or_default()
    }

    fn find(&self, index: usize) -> Option<(usize, &'a Raw)> {
        let name = self.name(index);
        self.entries.iter().enumerate().find(|(_, (key, _))| key == name).map(|(at, (_, value))| (at, value))
    }

    /// Takes over what was wrong with the field that was read last.
    fn leave(&mut self) {
        if let Some(error) = self.inner.take() {
            let name = self.name(self.index);
            self.note(self.at, || error.under(name));
        }
    }

    fn note(&mut self, at: usize, error: impl FnOnce() -> ReadError) {
        if self.first.as_ref().is_none_or(|(first, _)| at < *first) {
            self.first = Some((at, error()));
        }
    }

    fn refuse_duplicate(&mut self) {
        let entries = self.entries;
        let earlier = |index: usize, key: &str| entries.iter().take(index).any(|(other, _)| other == key);
        if let Some((index, (key, _))) = entries.iter().enumerate().find(|(index, (key, _))| earlier(*index, key)) {
            self.note(index, || ReadError::unfit(format_args!("duplicate field `{key}`")));
        }
    }
}
