//! The clocks of open cases: answer the dispute, appeal against the chargeback.

use super::{Bench, What, deadline::Clock};
use crate::dispute::{self, ClockSource};
use crate::order::{Case, CaseKind, Order};

pub(super) fn clocks(bench: &Bench<'_>, order: &Order) -> Vec<Clock> {
    order.open_cases().filter_map(|case| of_case(bench, order, case)).collect()
}

fn of_case(bench: &Bench<'_>, order: &Order, case: &Case) -> Option<Clock> {
    let what = match case.kind {
        CaseKind::Dispute => What::AnswerDispute,
        CaseKind::Chargeback => What::Appeal,
    };
    match dispute::due(&bench.disputes, order, case) {
        (_, ClockSource::NoClock) => None,
        (due, because) => {
            let working_time = dispute::clock(&bench.disputes, order, case).and_then(|clock| clock.working_time);
            Some(Clock::new(what, due.map(|due| due.at), because).worked(working_time).of_case(&case.id))
        }
    }
}
