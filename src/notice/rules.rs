//! What the playbook may say about notices: the templates, and which language goes where.

use crate::read::{FromRaw, ToRaw};
use crate::value::{Country, Keyed};

/// The playbook's notices section.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Rules {
    /// The messages; the first of a language is taken.
    pub templates: Vec<Template>,
    /// Which language a destination is written to in.
    pub language_by_country: Keyed<Country, String>,
    /// The language of every other destination.
    pub fallback: String,
}

/// A message with places to be filled in.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Template {
    /// Its language, such as `fr` or `pt-BR`.
    pub language: String,
    /// What it is for.
    pub name: String,
    /// The text; places stand in braces, a literal brace is written twice.
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

    /// The language for a destination.
    #[must_use]
    pub fn language_for(&self, destination: Option<Country>) -> &str {
        destination.and_then(|country| self.language_by_country.get(&country)).unwrap_or(&self.fallback)
    }
}

/// The language without its region: `pt` of `pt-BR`.
pub(super) fn base(language: &str) -> &str {
    language.split('-').next().unwrap_or(language)
}
