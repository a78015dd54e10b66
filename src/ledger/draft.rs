//! A commit in the making: the events of any number of orders, sealed together or dropped together.

use super::{Extent, Ledger, NONE, chunk, count, record};
use crate::order::Event;
use crate::pack::Packer;

/// Events that are not in the ledger yet. It is either committed or dropped, and until then the ledger takes no other.
#[derive(Debug)]
pub struct Draft {
    before: Extent,
    bytes: Vec<u8>,
    /// Room for one chunk, whose length stands before it.
    scratch: Vec<u8>,
    parts: Vec<Part>,
    /// For each order, one more than the place of its newest part.
    heads: Vec<u32>,
}

/// The events of one order, by where they lie among the draft's bytes.
#[derive(Clone, Copy, Debug)]
struct Part {
    order: u32,
    start: usize,
    end: usize,
    events: u32,
    /// The part before it of the same order.
    before: Option<u32>,
}

impl Draft {
    /// Whether nothing would be committed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }
}

impl Draft {
    /// Takes over the packed events of an order; the vector is kept for the next.
    fn put(&mut self, order: u32, events: u32, mut packed: Vec<u8>) {
        let mut out = Packer::bare(core::mem::take(&mut self.bytes));
        out.put(&order);
        out.number(packed.len().saturating_add(count_bytes(events)) as u64);
        let start = out.len();
        out.put(&events);
        out.raw(&packed);
        let part = Part { order, start, end: out.len(), events, before: self.head(order) };
        self.bytes = out.done();
        self.parts.push(part);
        packed.clear();
        self.scratch = packed;
    }

    /// The newest part of an order so far; the next part is put in its place.
    fn head(&mut self, order: u32) -> Option<u32> {
        let len = (order as usize).saturating_add(1);
        if self.heads.len() < len {
            self.heads.resize(len, 0);
        }
        let newest = count(self.parts.len()).saturating_add(1);
        self.heads.get_mut(order as usize).and_then(|head| core::mem::replace(head, newest).checked_sub(1))
    }
}

/// How many bytes a number takes.
fn count_bytes(number: u32) -> usize {
    let bits = u32::BITS.saturating_sub(number.leading_zeros()).max(1);
    bits.div_ceil(7) as usize
}

impl Ledger {
    /// Begins a commit.
    #[must_use]
    pub fn draft(&self) -> Draft {
        Draft { before: self.extent(), bytes: Vec::new(), scratch: Vec::new(), parts: Vec::new(), heads: Vec::new() }
    }

    /// Adds what happened to an order, and gives its place.
    pub fn add(&mut self, draft: &mut Draft, id: &str, events: &[Event]) -> u32 {
        self.add_told(draft, id, |tell| events.iter().for_each(tell)).0
    }

    /// Adds what happened to an order as it is told, one event after the other. Gives the order's place and what the teller gave.
    pub fn add_told<T>(&mut self, draft: &mut Draft, id: &str, told: impl FnOnce(&mut dyn FnMut(&Event)) -> T) -> (u32, T) {
        let order = self.ids.number(id);
        if order as usize >= self.heads.len() {
            self.heads.push((NONE, 0));
        }
        let mut packed = Packer::of(core::mem::take(&mut draft.scratch), &mut self.texts);
        let mut events = 0_u32;
        let given = told(&mut |event| {
            chunk::write(&mut packed, id, event);
            events = events.saturating_add(1);
        });
        draft.put(order, events, packed.done());
        (order, given)
    }

    /// Seals the draft as the next record, and gives its number.
    pub fn commit(&mut self, draft: Draft) -> u32 {
        let number = self.newest().saturating_add(1);
        let texts: Vec<&str> = self.texts.since(draft.before.texts).collect();
        let ids: Vec<&str> = self.ids.since(draft.before.ids).collect();
        let body = record::events(number, [&texts, &ids], &draft.bytes);
        let shift = body.len().saturating_sub(draft.bytes.len());
        let start = self.append(&body, draft.before) as usize;
        for part in draft.parts {
            let place = |at: usize| count(start.saturating_add(shift).saturating_add(at));
            self.hook(part.order, (place(part.start), place(part.end)), part.events);
        }
        number
    }

    /// Adds the events that a draft holds of an order to those before them.
    pub fn drafted(&self, draft: &Draft, order: u32, events: &mut Vec<Event>) {
        let mut chain = Vec::new();
        let mut at = draft.heads.get(order as usize).and_then(|head| head.checked_sub(1));
        while let Some(part) = at.and_then(|at| draft.parts.get(at as usize)) {
            chain.push(part);
            at = part.before;
        }
        for part in chain.into_iter().rev() {
            let bytes = draft.bytes.get(part.start..part.end).unwrap_or_default();
            chunk::read(bytes, (&self.texts, self.id(order)), events);
        }
    }

    /// Drops the draft, and what it brought of new texts and ids.
    pub fn drop_draft(&mut self, draft: Draft) {
        self.cut(draft.before);
    }
}
