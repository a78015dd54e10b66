//! Long work in slices, so that a page stays alive between them and can stop it. Until it is finished nothing has happened.

use super::write::{Batch, Imported};
use super::{Bulk, Desk, Stopped};
use crate::engine::Engine;
use crate::import::Found;
use crate::order::Command;
use crate::value::Text;

/// Work that is done a slice at a time.
#[derive(Debug)]
pub struct Work {
    batch: Batch,
    kind: Kind,
    done: usize,
}

#[derive(Debug)]
enum Kind {
    Import(Vec<Option<Command>>, Imported),
    Bulk(Bulk, Vec<Text>, Vec<Stopped>),
}

/// What finished work did.
#[derive(Debug)]
pub enum Finished {
    /// An import.
    Import(Imported),
    /// Bulk: how many orders came through, and those that did not.
    Bulk(u32, Vec<Stopped>),
}

impl Work {
    /// How many orders are done, and of how many.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let of = match &self.kind {
            Kind::Import(commands, _) => commands.len(),
            Kind::Bulk(_, ids, _) => ids.len(),
        };
        (self.done, of)
    }
}

impl Desk {
    /// Begins to take in what was read.
    #[must_use]
    pub fn begin_import(&self, found: Found) -> Work {
        Work { batch: self.begin(), kind: Kind::Import(found.commands.into_iter().map(Some).collect(), Imported::nothing(found.problems)), done: 0 }
    }

    /// Begins to take many orders through the same steps.
    #[must_use]
    pub fn begin_bulk(&self, engine: &Engine, bulk: Bulk) -> Work {
        let ids = self.bulk_ids(engine, &bulk);
        Work { batch: self.begin(), kind: Kind::Bulk(bulk, ids, Vec::new()), done: 0 }
    }

    /// Does the next orders. Whether more are left.
    pub fn go_on(&mut self, engine: &Engine, work: &mut Work, orders: usize) -> bool {
        let (from, of) = work.progress();
        let to = from.saturating_add(orders).min(of);
        for at in from..to {
            match &mut work.kind {
                Kind::Import(commands, imported) => {
                    if let Some(command) = commands.get_mut(at).and_then(Option::take) {
                        self.import_one(engine, &mut work.batch, (command, imported));
                    }
                }
                Kind::Bulk(bulk, ids, stopped) => {
                    if let Some(id) = ids.get(at) {
                        stopped.extend(self.walk(engine, (&mut work.batch, id), bulk));
                    }
                }
            }
        }
        work.done = to;
        to < of
    }

    /// Commits what the work did.
    pub fn finish_work(&mut self, work: Work) -> Finished {
        let (done, _) = work.progress();
        self.finish(work.batch);
        match work.kind {
            Kind::Import(_, imported) => Finished::Import(imported),
            Kind::Bulk(_, _, stopped) => Finished::Bulk(u32::try_from(done.saturating_sub(stopped.len())).unwrap_or(u32::MAX), stopped),
        }
    }

    /// Stops the work: nothing of it happened.
    pub fn drop_work(&mut self, work: Work) {
        self.drop_batch(work.batch);
    }
}
