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
        let chosen = carrier::choose(&playbook.book(""), &facts, report.words);
        let came_out = chosen.service.or(chosen.code.map(|code| code.name())).unwrap_or_default();
        let expected = example.expect.service.as_ref().or(example.expect.code.as_ref()).cloned().unwrap_or_default();
        if came_out != expected {
            let told = Facts::new()
                .with("example", example.name.as_str())
                .with("order", shown(&facts))
                .with("expected", expected)
                .with("cameOut", came_out)
                .with_some("rule", chosen.receipt.rule);
            report.problem(format!("/routing/examples/{index}"), "example-fails", &told);
        }
    }
}

/// An example as the facts of a parcel.
fn facts(example: &RoutingExample) -> ParcelFacts {
    let bare = ParcelFacts {
        destination: example.destination,
        postcode: example.postcode.clone(),
        weight_grams: example.weight_grams,
        buyer_type: example.buyer_type,
        value: example.value,
        paid_class: example.paid_class,
        ..ParcelFacts::default()
    };
    bare.with(example.measure, example.goods.as_deref())
}
