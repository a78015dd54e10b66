//! Fields the engine has no use for: kept as they came, but for names that would harm a JavaScript object and texts without bound.

use super::super::intake::{Intake, Place};
use super::super::rules::pointer;
use super::super::text::TEXT_LIMIT;
use crate::read::Raw;
use crate::value::Facts;

/// Names that mean something to a JavaScript object itself.
const HARMFUL: [&str; 3] = ["__proto__", "constructor", "prototype"];

/// The largest whole number that a JavaScript number holds exactly.
const SAFE: u64 = 9_007_199_254_740_991;

/// Whether a name can be kept as a field.
pub(crate) fn is_harmful(name: &str) -> bool {
    HARMFUL.contains(&name)
}

/// A field to keep, or `None` and a problem.
pub(crate) fn kept(intake: &mut Intake, key: &str, value: &Raw, path: &str) -> Option<(String, Raw)> {
    let path = format!("{path}/{}", pointer(key));
    if is_harmful(key) {
        intake.warn("field-name-refused", &Facts::new().with("field", key), &Place::at(path));
        return None;
    }
    Some((key.to_owned(), kept_value(intake, value, &path)?))
}

fn kept_value(intake: &mut Intake, value: &Raw, path: &str) -> Option<Raw> {
    match value {
        Raw::Text(text) | Raw::Number(text) if text.len() > TEXT_LIMIT => {
            let facts = Facts::new().with("limit", super::super::count(TEXT_LIMIT));
            intake.warn("field-too-long", &facts, &Place::at(path).showing(text));
            None
        }
        Raw::Number(text) => Some(exact(text)),
        Raw::Null | Raw::Bool(_) | Raw::Text(_) => Some(value.clone()),
        Raw::List(items) => {
            let keep = |(index, item): (usize, &Raw)| kept_value(intake, item, &format!("{path}/{index}"));
            Some(Raw::List(items.iter().enumerate().filter_map(keep).collect()))
        }
        Raw::Map(entries) => Some(Raw::Map(entries.iter().filter_map(|(key, value)| kept(intake, key, value, path)).collect())),
    }
}

/// A number as it comes out of the engine: a whole one that JavaScript holds exactly, or else its text.
fn exact(text: &str) -> Raw {
    match text.parse::<i64>() {
        Ok(number) if number.unsigned_abs() <= SAFE => Raw::Number(number.to_string()),
        Ok(_) | Err(_) => Raw::Text(text.to_owned()),
    }
}
