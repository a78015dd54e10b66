//! Raw -> typed values. Reading goes on behind the first thing that does not fit, with blanks in place of what is not there; so the
//! code of a type is a straight line of calls, and everything that can go wrong is written once, here.

use super::{Fields, Raw, ReadError};
use core::fmt;
use core::str::FromStr;

/// A type that can be read from plain data.
pub trait FromRaw: Sized {
    /// Whether a field of this type may be left out; it is read from nothing then.
    const OPTIONAL: bool = false;

    /// Reads a value. What does not fit is told to the reader, and some value stands in for it.
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self;
}

/// Keeps the first thing that does not fit.
#[derive(Debug, Default)]
pub struct Reader {
    first: Option<ReadError>,
    /// The tag of the enum whose content is read next.
    tag: Option<&'static str>,
}

impl Reader {
    /// What was read, unless something did not fit.
    pub(super) fn settle<T>(self, value: T) -> Result<T, ReadError> {
        self.first.map_or(Ok(value), Err)
    }

    pub(super) fn take(&mut self) -> Option<ReadError> {
        self.first.take()
    }

    /// Notes an error unless there is one already.
    pub(super) fn note(&mut self, error: ReadError) {
        if self.is_fine() {
            self.first = Some(error);
        }
    }

    /// Whether nothing has gone wrong so far.
    pub(super) fn is_fine(&self) -> bool {
        self.first.is_none()
    }

    /// Says that a value is of another kind than wanted.
    #[inline(never)]
    pub fn wrong(&mut self, raw: &Raw, wanted: &str) {
        if self.is_fine() {
            self.first = Some(ReadError::wrong_shape(wanted, raw.kind()));
        }
    }

    /// Says what is wrong with a value of the right kind.
    #[inline(never)]
    pub fn refuse(&mut self, message: fmt::Arguments<'_>) {
        if self.is_fine() {
            self.first = Some(ReadError::unfit(message));
        }
    }

    /// Text; empty where it is none.
    #[inline(never)]
    pub fn text<'a>(&mut self, raw: &'a Raw) -> &'a str {
        if let Raw::Text(text) = raw {
            return text;
        }
        self.wrong(raw, "text");
        ""
    }

    /// Text that stands for something; `fits` says what would fit.
    #[inline]
    pub fn parsed<T: FromStr>(&mut self, raw: &Raw, fits: &str) -> Option<T> {
        let text = self.text(raw);
        let parsed = text.parse().ok();
        if parsed.is_none() {
            self.refuse(format_args!("`{}` is not {fits}", text.chars().take(40).collect::<String>()));
        }
        parsed
    }

    /// A whole number; 0 where it is none.
    #[inline(never)]
    pub(super) fn integer(&mut self, raw: &Raw) -> i64 {
        let Raw::Number(text) = raw else {
            self.wrong(raw, "a whole number");
            return 0;
        };
        let number = text.parse().ok();
        if number.is_none() && self.is_fine() {
            let help = "give a whole number; amounts and ids are text";
            self.first = Some(ReadError::new("shape-wrong", format!("must be a whole number, found {text}"), help));
        }
        number.unwrap_or(0)
    }

    /// Back from what lies one level further in; what went wrong there gets the name of the level.
    #[inline(never)]
    pub(super) fn leave(&mut self, segment: &dyn fmt::Display) {
        if let Some(error) = self.first.take() {
            self.first = Some(error.under(segment.to_string()));
        }
    }

    #[inline(never)]
    fn adopt(&mut self, inner: Reader, segment: &dyn fmt::Display) {
        if let (Some(error), None) = (inner.first, &self.first) {
            self.first = Some(error.under(segment.to_string()));
        }
    }

    /// The place of a text in a list of names; the first where it has none.
    #[inline(never)]
    pub fn choice(&mut self, raw: &Raw, names: &[&'static str]) -> usize {
        let text = self.text(raw);
        let place = names.iter().position(|name| *name == text);
        if place.is_none() && self.is_fine() {
            self.first = Some(ReadError::unknown_variant(text, names));
        }
        place.unwrap_or(0)
    }

    /// The place of a tagged object's variant in a list of names; the first where it has none.
    #[inline(never)]
    pub fn variant(&mut self, raw: &Raw, tag: &'static str, names: &[&'static str]) -> usize {
        match (raw, raw.get(tag)) {
            (Raw::Text(_), _) => return self.choice(raw, names),
            (Raw::Map(_), Some(name)) => {
                let mut inner = Reader::default();
                let place = inner.choice(name, names);
                self.adopt(inner, &tag);
                return place;
            }
            (Raw::Map(_), None) if self.is_fine() => self.first = Some(ReadError::missing_field(tag).under(tag)),
            _ => self.wrong(raw, "text or an object"),
        }
        0
    }

    /// The content of a tagged object: the object without its tag.
    #[inline]
    pub fn content<T: FromRaw>(&mut self, raw: &Raw, tag: &'static str) -> T {
        self.tag = Some(tag);
        T::from_raw(raw, self)
    }

    /// The fields of an object, by their places in a list of names.
    #[inline(never)]
    pub fn fields<'a>(&'a mut self, raw: &'a Raw, names: &'static [&'static str]) -> Fields<'a> {
        let tag = self.tag.take();
        if tag.is_none() && !matches!(raw, Raw::Map(_)) {
            self.wrong(raw, "an object");
        }
        Fields::of(self, raw.entries(), names, tag)
    }
}
