//! Values -> bytes.

use super::{Dictionary, Packed};

/// The offset instants are taken to have until another one comes: Beijing's.
pub(super) const FIRST_OFFSET: i32 = 8 * 3600;

/// Bytes that values are appended to.
#[derive(Debug)]
pub struct Packer<'a> {
    bytes: Vec<u8>,
    dictionary: Option<&'a mut Dictionary>,
    sharing: bool,
    last: (i64, i32),
}

impl<'a> Packer<'a> {
    /// Nothing yet. The vector is reused: what is in it stays in front.
    #[must_use]
    pub fn of(bytes: Vec<u8>, dictionary: &'a mut Dictionary) -> Self {
        Packer { dictionary: Some(dictionary), ..Packer::bare(bytes) }
    }

    /// Appends to bytes in which no text is shared.
    #[must_use]
    pub fn bare(bytes: Vec<u8>) -> Self {
        Packer { bytes, dictionary: None, sharing: false, last: (0, FIRST_OFFSET) }
    }

    /// Everything that was appended.
    #[must_use]
    pub fn done(self) -> Vec<u8> {
        self.bytes
    }

    /// Begins a run of values that is read on its own: its first instant is whole.
    pub fn afresh(&mut self) {
        self.last = (0, FIRST_OFFSET);
    }

    /// How many bytes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Appends a value.
    pub fn put<T: Packed>(&mut self, value: &T) {
        value.pack(self);
    }

    /// Says whether the texts that follow repeat between orders.
    pub fn sharing(&mut self, on: bool) {
        self.sharing = on;
    }

    /// A number, seven bits a byte.
    pub fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.byte((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    /// A number that may be negative, near zero most often.
    pub fn signed(&mut self, number: i64) {
        self.number(zigzag(number));
    }

    /// One byte.
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Bytes without their length.
    pub fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Which of an object's options and lists have something in them.
    pub fn mask(&mut self, there: &[bool]) {
        self.number(there.iter().rev().fold(0, |mask, there| mask << 1 | u64::from(*there)));
    }

    /// The number of an enum's variant.
    pub fn variant(&mut self, number: usize) {
        self.number(number as u64);
    }

    /// A text, as itself or as its number.
    pub fn text(&mut self, text: &str) {
        if self.sharing {
            return self.shared(text);
        }
        self.number(text.len() as u64);
        self.raw(text.as_bytes());
    }

    /// A text as its number in the dictionary.
    pub fn shared(&mut self, text: &str) {
        let number = self.dictionary.as_deref_mut().map_or(u32::MAX, |texts| texts.number(text));
        self.number(u64::from(number));
    }

    /// The texts that others are likened to, with their numbers.
    pub(super) fn models(&self) -> impl Iterator<Item = (u32, &str)> {
        self.dictionary.as_deref().into_iter().flat_map(Dictionary::models)
    }

    /// A text as its number in the dictionary, where it is a model from now on.
    pub(super) fn model(&mut self, text: &str) {
        let number = self.dictionary.as_deref_mut().map_or(u32::MAX, |texts| texts.model(text));
        self.number(u64::from(number));
    }

    /// An instant: seconds since the one before, its offset and fraction where they differ from the usual.
    pub fn instant(&mut self, seconds: i64, nanos: u32, offset: i32) {
        let flags = u64::from(nanos != 0) | u64::from(offset != self.last.1) << 1;
        let passed = zigzag(seconds.wrapping_sub(self.last.0));
        self.number(passed << 2 | flags);
        if nanos != 0 {
            self.number(u64::from(nanos));
        }
        if offset != self.last.1 {
            self.signed(i64::from(offset));
        }
        self.last = (seconds, offset);
    }
}

const fn zigzag(number: i64) -> u64 {
    (number << 1 ^ number >> 63) as u64
}
