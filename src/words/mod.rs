//! The words of every code, in English and Chinese, from data files: `code = message | help`, with `{fact}` places.

use crate::value::{Facts, Keyed, Language, unsqueezed};

const EN: &[u8] = shape::squeezed!("src/words/en.txt");
const ZH: &[u8] = shape::squeezed!("src/words/zh.txt");

/// The words of one language.
#[derive(Clone, Debug)]
pub struct Words {
    language: Language,
    entries: Keyed<String, (String, String)>,
}

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let text = match language {
            Language::En => EN,
            Language::Zh => ZH,
        };
        Words { language, entries: Keyed::of(unsqueezed(text).lines().filter_map(entry).collect()) }
    }

    /// Which language these are.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Message and help of a code with its facts put in. A code without an entry is its own message.
    #[must_use]
    #[inline(never)]
    pub fn say(&self, code: &str, facts: &Facts) -> (String, String) {
        let (message, help) = self.template(code);
        (filled(message, facts), filled(help, facts))
    }

    /// Message and help of a code as they stand in the file; the code itself where there is no entry.
    #[must_use]
    pub fn template<'a>(&'a self, code: &'a str) -> (&'a str, &'a str) {
        self.entries.get(code).map_or((code, ""), |(message, help)| (message, help))
    }

    /// Every code that has words.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }
}

fn entry(line: &str) -> Option<(String, (String, String))> {
    let (code, rest) = line.split_once(" = ")?;
    let (message, help) = rest.split_once(" | ").unwrap_or((rest, ""));
    (!code.starts_with('#')).then_some((code.trim().to_owned(), (message.trim().to_owned(), help.trim().to_owned())))
}

/// Puts facts into their `{name}` places; a place without a fact shows nothing, nor the backticks around it.
fn filled(template: &str, facts: &Facts) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        rest = tail;
        if let Some(fact) = facts.get(name) {
            text.push_str(&shown(&fact.to_string()));
        } else if let (Some(kept), Some(unquoted)) = (text.strip_suffix('`').map(str::trim_end), tail.strip_prefix('`')) {
            text.truncate(kept.len());
            rest = unquoted;
        }
    }
    text.push_str(rest);
    text
}

/// A fact as one line of at most 200 characters.
fn shown(fact: &str) -> String {
    fact.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(200).collect()
}
