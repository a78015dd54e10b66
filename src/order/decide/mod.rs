//! `decide`: command in, events or rejection out. One chapter a file; every chapter asks its gates in the rejections' order.

mod block;
mod case;
mod confirm;
mod finish;
mod import;
mod overlay;
mod pack;
mod parcel;
mod send;
mod ship;

use super::{Answers, Ask, Code, Command, Event, EventHead, Happened, Head, Order, Rejection, rules::Rules};
use crate::value::Text;

pub(crate) use block::Step;
pub use import::first_import;

/// How a command came out.
#[derive(Clone, Debug, PartialEq)]
pub enum Ruling {
    /// It happens.
    Accepted(Vec<Event>),
    /// Nothing refuses it, but these arguments are still missing.
    Incomplete(Vec<Need>),
    /// It is refused.
    Refused(Rejection),
}

/// An argument that a command still lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// Its name.
    pub name: &'static str,
    /// What a command that leaves it out is refused with; without one it is no whole command.
    pub refusal: Option<Rejection>,
}

/// Decides a command. The order stays as it is; [`super::evolve`] applies the events.
#[must_use]
pub fn decide(rules: &Rules, order: Option<&Order>, command: &Command, answers: &Answers) -> Ruling {
    let mut needs = Needs::default();
    match facts(rules, order, command, (answers, &mut needs)) {
        Err(rejection) => Ruling::Refused(rejection),
        Ok(_) if !needs.0.is_empty() => Ruling::Incomplete(needs.0),
        Ok(facts) => Ruling::Accepted(numbered(order, &command.head, facts)),
    }
}

/// What a chapter answers: facts with the parcel they are about.
pub(crate) type Facts = Vec<(Option<Text>, Happened)>;
pub(crate) type Chapter = Result<Facts, Rejection>;

/// What every chapter sees.
pub(crate) struct Matter<'a> {
    pub(crate) rules: &'a Rules,
    pub(crate) order: &'a Order,
    pub(crate) head: &'a Head,
    pub(crate) answers: &'a Answers,
}

/// The arguments a command still lacks.
#[derive(Default)]
pub(crate) struct Needs(Vec<Need>);

impl Needs {
    /// The argument, or a note that it is missing.
    pub(crate) fn argument<T: Clone>(&mut self, name: &'static str, value: Option<&T>) -> Option<T> {
        if value.is_none() {
            self.0.push(Need { name, refusal: None });
        }
        value.cloned()
    }

    /// A note that an argument is missing without which the command is refused.
    pub(crate) fn or_refuse(&mut self, name: &'static str, refusal: Rejection) {
        self.0.push(Need { name, refusal: Some(refusal) });
    }

    /// The text, where it says something; else a note that it is missing.
    #[inline(never)]
    pub(crate) fn text(&mut self, name: &'static str, value: Option<&Text>) -> Option<Text> {
        self.argument(name, value.filter(|text| !text.trim().is_empty()))
    }
}

fn facts(rules: &Rules, order: Option<&Order>, command: &Command, (answers, needs): (&Answers, &mut Needs)) -> Chapter {
    let head = &command.head;
    if let Some(order) = order.filter(|order| order.id != head.order_id) {
        let facts = crate::value::Facts::new().with("orderId", order.id.as_str()).with("given", head.order_id.as_str());
        return Err(Rejection::with(Code::OrderMismatch, facts));
    }
    if let Ask::ImportOrder(ask) = &command.ask {
        return import::import_order(rules, order, (head, ask), needs);
    }
    let Some(order) = order else {
        return Err(Rejection::with(Code::OrderUnknown, crate::value::Facts::new().with("orderId", head.order_id.as_str())));
    };
    chapter(&Matter { rules, order, head, answers }, &command.ask, needs)
}

fn chapter(matter: &Matter<'_>, ask: &Ask, needs: &mut Needs) -> Chapter {
    match ask {
        Ask::ImportOrder(_) => Ok(Vec::new()),
        Ask::ConfirmOrder(ask) => confirm::confirm_order(matter, ask, needs),
        Ask::AnswerStock(ask) => confirm::answer_stock(matter, ask, needs),
        Ask::ChooseCarrier(ask) => ship::choose_carrier(matter, ask, needs),
        Ask::CreateWaybill(ask) => ship::create_waybill(matter, ask, needs),
        Ask::PrintLabel(ask) => pack::print_label(matter, ask, needs),
        Ask::PackParcel(ask) => pack::pack_parcel(matter, ask),
        Ask::HandOver(ask) => pack::hand_over(matter, ask, needs),
        Ask::DeclareShipment(ask) => send::declare_shipment(matter, ask, needs),
        Ask::AmendDeclaration(ask) => send::amend_declaration(matter, ask, needs),
        Ask::SendNotice(ask) => send::send_notice(matter, ask),
        Ask::RecordTracking(ask) => finish::record_tracking(matter, ask, needs),
        Ask::RecordDelivery(ask) => finish::record_delivery(matter, ask),
        Ask::CloseOrder(ask) => finish::close_order(matter, ask, needs),
        Ask::Hold(ask) => overlay::hold(matter, ask, needs),
        Ask::Release(ask) => overlay::release(matter, ask),
        Ask::AnswerCancel(ask) => overlay::answer_cancel(matter, ask, needs),
        Ask::OpenFreeze(ask) => overlay::open_freeze(matter, ask),
        Ask::AnswerFreeze(ask) => overlay::answer_freeze(matter, ask, needs),
        Ask::LiftFreeze(ask) => overlay::lift_freeze(matter, ask),
        Ask::OpenDispute(ask) => case::open_dispute(matter, ask, needs),
        Ask::AnswerDispute(ask) => case::answer_dispute(matter, ask, needs),
        Ask::OpenChargeback(ask) => case::open_chargeback(matter, ask, needs),
        Ask::AddEvidence(ask) => case::add_evidence(matter, ask, needs),
        Ask::SubmitAppeal(ask) => case::submit_appeal(matter, ask),
        Ask::RecordOutcome(ask) => case::record_outcome(matter, ask, needs),
        Ask::ContactBuyer(ask) => overlay::contact_buyer(matter, ask, needs),
    }
}

fn numbered(order: Option<&Order>, head: &Head, facts: Facts) -> Vec<Event> {
    let first = order.map_or(0, |order| order.sequence);
    let number = |index: usize| first.saturating_add(1).saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
    let event = |(index, (parcel_id, fact)): (usize, (Option<Text>, Happened))| Event {
        head: EventHead { order_id: head.order_id.clone(), parcel_id, sequence: number(index), at: head.at, by: head.by.clone() },
        fact,
    };
    facts.into_iter().enumerate().map(event).collect()
}
