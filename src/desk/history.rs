//! The desk as it was.

use super::Desk;
use crate::engine::Engine;
use crate::order::{self, Event, Order};
use crate::value::Instant;

impl Desk {
    /// The desk as it was at an instant: what had happened by then, what was taken back only later included. It has a ledger of its
    /// own, of one commit.
    #[must_use]
    pub fn at(&self, engine: &Engine, instant: Instant) -> Desk {
        let mut events: Vec<Vec<Event>> = vec![Vec::new(); self.ledger.orders() as usize];
        for number in 1..=self.ledger.newest() {
            if self.ledger.undone_at(number).is_some_and(|undone| undone <= instant) {
                continue;
            }
            for (place, happened) in self.ledger.of_record(number) {
                if let Some(known) = events.get_mut(place as usize) {
                    known.extend(happened.into_iter().filter(|event| event.head.at <= instant));
                }
            }
        }
        let mut then = Desk::default();
        let mut batch = then.begin();
        for known in events.iter_mut().filter(|known| !known.is_empty()) {
            if let Some(order) = renumbered(known) {
                then.happened(engine, &mut batch, (order, known));
            }
        }
        then.finish(batch);
        then
    }
}

/// The order of some events, which are numbered anew.
fn renumbered(events: &mut [Event]) -> Option<Order> {
    let mut order = None;
    for (event, number) in events.iter_mut().zip(1..) {
        event.head.sequence = number;
        order = Some(order::evolve(order, event));
    }
    order
}
