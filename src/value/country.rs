//! Countries: ISO 3166-1 alpha-2 codes with their English and Chinese names.

use super::{Keyed, unsqueezed};
use crate::pack::{Packed, Packer, Unpacker};
use crate::read::{FromRaw, Raw, Reader, ToRaw};
use core::fmt;
use core::str::FromStr;

/// Code, English name, Chinese name, further names; one country a line.
const TABLE: &[u8] = shape::squeezed!("src/value/countries.tsv");

/// The codes of the table.
const CODES: &[u8] = b"ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDM\
    DODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKN\
    KPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPM\
    PNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVI\
    VNVUWFWSYEYTZAZMZW";

/// A country by its ISO 3166-1 alpha-2 code. `UK` reads as `GB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Country([u8; 2]);

impl Country {
    /// A code written as a constant; not checked against the table.
    #[must_use]
    pub const fn of(code: [u8; 2]) -> Self {
        Country(code)
    }
}

impl FromStr for Country {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let code = if text == "UK" { "GB" } else { text };
        let code = *code.as_bytes().first_chunk().filter(|_| code.len() == 2).ok_or(())?;
        CODES.as_chunks().0.binary_search(&code).map(|_| Country(code)).map_err(|_| ())
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
        for mut row in unsqueezed(TABLE).lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t')) {
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

fn folded(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_of_the_table() {
        let text = unsqueezed(TABLE);
        let codes: String = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next()).collect();
        assert_eq!(codes.as_bytes(), CODES);
        assert!("ZZ".parse::<Country>().is_err() && "G".parse::<Country>().is_err() && "GBR".parse::<Country>().is_err());
    }
}
