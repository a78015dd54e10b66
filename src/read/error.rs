//! What the strict door says when something does not fit.

use core::fmt;

/// A value that does not have the shape asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// `field-missing`, `field-unknown`, `shape-wrong`, `value-unknown`, `json-broken`.
    pub code: &'static str,
    /// The way to the place, innermost first.
    segments: Vec<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl ReadError {
    pub(crate) fn new(code: &'static str, message: String, help: &str) -> Self {
        ReadError { code, segments: Vec::new(), message, help: help.to_owned() }
    }

    pub(crate) fn wrong_shape(wanted: &str, found: &str) -> Self {
        ReadError::new("shape-wrong", format!("must be {wanted}, found {found}"), "give a value of that kind")
    }

    pub(crate) fn broken(line: usize, column: usize, cut_off: bool) -> Self {
        let what = if cut_off { "the JSON text ends too early" } else { "the JSON text is broken or nested too deep" };
        ReadError::new("json-broken", format!("{what}, line {line} column {column}"), "check the text at that place")
    }

    pub(super) fn unfit(message: fmt::Arguments<'_>) -> Self {
        ReadError::new("shape-wrong", message.to_string(), "see the type definitions for the values that fit")
    }

    pub(super) fn unknown_variant(variant: &str, expected: &[&str]) -> Self {
        ReadError::new("value-unknown", format!("`{}` is not one of {}", short(variant), expected.join(", ")), "use one of these values")
    }

    pub(super) fn unknown_field(field: &str, expected: &[&str]) -> Self {
        let known = if expected.is_empty() { "none".to_owned() } else { expected.join(", ") };
        ReadError::new("field-unknown", format!("`{}` is not a field here", short(field)), &format!("fields here: {known}")).under(short(field))
    }

    /// The error of a place one level further in: it lacks its own name as a segment.
    pub(super) fn missing_field(field: &str) -> Self {
        ReadError::new("field-missing", format!("`{field}` is missing"), "add the field")
    }

    /// The same error seen from one level further out.
    #[must_use]
    pub fn under(mut self, segment: impl Into<String>) -> Self {
        self.segments.push(segment.into());
        self
    }

    /// The place as a JSON pointer; empty for the whole value.
    #[must_use]
    pub fn path(&self) -> String {
        self.segments.iter().rev().map(|segment| format!("/{}", segment.replace('~', "~0").replace('/', "~1"))).collect()
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} at `{}`", self.message, self.path())
    }
}

impl core::error::Error for ReadError {}

fn short(text: &str) -> String {
    text.chars().take(80).collect()
}
