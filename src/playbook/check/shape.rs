//! The shape of a playbook that cannot be read: each section is read for itself, so that one slip does not hide the next.

use super::super::Seller;
use crate::carrier::rules::{RoutingExample, RoutingRule};
use crate::problem::{Problem, Severity};
use crate::read::{self, FromRaw, Raw, ReadError};
use crate::service::Service;
use crate::{calendar, dispute, import, notice, order};

/// Every place that cannot be read; `first` is what reading the whole found.
pub(super) fn problems(raw: &Raw, first: ReadError) -> Vec<Problem> {
    let routing = raw.get("routing");
    let mut errors: Vec<ReadError> = Vec::new();
    errors.extend(section::<Seller>(raw, "seller"));
    errors.extend(items::<Service>(raw.get("services"), &["services"]));
    errors.extend(items::<RoutingRule>(routing.and_then(|routing| routing.get("rules")), &["rules", "routing"]));
    errors.extend(items::<RoutingExample>(routing.and_then(|routing| routing.get("examples")), &["examples", "routing"]));
    errors.extend(section::<order::rules::Rules>(raw, "order"));
    errors.extend(section::<notice::rules::Rules>(raw, "notices"));
    errors.extend(section::<dispute::rules::Rules>(raw, "disputes"));
    errors.extend(section::<calendar::rules::Calendar>(raw, "calendar"));
    errors.extend(section::<import::rules::Rules>(raw, "imports"));
    if errors.iter().all(|error| error.path() != first.path()) {
        errors.insert(0, first);
    }
    errors.into_iter().map(told).collect()
}

/// A section that is there and does not read.
fn section<T: FromRaw>(raw: &Raw, key: &str) -> Option<ReadError> {
    raw.get(key).and_then(|section| read::read::<T>(section).err()).map(|error| error.under(key))
}

/// The items of a list that do not read; `keys` lead to the list, innermost first.
fn items<T: FromRaw>(list: Option<&Raw>, keys: &[&str]) -> Vec<ReadError> {
    let under = |index: usize, error: ReadError| keys.iter().fold(error.under(index.to_string()), |error, key| error.under(*key));
    let list = list.map(Raw::items).unwrap_or_default();
    list.iter().enumerate().filter_map(|(index, item)| read::read::<T>(item).err().map(|error| under(index, error))).collect()
}

fn told(error: ReadError) -> Problem {
    Problem {
        code: error.code.to_owned(),
        severity: Severity::Error,
        path: error.path(),
        row: None,
        column: None,
        value: None,
        order_id: None,
        message: error.message,
        help: error.help,
    }
}
