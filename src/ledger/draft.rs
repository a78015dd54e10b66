//! A commit in the making: the events of any number of orders, sealed together or dropped together.

use super::{Extent, Ledger, NONE, chunk, count, record};
use crate::order::Event;
use crate::pack::Packer;

/// Events that are not in the ledger yet. It is either committed or dropped, and until then the ledger takes no other.
#[derive(Debug)]
pub struct Draft {
    before: Extent,
    bytes: Vec<u8>,
    parts: Vec<Part>,
}

/// The events of one order, by where they lie among the draft's bytes.
#[derive(Clone, Copy, Debug)]
struct Part {
    order: u32,
    start: usize,
    end: usize,
    events: u32,
}

impl Draft {
    /// Whether nothing would be committed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The places of the orders it is about, each as often as it was added.
    pub fn orders(&self) -> impl Iterator<Item = u32> {
        self.parts.iter().map(|part| part.order)
    }
}

impl Ledger {
    /// Begins a commit.
    #[must_use]
    pub fn draft(&self) -> Draft {
        Draft { before: self.extent(), bytes: Vec::new(), parts: Vec::new() }
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
        draft.parts.push(Part { order, start, end: out.len(), events: count(events.len()) });
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

    /// Drops the draft, and what it brought of new texts and ids.
    pub fn drop_draft(&mut self, draft: Draft) {
        self.cut(draft.before);
    }
}
