//! Filling in: one template, one parcel, plain text. A hole refuses and names itself.

use super::rules::Rules;
use super::template::{Piece, Place, parse};
use super::value::{days, holds, value};
use crate::order::{Order, Parcel};
use crate::problem::{Problem, Severity};
use crate::read::ToRaw;
use crate::service::{Days, Service, ZoneTable};
use crate::value::Facts;
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
/// A wanted language without a template (`xx`); a template with unknown places or unpaired braces; every place that is told and stays
/// empty, all at once; a service whose days are not known, as the promise cannot be honest then.
pub fn render(
    rules: &Rules,
    subject: &Subject<'_>,
    (language, template): (Option<&str>, Option<&str>),
    words: &Words,
) -> Result<Rendered, Vec<Problem>> {
    let chosen = choose(rules, subject, (language, template), words)?;
    let pieces = parse(chosen.text, words)?;
    let (text, holes) = written(rules, subject, &pieces, chosen.language);
    let holes: Vec<Problem> = holes.into_iter().map(|place| hole(place, words)).collect();
    let Some(window) = days(subject) else { return Err(with_days_unknown(holes, &pieces, subject, words)) };
    if !holes.is_empty() {
        return Err(holes);
    }
    Ok(Rendered { text, language: chosen.language.to_owned(), window, native_reviewed: chosen.native_reviewed })
}

/// The message, and the places that stay empty, each once. Parts whose condition does not hold are left out.
fn written(rules: &Rules, subject: &Subject<'_>, pieces: &[Piece<'_>], language: &str) -> (String, Vec<Place>) {
    let (mut text, mut holes) = (String::with_capacity(512), Vec::new());
    let (mut is_told, mut is_met) = (true, true);
    for piece in pieces {
        match piece {
            Piece::If(condition) => {
                is_met = holds(rules, subject, (*condition, language));
                is_told = is_met;
            }
            Piece::Else => is_told = !is_met,
            Piece::End => is_told = true,
            Piece::Text(_) | Piece::Place(_) if !is_told => {}
            Piece::Text(more) => text.push_str(more),
            Piece::Place(place) => match value(rules, subject, (*place, language)) {
                Some(value) => text.push_str(&value),
                None if holes.contains(place) => {}
                None => holes.push(*place),
            },
        }
    }
    (text, holes)
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

fn hole(place: Place, words: &Words) -> Problem {
    let shown = format!("{{{}}}", place.name());
    let mut problem = Problem::new(words, Severity::Error, "notice-hole", &Facts::new().with("place", shown.clone())).at("/template").showing(&shown);
    words.template(place.fill_code()).0.clone_into(&mut problem.help);
    problem
}

/// The holes, and that the days are unknown where no hole says so already.
fn with_days_unknown(mut holes: Vec<Problem>, pieces: &[Piece<'_>], subject: &Subject<'_>, words: &Words) -> Vec<Problem> {
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
