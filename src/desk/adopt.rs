//! Histories that were kept as events of their own: what a store of the first format and an export of it hold.

use super::Desk;
use crate::engine::{Engine, Misuse};
use crate::order::Event;
use crate::read::{FromRaw, Raw, ReadError};

/// Every event of one order, oldest first.
#[derive(Clone, Debug, FromRaw)]
pub struct History {
    id: String,
    events: Vec<Raw>,
}

impl Desk {
    /// Takes histories over as they are, as one commit that no undo takes back.
    ///
    /// # Errors
    /// A [`Misuse`] at the place: an order that is here already is `event-out-of-order` at `/histories/0/id`, an event that is not the
    /// next of its order at `/histories/0/events/3`. Then nothing is taken.
    pub fn adopt(&mut self, engine: &Engine, histories: &[History]) -> Result<(), Misuse> {
        let mut batch = self.begin();
        for (index, history) in histories.iter().enumerate() {
            let known = self.ledger.place(&history.id).is_some_and(|place| self.ledger.events_of(place) > 0 || batch.has(place));
            let events = if known { Err(twice(index, &history.id)) } else { read(index, history) };
            match events {
                Ok(events) => {
                    if let Some(order) = engine.evolve(None, &events) {
                        self.happened(engine, &mut batch, (order, &events));
                    }
                }
                Err(misuse) => {
                    self.drop_batch(batch);
                    return Err(misuse);
                }
            }
        }
        let before = self.ledger.newest();
        self.finish(batch);
        self.own.retain(|own| *own <= before);
        Ok(())
    }
}

fn read(index: usize, history: &History) -> Result<Vec<Event>, Misuse> {
    let mut events = Vec::with_capacity(history.events.len());
    for (at, (raw, sequence)) in history.events.iter().zip(1..).enumerate() {
        let place = |error: ReadError| error.under(at.to_string()).under("events").under(index.to_string()).under("histories");
        let event = Event::read(raw).map_err(place)?;
        if event.head.order_id != history.id || event.head.sequence != sequence {
            let message =
                format!("event {} of order `{}` is not event {sequence} of order `{}`", event.head.sequence, event.head.order_id, history.id);
            return Err(misplaced(format!("/histories/{index}/events/{at}"), message));
        }
        events.push(event);
    }
    Ok(events)
}

fn twice(index: usize, id: &str) -> Misuse {
    misplaced(format!("/histories/{index}/id"), format!("order `{id}` is here already"))
}

fn misplaced(path: String, message: String) -> Misuse {
    Misuse { code: "event-out-of-order".to_owned(), path, message, help: "give each order once, with every event in its order from 1 on".to_owned() }
}
