//! Filling in: one template, one parcel, plain text. A hole refuses and names itself.

use super::rules::{Rules, base};
use super::template::{Piece, Place, parse};
use crate::order::{Order, Parcel, is_masked};
use crate::problem::{Problem, Severity};
use crate::read::ToRaw;
use crate::service::{Days, Service, ZoneTable};
use crate::value::{Facts, Language};
use crate::words::Words;

/// What a notice is about.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The order.
    pub order: &'a Order,
    /// The parcel the buyer is told of.
    pub parcel: Option<&'a Parcel>,
    /// The service it travels by.
    pub service: Option<&'a Service>,
    /// The zones that services keep to.
    pub zones: &'a [ZoneTable],
    /// Closes the message.
    pub signature: &'a str,
}

/// A rendered notice.
#[derive(Clone, Debug, PartialEq, Eq, ToRaw)]
pub struct Rendered {
    /// The message.
    pub text: String,
    /// In which language.
    pub language: String,
    /// The days it promises.
    pub window: Days,
    /// Whether a native reader has checked the template.
    pub native_reviewed: bool,
}

/// The template that will be filled in.
struct Chosen<'a> {
    text: &'a str,
    language: &'a str,
    native_reviewed: bool,
}

/// Renders the notice in the wanted language, else the destination's, else the fallback; a wanted template stands in place of the playbook's.
///
/// # Errors
/// A wanted language without a template (`xx`); a template with unknown places or unpaired braces; every place that stays
/// empty, all at once; a service whose days are not known, as the promise cannot be honest then.
pub fn render(
    rules: &Rules,
    subject: &Subject<'_>,
    (language, template): (Option<&str>, Option<&str>),
    words: &Words,
) -> Result<Rendered, Vec<Problem>> {
    let chosen = choose(rules, subject, (language, template), words)?;
    let pieces = parse(chosen.text, words)?;
    let holes: Vec<Problem> = holes(&pieces, subject, chosen.language).into_iter().map(|place| hole(place, words)).collect();
    let Some(window) = days(subject) else { return Err(with_days_unknown(holes, &pieces, subject, words)) };
    if !holes.is_empty() {
        return Err(holes);
    }
    let text = pieces.iter().map(|piece| shown(piece, subject, chosen.language)).collect();
    Ok(Rendered { text, language: chosen.language.to_owned(), window, native_reviewed: chosen.native_reviewed })
}

fn choose<'a>(
    rules: &'a Rules,
    subject: &Subject<'_>,
    (wanted, template): (Option<&'a str>, Option<&'a str>),
    words: &Words,
) -> Result<Chosen<'a>, Vec<Problem>> {
    let language = wanted.unwrap_or_else(|| rules.language_for(subject.order.receiver.country));
    if let Some(text) = template {
        return if text.trim().is_empty() { Err(vec![empty(words)]) } else { Ok(Chosen { text, language, native_reviewed: false }) };
    }
    let fallback = if wanted.is_none() { rules.template(&rules.fallback) } else { None };
    let template = rules.template(language).or(fallback).ok_or_else(|| vec![language_unknown(rules, language, words)])?;
    Ok(Chosen { text: &template.text, language: &template.language, native_reviewed: template.native_reviewed })
}

fn days(subject: &Subject<'_>) -> Option<Days> {
    subject.service?.days(subject.zones, subject.order.receiver.country)
}

/// The places of a template that would stay empty, each once.
fn holes(pieces: &[Piece], subject: &Subject<'_>, language: &str) -> Vec<Place> {
    let mut holes = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Place(place) if !holes.contains(place) && value(*place, subject, language).is_none() => holes.push(*place),
            Piece::Place(_) | Piece::Text(_) => {}
        }
    }
    holes
}

fn shown(piece: &Piece, subject: &Subject<'_>, language: &str) -> String {
    match piece {
        Piece::Text(text) => text.clone(),
        Piece::Place(place) => value(*place, subject, language).unwrap_or_default(),
    }
}

/// What fills a place; `None` where that is unknown or empty.
fn value(place: Place, subject: &Subject<'_>, language: &str) -> Option<String> {
    let text = match place {
        Place::Buyer => return buyer(subject.order),
        Place::Order => subject.order.id.clone(),
        Place::Number => subject.parcel?.tracking_number()?.into(),
        Place::Service => service_name(subject.service?, language).into(),
        Place::MinDays => days(subject)?.min_days.to_string().into(),
        Place::MaxDays => days(subject)?.max_days.to_string().into(),
        Place::Signature => subject.signature.into(),
    };
    plain(&text)
}

/// The buyer's name, else the receiver's; a masked name is none, and a login is not a name.
fn buyer(order: &Order) -> Option<String> {
    let names = [&order.buyer.name, &order.receiver.name];
    names.into_iter().flatten().filter(|name| !is_masked(name)).find_map(|name| plain(name))
}

fn service_name<'a>(service: &'a Service, language: &str) -> &'a str {
    let own = if base(language).eq_ignore_ascii_case("zh") { Language::Zh } else { Language::En };
    service.name.say(own)
}

/// A value as one line of plain text; `None` where nothing is left.
fn plain(text: &str) -> Option<String> {
    let line: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let line = line.trim();
    (!line.is_empty()).then(|| line.to_owned())
}

fn hole(place: Place, words: &Words) -> Problem {
    let shown = format!("{{{}}}", place.name());
    let mut problem = Problem::new(words, Severity::Error, "notice-hole", &Facts::new().with("place", shown.clone())).at("/template").showing(&shown);
    words.template(place.fill_code()).0.clone_into(&mut problem.help);
    problem
}

/// The holes, and that the days are unknown where no hole says so already.
fn with_days_unknown(mut holes: Vec<Problem>, pieces: &[Piece], subject: &Subject<'_>, words: &Words) -> Vec<Problem> {
    let told = pieces.iter().any(|piece| matches!(piece, Piece::Place(Place::MinDays | Place::MaxDays)));
    if !told {
        let facts = Facts::new().with_some("service", subject.service.map(|service| service.id.clone()));
        holes.push(Problem::new(words, Severity::Error, "notice-days-unknown", &facts));
    }
    holes
}

fn language_unknown(rules: &Rules, language: &str, words: &Words) -> Problem {
    let languages: Vec<String> = rules.templates.iter().map(|template| template.language.clone()).collect();
    let facts = Facts::new().with("language", language).with("languages", languages);
    Problem::new(words, Severity::Error, "notice-language-unknown", &facts).at("/language").showing(language)
}

/// The problem of a template with nothing in it.
pub(super) fn empty(words: &Words) -> Problem {
    Problem::new(words, Severity::Error, "template-empty", &Facts::new()).at("/template")
}
