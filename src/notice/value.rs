//! What fills the places of a notice: from the order, its parcel and service, and from the playbook's own words.

use super::fill::Subject;
use super::rules::{Rules, base};
use super::template::{Condition, Place};
use crate::order::{Order, is_masked};
use crate::service::{Days, Service, Tracked};
use crate::value::{Country, Day, Language};
use std::borrow::Cow;

/// What fills a place; `None` where that is unknown or empty.
pub(super) fn value<'a>(rules: &'a Rules, subject: &Subject<'a>, (place, language): (Place, &str)) -> Option<Cow<'a, str>> {
    match place {
        Place::Buyer => buyer(subject.order),
        Place::Order => plain(&subject.order.id),
        Place::Number => plain(subject.parcel?.tracking_number()?),
        Place::Service => plain(service_name(subject.service?, language)),
        Place::MinDays => Some(days(subject)?.min_days.to_string().into()),
        Place::MaxDays => Some(days(subject)?.max_days.to_string().into()),
        Place::Signature => plain(subject.signature),
        Place::SentOn => Some(rules.date(language, sent_on(subject)?).into()),
        Place::ArrivesBy => Some(rules.date(language, sent_on(subject)?.plus_days(i64::from(days(subject)?.max_days))?).into()),
        Place::City => plain(subject.order.receiver.city.as_deref().filter(|city| !is_masked(city))?),
        Place::Country => country(rules, subject.order.receiver.country?, language),
        Place::Total => Some(subject.order.amounts.total?.amount().into()),
        Place::Currency => Some(subject.order.amounts.total?.currency.to_string().into()),
    }
}

/// Whether a condition of a template holds.
pub(super) fn holds(rules: &Rules, subject: &Subject<'_>, (condition, language): (Condition, &str)) -> bool {
    match condition {
        Condition::Tracked => subject.service.is_some_and(|service| matches!(service.tracked, Tracked::Yes | Tracked::Partly)),
        Condition::Filled(place) => value(rules, subject, (place, language)).is_some(),
    }
}

/// The days that the message promises.
pub(super) fn days(subject: &Subject<'_>) -> Option<Days> {
    subject.service?.days(subject.zones, subject.order.receiver.country)
}

/// The day on which the carrier took it, in Beijing.
fn sent_on(subject: &Subject<'_>) -> Option<Day> {
    Some(subject.parcel?.handed_over.as_ref()?.at.beijing_day())
}

/// The buyer's name, else the receiver's; a masked name is none, and a login is not a name.
fn buyer(order: &Order) -> Option<Cow<'_, str>> {
    let names = [&order.buyer.name, &order.receiver.name];
    names.into_iter().flatten().filter(|name| !is_masked(name)).find_map(|name| plain(name))
}

fn service_name<'a>(service: &'a Service, language: &str) -> &'a str {
    service.name.say(own(language).unwrap_or_default())
}

/// The playbook's name of a country in the language, else the known one in English and Chinese.
fn country<'a>(rules: &'a Rules, country: Country, language: &str) -> Option<Cow<'a, str>> {
    let named =
        rules.country_names.iter().flatten().find(|(known, _)| known.eq_ignore_ascii_case(language) || known.eq_ignore_ascii_case(base(language)));
    let written = named.and_then(|(_, names)| names.get(&country)).and_then(|name| plain(name));
    written.or_else(|| country.name(own(language)?).map(Cow::Borrowed))
}

/// The language, where it is one that the engine itself speaks.
fn own(language: &str) -> Option<Language> {
    match base(language) {
        zh if zh.eq_ignore_ascii_case("zh") => Some(Language::Zh),
        en if en.eq_ignore_ascii_case("en") => Some(Language::En),
        _ => None,
    }
}

/// A value as one line of plain text; `None` where nothing is left.
fn plain(text: &str) -> Option<Cow<'_, str>> {
    let line = if text.contains(char::is_control) {
        let spaced: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        Cow::Owned(spaced.trim().to_owned())
    } else {
        Cow::Borrowed(text.trim())
    };
    (!line.is_empty()).then_some(line)
}
