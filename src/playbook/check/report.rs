//! What a check has found so far, and the few questions every section is asked.

use crate::problem::{Problem, Severity};
use crate::value::{Currency, Facts};
use crate::words::Words;

/// Problems and findings, in the order they were found.
pub(super) struct Report<'a> {
    pub(super) words: &'a Words,
    pub(super) problems: Vec<Problem>,
    pub(super) findings: Vec<Problem>,
}

impl<'a> Report<'a> {
    pub(super) fn new(words: &'a Words) -> Self {
        Report { words, problems: Vec::new(), findings: Vec::new() }
    }

    /// Something that makes the playbook unusable.
    #[inline(never)]
    pub(super) fn problem(&mut self, path: impl Into<String>, code: &str, facts: &Facts) {
        self.problems.push(Problem::new(self.words, Severity::Error, code, facts).at(path));
    }

    /// Something worth a look.
    #[inline(never)]
    pub(super) fn finding(&mut self, path: impl Into<String>, code: &str, facts: &Facts) {
        self.findings.push(Problem::new(self.words, Severity::Note, code, facts).at(path));
    }

    /// A text that must say something.
    #[inline(never)]
    pub(super) fn text(&mut self, path: impl Into<String>, text: &str) {
        if text.trim().is_empty() {
            self.problem(path, "text-empty", &Facts::new());
        }
    }

    /// A list that must hold something.
    pub(super) fn list<T>(&mut self, path: impl Into<String>, list: &[T]) {
        if list.is_empty() {
            self.problem(path, "list-empty", &Facts::new());
        }
    }

    /// A number that must be more than nothing and is not.
    #[inline(never)]
    pub(super) fn zero(&mut self, path: impl Into<String>) {
        self.problem(path, "number-not-positive", &Facts::new());
    }

    /// A number that must be more than nothing.
    #[inline(never)]
    pub(super) fn positive(&mut self, path: impl Into<String>, number: impl Into<i64>) {
        if number.into() <= 0 {
            self.zero(path);
        }
    }

    /// A least that must not be above its most.
    #[inline(never)]
    pub(super) fn range(&mut self, path: impl Into<String>, [least, most]: [u32; 2]) {
        if least > most {
            self.problem(path, "range-upside-down", &Facts::new().with("least", least).with("most", most));
        }
    }

    /// A currency that must be named.
    #[inline(never)]
    pub(super) fn currency(&mut self, path: impl Into<String>, currency: &str) {
        if !matches!(currency.parse(), Ok(Currency::Known(_))) {
            self.problem(path, "currency-malformed", &Facts::new().with("currency", currency));
        }
    }

    /// Names of which no two may be the same; each comes with its path.
    pub(super) fn once<'n>(&mut self, names: impl Iterator<Item = (String, &'n str)>) {
        let mut seen: Vec<(&str, String)> = Vec::new();
        for (path, name) in names {
            match seen.iter().find(|(known, _)| *known == name) {
                Some((_, first)) => {
                    let facts = Facts::new().with("name", name).with("first", first.as_str());
                    self.problem(path, "name-taken", &facts);
                }
                None => seen.push((name, path)),
            }
        }
    }
}
