//! The ledger: every event of every order, in sealed records that are only ever appended.
//!
//! One commit is one record: `length | body | seal`. The seal is the first sixteen bytes of BLAKE3 over the seal before it and the
//! body, so a record vouches for all before it. The bytes stay as they were sealed; events are decoded when somebody asks.
//! What is taken back stays in the ledger, with a record that says so.

mod chunk;
mod draft;
mod fault;
mod receive;
mod record;

pub use draft::Draft;
pub use fault::{Cause, Fault};
pub use record::SEAL_BYTES;

use crate::order::Event;
use crate::pack::Dictionary;
use crate::value::{Instant, sorted_set};
use record::Seal;

/// No chunk: the end of an order's chain.
const NONE: u32 = u32::MAX;

/// Every event of every order. Orders are known by their places: 0 is the first that came.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    texts: Dictionary,
    ids: Dictionary,
    bytes: Vec<u8>,
    records: Vec<Record>,
    chunks: Vec<Chunk>,
    /// The newest chunk of each order, and how many events it has.
    heads: Vec<(u32, u32)>,
}

/// How much of everything there was at some point.
#[derive(Clone, Copy, Debug, Default)]
struct Extent {
    texts: u32,
    ids: u32,
    chunks: u32,
}

/// A sealed record, and what there was before it.
#[derive(Clone, Copy, Debug)]
struct Record {
    end: u32,
    seal: Seal,
    before: Extent,
    /// When a later record took it back.
    undone: Option<Instant>,
    /// The record that this one takes back; 0 where it takes none.
    undoes: u32,
}

/// The events of one order in one record.
#[derive(Clone, Copy, Debug)]
struct Chunk {
    order: u32,
    start: u32,
    end: u32,
    /// The chunk before it of the same order.
    before: u32,
    /// How many events the order had before it.
    events_before: u32,
}

impl Ledger {
    /// The number of the newest record; 0 where there is none.
    #[must_use]
    pub fn newest(&self) -> u32 {
        count(self.records.len())
    }

    /// How many orders there are, those included whose only events were taken back.
    #[must_use]
    pub fn orders(&self) -> u32 {
        count(self.ids.len())
    }

    /// The place of an order.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<u32> {
        self.ids.find(id)
    }

    /// The id of the order at a place.
    #[must_use]
    pub fn id(&self, place: u32) -> &str {
        self.ids.text(place).unwrap_or_default()
    }

    /// How many events the order at a place has.
    #[must_use]
    pub fn events_of(&self, place: u32) -> u32 {
        self.heads.get(place as usize).map_or(0, |(_, events)| *events)
    }

    /// The seal of the newest record, in hexadecimal; empty where there is none.
    #[must_use]
    pub fn seal(&self) -> String {
        self.records.last().map(|record| record::hexadecimal(&record.seal)).unwrap_or_default()
    }

    /// Whether a record was taken back or takes another back.
    #[must_use]
    pub fn is_undo_or_undone(&self, number: u32) -> bool {
        self.record(number).is_none_or(|record| record.undone.is_some() || record.undoes != 0)
    }

    /// The events of the order at a place, oldest first.
    #[must_use]
    pub fn events(&self, place: u32) -> Vec<Event> {
        let mut chain = Vec::new();
        let mut at = self.heads.get(place as usize).map_or(NONE, |(chunk, _)| *chunk);
        while let Some(chunk) = self.chunks.get(at as usize) {
            chain.push(chunk);
            at = chunk.before;
        }
        let mut events = Vec::new();
        for chunk in chain.into_iter().rev() {
            chunk::read(self.slice(chunk.start, chunk.end), (&self.texts, self.id(place)), &mut events);
        }
        events
    }

    /// The texts that repeat from order to order.
    pub fn shared_texts(&self) -> impl Iterator<Item = &str> {
        self.texts.since(0)
    }

    /// When a record was taken back.
    #[must_use]
    pub fn undone_at(&self, number: u32) -> Option<Instant> {
        self.record(number)?.undone
    }

    /// The packed bytes of an order's events, for a search that looks before it reads.
    pub fn packed(&self, place: u32) -> impl Iterator<Item = &[u8]> {
        let mut at = self.heads.get(place as usize).map_or(NONE, |(chunk, _)| *chunk);
        core::iter::from_fn(move || {
            let chunk = self.chunks.get(at as usize)?;
            at = chunk.before;
            Some(self.slice(chunk.start, chunk.end))
        })
    }

    /// The sealed records behind a number, as they are to be stored or sent.
    #[must_use]
    pub fn since(&self, number: u32) -> &[u8] {
        let start = number.checked_sub(1).map_or(0, |_| self.record(number).map_or(u32::MAX, |record| record.end));
        self.bytes.get(start as usize..).unwrap_or_default()
    }

    /// The places of the orders that a record is about, and their events in it.
    #[must_use]
    pub fn of_record(&self, number: u32) -> Vec<(u32, Vec<Event>)> {
        let (from, to) = self.chunks_of(number);
        let chunks = self.chunks.get(from..to).unwrap_or_default();
        let read = |chunk: &Chunk| {
            let mut events = Vec::new();
            chunk::read(self.slice(chunk.start, chunk.end), (&self.texts, self.id(chunk.order)), &mut events);
            for (index, event) in events.iter_mut().enumerate() {
                event.head.sequence = chunk.events_before.saturating_add(count(index)).saturating_add(1);
            }
            (chunk.order, events)
        };
        chunks.iter().map(read).collect()
    }

    /// Whether nothing has happened to the orders of a record since.
    #[must_use]
    pub fn is_newest_of_its_orders(&self, number: u32) -> bool {
        let (from, to) = self.chunks_of(number);
        (from..to).all(|at| {
            let head = self.chunks.get(at).and_then(|chunk| self.heads.get(chunk.order as usize));
            // An order may have several chunks in one record.
            head.is_some_and(|(newest, _)| (from..to).contains(&(*newest as usize)))
        })
    }

    /// Appends a record that takes another back, and gives the orders it changed.
    ///
    /// The caller has made sure that it is the newest of its orders.
    pub fn undo(&mut self, number: u32, at: Instant, by: &str) -> Vec<u32> {
        let before = self.extent();
        let body = record::undo(self.newest().saturating_add(1), number, (at, by));
        self.append(&body, before);
        self.take_back(number, at)
    }

    /// Drops every record behind a number, as if it had never been. Gives the orders that changed.
    pub fn retract(&mut self, number: u32) -> Vec<u32> {
        let mut changed = Vec::new();
        while self.newest() > number {
            let newest = self.newest();
            let Some(record) = self.record(newest).copied() else { break };
            if record.undoes != 0 {
                changed.extend(self.bring_back(record.undoes));
            }
            changed.extend(self.unhook(newest));
            self.records.pop();
            let end = self.records.last().map_or(0, |before| before.end);
            self.bytes.truncate(end as usize);
            self.cut(record.before);
        }
        sorted_set(changed)
    }

    /// Seals every record anew.
    ///
    /// # Errors
    /// The first record whose seal is another.
    pub fn verify(&self) -> Result<(), Fault> {
        let (mut start, mut before) = (0, record::FIRST);
        for (index, record) in self.records.iter().enumerate() {
            let number = count(index).saturating_add(1);
            let (body, seal, _) = record::split(self.slice(start, record.end)).map_err(|cause| Fault { number, cause })?;
            before = record::sealed(&before, body);
            if before != *seal || before != record.seal {
                return Err(Fault { number, cause: Cause::Damaged });
            }
            start = record.end;
        }
        Ok(())
    }

    /// Bytes of memory it holds.
    #[must_use]
    pub fn memory(&self) -> usize {
        let tables = self.chunks.capacity().saturating_mul(size_of::<Chunk>()).saturating_add(self.heads.capacity().saturating_mul(8));
        [self.texts.memory(), self.ids.memory(), self.bytes.capacity(), tables].iter().sum()
    }

    fn record(&self, number: u32) -> Option<&Record> {
        self.records.get(number.checked_sub(1)? as usize)
    }

    fn slice(&self, start: u32, end: u32) -> &[u8] {
        self.bytes.get(start as usize..end as usize).unwrap_or_default()
    }

    fn chunks_of(&self, number: u32) -> (usize, usize) {
        let end = self.record(number.saturating_add(1)).map_or(self.chunks.len(), |next| next.before.chunks as usize);
        self.record(number).map_or((0, 0), |record| (record.before.chunks as usize, end))
    }

    fn extent(&self) -> Extent {
        Extent { texts: count(self.texts.len()), ids: count(self.ids.len()), chunks: count(self.chunks.len()) }
    }

    /// Forgets what came since; the bytes are the caller's to cut.
    fn cut(&mut self, to: Extent) {
        self.texts.cut(to.texts as usize);
        self.ids.cut(to.ids as usize);
        self.heads.truncate(to.ids as usize);
        self.chunks.truncate(to.chunks as usize);
    }

    /// Seals a body behind the newest record. Gives the place of the body in the bytes.
    fn append(&mut self, body: &[u8], before: Extent) -> u32 {
        let seal = record::sealed(&self.last_seal(), body);
        reserve(&mut self.bytes, body.len().saturating_add(record::FRAME_BYTES));
        let start = record::write(&mut self.bytes, body, &seal);
        self.records.push(Record { end: count(self.bytes.len()), seal, before, undone: None, undoes: 0 });
        count(start)
    }

    fn last_seal(&self) -> Seal {
        self.records.last().map_or(record::FIRST, |record| record.seal)
    }

    fn hook(&mut self, order: u32, (start, end): (u32, u32), events: u32) {
        let at = count(self.chunks.len());
        reserve(&mut self.chunks, 1);
        let Some(head) = self.heads.get_mut(order as usize) else { return };
        self.chunks.push(Chunk { order, start, end, before: head.0, events_before: head.1 });
        *head = (at, head.1.saturating_add(events));
    }

    /// Takes the chunks of a record out of their orders' chains, in which they are the newest.
    fn unhook(&mut self, number: u32) -> Vec<u32> {
        let (from, to) = self.chunks_of(number);
        let mut changed = Vec::new();
        for at in (from..to).rev() {
            let Some(chunk) = self.chunks.get(at).copied() else { continue };
            if let Some(head) = self.heads.get_mut(chunk.order as usize).filter(|head| head.0 as usize == at) {
                *head = (chunk.before, chunk.events_before);
                changed.push(chunk.order);
            }
        }
        changed
    }

    fn take_back(&mut self, number: u32, at: Instant) -> Vec<u32> {
        let changed = self.unhook(number);
        if let Some(record) = number.checked_sub(1).and_then(|index| self.records.get_mut(index as usize)) {
            record.undone = Some(at);
        }
        if let Some(record) = self.records.last_mut() {
            record.undoes = number;
        }
        changed
    }

    fn bring_back(&mut self, number: u32) -> Vec<u32> {
        let (from, to) = self.chunks_of(number);
        let mut changed = Vec::new();
        for at in from..to {
            let Some(chunk) = self.chunks.get(at).copied() else { continue };
            let events = chunk::count(self.slice(chunk.start, chunk.end), &self.texts);
            if let Some(head) = self.heads.get_mut(chunk.order as usize) {
                *head = (count(at), chunk.events_before.saturating_add(events));
                changed.push(chunk.order);
            }
        }
        if let Some(record) = number.checked_sub(1).and_then(|index| self.records.get_mut(index as usize)) {
            record.undone = None;
        }
        changed
    }
}

/// Makes room, by an eighth more where there is none: a ledger of half a gigabyte must not ask for another half.
pub(crate) fn reserve<T>(list: &mut Vec<T>, more: usize) {
    if list.capacity().saturating_sub(list.len()) < more {
        list.reserve_exact(more.max(list.len() / 8));
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
