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

impl serde::de::Error for ReadError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        ReadError::new("shape-wrong", message.to_string(), "see the type definitions for the values that fit")
    }

    fn invalid_type(found: serde::de::Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        ReadError::new("shape-wrong", format!("{found} does not fit here"), "see the type definitions for the values that fit")
    }

    fn invalid_value(found: serde::de::Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        ReadError::new("shape-wrong", format!("{found} is out of range"), "see the type definitions for the values that fit")
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        ReadError::new("value-unknown", format!("`{}` is not one of {}", short(variant), expected.join(", ")), "use one of these values")
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        let known = if expected.is_empty() { "none".to_owned() } else { expected.join(", ") };
        ReadError::new("field-unknown", format!("`{}` is not a field here", short(field)), &format!("fields here: {known}")).under(short(field))
    }

    fn missing_field(field: &'static str) -> Self {
        ReadError::new("field-missing", format!("`{field}` is missing"), "add the field").under(field)
    }
}

impl serde::ser::Error for ReadError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        ReadError::new("shape-wrong", message.to_string(), "see the type definitions for the values that fit")
    }
}

fn short(text: &str) -> String {
    text.chars().take(80).collect()
}
