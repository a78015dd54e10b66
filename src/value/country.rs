//! Countries: ISO 3166-1 alpha-2 codes with their English and Chinese names.

use super::{Keyed, Language};
use crate::pack::{Packed, Packer, Unpacker};
use crate::read::{FromRaw, Raw, Reader, ToRaw};
use core::fmt;
use core::str::FromStr;

/// Code, English name, Chinese name, further names; one country a line.
const TABLE: &str = include_str!("countries.tsv");

/// One bit for each code: by its first letter, then by its second. Made of the table when this is compiled.
const CODES: [u32; 26] = codes(TABLE.as_bytes());

#[expect(clippy::indexing_slicing, reason = "in a constant a place that is not there would not compile")]
const fn codes(mut table: &[u8]) -> [u32; 26] {
    let mut codes = [0; 26];
    let mut begins = true;
    while let [letter, rest @ ..] = table {
        if let (true, b'A'..=b'Z', [second @ b'A'..=b'Z', b'\t', ..]) = (begins, *letter, rest) {
            codes[(*letter - b'A') as usize] |= 1 << (*second - b'A');
        }
        begins = *letter == b'\n';
        table = rest;
    }
    codes
}

/// A country by its ISO 3166-1 alpha-2 code. `UK` reads as `GB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Country([u8; 2]);

impl Country {
    /// A code written as a constant; not checked against the table.
    #[must_use]
    pub const fn of(code: [u8; 2]) -> Self {
        Country(code)
    }

    /// What it is called.
    #[must_use]
    pub fn name(self, language: Language) -> Option<&'static str> {
        let [first, second] = self.0;
        let mut row = TABLE.lines().find(|line| line.as_bytes().starts_with(&[first, second, b'\t']))?.split('\t').skip(1);
        match language {
            Language::En => row.next(),
            Language::Zh => row.nth(1),
        }
    }

    /// Its two letters.
    #[must_use]
    pub fn letters(self) -> [u8; 2] {
        self.0
    }
}

impl FromStr for Country {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let code = if text == "UK" { "GB" } else { text };
        let [a, b] = *code.as_bytes() else { return Err(()) };
        let row = a.checked_sub(b'A').and_then(|first| CODES.get(usize::from(first)));
        let bit = b.checked_sub(b'A').filter(|second| *second < 26).map(|second| 1_u32 << second);
        row.zip(bit).is_some_and(|(row, bit)| row & bit != 0).then_some(Country([a, b])).ok_or(())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{}", char::from(*byte)))
    }
}

impl ToRaw for Country {
    fn to_raw(&self) -> Raw {
        Raw::Text(self.to_string())
    }
}

impl FromRaw for Country {
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        reader.parsed(raw, "an ISO 3166-1 alpha-2 country code such as `FR`").unwrap_or(Country(*b"ZZ"))
    }
}

impl Packed for Country {
    fn pack(&self, out: &mut Packer<'_>) {
        out.raw(&self.0);
    }
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let letters = [from.byte(), from.byte()];
        if !letters.iter().all(u8::is_ascii_uppercase) {
            from.refuse();
        }
        Country(letters)
    }
}

/// Countries by every name they go by, for reading spreadsheets.
pub struct Countries(Keyed<String, Country>);

impl Countries {
    /// The table, ready to be asked.
    #[must_use]
    pub fn load() -> Self {
        let mut names = Vec::new();
        for mut row in rows() {
            let Some(code) = row.next() else { continue };
            let [a, b] = *code.as_bytes() else { continue };
            for name in core::iter::once(code).chain(row) {
                names.push((folded(name), Country([a, b])));
            }
        }
        names.push(("uk".to_owned(), Country(*b"GB")));
        Countries(Keyed::of(names))
    }

    /// The country of a code or an English or Chinese name; case, spaces and points do not matter.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Country> {
        if let [a, b] = *name.as_bytes()
            && a.is_ascii_alphabetic()
            && b.is_ascii_alphabetic()
        {
            let code = [a.to_ascii_lowercase(), b.to_ascii_lowercase()];
            return core::str::from_utf8(&code).ok().and_then(|code| self.0.get(code)).copied();
        }
        self.0.get(folded(name).as_str()).copied()
    }
}

fn rows() -> impl Iterator<Item = core::str::Split<'static, char>> {
    TABLE.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t'))
}

fn folded(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
