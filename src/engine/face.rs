//! The JSON face: one question, one object in, one object out. Every host calls this, and so do the scenarios.

use super::calls;
use super::{Engine, parcel_of};
use crate::calendar::Edge;
use crate::import;
use crate::notice;
use crate::order::{Code, Command, Event, Need, NextCommand, Order, Rejection, Ruling};
use crate::playbook;
use crate::problem::{Problem, Severity};
use crate::read::{self, FromRaw, Raw, ReadError, ToRaw};
use crate::tracking;
use crate::value::{Facts, Instant, Text};
use std::collections::BTreeMap;

/// A wrong shape at the door: a bug of the caller's, not a refusal.
#[derive(Clone, Debug, PartialEq, Eq, ToRaw)]
pub struct Misuse {
    /// `field-missing`, `field-unknown`, `shape-wrong`, `value-unknown`, `json-broken`, `question-unknown`, `argument-missing`.
    pub code: String,
    /// Where, as a JSON pointer into what was given.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl From<ReadError> for Misuse {
    fn from(error: ReadError) -> Self {
        Misuse { code: error.code.to_owned(), path: error.path(), message: error.message, help: error.help }
    }
}

impl Misuse {
    /// A question that nobody here knows.
    pub(crate) fn unknown_question(name: &str) -> Misuse {
        let (message, help) = (format!("`{name}` is not a question"), "see the type definitions for the questions".to_owned());
        Misuse { code: "question-unknown".to_owned(), path: String::new(), message, help }
    }

    /// More items in one call than are taken.
    pub(crate) fn too_many(field: &str, count: usize, limit: usize) -> Misuse {
        let (message, help) = (format!("{count} items are more than {limit}"), "give them in several calls".to_owned());
        Misuse { code: "shape-wrong".to_owned(), path: format!("/{field}"), message, help }
    }
}

/// What a question is answered with.
pub type Answer = Result<Raw, Misuse>;

/// Asks a question by its name in the JavaScript API.
///
/// # Errors
/// A [`Misuse`] naming the place: `decide` with `{"order": null, "command": {"type": "hold"}}` is `field-missing` at `/command/orderId`.
pub fn ask(engine: &Engine, question: &str, given: &Raw) -> Answer {
    match question {
        "decide" => decide(engine, given),
        "can" => can(engine, given),
        "evolve" => evolve(engine, given),
        "nextCommands" => next_commands(engine, given),
        "chooseCarrier" => choose_carrier(engine, given),
        "renderNotice" => render_notice(engine, given),
        "disputeChecklist" => dispute_checklist(engine, given),
        "deadlines" => call(given, |call: calls::OfOrder| Ok(read::write(&engine.deadlines(&call.order, call.now)))),
        "checkTracking" => check_tracking(engine, given),
        "addWorkingDays" => call(given, |call: calls::AddWorkingDays| add_working_days(engine, &call)),
        "checkPlaybook" => call(given, |call: calls::CheckPlaybook| Ok(check_playbook(engine, &call.playbook))),
        "playbook" => call(given, |_: calls::Nothing| Ok(read::write(&engine.playbook))),
        "services" => call(given, |_: calls::Nothing| Ok(read::write(&engine.playbook.services))),
        "words" => call(given, |call: calls::Words| words(engine, &call.code)),
        other => Err(Misuse::unknown_question(other)),
    }
}

/// Reads orders from bytes; text that is not UTF-8 is the host's to decode first.
///
/// # Errors
/// A [`Misuse`] when the options have a wrong shape.
pub fn read_orders(engine: &Engine, data: &[u8], options: &Raw) -> Answer {
    Ok(found(engine, read_input(engine, (data, false), options)?))
}

/// Reads orders from rows already cut into named fields, given as JSON text.
///
/// # Errors
/// A [`Misuse`] when the options have a wrong shape or the rows are not JSON.
pub fn read_rows(engine: &Engine, data: &[u8], options: &Raw) -> Answer {
    Ok(found(engine, read_input(engine, (data, true), options)?))
}

/// What an input holds: text as bytes, or the bytes of rows' JSON.
pub(crate) fn read_input(engine: &Engine, (data, as_rows): (&[u8], bool), options: &Raw) -> Result<import::Found, Misuse> {
    let options: import::Options = read::read(options).map_err(|error| error.under("options"))?;
    if as_rows {
        let rows = read::parse(core::str::from_utf8(data).unwrap_or_default())?;
        return Ok(engine.read_rows(&rows, &options));
    }
    Ok(core::str::from_utf8(data).map_or_else(
        |_| {
            let problem = Problem::new(&engine.words, Severity::Error, "encoding-unknown", &Facts::new());
            import::Found { commands: Vec::new(), problems: vec![problem] }
        },
        |text| engine.read_text(text, &options),
    ))
}

fn call<T: FromRaw>(given: &Raw, answer: impl FnOnce(T) -> Answer) -> Answer {
    answer(read::read(given)?)
}

pub(crate) fn object(entries: impl IntoIterator<Item = (&'static str, Raw)>) -> Raw {
    Raw::Map(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

pub(crate) fn refused(engine: &Engine, rejection: &Rejection) -> Raw {
    object([("ok", Raw::Bool(false)), ("rejection", rejection.worded(&engine.words))])
}

/// The entries of a written value behind `ok: true`.
pub(crate) fn granted(answer: &Raw) -> Raw {
    let ok = core::iter::once(("ok".to_owned(), Raw::Bool(true)));
    Raw::Map(ok.chain(answer.entries().iter().cloned()).collect())
}

fn ruling(engine: &Engine, call: &calls::Decide) -> Result<Ruling, Misuse> {
    let command = Command::read(&call.command).map_err(|error| error.under("command"))?;
    Ok(engine.decide(call.order.as_ref(), &command))
}

fn decide(engine: &Engine, given: &Raw) -> Answer {
    match ruling(engine, &read::read(given)?)? {
        Ruling::Accepted(events) => Ok(object([("ok", Raw::Bool(true)), ("events", Raw::List(events.iter().map(Event::write).collect()))])),
        Ruling::Refused(rejection) => Ok(refused(engine, &rejection)),
        Ruling::Incomplete(needs) => incomplete(engine, &needs),
    }
}

/// A command that leaves out what its type asks for is a misuse; one that leaves out what only this order asks for is refused.
pub(crate) fn incomplete(engine: &Engine, needs: &[Need]) -> Answer {
    let missing: Vec<&Need> = needs.iter().filter(|need| need.refusal.is_none()).collect();
    let Some(first) = missing.first() else {
        let refusal = needs.iter().find_map(|need| need.refusal.as_ref());
        return Ok(refusal.map_or(Raw::Null, |rejection| refused(engine, rejection)));
    };
    Err(Misuse {
        code: "argument-missing".to_owned(),
        path: format!("/command/{}", first.name),
        message: format!("the command lacks {}", missing.iter().map(|need| format!("`{}`", need.name)).collect::<Vec<_>>().join(", ")),
        help: "fill in the arguments; `nextCommands` lists them under `needs`".to_owned(),
    })
}

fn can(engine: &Engine, given: &Raw) -> Answer {
    Ok(match ruling(engine, &read::read(given)?)? {
        Ruling::Accepted(_) | Ruling::Incomplete(_) => object([("ok", Raw::Bool(true))]),
        Ruling::Refused(rejection) => refused(engine, &rejection),
    })
}

fn evolve(engine: &Engine, given: &Raw) -> Answer {
    let call: calls::Evolve = read::read(given)?;
    let one = core::slice::from_ref(&call.events);
    let (list, is_list) = if let Raw::List(items) = &call.events { (items.as_slice(), true) } else { (one, false) };
    let mut order = call.order;
    for (index, raw) in list.iter().enumerate() {
        let place = |error: ReadError| if is_list { error.under(index.to_string()) } else { error };
        let event = Event::read(raw).map_err(|error| place(error).under("events"))?;
        follows(order.as_ref(), &event, index)?;
        order = engine.evolve(order, &[event]);
    }
    order.map(|order| read::write(&order)).ok_or_else(|| Misuse {
        code: "argument-missing".to_owned(),
        path: "/events".to_owned(),
        message: "an order cannot be made of no events".to_owned(),
        help: "give at least one event, or an order".to_owned(),
    })
}

/// Refuses an event of another order, or one that this order has had already.
fn follows(order: Option<&Order>, event: &Event, index: usize) -> Result<(), Misuse> {
    let Some(order) = order else { return Ok(()) };
    let (field, message) = if event.head.order_id != order.id {
        ("orderId", format!("the event is of order `{}`, not of `{}`", event.head.order_id, order.id))
    } else if event.head.sequence <= order.sequence {
        ("sequence", format!("the order has had event {} already", event.head.sequence))
    } else {
        return Ok(());
    };
    let help = "give each event of an order once, in their order".to_owned();
    Err(Misuse { code: "event-out-of-order".to_owned(), path: format!("/events/{index}/{field}"), message, help })
}

fn next_commands(engine: &Engine, given: &Raw) -> Answer {
    let call: calls::OfOrder = read::read(given)?;
    let entry = |next: &NextCommand| {
        let mut entries = vec![("type", Raw::Text(next.kind.clone()))];
        entries.extend(next.parcel_id.clone().map(|id| ("parcelId", Raw::Text(id.into()))));
        entries.push(("ok", Raw::Bool(next.rejection.is_none())));
        entries.extend(next.rejection.as_ref().map(|rejection| ("rejection", rejection.worded(&engine.words))));
        entries.push(("needs", read::write(&next.needs)));
        object(entries)
    };
    Ok(Raw::List(engine.next_commands(&call.order, call.now).iter().map(entry).collect()))
}

/// The parcel of an id, where one is named.
fn named_parcel<'a>(order: &'a Order, id: Option<&String>) -> Result<Option<&'a crate::order::Parcel>, Misuse> {
    match (id, parcel_of(order, id.map(String::as_str))) {
        (Some(id), None) => Err(Misuse {
            code: "parcel-unknown".to_owned(),
            path: "/parcelId".to_owned(),
            message: format!("the order has no parcel `{id}`"),
            help: "leave `parcelId` out, or name one of the order's parcels".to_owned(),
        }),
        (_, parcel) => Ok(parcel),
    }
}

fn choose_carrier(engine: &Engine, given: &Raw) -> Answer {
    let call: calls::Choose = read::read(given)?;
    let _: Instant = call.now;
    let chosen = engine.choose_carrier(&call.order, named_parcel(&call.order, call.parcel_id.as_ref())?);
    let receipt = ("receipt", read::write(&chosen.receipt));
    Ok(match (chosen.service, chosen.code) {
        (Some(service), _) => object([("ok", Raw::Bool(true)), ("service", Raw::Text(service)), receipt]),
        (None, code) => object([("ok", Raw::Bool(false)), ("code", Raw::Text(code.unwrap_or(Code::NoServiceFits).name())), receipt]),
    })
}

fn render_notice(engine: &Engine, given: &Raw) -> Answer {
    let call: calls::Render = read::read(given)?;
    let _: Instant = call.now;
    let parcel = named_parcel(&call.order, call.parcel_id.as_ref())?;
    let service = parcel.and_then(crate::order::Parcel::service).and_then(|id| engine.service(id));
    let subject = engine.subject(&call.order, parcel, service);
    Ok(match notice::render(&engine.playbook.notices, &subject, (call.language.as_deref(), call.template.as_deref()), &engine.words) {
        Ok(rendered) => granted(&read::write(&rendered)),
        Err(problems) => object([("ok", Raw::Bool(false)), ("problems", read::write(&problems))]),
    })
}

fn dispute_checklist(engine: &Engine, given: &Raw) -> Answer {
    let call: calls::Checklist = read::read(given)?;
    Ok(match engine.dispute_checklist(&call.order, call.case_id.as_deref(), call.now) {
        Ok(checklist) => granted(&read::write(&checklist)),
        Err(rejection) => refused(engine, &rejection),
    })
}

fn check_tracking(engine: &Engine, given: &Raw) -> Answer {
    let call: calls::CheckTracking = read::read(given)?;
    engine.check_tracking(&call.number, call.service.as_deref(), call.known.as_deref().unwrap_or_default())
}

impl Engine {
    /// What can be said of a tracking number; `known` are numbers a suggestion may come from.
    ///
    /// # Errors
    /// `service-unknown` for a service that the playbook does not have.
    pub(crate) fn check_tracking(&self, number: &str, service: Option<&str>, known: &[String]) -> Answer {
        let unknown = |id: &str| Misuse {
            code: "service-unknown".to_owned(),
            path: "/service".to_owned(),
            message: format!("the playbook has no service `{id}`"),
            help: "use an id that `services()` lists".to_owned(),
        };
        let service = service.map(|id| self.service(id).ok_or_else(|| unknown(id))).transpose()?;
        Ok(read::write(&tracking::check(number, service.and_then(|service| service.numbers.as_ref()), known, &self.words)))
    }
}

/// Counting further than any calendar is a slip of the caller's.
const DAYS_LIMIT: u32 = 3660;

fn add_working_days(engine: &Engine, call: &calls::AddWorkingDays) -> Answer {
    if call.n > DAYS_LIMIT {
        let message = format!("`{}` is more than {DAYS_LIMIT} days", call.n);
        return Err(Misuse { code: "shape-wrong".to_owned(), path: "/n".to_owned(), message, help: "count fewer days".to_owned() });
    }
    let rejection = match engine.days.add(call.day, call.n) {
        Ok(day) => return Ok(object([("ok", Raw::Bool(true)), ("day", read::write(&day))])),
        Err(Edge::Ends { last_day, no_earlier_than }) => {
            let facts = Facts::new().with("lastDay", last_day.to_string()).with("noEarlierThan", no_earlier_than.to_string());
            Rejection::with(Code::CalendarEnds, facts)
        }
        Err(Edge::Begins { first_day }) => Rejection::with(Code::CalendarBegins, Facts::new().with("firstDay", first_day.to_string())),
    };
    Ok(refused(engine, &rejection))
}

fn check_playbook(engine: &Engine, playbook: &Raw) -> Raw {
    let checked = playbook::check(playbook, &engine.words);
    let ok = !checked.problems.iter().any(|problem| problem.severity == Severity::Error);
    object([("ok", Raw::Bool(ok)), ("problems", read::write(&checked.problems)), ("findings", read::write(&checked.findings))])
}

fn words(engine: &Engine, code: &str) -> Answer {
    if !engine.words.codes().any(|known| known == code) {
        return Err(Misuse {
            code: "code-unknown".to_owned(),
            path: "/code".to_owned(),
            message: format!("`{code}` is not a code of ours"),
            help: "see docs/codes.md".to_owned(),
        });
    }
    let (message, help) = engine.words.template(code);
    Ok(object([("message", Raw::Text(message.to_owned())), ("help", Raw::Text(help.to_owned()))]))
}

/// Commands, the orders they make, and the problems. A later command of the same order builds on the earlier ones.
fn found(engine: &Engine, found: import::Found) -> Raw {
    let mut orders: BTreeMap<Text, Order> = BTreeMap::new();
    let mut shown = Vec::with_capacity(found.commands.len());
    for command in &found.commands {
        let id = &command.head.order_id;
        let known = orders.get(id);
        let events = if let Ruling::Accepted(events) = engine.decide(known, command) { events } else { Vec::new() };
        let order = engine.evolve(known.cloned(), &events).unwrap_or_else(|| Order::empty(id));
        shown.push(read::write(&order));
        orders.insert(id.clone(), order);
    }
    let commands = found.commands.iter().map(Command::write).collect();
    object([("orders", Raw::List(shown)), ("commands", Raw::List(commands)), ("problems", read::write(&found.problems))])
}
