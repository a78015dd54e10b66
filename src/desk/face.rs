//! The desk's JSON face: one question, one object in, one object out. Bytes go beside it: inputs, records and snapshots.

use super::adopt::History;
use super::bulk::STEP_LIMIT;
use super::columns::Column;
use super::query::{Page, Query};
use super::write::Applied;
use super::{Bulk, Desk, Finished, Imported, Stopped, Texts, Which, Work};
use crate::engine::{Answer, Engine, Misuse, granted, incomplete, object, read_input, refused};
use crate::ledger::Fault;
use crate::order::{Command, Event};
use crate::read::{self, FromRaw, Raw};
use crate::value::{Instant, Text};
use crate::whatif::{self, Comparison, Flip};

/// The most commands, orders or histories of one call.
const COMMAND_LIMIT: usize = 100_000;

/// Which orders are compared under two playbooks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromRaw)]
pub enum Compared {
    /// Those whose choice is still open.
    #[default]
    Open,
    /// Every one, as if each were chosen for now.
    All,
}

macro_rules! calls {
    ($($name:ident { $($field:ident: $kind:ty),* })*) => { $(#[derive(FromRaw)] struct $name { $($field: $kind),* })* };
}

calls! {
    Apply { command: Raw }
    ApplyAll { commands: Vec<Raw> }
    OfOrder { id: String }
    Orders { page: Option<Page> }
    Worklist { now: Instant, page: Option<Page>, columns: Option<Vec<Column>> }
    Rows { ids: Vec<Text>, now: Instant, columns: Option<Vec<Column>> }
    Counts { now: Instant }
    WhatIf { playbook: Raw, now: Instant, orders: Option<Compared>, page: Option<Page> }
    Undo { at: Instant, by: String }
    Adopt { histories: Vec<History> }
    CheckTracking { number: String, service: Option<String> }
    Nothing {}
}

/// Asks a question by its name in the JavaScript API.
///
/// # Errors
/// A [`Misuse`] naming the place: `order` with `{}` is `field-missing` at `/id`.
pub fn ask(desk: &mut Desk, engine: &Engine, question: &str, given: &Raw) -> Answer {
    match question {
        "apply" => apply(desk, engine, &read::read(given)?),
        "applyAll" => apply_all(desk, engine, &read::read(given)?),
        "applyBulk" => apply_bulk(desk, engine, given),
        "order" => of_order(given, |id| desk.order(engine, id).map_or(Raw::Null, |order| read::write(&order))),
        "events" => of_order(given, |id| Raw::List(desk.events(id).iter().map(Event::write).collect())),
        "orders" => orders(desk, engine, &read::read(given)?),
        "query" => Ok(query(desk, engine, &read::read(given)?)),
        "rows" => Ok(rows_of(desk, engine, &read::read(given)?)),
        "worklist" => worklist(desk, engine, &read::read(given)?),
        "counts" => Ok(counts(desk, &read::read(given)?)),
        "whatIf" => what_if(desk, engine, &read::read(given)?),
        "undo" => Ok(undo(desk, engine, &read::read(given)?)),
        "adopt" => adopt(desk, engine, &read::read(given)?),
        "checkTracking" => check_tracking(desk, engine, &read::read(given)?),
        "verifyLedger" => read::read(given).map_err(Misuse::from).map(|Nothing {}| verify(desk, engine)),
        other => Err(Misuse::unknown_question(other)),
    }
}

/// Takes in an input that is text.
///
/// # Errors
/// A [`Misuse`] when the options have a wrong shape.
pub fn import(desk: &mut Desk, engine: &Engine, input: (&[u8], bool), options: &Raw) -> Answer {
    let mut work = begin_import(desk, engine, input, options)?;
    desk.go_on(engine, &mut work, usize::MAX);
    Ok(finish(desk, engine, work))
}

/// Begins to take in an input that is text, a slice at a time.
///
/// # Errors
/// A [`Misuse`] when the options have a wrong shape.
pub fn begin_import(desk: &Desk, engine: &Engine, input: (&[u8], bool), options: &Raw) -> Result<Work, Misuse> {
    Ok(desk.begin_import(read_input(engine, input, options)?))
}

/// Begins to take many orders through the same steps, a slice at a time.
///
/// # Errors
/// A [`Misuse`] when what is given has a wrong shape.
pub fn begin_bulk(desk: &Desk, engine: &Engine, given: &Raw) -> Result<Work, Misuse> {
    let bulk = Bulk::read(given)?;
    let (orders, steps) = bulk.size();
    within("orders", orders, COMMAND_LIMIT)?;
    within("steps", steps, STEP_LIMIT)?;
    Ok(desk.begin_bulk(engine, bulk))
}

/// Commits what work did, and tells it.
#[must_use]
pub fn finish(desk: &mut Desk, engine: &Engine, work: Work) -> Raw {
    match desk.finish_work(work) {
        Finished::Import(done) => imported(desk, engine, &done),
        Finished::Bulk(applied, stopped) => {
            let refused = stopped.iter().map(|stopped| stop(engine, stopped)).collect();
            object([("sequence", sequence(desk)), ("applied", number(applied)), ("refused", Raw::List(refused))])
        }
    }
}

/// The notices of many orders, as one text and where each ends.
///
/// # Errors
/// A [`Misuse`] when what is given has a wrong shape.
pub fn notices(desk: &Desk, engine: &Engine, given: &Raw) -> Result<Texts, Misuse> {
    #[derive(FromRaw)]
    struct Given {
        ids: Vec<Text>,
        which: Which,
    }
    let given: Given = read::read(given)?;
    Ok(desk.notices(engine, &given.ids, given.which))
}

/// Takes over records, and says how far that went.
#[must_use]
pub fn receive(desk: &mut Desk, engine: &Engine, records: &[u8]) -> Raw {
    let before = desk.ledger().newest();
    let result = desk.receive(engine, records);
    let applied = desk.ledger().newest().saturating_sub(before);
    let told = [("applied", number(applied)), ("sequence", sequence(desk))];
    match result {
        Ok(()) => object([("ok", Raw::Bool(true))].into_iter().chain(told)),
        Err(fault) => object([("ok", Raw::Bool(false))].into_iter().chain(told).chain(worded(engine, fault))),
    }
}

fn number(count: u32) -> Raw {
    Raw::Number(count.to_string())
}

fn sequence(desk: &Desk) -> Raw {
    number(desk.ledger().newest())
}

fn within(field: &str, count: usize, limit: usize) -> Result<(), Misuse> {
    if count > limit { Err(Misuse::too_many(field, count, limit)) } else { Ok(()) }
}

fn of_order(given: &Raw, answer: impl FnOnce(&str) -> Raw) -> Answer {
    let call: OfOrder = read::read(given)?;
    Ok(answer(&call.id))
}

fn apply(desk: &mut Desk, engine: &Engine, call: &Apply) -> Answer {
    let command = Command::read(&call.command).map_err(|error| error.under("command"))?;
    let applied = desk.apply(engine, &command);
    told(engine, &applied, Some(desk))
}

/// One result of a command; the number of the commit where it stands alone.
fn told(engine: &Engine, applied: &Applied, desk: Option<&Desk>) -> Answer {
    match applied {
        Applied::Accepted(events) => {
            let events = ("events", Raw::List(events.iter().map(Event::write).collect()));
            Ok(object([("ok", Raw::Bool(true)), events].into_iter().chain(desk.map(|desk| ("sequence", sequence(desk))))))
        }
        Applied::Refused(rejection) => Ok(refused(engine, rejection)),
        Applied::Incomplete(needs) => incomplete(engine, needs),
    }
}

fn apply_all(desk: &mut Desk, engine: &Engine, call: &ApplyAll) -> Answer {
    within("commands", call.commands.len(), COMMAND_LIMIT)?;
    let read = |(index, raw): (usize, &Raw)| Command::read(raw).map_err(|error| error.under(index.to_string()).under("commands"));
    let commands: Vec<Command> = call.commands.iter().enumerate().map(read).collect::<Result<_, _>>()?;
    let results: Vec<Raw> = desk.apply_all(engine, &commands).iter().map(|applied| told(engine, applied, None).unwrap_or_else(missing)).collect();
    Ok(object([("sequence", sequence(desk)), ("results", Raw::List(results))]))
}

/// Among many, a command that lacks arguments is a result like the others.
fn missing(misuse: Misuse) -> Raw {
    let facts = object([("path", Raw::Text(misuse.path))]);
    let said = [("code", Raw::Text(misuse.code)), ("facts", facts), ("message", Raw::Text(misuse.message)), ("help", Raw::Text(misuse.help))];
    object([("ok", Raw::Bool(false)), ("rejection", object(said))])
}

fn apply_bulk(desk: &mut Desk, engine: &Engine, given: &Raw) -> Answer {
    let mut work = begin_bulk(desk, engine, given)?;
    desk.go_on(engine, &mut work, usize::MAX);
    Ok(finish(desk, engine, work))
}

fn stop(engine: &Engine, stopped: &Stopped) -> Raw {
    let why = told(engine, &stopped.why, None).unwrap_or_else(missing);
    let rejection = why.get("rejection").cloned().unwrap_or(Raw::Null);
    object([("orderId", Raw::Text(stopped.order_id.to_string())), ("step", number(stopped.step)), ("rejection", rejection)])
}

fn orders(desk: &Desk, engine: &Engine, call: &Orders) -> Answer {
    let page = call.page.unwrap_or_default().cut(desk.places());
    let orders = page.into_iter().filter_map(|place| desk.order_at(engine, place)).map(|order| read::write(&order)).collect();
    Ok(object([("orders", Raw::List(orders)), ("total", number(desk.len()))]))
}

fn query(desk: &Desk, engine: &Engine, query: &Query) -> Raw {
    let found = desk.found(engine, query);
    let total = found.len();
    let page = query.page.unwrap_or_default().cut(found.into_iter());
    listed(desk, engine, (&page, total), (query.columns.as_deref(), query.now))
}

fn worklist(desk: &Desk, engine: &Engine, call: &Worklist) -> Answer {
    let (page, total) = desk.urgent_page(call.now, call.page.unwrap_or_default());
    Ok(listed(desk, engine, (&page, total), (call.columns.as_deref(), call.now)))
}

/// Some orders by their numbers, in the order they are named; numbers of no order are left out.
fn rows_of(desk: &Desk, engine: &Engine, call: &Rows) -> Raw {
    let places: Vec<u32> = call.ids.iter().filter_map(|id| desk.ledger().place(id)).filter(|place| desk.row(*place).is_some()).collect();
    listed(desk, engine, (&places, places.len()), (call.columns.as_deref(), call.now))
}

/// A page of orders, as columns or as whole rows, and how many there are.
fn listed(desk: &Desk, engine: &Engine, (page, total): (&[u32], usize), (columns, now): (Option<&[Column]>, Instant)) -> Raw {
    let shown = match columns {
        Some(columns) => ("columns", desk.columns(engine, (page, columns), now)),
        None => ("rows", read::write(&desk.shown(engine, page, now))),
    };
    object([shown, ("total", number(u32::try_from(total).unwrap_or(u32::MAX)))])
}

fn counts(desk: &Desk, call: &Counts) -> Raw {
    let counts = desk.counts(call.now);
    let listed = |pairs: Vec<(Raw, u32)>| {
        Raw::Map(pairs.into_iter().map(|(name, count)| (name.text().unwrap_or_default().to_owned(), number(count))).collect())
    };
    object([
        ("total", number(counts.total)),
        ("places", listed(counts.places.iter().map(|(place, count)| (read::write(place), *count)).collect())),
        ("flags", listed(counts.flags.iter().map(|(flag, count)| (read::write(flag), *count)).collect())),
        ("overdue", number(counts.overdue)),
        ("soon", number(counts.soon)),
    ])
}

fn what_if(desk: &Desk, engine: &Engine, call: &WhatIf) -> Answer {
    let _: Instant = call.now;
    let other = match Engine::with(&call.playbook, engine.words().language()) {
        Ok(other) => other,
        Err(problems) => return Ok(object([("ok", Raw::Bool(false)), ("problems", read::write(&problems))])),
    };
    let (compared, flips) = desk.what_if(engine, &other, call.orders.unwrap_or_default());
    let count = |test: fn(&Flip) -> bool| number(u32::try_from(flips.iter().filter(|flip| test(flip)).count()).unwrap_or(u32::MAX));
    let told = [
        ("compared", number(compared)),
        ("flipped", count(|_| true)),
        ("newlyUnservable", count(|flip| flip.to.service.is_none())),
        ("newlyServable", count(|flip| flip.from.service.is_none())),
    ];
    let page = call.page.unwrap_or_default().cut(flips.into_iter());
    Ok(granted(&object(told.into_iter().chain([("flips", read::write(&page))]))))
}

impl Desk {
    /// The orders whose choice turns from one playbook to another, in the order they came, and how many were compared.
    #[must_use]
    pub fn what_if(&self, engine: &Engine, other: &Engine, which: Compared) -> (u32, Vec<Flip>) {
        let comparison = Comparison::of(engine, other);
        let (mut compared, mut flips) = (0_u32, Vec::new());
        for (place, row) in self.places().filter_map(|place| Some((place, self.row(place)?))) {
            if which == Compared::All || whatif::is_open(row.stage) {
                compared = compared.saturating_add(1);
                flips.extend(comparison.flip(self.ledger.id(place), &row.facts));
            }
        }
        (compared, flips)
    }
}

fn undo(desk: &mut Desk, engine: &Engine, call: &Undo) -> Raw {
    match desk.undo(engine, call.at, &call.by) {
        Ok((of, ids)) => object([("ok", Raw::Bool(true)), ("undone", number(of)), ("orders", read::write(&ids)), ("sequence", sequence(desk))]),
        Err(rejection) => refused(engine, &rejection),
    }
}

fn adopt(desk: &mut Desk, engine: &Engine, call: &Adopt) -> Answer {
    within("histories", call.histories.len(), COMMAND_LIMIT)?;
    desk.adopt(engine, &call.histories)?;
    Ok(object([("sequence", sequence(desk))]))
}

fn check_tracking(desk: &Desk, engine: &Engine, call: &CheckTracking) -> Answer {
    let answer = engine.check_tracking(&call.number, call.service.as_deref(), &[])?;
    let used = desk.orders_with_number(engine, answer.get("number").and_then(Raw::text).unwrap_or_default());
    let Raw::Map(mut entries) = answer else { return Ok(answer) };
    entries.push(("usedBy".to_owned(), read::write(&used)));
    Ok(Raw::Map(entries))
}

fn verify(desk: &Desk, engine: &Engine) -> Raw {
    let result = desk.ledger().verify();
    let told = [("ok", Raw::Bool(result.is_ok())), ("sequence", sequence(desk)), ("seal", Raw::Text(desk.ledger().seal()))];
    object(told.into_iter().chain(result.err().into_iter().flat_map(|fault| worded(engine, fault))))
}

fn worded(engine: &Engine, fault: Fault) -> Vec<(&'static str, Raw)> {
    let (message, help) = engine.words().say(fault.code(), &fault.facts());
    vec![("code", Raw::Text(fault.code().to_owned())), ("at", number(fault.number)), ("message", Raw::Text(message)), ("help", Raw::Text(help))]
}

fn imported(desk: &Desk, engine: &Engine, done: &Imported) -> Raw {
    let refusal = |(id, rejection): &(Text, _)| {
        let rejection = refused(engine, rejection);
        object([("orderId", Raw::Text(id.to_string())), ("rejection", rejection.get("rejection").cloned().unwrap_or(Raw::Null))])
    };
    object([
        ("sequence", sequence(desk)),
        ("added", read::write(&done.added)),
        ("updated", read::write(&done.updated)),
        ("unchanged", number(done.unchanged)),
        ("refused", Raw::List(done.refused.iter().map(refusal).collect())),
        ("problems", read::write(&done.problems)),
    ])
}
