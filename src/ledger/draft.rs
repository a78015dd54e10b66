//! A commit in the making: the events of any number of orders, sealed together or dropped together.

use super::{Extent, Ledger, NONE, chunk, count, record};
use crate::order::Event;
use crate::pack::Packer;
use std::collections::BTreeMap;

/// Events that are not in the ledger yet. It is either committed or dropped, and until then the ledger takes no other.
#[derive(Debug)]
pub struct Draft {
    before: Extent,
    bytes: Vec<u8>,
    parts: Vec<Part>,
    /// The newest part of each order.
    heads: BTreeMap<u32, u32>,
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

impl Ledger {
    /// Begins a commit.
    #[must_use]
    pub fn draft(&self) -> Draft {
        Draft { before: self.extent(), bytes: Vec::new(), parts: Vec::new(), heads: BTreeMap::new() }
    }

    /// Adds what happened to an order, and gives its place.
    pub fn add(&mut self, draft: &mut Draft, id: &str, events: &[Event]) -> u32 {
        let order = self.ids.number(id);
        if order as usize >= self.heads.len() {
            self.heads.push((NONE, 0));
        }
        let mut packed = Packer::of(Vec::new(), &mut self.texts);
        chunk::write(&mut packed, id, events);
        let packed = packed.done();
        let mut out = Packer::bare(core::mem::take(&mut draft.bytes));
        out.put(&order);
        out.number(packed.len() as u64);
        let start = out.len();
        out.raw(&packed);
        let before = draft.heads.insert(order, count(draft.parts.len()));
        draft.parts.push(Part { order, start, end: out.len(), events: count(events.len()), before });
        draft.bytes = out.done();
        order
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
        let mut at = draft.heads.get(&order).copied();
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
