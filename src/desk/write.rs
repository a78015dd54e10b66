//! Changes: one command, many, an import. Each is decided against the orders as they then are, and all of it is one commit.

use super::Desk;
use super::row::Row;
use super::work::Finished;
use crate::engine::Engine;
use crate::import::Found;
use crate::ledger::Draft;
use crate::order::{self, Ask, Command, Event, Head, ImportOrder, ImportSource, Need, Order, OrderData, Rejection, Ruling};
use crate::problem::Problem;
use crate::value::Text;

/// How one command came out.
#[derive(Clone, Debug, PartialEq)]
pub enum Applied {
    /// It happened; without events it changed nothing.
    Accepted(Vec<Event>),
    /// Arguments are missing.
    Incomplete(Vec<Need>),
    /// It is refused.
    Refused(Rejection),
}

impl From<Ruling> for Applied {
    fn from(ruling: Ruling) -> Applied {
        match ruling {
            Ruling::Accepted(events) => Applied::Accepted(events),
            Ruling::Incomplete(needs) => Applied::Incomplete(needs),
            Ruling::Refused(rejection) => Applied::Refused(rejection),
        }
    }
}

/// What an import did.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// Orders that were not there before.
    pub added: Vec<Text>,
    /// Orders it changed.
    pub updated: Vec<Text>,
    /// Orders it said nothing new of.
    pub unchanged: u32,
    /// Orders whose import was refused, and why.
    pub refused: Vec<(Text, Rejection)>,
    /// What was odd about the input.
    pub problems: Vec<Problem>,
}

impl Imported {
    /// An import of which nothing could be read.
    pub(super) fn nothing(problems: Vec<Problem>) -> Imported {
        Imported { added: Vec::new(), updated: Vec::new(), unchanged: 0, refused: Vec::new(), problems }
    }
}

/// A commit in the making. It is finished or dropped whole.
#[derive(Debug)]
pub struct Batch {
    draft: Draft,
    rows: Vec<(u32, Row)>,
    /// For each order, one more than the place of its row.
    touched: Vec<u32>,
    /// The order that was looked at last: commands about one order most often come together.
    last: Option<Order>,
}

impl Batch {
    fn put(&mut self, place: u32, row: Row) {
        let len = (place as usize).saturating_add(1);
        if self.touched.len() < len {
            self.touched.resize(len, 0);
        }
        let Some(at) = self.touched.get_mut(place as usize) else { return };
        if let Some((_, known)) = at.checked_sub(1).and_then(|at| self.rows.get_mut(at as usize)) {
            *known = row;
        } else {
            self.rows.push((place, row));
            *at = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        }
    }

    /// Whether something happened in it to an order.
    pub(super) fn has(&self, place: u32) -> bool {
        self.touched.get(place as usize).is_some_and(|at| *at != 0)
    }
}

impl Desk {
    /// Decides one command and commits what comes of it.
    pub fn apply(&mut self, engine: &Engine, command: &Command) -> Applied {
        let mut batch = self.begin();
        let applied = self.take(engine, &mut batch, command);
        self.finish(batch);
        applied
    }

    /// Decides many commands, one after another; a refused one does not stop the rest. What they make is one commit.
    pub fn apply_all(&mut self, engine: &Engine, commands: &[Command]) -> Vec<Applied> {
        let mut batch = self.begin();
        let applied = commands.iter().map(|command| self.take(engine, &mut batch, command)).collect();
        self.finish(batch);
        applied
    }

    /// Takes in what was read from an input, as one commit.
    pub fn import(&mut self, engine: &Engine, found: Found) -> Imported {
        let mut work = self.begin_import(found);
        self.go_on(engine, &mut work, usize::MAX);
        match self.finish_work(work) {
            Finished::Import(imported) => imported,
            Finished::Bulk(..) => Imported::nothing(Vec::new()),
        }
    }

    /// Begins a commit that is made a piece at a time. Until it is finished or dropped the desk takes no other.
    #[must_use]
    pub fn begin(&self) -> Batch {
        Batch { draft: self.ledger.draft(), rows: Vec::new(), touched: Vec::new(), last: None }
    }

    /// Decides one command of a batch.
    pub fn take(&mut self, engine: &Engine, batch: &mut Batch, command: &Command) -> Applied {
        let id = &command.head.order_id;
        let order = batch.last.take().filter(|order| order.id == *id).or_else(|| self.order_in(engine, batch, id));
        let applied = Applied::from(engine.decide(order.as_ref(), command));
        if let Applied::Accepted(events) = &applied {
            if let Some(order) = engine.evolve(order, events) {
                self.happened(engine, batch, (order, events));
            }
        } else {
            batch.last = order;
        }
        applied
    }

    /// Takes in one imported order of a batch.
    pub fn import_one(&mut self, engine: &Engine, batch: &mut Batch, (command, imported): (Command, &mut Imported)) {
        let id = command.head.order_id.clone();
        let is_new = self.ledger.place(&id).is_none_or(|place| self.ledger.events_of(place) == 0 && !batch.has(place));
        let command = match command {
            Command { head, ask: Ask::ImportOrder(ImportOrder { source: Some(source), order: Some(data) }) } if is_new => {
                self.import_first(engine, batch, (&head, (source, data)));
                return imported.added.push(id);
            }
            command => command,
        };
        match self.take(engine, batch, &command) {
            Applied::Accepted(events) if events.is_empty() => imported.unchanged = imported.unchanged.saturating_add(1),
            Applied::Accepted(_) if is_new => imported.added.push(id),
            Applied::Accepted(_) => imported.updated.push(id),
            Applied::Refused(rejection) => imported.refused.push((id, rejection)),
            Applied::Incomplete(_) => {}
        }
    }

    /// The first import of an order.
    fn import_first(&mut self, engine: &Engine, batch: &mut Batch, (head, said): (&Head, (ImportSource, Box<OrderData>))) {
        let rules = &engine.playbook().order;
        let (place, order) = self.ledger.add_told(&mut batch.draft, &head.order_id, |tell| order::first_import(rules, head, said, tell));
        let row = self.row_of(engine, &order);
        batch.put(place, row);
    }

    /// Seals a batch as one commit; nothing where nothing happened.
    pub fn finish(&mut self, batch: Batch) {
        if batch.draft.is_empty() {
            return self.ledger.drop_draft(batch.draft);
        }
        let number = self.ledger.commit(batch.draft);
        self.own.push(number);
        for (place, row) in batch.rows {
            self.put(place, Some(row));
        }
    }

    /// Drops a batch: nothing of it happened.
    pub fn drop_batch(&mut self, batch: Batch) {
        self.ledger.drop_draft(batch.draft);
    }

    /// Adds what happened to an order to a batch; the order is as the events have left it.
    pub(super) fn happened(&mut self, engine: &Engine, batch: &mut Batch, (order, events): (Order, &[Event])) {
        if !events.is_empty() {
            let place = self.ledger.add(&mut batch.draft, &order.id, events);
            let row = self.row_of(engine, &order);
            batch.put(place, row);
        }
        batch.last = Some(order);
    }

    /// An order as a batch has left it so far.
    pub(super) fn order_in(&self, engine: &Engine, batch: &Batch, id: &str) -> Option<Order> {
        let place = self.ledger.place(id)?;
        let mut events = self.ledger.events(place);
        if batch.has(place) {
            self.ledger.drafted(&batch.draft, place, &mut events);
        }
        engine.evolve(None, &events)
    }
}
