//! The desk: a shop's orders in the engine's own memory, so that thousands never cross the boundary one object at a time.
//!
//! What is kept of an order is its events, packed in the ledger, and one row of what lists are made by. The order itself is the
//! replay of its events, made when somebody asks. Every change is one commit: decided whole, sealed once, or not there at all.

mod adopt;
mod bulk;
mod columns;
mod counts;
mod due;
mod face;
mod flag;
mod history;
mod list;
mod notices;
mod query;
mod row;
mod search;
mod shown;
mod undo;
mod work;
mod write;

pub use bulk::{Bulk, Stopped};
pub use columns::Column;
pub use face::{Compared, ask, begin_bulk, begin_import, finish, import, notices, receive};
pub use flag::{Flag, Place};
pub use notices::{Texts, Which};
pub use query::{Filter, Page, Query, Sort, SortBy};
pub use shown::Shown;
pub use work::{Finished, Work};
pub use write::{Applied, Batch, Imported};

use crate::engine::Engine;
use crate::ledger::{self, Fault, Ledger};
use crate::order::{Event, Order};
use crate::pack::Dictionary;
use crate::value::sorted_set;
use due::Due;
use row::Row;

/// Many orders. Each verb is given the engine it asks; a desk belongs to one engine for as long as it lives.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    ledger: Ledger,
    rows: Vec<Option<Row>>,
    /// The services that orders go by, which rows know by their numbers.
    services: Dictionary,
    due: Due,
    held: u32,
    /// The commits made here, which can be taken back; those from elsewhere cannot.
    own: Vec<u32>,
}

impl Desk {
    /// The desk that a snapshot holds.
    ///
    /// What stands before a damaged record is there; the fault says where the rest was lost.
    pub fn open(engine: &Engine, snapshot: &[u8]) -> (Desk, Result<(), Fault>) {
        let mut desk = Desk::default();
        let result = desk.receive(engine, snapshot);
        (desk, result)
    }

    /// How many orders it holds.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.held
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.held == 0
    }

    /// The ledger.
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// An order.
    #[must_use]
    pub fn order(&self, engine: &Engine, id: &str) -> Option<Order> {
        self.order_at(engine, self.ledger.place(id)?)
    }

    /// The events of an order, oldest first.
    #[must_use]
    pub fn events(&self, id: &str) -> Vec<Event> {
        self.ledger.place(id).map(|place| self.ledger.events(place)).unwrap_or_default()
    }

    /// Takes over commits that were made elsewhere behind the newest one here.
    ///
    /// # Errors
    /// The first record that does not follow, is damaged or of a newer version; those before it are taken over.
    pub fn receive(&mut self, engine: &Engine, records: &[u8]) -> Result<(), Fault> {
        let (changed, result) = self.ledger.receive(records);
        self.refresh(engine, changed);
        result
    }

    /// Drops every commit behind a number, as if it had never been; for commits that a store could not keep.
    pub fn retract(&mut self, engine: &Engine, number: u32) {
        let changed = self.ledger.retract(number);
        self.own.retain(|own| *own <= number);
        let places = self.ledger.orders();
        for gone in places..u32::try_from(self.rows.len()).unwrap_or(u32::MAX) {
            self.put(gone, None);
        }
        self.rows.truncate(places as usize);
        self.refresh(engine, changed.into_iter().filter(|place| *place < places).collect());
    }

    /// Bytes of memory it holds, the allocator's own needs apart.
    #[must_use]
    pub fn memory(&self) -> usize {
        let rows = self.rows.capacity().saturating_mul(size_of::<Option<Row>>());
        [self.ledger.memory(), rows, self.due.memory()].into_iter().sum()
    }

    fn order_at(&self, engine: &Engine, place: u32) -> Option<Order> {
        engine.evolve(None, &self.ledger.events(place))
    }

    fn row(&self, place: u32) -> Option<&Row> {
        self.rows.get(place as usize)?.as_ref()
    }

    /// The places of every order there is, in the order they came.
    fn places(&self) -> impl Iterator<Item = u32> {
        (0..self.ledger.orders()).filter(|place| self.row(*place).is_some())
    }

    fn refresh(&mut self, engine: &Engine, changed: Vec<u32>) {
        for place in sorted_set(changed) {
            let row = self.order_at(engine, place).map(|order| self.row_of(engine, &order));
            self.put(place, row);
        }
    }

    fn row_of(&mut self, engine: &Engine, order: &Order) -> Row {
        row::of(engine, order, &mut self.services)
    }

    /// Puts a row in place of the one that was there, in every index.
    fn put(&mut self, place: u32, row: Option<Row>) {
        let len = (place as usize).saturating_add(1);
        if self.rows.len() < len {
            let more = len.saturating_sub(self.rows.len());
            ledger::reserve(&mut self.rows, more);
            self.rows.resize(len, None);
        }
        let Some(slot) = self.rows.get_mut(place as usize) else { return };
        let before = core::mem::replace(slot, row);
        if let Some(before) = &before {
            self.due.remove(place, before);
        }
        if let Some(now) = slot {
            self.due.insert(place, now);
        }
        self.held = self.held.saturating_sub(u32::from(before.is_some())).saturating_add(u32::from(slot.is_some()));
    }
}
