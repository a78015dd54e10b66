//! What the playbook may say about notices: the templates, and which language goes where.

use crate::read::{FromRaw, ToRaw};
use crate::value::{Country, Day, Keyed};
use chrono::Datelike;

/// The playbook's notices section.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Rules {
    /// The messages; the first of a language is taken.
    pub templates: Vec<Template>,
    /// Which language a destination is written to in.
    pub language_by_country: Keyed<Country, String>,
    /// The language of every other destination.
    pub fallback: String,
    /// How a language writes a day; absent: `2026-09-18`.
    pub dates: Option<Keyed<String, DateShape>>,
    /// What countries are called in a language; absent: as the engine calls them in English and Chinese.
    pub country_names: Option<Keyed<String, Keyed<Country, String>>>,
}

/// How a language writes a day.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct DateShape {
    /// With `{day}`, `{month}` and `{year}`.
    pub text: String,
    /// The names of the months, January first; absent: their numbers.
    pub months: Option<Vec<String>>,
}

/// A message with places to be filled in.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Template {
    /// Its language, such as `fr` or `pt-BR`.
    pub language: String,
    /// What it is for.
    pub name: String,
    /// The text; places stand in braces, parts between `{if ..}`, `{else}` and `{end}`; a literal brace is written twice.
    pub text: String,
    /// Whether a native reader has checked it.
    pub native_reviewed: bool,
}

impl Rules {
    /// The template of a language, or of its base: `fr-CA` takes `fr`.
    #[must_use]
    pub fn template(&self, language: &str) -> Option<&Template> {
        let exactly = |wanted: &str| self.templates.iter().find(|template| template.language.eq_ignore_ascii_case(wanted));
        exactly(language).or_else(|| exactly(base(language)))
    }

    /// A day as a language writes it.
    #[must_use]
    pub fn date(&self, language: &str, day: Day) -> String {
        let shapes = || self.dates.iter().flatten();
        let exactly = |wanted: &str| shapes().find(|(known, _)| known.eq_ignore_ascii_case(wanted)).map(|(_, shape)| shape);
        exactly(language).or_else(|| exactly(base(language))).map_or_else(|| day.to_string(), |shape| shape.written(day))
    }

    /// The language for a destination.
    #[must_use]
    pub fn language_for(&self, destination: Option<Country>) -> &str {
        destination.and_then(|country| self.language_by_country.get(&country)).unwrap_or(&self.fallback)
    }
}

impl DateShape {
    fn written(&self, day: Day) -> String {
        let place = usize::try_from(day.0.month0()).unwrap_or_default();
        let name = self.months.as_ref().and_then(|months| months.get(place)).cloned();
        let month = name.unwrap_or_else(|| day.0.month().to_string());
        self.text.replace("{day}", &day.0.day().to_string()).replace("{year}", &day.0.year().to_string()).replace("{month}", &month)
    }
}

/// The language without its region: `pt` of `pt-BR`.
pub(super) fn base(language: &str) -> &str {
    language.split('-').next().unwrap_or(language)
}
