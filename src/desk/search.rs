//! Search: in which orders a text stands. Packed bytes are looked through first, so that only orders that may hold it are read.

use super::Desk;
use crate::engine::Engine;
use crate::ledger::Ledger;
use crate::order::{Order, Parcel};
use crate::value::Text;

/// A text to look for, whatever its case.
pub(super) struct Search {
    lower: String,
    /// Whether bytes can tell at all: letters whose capitals are other bytes need the text itself.
    bytes_can_tell: bool,
    /// Whether a text that orders share has it in it; then every order must be read.
    is_shared: bool,
}

impl Search {
    pub(super) fn of(ledger: &Ledger, text: &str) -> Search {
        let lower = text.to_lowercase();
        let is_plain = |letter: char| letter.is_ascii() || (letter.to_lowercase().eq([letter]) && letter.to_uppercase().eq([letter]));
        let bytes_can_tell = lower.chars().all(is_plain);
        let is_shared = ledger.shared_texts().any(|shared| shared.to_lowercase().contains(&lower));
        Search { lower, bytes_can_tell, is_shared }
    }

    /// Whether the text stands in the order at a place.
    pub(super) fn finds(&self, ledger: &Ledger, place: u32, order: impl FnOnce() -> Option<Order>) -> bool {
        let needle = self.lower.as_bytes();
        let may = !self.bytes_can_tell
            || self.is_shared
            || holds(ledger.id(place).as_bytes(), needle)
            || ledger.packed(place).any(|bytes| holds(bytes, needle));
        may && order().is_some_and(|order| self.stands_in(&order))
    }

    fn stands_in(&self, order: &Order) -> bool {
        let fits = |text: &str| text.to_lowercase().contains(&self.lower);
        let receiver = &order.receiver;
        let people =
            [&receiver.name, &order.buyer.name, &order.buyer.login_id, &receiver.city, &receiver.province, &receiver.phone, &receiver.mobile];
        let lines = order.lines.iter().flat_map(|line| [&line.sku, &line.name]);
        let numbers = order.parcels.iter().flat_map(|parcel| {
            let ours = parcel.waybill.as_ref().map(|waybill| waybill.tracking_number.as_str());
            [ours, parcel.tracking_number()]
        });
        fits(&order.id)
            || receiver.country.is_some_and(|country| fits(&country.to_string()))
            || people.into_iter().chain(lines).flatten().any(|text| fits(text))
            || numbers.flatten().any(fits)
    }
}

impl Desk {
    /// The orders that a tracking number was given to.
    #[must_use]
    pub fn orders_with_number(&self, engine: &Engine, number: &str) -> Vec<Text> {
        let bytes = number.as_bytes();
        let has = |order: &Order| {
            let waybilled = |parcel: &Parcel| parcel.waybill.as_ref().is_some_and(|waybill| waybill.tracking_number.eq_ignore_ascii_case(number));
            order.parcels.iter().any(|parcel| waybilled(parcel) || parcel.tracking_number().is_some_and(|own| own.eq_ignore_ascii_case(number)))
        };
        let may = |place: &u32| !bytes.is_empty() && self.ledger.packed(*place).any(|packed| holds(packed, bytes));
        let found = self.places().filter(may).filter_map(|place| self.order_at(engine, place)).filter(has);
        found.map(|order| order.id).collect()
    }
}

/// Whether bytes hold others, ASCII letters of either case alike.
fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    let Some(first) = needle.first().copied() else { return true };
    let mut rest = bytes;
    while let Some(at) = memchr::memchr2(first.to_ascii_lowercase(), first.to_ascii_uppercase(), rest) {
        let found = rest.get(at..).unwrap_or_default();
        if found.get(..needle.len()).is_some_and(|start| start.eq_ignore_ascii_case(needle)) {
            return true;
        }
        rest = found.get(1..).unwrap_or_default();
    }
    false
}
