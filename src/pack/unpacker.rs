//! Bytes -> values. Reading goes on behind a fault with blanks, and the fault is told at the end.

use super::packer::FIRST_OFFSET;
use super::{Dictionary, Packed};

/// The options and lists of an object that have something in them.
#[derive(Clone, Copy, Debug)]
pub struct Mask(u64);

impl Mask {
    /// Whether there is something in the option of a place.
    #[must_use]
    pub fn has(self, place: usize) -> bool {
        self.0 >> place & 1 == 1
    }
}

/// Bytes that values are read from.
#[derive(Clone, Debug)]
pub struct Unpacker<'a> {
    bytes: &'a [u8],
    dictionary: Option<&'a Dictionary>,
    sharing: bool,
    last: (i64, i32),
    broken: bool,
}

impl<'a> Unpacker<'a> {
    /// Reads from the start of these bytes.
    #[must_use]
    pub fn of(bytes: &'a [u8], dictionary: &'a Dictionary) -> Self {
        Unpacker { dictionary: Some(dictionary), ..Unpacker::bare(bytes) }
    }

    /// Reads bytes in which no text is shared.
    #[must_use]
    pub fn bare(bytes: &'a [u8]) -> Self {
        Unpacker { bytes, dictionary: None, sharing: false, last: (0, FIRST_OFFSET), broken: false }
    }

    /// Whether everything so far could be read.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        !self.broken
    }

    /// Whether nothing is left.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.bytes.is_empty()
    }

    /// How many bytes are left.
    #[must_use]
    pub fn left(&self) -> usize {
        self.bytes.len()
    }

    /// Says that what is there cannot be a value.
    pub fn refuse(&mut self) {
        self.broken = true;
        self.bytes = &[];
    }

    /// A value.
    pub fn take<T: Packed>(&mut self) -> T {
        T::unpack(self)
    }

    /// A value whose texts repeat between orders.
    pub fn shared<T: Packed>(&mut self) -> T {
        self.sharing = true;
        let value = T::unpack(self);
        self.sharing = false;
        value
    }

    /// One byte.
    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.bytes.split_first() else {
            self.refuse();
            return 0;
        };
        self.bytes = rest;
        *first
    }

    /// A number.
    pub fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return number;
            }
        }
        self.refuse();
        0
    }

    /// A number that may be negative.
    pub fn signed(&mut self) -> i64 {
        unzigzag(self.number())
    }

    /// A number that must fit a place in memory.
    pub fn count(&mut self) -> usize {
        let number = self.number();
        usize::try_from(number).unwrap_or_else(|_| {
            self.refuse();
            0
        })
    }

    /// Bytes of a known length.
    pub fn raw(&mut self, len: usize) -> &'a [u8] {
        let Some((taken, rest)) = self.bytes.split_at_checked(len) else {
            self.refuse();
            return &[];
        };
        self.bytes = rest;
        taken
    }

    /// Which of an object's options and lists have something in them; bits that nobody here knows are of a newer version.
    pub fn mask(&mut self, known: usize) -> Mask {
        let mask = self.number();
        if known < 64 && mask >> known != 0 {
            self.refuse();
            return Mask(0);
        }
        Mask(mask)
    }

    /// The number of an enum's variant.
    pub fn variant(&mut self, known: usize) -> usize {
        let number = self.count();
        if number >= known {
            self.refuse();
        }
        number
    }

    /// A text, as itself or by its number.
    pub fn text(&mut self) -> &'a str {
        if self.sharing {
            return self.shared_text();
        }
        let len = self.count();
        let bytes = self.raw(len);
        core::str::from_utf8(bytes).unwrap_or_else(|_| {
            self.refuse();
            ""
        })
    }

    /// A text by its number.
    pub fn shared_text(&mut self) -> &'a str {
        let number = self.number();
        self.numbered(number).unwrap_or_else(|| {
            self.refuse();
            ""
        })
    }

    /// The text of a number in the dictionary.
    pub(super) fn numbered(&self, number: u64) -> Option<&'a str> {
        u32::try_from(number).ok().zip(self.dictionary).and_then(|(number, texts)| texts.text(number))
    }

    /// An instant: its seconds, fraction and offset.
    pub fn instant(&mut self) -> (i64, u32, i32) {
        let number = self.number();
        let seconds = self.last.0.wrapping_add(unzigzag(number >> 2));
        let nanos = if number & 1 == 1 { self.number() } else { 0 };
        let offset = if number >> 1 & 1 == 1 { self.signed() } else { i64::from(self.last.1) };
        let (Ok(nanos), Ok(offset)) = (u32::try_from(nanos), i32::try_from(offset)) else {
            self.refuse();
            return (0, 0, 0);
        };
        self.last = (seconds, offset);
        (seconds, nanos, offset)
    }
}

const fn unzigzag(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}
