//! The notice: the message that tells the buyer the number and the days. Whether it was sent is the order's business.

mod fill;
pub mod rules;
mod template;
mod value;

pub use fill::{Rendered, Subject, render};

use crate::order::Order;
use crate::problem::Problem;
use crate::words::Words;

/// What is wrong with the text of a template: places nobody knows, braces and parts without a partner, nothing in it.
#[must_use]
pub fn flaws(text: &str, words: &Words) -> Vec<Problem> {
    if text.trim().is_empty() {
        return vec![fill::empty(words)];
    }
    template::parse(text, words).err().unwrap_or_default()
}

/// The places that a text still has in braces: a message with one of them was not filled in.
#[must_use]
pub fn holes(text: &str) -> Vec<String> {
    template::places(text).into_iter().map(|place| format!("{{{}}}", place.name())).collect()
}

/// The language of a message: the wanted one, else the one the order's destination is written to in.
#[must_use]
pub fn language(rules: &rules::Rules, order: &Order, wanted: Option<&str>) -> String {
    wanted.unwrap_or_else(|| rules.language_for(order.receiver.country)).to_owned()
}
