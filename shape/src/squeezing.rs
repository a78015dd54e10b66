//! Files of the engine as few bytes: what was said before is a place and a length. The engine makes them text again
//! (`value/squeezed.rs`, where the form is told).

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use std::collections::BTreeMap;
use std::path::Path;
use syn::punctuated::Punctuated;
use syn::{Error, LitStr, Token};

/// Shorter repetitions are left to what compresses the module on its way: it does them better.
const SHORTEST: usize = 8;
/// How much of a text is looked up.
const START: usize = 4;
/// How far back a place may be.
const FURTHEST: usize = 65_535;
/// How many places are compared.
const TRIES: usize = 400;

pub(crate) fn files(names: &Punctuated<LitStr, Token![,]>) -> Result<TokenStream, Error> {
    let root = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let mut text = String::new();
    let mut watched = Vec::new();
    for name in names {
        let path = Path::new(&root).join(name.value());
        let content = std::fs::read_to_string(&path).map_err(|error| Error::new(name.span(), error))?;
        text.push_str(&if name.value().ends_with(".json") { one_line(&content) } else { content });
        watched.push(path.to_string_lossy().into_owned());
    }
    let bytes = Literal::byte_string(&squeezed(text.as_bytes()));
    // The named constants are dropped; they have the compiler watch the files.
    Ok(quote!({ #(const _: &[u8] = include_bytes!(#watched);)* #bytes.as_slice() }))
}

/// JSON without the space between its words, on one line.
fn one_line(json: &str) -> String {
    let (mut quoted, mut escaped) = (false, false);
    let mut line = String::new();
    for letter in json.chars() {
        if quoted || !letter.is_ascii_whitespace() {
            line.push(letter);
        }
        quoted ^= letter == '"' && !escaped;
        escaped = quoted && letter == '\\' && !escaped;
    }
    line.push('\n');
    line
}

/// The plain text apart from the places: so it stays text for what compresses the module.
fn squeezed(text: &[u8]) -> Vec<u8> {
    let mut seen: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    let (mut plain, mut places) = (Vec::new(), Vec::new());
    let (mut at, mut said) = (0, 0);
    let note = |seen: &mut BTreeMap<_, Vec<usize>>, at: usize| {
        if let Some(start) = text.get(at..at + START) {
            seen.entry(start).or_default().push(at);
        }
    };
    while at < text.len() {
        let (place, length) = longest(text, at, &seen);
        note(&mut seen, at);
        if length < SHORTEST || longest(text, at + 1, &seen).1 > length {
            at += 1;
            continue;
        }
        again(&mut places, at - said, (at - place, length));
        plain.extend(&text[said..at]);
        (at + 1..at + length).for_each(|at| note(&mut seen, at));
        at += length;
        said = at;
    }
    plain.extend(&text[said..]);
    [&(plain.len() as u32).to_le_bytes(), plain.as_slice(), &places].concat()
}

/// Where the longest part that also stands at a place was said before.
fn longest(text: &[u8], at: usize, seen: &BTreeMap<&[u8], Vec<usize>>) -> (usize, usize) {
    let places = text.get(at..at + START).and_then(|start| seen.get(start));
    let near = places.into_iter().flatten().rev().take(TRIES).filter(|place| at - **place <= FURTHEST);
    let length = |place: usize| text[place..].iter().zip(&text[at..]).take_while(|(one, other)| one == other).count();
    near.map(|place| (*place, length(*place))).max_by_key(|(place, length)| (*length, *place)).unwrap_or_default()
}

/// So much plain text, then what was said so far back, so long.
fn again(places: &mut Vec<u8>, plain: usize, (back, length): (usize, usize)) {
    let more = length - SHORTEST;
    places.push((plain.min(15) << 4 | more.min(15)) as u8);
    rest(places, plain);
    places.extend((back as u16).to_le_bytes());
    rest(places, more);
}

/// What of a length has no room in four bits.
fn rest(out: &mut Vec<u8>, length: usize) {
    let Some(mut left) = length.checked_sub(15) else { return };
    while left >= 255 {
        out.push(255);
        left -= 255;
    }
    out.push(left as u8);
}
