//! The engine: a playbook and a language, and every verb asked of them. It answers the questions a decision needs and then decides.

mod answers;
mod calls;
mod face;

pub use face::{Answer, Misuse, ask, read_orders, read_rows};
pub(crate) use face::{granted, incomplete, object, read_input, refused};

use crate::calendar::WorkingDays;
use crate::carrier::rules::RoutingRule;
use crate::carrier::{self, BareFacts, KeptFacts, PaidFor, ParcelFacts, Pick, RoutingTable};
use crate::order::{self, Case, Code, Command, Event, NextCommand, Order, Parcel, Rejection, Ruling};
use crate::playbook::{self, Playbook};
use crate::problem::{Problem, Severity};
use crate::read::Raw;
use crate::service::Service;
use crate::value::{Facts, Instant, Language, Text};
use crate::words::Words;
use crate::{dispute, import, notice, worklist};

/// A playbook that has proved itself, and the words of a language.
#[derive(Clone, Debug)]
pub struct Engine {
    playbook: Playbook,
    hash: Text,
    days: WorkingDays,
    table: RoutingTable,
    words: Words,
}

impl Engine {
    /// The engine of the standard playbook, which the tests prove.
    #[must_use]
    pub fn standard(language: Language) -> Self {
        Engine::of(Playbook::standard(), language)
    }

    /// The engine of a seller's playbook.
    ///
    /// # Errors
    /// Every problem that keeps the playbook from proving itself: a rule for a service that is not there, an example that comes out otherwise.
    pub fn with(playbook: &Raw, language: Language) -> Result<Self, Vec<Problem>> {
        let words = Words::of(language);
        let checked = playbook::check(playbook, &words);
        match checked.playbook.filter(|_| !checked.problems.iter().any(|problem| problem.severity == Severity::Error)) {
            Some(playbook) => Ok(Engine::of(playbook, language)),
            None => Err(checked.problems),
        }
    }

    fn of(playbook: Playbook, language: Language) -> Self {
        let hash = Text::from(playbook.hash());
        let days = WorkingDays::of(&playbook.calendar);
        let table = RoutingTable::of(&playbook.book(&hash));
        Engine { playbook, hash, days, table, words: Words::of(language) }
    }

    /// The playbook.
    #[must_use]
    pub fn playbook(&self) -> &Playbook {
        &self.playbook
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Decides a command; the questions it depends on are answered here, so that a host can neither forge nor forget them.
    #[must_use]
    pub fn decide(&self, order: Option<&Order>, command: &Command) -> Ruling {
        let answers = order.map(|order| self.answers(order, command)).unwrap_or_default();
        order::decide(&self.playbook.order, order, command, &answers)
    }

    /// The order after events.
    #[must_use]
    pub fn evolve(&self, order: Option<Order>, events: &[Event]) -> Option<Order> {
        order::evolve_all(order, events)
    }

    /// Every command type and how it would come out now.
    #[must_use]
    pub fn next_commands(&self, order: &Order, now: Instant) -> Vec<NextCommand> {
        order::next_commands(order, now, |command| self.decide(Some(order), command))
    }

    /// Which service a parcel should go by, and why.
    #[must_use]
    pub fn choose_carrier(&self, order: &Order, parcel: Option<&Parcel>) -> carrier::Chosen {
        self.choose(&self.facts(order, parcel))
    }

    /// What [`Engine::choose_carrier`] comes to, without its receipt; for many orders.
    #[must_use]
    pub fn pick_carrier(&self, order: &Order, parcel: Option<&Parcel>) -> Pick {
        self.pick(&self.facts(order, parcel).bare())
    }

    /// The same of facts that nobody has made an order of.
    #[must_use]
    pub fn pick(&self, facts: &BareFacts<'_>) -> Pick {
        self.table.pick(facts)
    }

    /// The rule that a pick came by.
    #[must_use]
    pub fn rule_of(&self, pick: &Pick) -> Option<&RoutingRule> {
        self.playbook.routing.rules.get(pick.rule?)
    }

    /// The service that was picked.
    #[must_use]
    pub fn service_of(&self, pick: &Pick) -> Option<&Service> {
        self.playbook.services.get(pick.service?)
    }

    /// The digest of the receipt that a pick would have.
    #[must_use]
    pub fn receipt_digest<'a>(&self, facts: &BareFacts<'_>, paid_for: impl Iterator<Item = PaidFor<'a>>, pick: &Pick) -> String {
        self.table.digest(facts, paid_for, pick)
    }

    fn facts(&self, order: &Order, parcel: Option<&Parcel>) -> ParcelFacts {
        ParcelFacts::of(&self.playbook.routing, order, parcel)
    }

    /// The notice that the playbook makes of an order as it is; `None` where something it must tell is not known.
    pub(crate) fn notice_of(&self, order: &Order) -> Option<String> {
        let parcel = parcel_of(order, None);
        let subject = self.subject(order, parcel, parcel.and_then(Parcel::service).and_then(|id| self.service(id)));
        notice::render(&self.playbook.notices, &subject, (None, None), &self.words).ok().map(|rendered| rendered.text)
    }

    /// What a choice for an order is made from, to be kept and picked by later.
    pub(crate) fn kept_facts(&self, order: &Order, parcel: Option<&Parcel>) -> KeptFacts {
        KeptFacts::of(&self.facts(order, parcel))
    }

    /// Minutes of working time that are left of the seller's own time to ship; `None` where it is not counted in working time.
    pub(crate) fn working_minutes(&self, now: i64, until: i64) -> Option<i64> {
        let time = self.playbook.order.clocks.ship_within.as_ref()?.working_time?;
        self.days.working_minutes(time, now.saturating_mul(1000), until.saturating_mul(1000))
    }

    fn choose(&self, facts: &ParcelFacts) -> carrier::Chosen {
        carrier::choose(&self.playbook.book(&self.hash), facts, &self.words)
    }

    /// The service of an id.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.playbook.services.iter().find(|service| service.id == id)
    }

    /// The clocks of an order.
    #[must_use]
    pub fn deadlines(&self, order: &Order, now: Instant) -> Vec<worklist::Deadline> {
        worklist::deadlines(&self.clock_bench(), order, now, &self.words)
    }

    /// The clock that stands first in an order, and when the times end that stop by themselves.
    #[must_use]
    pub fn nearest_clock(&self, order: &Order) -> (Option<worklist::Nearest>, Vec<Instant>) {
        worklist::nearest(&self.clock_bench(), order)
    }

    fn clock_bench(&self) -> worklist::Bench<'_> {
        let confirm_within_hours = self.playbook.seller.confirm_within_hours;
        worklist::Bench { order: &self.playbook.order, disputes: self.dispute_bench(), confirm_within_hours }
    }

    /// What a case asks for, by when, and what is there already.
    ///
    /// # Errors
    /// `no-case` for an order without a running case, `case-unknown` for an id that is not there.
    pub fn dispute_checklist(&self, order: &Order, case_id: Option<&str>, now: Instant) -> Result<dispute::Checklist, Rejection> {
        let case = running_case(order, case_id)?;
        Ok(dispute::checklist(&self.dispute_bench(), (order, case), now, &self.words))
    }

    fn dispute_bench(&self) -> dispute::Bench<'_> {
        dispute::Bench { rules: &self.playbook.disputes, clocks: &self.playbook.order.clocks, calendar: &self.days }
    }

    /// The orders that a text holds.
    #[must_use]
    pub fn read_text(&self, text: &str, options: &import::Options) -> import::Found {
        import::read(&self.import_door(), text, options)
    }

    /// The orders that rows hold.
    #[must_use]
    pub fn read_rows(&self, rows: &Raw, options: &import::Options) -> import::Found {
        import::read_rows(&self.import_door(), rows, options)
    }

    fn import_door(&self) -> import::Door<'_> {
        import::Door { rules: &self.playbook.imports, order: &self.playbook.order, words: &self.words }
    }
}

/// The case of an id; without one the newest that runs, else the newest.
fn running_case<'a>(order: &'a Order, id: Option<&str>) -> Result<&'a Case, Rejection> {
    match id {
        Some(id) => order.case(id).ok_or_else(|| Rejection::with(Code::CaseUnknown, Facts::new().with("caseId", id))),
        None => order.open_cases().last().or_else(|| order.cases.last()).ok_or_else(|| Rejection::new(Code::NoCase)),
    }
}

/// The parcel of an id; without one the only one of the seller's, else the only one.
fn parcel_of<'a>(order: &'a Order, id: Option<&str>) -> Option<&'a Parcel> {
    match id {
        Some(id) => order.parcel(id),
        None => order.own_parcels().next().or_else(|| order.parcels.first()),
    }
}
