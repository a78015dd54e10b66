//! Records from elsewhere: from a store, another tab, a snapshot. Each is looked at whole before anything of it is taken over.

use super::record::{self, Opening};
use super::{Cause, Fault, Ledger, NONE, chunk, count};
use crate::pack::Unpacker;
use crate::value::Instant;

/// The events of one order, by where they lie in a body.
struct Part {
    order: u32,
    start: u32,
    end: u32,
    events: u32,
}

impl Ledger {
    /// Takes over records that another ledger sealed behind the newest one here. Gives the orders they changed.
    ///
    /// What stands before the first record that is damaged, newer or misplaced is taken over, and the fault is told.
    pub fn receive(&mut self, bytes: &[u8]) -> (Vec<u32>, Result<(), Fault>) {
        let mut changed = Vec::new();
        let mut rest = bytes;
        while !rest.is_empty() {
            match self.receive_one(rest, &mut changed) {
                Ok(behind) => rest = behind,
                Err(cause) => return (changed, Err(Fault { number: self.newest().saturating_add(1), cause })),
            }
        }
        (changed, Ok(()))
    }

    fn receive_one<'a>(&mut self, bytes: &'a [u8], changed: &mut Vec<u32>) -> Result<&'a [u8], Cause> {
        let (body, seal, rest) = record::split(bytes)?;
        let mut from = Unpacker::bare(body);
        let Opening { number, undoes } = record::opening(&mut from)?;
        if number != self.newest().saturating_add(1) {
            return Err(Cause::Misplaced);
        }
        if record::sealed(&self.last_seal(), body) != *seal {
            return Err(Cause::Damaged);
        }
        match undoes {
            Some(undone) => changed.extend(self.receive_undo(undone, (from, body))?),
            None => changed.extend(self.receive_events(from, body)?),
        }
        Ok(rest)
    }

    fn receive_undo(&mut self, (of, at): (u32, Instant), (mut from, body): (Unpacker<'_>, &[u8])) -> Result<Vec<u32>, Cause> {
        let _by = from.text();
        if !from.is_fine() || !from.is_at_end() {
            return Err(Cause::Damaged);
        }
        if self.is_undo_or_undone(of) || !self.is_newest_of_its_orders(of) {
            return Err(Cause::Damaged);
        }
        self.append(body, self.extent());
        Ok(self.take_back(of, at))
    }

    fn receive_events(&mut self, from: Unpacker<'_>, body: &[u8]) -> Result<Vec<u32>, Cause> {
        let before = self.extent();
        let Some(parts) = self.read_parts(from, body.len()) else {
            self.cut(before);
            return Err(Cause::Damaged);
        };
        let start = self.append(body, before);
        for part in &parts {
            self.hook(part.order, (start.saturating_add(part.start), start.saturating_add(part.end)), part.events);
        }
        Ok(parts.iter().map(|part| part.order).collect())
    }

    /// The chunks of a body by their places in it, each read once to see that it can be.
    fn read_parts(&mut self, mut from: Unpacker<'_>, len: usize) -> Option<Vec<Part>> {
        for _ in 0..from.count() {
            let text = from.text();
            (self.texts.find(text).is_none() && from.is_fine()).then(|| self.texts.number(text))?;
        }
        for _ in 0..from.count() {
            let id = from.text();
            (self.ids.find(id).is_none() && from.is_fine()).then(|| self.ids.number(id))?;
            self.heads.push((NONE, 0));
        }
        let mut parts = Vec::new();
        while !from.is_at_end() {
            let order: u32 = from.take();
            let size = from.count();
            let start = len.saturating_sub(from.left());
            let bytes = from.raw(size);
            let mut events = Vec::new();
            let id = self.ids.text(order)?;
            (chunk::read(bytes, (&self.texts, id), &mut events) && !events.is_empty()).then_some(())?;
            parts.push(Part { order, start: count(start), end: count(start.saturating_add(size)), events: count(events.len()) });
        }
        from.is_fine().then_some(parts)
    }
}
