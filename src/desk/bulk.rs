//! Bulk: the same steps for many orders, each order in turn, stopped for that order by the first refusal. All of it is one commit.

use super::work::Finished;
use super::write::{Applied, Batch};
use super::{Desk, Query};
use crate::engine::Engine;
use crate::order::{Ask, Code, Command, Head, LineAnswer, Order, Rejection, StockAnswer};
use crate::read::{self, FromRaw, Raw, ReadError};
use crate::value::{Facts, Instant, Text};

/// The most steps of one bulk: no order has as many commands before it.
pub(super) const STEP_LIMIT: usize = 100;

/// What is to be done with which orders.
#[derive(Clone, Debug)]
pub struct Bulk {
    orders: Orders,
    steps: Vec<Step>,
}

#[derive(Clone, Debug)]
enum Orders {
    Named(Vec<Text>),
    Found(Box<Query>),
}

/// A command without its order. Its time may be counted from the order's own, its number made of the order's.
#[derive(Clone, Debug)]
struct Step {
    at: When,
    by: Text,
    ask: Ask,
    /// The same answer for every line of the order.
    every: Option<StockAnswer>,
}

#[derive(Clone, Copy, Debug)]
enum When {
    At(Instant),
    After(Start, i64),
}

#[derive(Clone, Copy, Debug, FromRaw)]
enum Start {
    CreatedAt,
    PaidAt,
}

#[derive(FromRaw)]
struct After {
    from: Start,
    plus_minutes: Option<i64>,
}

/// An order that did not come through all its steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Stopped {
    /// Which.
    pub order_id: Text,
    /// By which step, counted from 0.
    pub step: u32,
    /// How it came out.
    pub why: Applied,
}

impl Bulk {
    /// Reads `{ "orders": [ids] or a query, "steps": [...] }`.
    ///
    /// # Errors
    /// The first field that is missing, unknown or of the wrong kind, with its place in what was given.
    pub fn read(raw: &Raw) -> Result<Bulk, ReadError> {
        #[derive(FromRaw)]
        struct Given {
            orders: Raw,
            steps: Vec<Raw>,
        }
        let given: Given = read::read(raw)?;
        let placed = |error: ReadError| error.under("orders");
        let orders = if matches!(given.orders, Raw::List(_)) {
            Orders::Named(read::read(&given.orders).map_err(placed)?)
        } else {
            Orders::Found(Box::new(read::read(&given.orders).map_err(placed)?))
        };
        let step = |(index, raw): (usize, &Raw)| Step::read(raw).map_err(|error| error.under(index.to_string()).under("steps"));
        Ok(Bulk { orders, steps: given.steps.iter().enumerate().map(step).collect::<Result<_, _>>()? })
    }
}

impl Bulk {
    /// How many orders are named, and how many steps there are.
    pub(super) fn size(&self) -> (usize, usize) {
        let named = if let Orders::Named(ids) = &self.orders { ids.len() } else { 0 };
        (named, self.steps.len())
    }
}

const HEAD: [&str; 3] = ["at", "by", "every"];

impl Step {
    fn read(raw: &Raw) -> Result<Step, ReadError> {
        #[derive(FromRaw)]
        struct Given {
            at: Raw,
            by: Text,
            every: Option<StockAnswer>,
        }
        let Raw::Map(entries) = raw else { return Err(ReadError::wrong_shape("an object", raw.kind())) };
        let (head, ask): (Vec<_>, Vec<_>) = entries.iter().cloned().partition(|(key, _)| HEAD.contains(&key.as_str()));
        let given: Given = read::read(&Raw::Map(head))?;
        let at = if matches!(given.at, Raw::Map(_)) {
            let after: After = read::read(&given.at).map_err(|error| error.under("at"))?;
            When::After(after.from, after.plus_minutes.unwrap_or(0))
        } else {
            When::At(read::read(&given.at).map_err(|error| error.under("at"))?)
        };
        Ok(Step { at, by: given.by, ask: read::read(&Raw::Map(ask))?, every: given.every })
    }

    /// The command for an order; a time that is counted from what nobody knows is the rejection's to tell.
    fn for_order(&self, order: &Order) -> Result<Command, Rejection> {
        let at = match self.at {
            When::At(at) => at,
            When::After(start, minutes) => {
                let (time, name) = match start {
                    Start::CreatedAt => (order.times.created_at, "createdAt"),
                    Start::PaidAt => (order.times.paid_at, "paidAt"),
                };
                let unknown = || Rejection::with(Code::TimeUnknown, Facts::new().with("time", name));
                time.ok_or_else(unknown)?.at.plus_minutes(minutes)
            }
        };
        let head = Head { order_id: order.id.clone(), parcel_id: None, at, by: self.by.clone() };
        Ok(Command { head, ask: self.asked(order) })
    }

    fn asked(&self, order: &Order) -> Ask {
        let mut ask = self.ask.clone();
        if let (Ask::AnswerStock(stock), Some(answer)) = (&mut ask, self.every) {
            let of = |id: &Text| LineAnswer { line_id: id.clone(), answer, note: None, quality: None };
            stock.lines = Some(order.lines.iter().map(|line| of(&line.id)).collect());
        }
        if let Ask::CreateWaybill(waybill) = &mut ask {
            waybill.tracking_number = waybill.tracking_number.take().map(|pattern| filled(&pattern, &order.id));
        }
        ask
    }
}

/// A pattern with `{orderId}` for the order's number, `{orderId:2}` for it from its third character on.
fn filled(pattern: &str, id: &str) -> Text {
    let Some((before, rest)) = pattern.split_once("{orderId") else { return pattern.into() };
    let Some((from, after)) = rest.split_once('}') else { return pattern.into() };
    let skipped = from.strip_prefix(':').and_then(|count| count.parse().ok()).unwrap_or(0);
    let taken: String = id.chars().skip(skipped).collect();
    format!("{before}{taken}{after}").into()
}

impl Desk {
    /// Takes every order through the steps. Gives how many came through, and those that did not.
    pub fn apply_bulk(&mut self, engine: &Engine, bulk: Bulk) -> (u32, Vec<Stopped>) {
        let mut work = self.begin_bulk(engine, bulk);
        self.go_on(engine, &mut work, usize::MAX);
        match self.finish_work(work) {
            Finished::Bulk(done, stopped) => (done, stopped),
            Finished::Import(_) => (0, Vec::new()),
        }
    }

    /// The orders it is about, as they are found now.
    pub(super) fn bulk_ids(&self, engine: &Engine, bulk: &Bulk) -> Vec<Text> {
        match &bulk.orders {
            Orders::Named(ids) => ids.clone(),
            Orders::Found(query) => self.found(engine, query).into_iter().map(|place| self.ledger.id(place).into()).collect(),
        }
    }

    /// Takes one order through the steps, as far as they go.
    pub(super) fn walk(&mut self, engine: &Engine, (batch, id): (&mut Batch, &str), bulk: &Bulk) -> Option<Stopped> {
        let mut order = self.order_in(engine, batch, id);
        let (mut events, mut stopped) = (Vec::new(), None);
        for (index, step) in bulk.steps.iter().enumerate() {
            let unknown = || Rejection::with(Code::OrderUnknown, Facts::new().with("orderId", id));
            let command = order.as_ref().ok_or_else(unknown).and_then(|order| step.for_order(order));
            let applied = command.map_or_else(Applied::Refused, |command| Applied::from(engine.decide(order.as_ref(), &command)));
            let Applied::Accepted(made) = applied else {
                stopped = Some(Stopped { order_id: id.into(), step: u32::try_from(index).unwrap_or(u32::MAX), why: applied });
                break;
            };
            order = engine.evolve(order, &made);
            events.extend(made);
        }
        if let Some(order) = order.filter(|_| !events.is_empty()) {
            self.happened(engine, batch, (order, &events));
        }
        stopped
    }
}
