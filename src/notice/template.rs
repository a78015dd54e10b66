//! Templates: plain text with places in braces, and parts that are told only when something holds. Nothing here knows what fills a place.

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
    SentOn,
    ArrivesBy,
    City,
    Country,
    Total,
    Currency,
}

impl Place {
    const ALL: [Place; 13] = [
        Place::Buyer,
        Place::Order,
        Place::Number,
        Place::Service,
        Place::MinDays,
        Place::MaxDays,
        Place::Signature,
        Place::SentOn,
        Place::ArrivesBy,
        Place::City,
        Place::Country,
        Place::Total,
        Place::Currency,
    ];

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
            Place::SentOn => "sentOn",
            Place::ArrivesBy => "arrivesBy",
            Place::City => "city",
            Place::Country => "country",
            Place::Total => "total",
            Place::Currency => "currency",
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
            Place::SentOn => "notice-fill-sent-on",
            Place::ArrivesBy => "notice-fill-arrives-by",
            Place::City => "notice-fill-city",
            Place::Country => "notice-fill-country",
            Place::Total | Place::Currency => "notice-fill-total",
        }
    }
}

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Place(Place),
    /// `{if ..}`: what follows is told when it holds.
    If(Condition),
    /// `{else}`: what follows is told when it does not.
    Else,
    /// `{end}`: what follows is told in any case.
    End,
}

/// What a part of a template hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Condition {
    /// The parcel can be followed.
    Tracked,
    /// Something fills the place.
    Filled(Place),
}

/// The word for [`Condition::Tracked`].
const TRACKED: &str = "tracked";

/// How a part of a template is written.
const PARTS: &str = "{if tracked} .. {else} .. {end}";

/// A text with more flaws than these is no template; the rest is not told.
const FLAWS: usize = 50;

/// What is wrong with a template, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Flaw<'a> {
    code: &'static str,
    shown: &'a str,
    offset: usize,
}

/// What stands next in a template, and how many bytes it takes; or the code of what is wrong with it.
type Next<'a> = (usize, Result<Piece<'a>, &'static str>);

/// The pieces of a template, in order.
///
/// # Errors
/// Places nobody knows (`{name}`), braces without a partner (`{buyer`, `}`) and parts without their beginning or end (`{else}`), each with
/// its line and column, up to [`FLAWS`].
pub(super) fn parse<'a>(template: &'a str, words: &Words) -> Result<Vec<Piece<'a>>, Vec<Problem>> {
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

fn cut(template: &str) -> (Vec<Piece<'_>>, Vec<Flaw<'_>>) {
    let (mut pieces, mut flaws) = (Vec::new(), Vec::new());
    let mut part = Part::default();
    let mut rest = template;
    while !rest.is_empty() && flaws.len() < FLAWS {
        let offset = template.len().saturating_sub(rest.len());
        let (taken, found) = next(rest);
        let shown = rest.get(..taken).unwrap_or_default();
        match found.and_then(|piece| part.meets(piece, (shown, offset))) {
            Ok(piece) => pieces.push(piece),
            Err(code) => flaws.push(Flaw { code, shown, offset }),
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    flaws.extend(part.open.map(|(shown, offset)| Flaw { code: "template-part-unpaired", shown, offset }));
    (pieces, flaws)
}

/// Which part is being read: where it began, and whether its `{else}` has come.
#[derive(Default)]
struct Part<'a> {
    open: Option<(&'a str, usize)>,
    turned: bool,
}

impl<'a> Part<'a> {
    /// Parts do not hold parts: each begins outside of all others, turns at most once, and ends.
    fn meets(&mut self, piece: Piece<'a>, at: (&'a str, usize)) -> Result<Piece<'a>, &'static str> {
        let fits = match piece {
            Piece::Text(_) | Piece::Place(_) => true,
            Piece::If(_) => self.open.is_none(),
            Piece::Else => self.open.is_some() && !self.turned,
            Piece::End => self.open.is_some(),
        };
        if !fits {
            return Err("template-part-unpaired");
        }
        match piece {
            Piece::Text(_) | Piece::Place(_) => {}
            Piece::If(_) => *self = Part { open: Some(at), turned: false },
            Piece::Else => self.turned = true,
            Piece::End => *self = Part::default(),
        }
        Ok(piece)
    }
}

fn next(rest: &str) -> Next<'_> {
    let literal = |brace| (2, Ok(Piece::Text(brace)));
    match rest.find(['{', '}']) {
        Some(0) if rest.starts_with("{{") => literal("{"),
        Some(0) if rest.starts_with("}}") => literal("}"),
        Some(0) if rest.starts_with('{') => braced(rest),
        Some(0) => (1, Err("template-brace-alone")),
        Some(text) => (text, Ok(Piece::Text(rest.get(..text).unwrap_or_default()))),
        None => (rest.len(), Ok(Piece::Text(rest))),
    }
}

fn braced(rest: &str) -> Next<'_> {
    let inside = rest.strip_prefix('{').unwrap_or_default();
    let end = inside.find(['}', '{', '\n']).filter(|end| inside.get(*end..).is_some_and(|rest| rest.starts_with('}')));
    let Some(name) = end.and_then(|end| inside.get(..end)) else { return (1, Err("template-brace-alone")) };
    (name.len().saturating_add(2), named(name))
}

fn named(name: &str) -> Result<Piece<'_>, &'static str> {
    let place = |name: &str| Place::ALL.into_iter().find(|place| place.name() == name);
    match (name, name.strip_prefix("if ").map(str::trim)) {
        ("else", _) => Ok(Piece::Else),
        ("end", _) => Ok(Piece::End),
        (_, Some(TRACKED)) => Ok(Piece::If(Condition::Tracked)),
        (_, Some(wanted)) => place(wanted).map(|place| Piece::If(Condition::Filled(place))).ok_or("template-condition-unknown"),
        (_, None) => place(name).map(Piece::Place).ok_or("template-place-unknown"),
    }
}

fn conditions() -> Vec<String> {
    core::iter::once(TRACKED).chain(Place::ALL.iter().map(|place| place.name())).map(str::to_owned).collect()
}

fn told(flaw: &Flaw<'_>, template: &str, words: &Words) -> Problem {
    let before = template.get(..flaw.offset).unwrap_or_default();
    let line = before.matches('\n').count().saturating_add(1);
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
    let places: Vec<String> = Place::ALL.iter().map(|place| format!("{{{}}}", place.name())).collect();
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let facts = Facts::new().with("found", flaw.shown).with("line", number(line)).with("column", number(column));
    let facts = match flaw.code {
        "template-part-unpaired" => facts.with("parts", PARTS),
        "template-condition-unknown" => facts.with("parts", PARTS).with("conditions", conditions()),
        _ => facts.with("places", places),
    };
    Problem::new(words, Severity::Error, flaw.code, &facts).at("/template").showing(flaw.shown)
}
