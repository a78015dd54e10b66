//! Templates: plain text with places in braces. Nothing here knows what fills a place.

use crate::problem::{Problem, Severity};
use crate::value::Facts;
use crate::words::Words;

/// A place to be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Buyer,
    Order,
    Number,
    Service,
    MinDays,
    MaxDays,
    Signature,
}

impl Place {
    const ALL: [Place; 7] = [Place::Buyer, Place::Order, Place::Number, Place::Service, Place::MinDays, Place::MaxDays, Place::Signature];

    /// The name between the braces.
    pub(super) fn name(self) -> &'static str {
        match self {
            Place::Buyer => "buyer",
            Place::Order => "order",
            Place::Number => "number",
            Place::Service => "service",
            Place::MinDays => "minDays",
            Place::MaxDays => "maxDays",
            Place::Signature => "signature",
        }
    }

    /// The words that say how to fill it.
    pub(super) fn fill_code(self) -> &'static str {
        match self {
            Place::Buyer => "notice-fill-buyer",
            Place::Order => "notice-fill-order",
            Place::Number => "notice-fill-number",
            Place::Service => "notice-fill-service",
            Place::MinDays | Place::MaxDays => "notice-fill-days",
            Place::Signature => "notice-fill-signature",
        }
    }
}

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Text(String),
    Place(Place),
}

/// A text with more flaws than these is no template; the rest is not told.
const FLAWS: usize = 50;

/// What is wrong with a template, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Flaw {
    code: &'static str,
    shown: String,
    offset: usize,
}

/// The pieces of a template, in order.
///
/// # Errors
/// Places nobody knows (`{name}`) and braces without a partner (`{buyer`, `}`), each with its line and column, up to [`FLAWS`].
pub(super) fn parse(template: &str, words: &Words) -> Result<Vec<Piece>, Vec<Problem>> {
    let (pieces, flaws) = cut(template);
    if flaws.is_empty() {
        return Ok(pieces);
    }
    Err(flaws.iter().map(|flaw| told(flaw, template, words)).collect())
}

/// The places a text names in braces, each once, whatever else is wrong with it.
pub(super) fn places(text: &str) -> Vec<Place> {
    let (pieces, _) = cut(text);
    let named = |place: &Place| pieces.contains(&Piece::Place(*place));
    Place::ALL.into_iter().filter(named).collect()
}

fn cut(template: &str) -> (Vec<Piece>, Vec<Flaw>) {
    let (mut pieces, mut flaws, mut text) = (Vec::new(), Vec::new(), String::new());
    let mut rest = template;
    while let Some(letter) = rest.chars().next() {
        let offset = template.len().saturating_sub(rest.len());
        let (taken, found) = next(rest, letter);
        match found {
            Ok(Piece::Text(more)) => text.push_str(&more),
            Ok(place) => pieces.extend([Piece::Text(core::mem::take(&mut text)), place]),
            Err((code, shown)) if flaws.len() < FLAWS => flaws.push(Flaw { code, shown, offset }),
            Err(_) => break,
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    pieces.push(Piece::Text(text));
    (pieces, flaws)
}

/// How many bytes the next piece takes, and what it is.
fn next(rest: &str, letter: char) -> (usize, Result<Piece, (&'static str, String)>) {
    let literal = |brace: &str| (2, Ok(Piece::Text(brace.to_owned())));
    match letter {
        '{' if rest.starts_with("{{") => literal("{"),
        '}' if rest.starts_with("}}") => literal("}"),
        '{' => place(rest),
        '}' => (1, Err(("template-brace-alone", "}".to_owned()))),
        _ => (letter.len_utf8(), Ok(Piece::Text(letter.to_string()))),
    }
}

fn place(rest: &str) -> (usize, Result<Piece, (&'static str, String)>) {
    let inside = rest.strip_prefix('{').unwrap_or_default();
    let end = inside.find(['}', '{', '\n']).filter(|end| inside.get(*end..).is_some_and(|rest| rest.starts_with('}')));
    let Some(name) = end.and_then(|end| inside.get(..end)) else {
        return (1, Err(("template-brace-alone", "{".to_owned())));
    };
    let taken = name.len().saturating_add(2);
    match Place::ALL.into_iter().find(|place| place.name() == name) {
        Some(place) => (taken, Ok(Piece::Place(place))),
        None => (taken, Err(("template-place-unknown", format!("{{{name}}}")))),
    }
}

fn told(flaw: &Flaw, template: &str, words: &Words) -> Problem {
    let before = template.get(..flaw.offset).unwrap_or_default();
    let line = before.matches('\n').count().saturating_add(1);
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
    let places: Vec<String> = Place::ALL.iter().map(|place| format!("{{{}}}", place.name())).collect();
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let facts = Facts::new().with("found", flaw.shown.clone()).with("line", number(line)).with("column", number(column)).with("places", places);
    Problem::new(words, Severity::Error, flaw.code, &facts).at("/template").showing(&flaw.shown)
}
