//! The answers a decision needs, asked of the questions' rooms and handed to the order.

use super::{Engine, parcel_of};
use crate::carrier::{self, PaidFor};
use crate::dispute;
use crate::notice;
use crate::order::{
    AmendDeclaration, Answers, Ask, CaseKind, ChooseCarrier, Chosen, Code, Command, NoticeText, NumberVerdict, Order, Parcel, Rejection, SendNotice,
    SubmitAppeal,
};
use crate::service::Service;
use crate::tracking;
use crate::value::{Facts, Text};

impl Engine {
    pub(super) fn answers(&self, order: &Order, command: &Command) -> Answers {
        let parcel = parcel_of(order, command.head.parcel_id.as_deref());
        let service = parcel.and_then(Parcel::service).and_then(|id| self.service(id));
        let terms = service.map(Service::terms);
        let number = |number: &Option<Text>| number.as_deref().map(|number| self.verdict(number, service));
        let rest = Answers { terms, ..Answers::default() };
        match &command.ask {
            Ask::ChooseCarrier(ask) => Answers { chosen: Some(self.chosen(order, parcel, ask)), ..rest },
            Ask::CreateWaybill(ask) => {
                let facts = self.facts(order, parcel).with(ask.measure, ask.goods.as_deref());
                let limits = service.and_then(|service| carrier::refusal(service, &facts));
                let lacking = service.and_then(|service| carrier::missing(service, &facts));
                Answers { limits, lacking, number: number(&ask.tracking_number), ..rest }
            }
            Ask::PackParcel(ask) => {
                let facts = self.facts(order, parcel).with(ask.measure, None);
                Answers { limits: service.and_then(|service| carrier::refusal(service, &facts)), ..rest }
            }
            Ask::DeclareShipment(ask) => Answers { number: number(&ask.tracking_number), ..rest },
            Ask::AmendDeclaration(ask) => self.amended(service, ask, rest),
            Ask::SendNotice(ask) => Answers { notice: Some(self.notice_text((order, parcel, service), ask)), ..rest },
            Ask::SubmitAppeal(ask) => self.appeal(order, ask),
            Ask::ImportOrder(_)
            | Ask::ConfirmOrder(_)
            | Ask::AnswerStock(_)
            | Ask::PrintLabel(_)
            | Ask::HandOver(_)
            | Ask::RecordTracking(_)
            | Ask::RecordDelivery(_)
            | Ask::CloseOrder(_)
            | Ask::Hold(_)
            | Ask::Release(_)
            | Ask::AnswerCancel(_)
            | Ask::OpenFreeze(_)
            | Ask::AnswerFreeze(_)
            | Ask::LiftFreeze(_)
            | Ask::OpenDispute(_)
            | Ask::AnswerDispute(_)
            | Ask::OpenChargeback(_)
            | Ask::AddEvidence(_)
            | Ask::RecordOutcome(_)
            | Ask::ContactBuyer(_) => rest,
        }
    }

    fn chosen(&self, order: &Order, parcel: Option<&Parcel>, ask: &ChooseCarrier) -> Chosen {
        let facts = self.facts(order, parcel).with(ask.measure, ask.goods.as_deref());
        let bare = facts.bare();
        let pick = self.pick(&bare);
        let recommended = self.service_of(&pick).map(|service| Text::from(&service.id));
        let service = ask.service.clone().or_else(|| recommended.clone());
        let refusal = match ask.service.as_deref() {
            None => pick.code.and_then(|_| self.choose(&facts).refusal),
            Some(wanted) => match self.service(wanted) {
                None => Some(Rejection::with(Code::ServiceUnknown, Facts::new().with("service", wanted))),
                Some(service) => carrier::refusal(service, &facts),
            },
        };
        let paid = carrier::paid_for(&self.playbook.services, &facts, service.as_deref()).filter(|choice| !choice.same);
        Chosen {
            cost: pick.cost.filter(|_| service == recommended),
            other_than_paid: paid.map(|choice| choice.name.or(choice.code).unwrap_or_default()),
            service,
            recommended,
            rule: self.rule_of(&pick).map(|rule| Text::from(&rule.id)),
            refusal,
            playbook: self.hash.clone(),
            receipt: self.receipt_digest(&bare, facts.paid_for.iter().map(PaidFor::from), &pick).into(),
        }
    }

    /// The number is judged by the service it is amended to, which must be one of the playbook's.
    fn amended(&self, service: Option<&Service>, ask: &AmendDeclaration, rest: Answers) -> Answers {
        let named = ask.service.as_deref().map(|id| self.service(id).ok_or(id));
        let limits = named.and_then(Result::err).map(|id| Rejection::with(Code::ServiceUnknown, Facts::new().with("service", id)));
        let service = named.map_or(service, Result::ok);
        Answers { limits, number: ask.tracking_number.as_deref().map(|number| self.verdict(number, service)), ..rest }
    }

    fn verdict(&self, number: &str, service: Option<&Service>) -> NumberVerdict {
        let checked = tracking::check(number, service.and_then(|service| service.numbers.as_ref()), &[], &self.words);
        let (problem, said) = checked.fault().map(|fault| (fault.code.clone(), fault.message.clone())).unwrap_or_default();
        NumberVerdict { number: checked.number.into(), verdict: checked.verdict, problem: problem.into(), said: said.into() }
    }

    /// What was really sent, or the rendered template. Text that still has a `{place}` in it is a hole.
    fn notice_text(&self, (order, parcel, service): (&Order, Option<&Parcel>, Option<&Service>), ask: &SendNotice) -> Result<NoticeText, Vec<Text>> {
        let subject = self.subject(order, parcel, service);
        let language = ask.language.as_deref();
        if let Some(text) = ask.text.as_ref().filter(|text| !text.trim().is_empty()) {
            let holes = notice::holes(text);
            let language = notice::language(&self.playbook.notices, order, language);
            return if holes.is_empty() {
                Ok(NoticeText { language: language.into(), text: text.clone() })
            } else {
                Err(holes.into_iter().map(Text::from).collect())
            };
        }
        match notice::render(&self.playbook.notices, &subject, (language, None), &self.words) {
            Ok(rendered) => Ok(NoticeText { language: rendered.language.into(), text: rendered.text.into() }),
            Err(problems) => Err(problems.into_iter().map(|problem| problem.value.unwrap_or(problem.code).into()).collect()),
        }
    }

    /// What a notice is about.
    pub(super) fn subject<'a>(&'a self, order: &'a Order, parcel: Option<&'a Parcel>, service: Option<&'a Service>) -> notice::Subject<'a> {
        notice::Subject { order, parcel, service, zones: self.playbook.zone_tables(), signature: &self.playbook.seller.signature }
    }

    fn appeal(&self, order: &Order, ask: &SubmitAppeal) -> Answers {
        let named = |id: &Text| order.case(id);
        let only = || order.open_cases().find(|case| case.kind == CaseKind::Chargeback);
        let Some(case) = ask.case_id.as_ref().map_or_else(only, named) else { return Answers::default() };
        let bench = self.dispute_bench();
        let waiting = dispute::path(&bench, order, case).is_some_and(|path| path.path == dispute::CasePath::Wait);
        Answers { waiting, appeal_due: dispute::due(&bench, order, case).0.filter(|due| due.certain).map(|due| due.at), ..Answers::default() }
    }
}
