//! Examples: orders whose outcome is known come out as they say, or the playbook is refused.

use super::super::Playbook;
use super::report::Report;
use super::routing::shown;
use crate::carrier::rules::RoutingExample;
use crate::carrier::{ParcelFacts, Pick, RoutingTable};
use crate::order::Code;
use crate::value::Facts;

pub(super) fn check(playbook: &Playbook, report: &mut Report<'_>) {
    let table = RoutingTable::of(&playbook.book(""));
    for (index, example) in playbook.routing.examples.iter().enumerate() {
        let facts = facts(example);
        let path = format!("/routing/examples/{index}");
        let pick = table.pick(&facts.bare());
        let service = pick.service.and_then(|place| playbook.services.get(place)).map(|service| service.id.clone());
        let came_out = service.or(pick.code.map(Code::name)).unwrap_or_default();
        let expected = example.expect.service.as_ref().or(example.expect.code.as_ref()).cloned().unwrap_or_default();
        if came_out != expected {
            let rule = pick.rule.and_then(|place| playbook.routing.rules.get(place)).map(|rule| rule.id.clone());
            let told = told(example, &facts).with("expected", expected).with("cameOut", came_out).with_some("rule", rule);
            report.problem(path, "example-fails", &told);
        } else {
            costs(&path, (example, &facts), &pick, report);
        }
    }
}

/// Which example, and of what order.
fn told(example: &RoutingExample, facts: &ParcelFacts) -> Facts {
    Facts::new().with("example", example.name.as_str()).with("order", shown(facts))
}

/// What the expected service costs and takes, where the example says.
fn costs(path: &str, (example, facts): (&RoutingExample, &ParcelFacts), pick: &Pick, report: &mut Report<'_>) {
    let shown = |number: Option<String>| number.unwrap_or_else(|| "unknown".to_owned());
    if let Some(cost) = example.expect.cost.filter(|cost| pick.cost != Some(*cost)) {
        let told = told(example, facts).with("expected", cost.to_string()).with("cameOut", shown(pick.cost.map(|cost| cost.to_string())));
        report.problem(format!("{path}/expect/cost"), "example-costs-otherwise", &told);
    }
    if let Some(days) = example.expect.days.filter(|days| pick.days != Some(*days)) {
        let told = told(example, facts).with("expected", days).with("cameOut", shown(pick.days.map(|days| days.to_string())));
        report.problem(format!("{path}/expect/days"), "example-takes-otherwise", &told);
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
