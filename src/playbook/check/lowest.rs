//! Rules that compare services: what they name, and whether it can be compared at all.

use super::super::Playbook;
use super::report::Report;
use super::routing::listed;
use crate::carrier::rules::{Lowest, RoutingRule};
use crate::service::Service;
use crate::value::{Facts, sorted_set};

/// The services are listed, some have prices, and all prices are in one currency.
pub(super) fn check(path: &str, playbook: &Playbook, (rule, lowest): (&RoutingRule, &Lowest), report: &mut Report<'_>) {
    if let Some(among) = &lowest.among {
        report.list(format!("{path}/among"), among);
        report.once(among.iter().enumerate().map(|(index, id)| (format!("{path}/among/{index}"), id.as_str())));
        for (index, id) in among.iter().enumerate() {
            listed(playbook, format!("{path}/among/{index}"), id, report);
        }
    }
    let candidates: Vec<&Service> = playbook.services.iter().filter(|service| rule.uses(&service.id)).collect();
    let (compared, rest): (Vec<&Service>, Vec<&Service>) = candidates.into_iter().partition(|service| is_comparable(service, lowest));
    let named = Facts::new().with("rule", rule.id.as_str());
    if compared.is_empty() {
        return report.problem(path, "candidates-unpriced", &named);
    }
    for service in rest.iter().filter(|service| rule.names(&service.id)) {
        report.finding(path, "candidate-unpriced", &named.clone().with("service", service.id.as_str()));
    }
    one_currency(path, &compared, named, report);
}

/// Whether it has prices, and days where they count.
fn is_comparable(service: &Service, lowest: &Lowest) -> bool {
    service.rates.is_some() && (lowest.per_day_minor == 0 || service.window.is_some())
}

fn one_currency(path: &str, compared: &[&Service], named: Facts, report: &mut Report<'_>) {
    let currencies = sorted_set(compared.iter().filter_map(|service| service.rates.as_ref()).map(|rates| rates.currency.clone()));
    if currencies.len() > 1 {
        report.problem(path, "currencies-differ", &named.with("currencies", currencies));
    }
}
