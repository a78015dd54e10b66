//! Examples: orders whose outcome is known come out as they say, or the playbook is refused.

use super::super::Playbook;
use super::report::Report;
use super::routing::shown;
use crate::carrier::rules::RoutingExample;
use crate::carrier::{self, ParcelFacts};
use crate::value::Facts;

pub(super) fn check(playbook: &Playbook, report: &mut Report<'_>) {
    for (index, example) in playbook.routing.examples.iter().enumerate() {
        let facts = facts(example);
        let path = format!("/routing/examples/{index}");
        let chosen = carrier::choose(&playbook.book(""), &facts, report.words);
        let came_out = chosen.service.or(chosen.code.map(|code| code.name())).unwrap_or_default();
        let expected = example.expect.service.as_ref().or(example.expect.code.as_ref()).cloned().unwrap_or_default();
        if came_out != expected {
            let told = told(example, &facts).with("expected", expected).with("cameOut", came_out).with_some("rule", chosen.receipt.rule);
            report.problem(path, "example-fails", &told);
        } else {
            costs(&path, playbook, (example, &facts), report);
        }
    }
}

/// Which example, and of what order.
fn told(example: &RoutingExample, facts: &ParcelFacts) -> Facts {
    Facts::new().with("example", example.name.as_str()).with("order", shown(facts))
}

/// What the expected service costs and takes, where the example says.
fn costs(path: &str, playbook: &Playbook, (example, facts): (&RoutingExample, &ParcelFacts), report: &mut Report<'_>) {
    let told = told(example, facts);
    let Some(service) = playbook.services.iter().find(|service| Some(&service.id) == example.expect.service.as_ref()) else { return };
    let offer = carrier::offer(service, playbook.zone_tables(), facts);
    let shown = |number: Option<String>| number.unwrap_or_else(|| "unknown".to_owned());
    if let Some(cost) = example.expect.cost.filter(|cost| offer.cost != Ok(*cost)) {
        let facts = told.clone().with("expected", cost.to_string()).with("cameOut", shown(offer.cost.ok().map(|cost| cost.to_string())));
        report.problem(format!("{path}/expect/cost"), "example-costs-otherwise", &facts);
    }
    if let Some(days) = example.expect.days.filter(|days| offer.days != Some(*days)) {
        let facts = told.with("expected", days).with("cameOut", shown(offer.days.map(|days| days.to_string())));
        report.problem(format!("{path}/expect/days"), "example-takes-otherwise", &facts);
    }
}

/// An example as the facts of a parcel.
fn facts(example: &RoutingExample) -> ParcelFacts {
    let bare = ParcelFacts {
        destination: example.destination,
        postcode: example.postcode.clone().map(Into::into),
        weight_grams: example.weight_grams,
        buyer_type: example.buyer_type,
        value: example.value,
        paid_class: example.paid_class,
        ..ParcelFacts::default()
    };
    bare.with(example.measure, example.goods.as_deref())
}
