//! The digest of a choice: one hash of the facts it was made from and of what came out, under the playbook's own hash as key.
//!
//! All that a receipt says follows from these three, so nothing of its text is hashed; and the digest is the same in every language.

use super::bare::BareFacts;
use super::facts::WeightFrom;
use super::rules::StatedBuyer;
use super::table::{Pick, RoutingTable};
use super::{Book, ParcelFacts};
use crate::order::{Code, OrderedService};
use crate::service::ServiceClass;
use crate::value::{Currency, Money};

/// Of this encoding. Another encoding takes another number.
const VERSION: u8 = 1;

/// What the buyer paid for on a line, as the platform words it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaidFor<'a> {
    /// The platform's code.
    pub code: Option<&'a str>,
    /// The platform's name.
    pub name: Option<&'a str>,
}

impl<'a> From<&'a OrderedService> for PaidFor<'a> {
    fn from(service: &'a OrderedService) -> Self {
        PaidFor { code: service.code.as_deref(), name: service.name.as_deref() }
    }
}

impl RoutingTable {
    /// The digest of a choice; `paid_for` names each service once, in the order of the lines.
    #[must_use]
    pub fn digest<'a>(&self, facts: &BareFacts<'_>, paid_for: impl Iterator<Item = PaidFor<'a>>, pick: &Pick) -> String {
        told(&of(&self.key, facts, paid_for, pick))
    }
}

/// The digest that a receipt carries.
pub(super) fn written(book: &Book<'_>, facts: &ParcelFacts, pick: &Pick) -> String {
    told(&of(&key(book.playbook), &facts.bare(), facts.paid_for.iter().map(PaidFor::from), pick))
}

/// The first sixteen bytes, as a seal has: every choice keeps one, and a single change is told all the same.
fn told(hash: &blake3::Hash) -> String {
    hash.to_hex().chars().take(32).collect()
}

/// The playbook's hash as a key; of other text the hash of it.
pub(super) fn key(playbook: &str) -> [u8; 32] {
    *blake3::Hash::from_hex(playbook).unwrap_or_else(|_| blake3::hash(playbook.as_bytes())).as_bytes()
}

fn of<'a>(key: &[u8; 32], facts: &BareFacts<'_>, paid_for: impl Iterator<Item = PaidFor<'a>>, pick: &Pick) -> blake3::Hash {
    let mut said = Said(Vec::with_capacity(128));
    said.0.push(VERSION);
    said.facts(facts);
    for paid in paid_for {
        said.0.push(1);
        said.text(paid.code);
        said.text(paid.name);
    }
    said.0.push(0);
    said.pick(pick);
    blake3::keyed_hash(key, &said.0)
}

/// Bytes of which no two different choices have the same: numbers end by themselves, texts say their length, absence has a mark.
struct Said(Vec<u8>);

impl Said {
    fn facts(&mut self, facts: &BareFacts<'_>) {
        let measure = &facts.measure;
        self.0.extend(facts.destination.map_or([0, 0], |country| country.letters()));
        self.text(facts.postcode);
        self.0.push(match facts.weight_from {
            None => 0,
            Some(WeightFrom::Parcel) => 1,
            Some(WeightFrom::Lines) => 2,
        });
        self.number(facts.weight_grams);
        self.0.push(u8::from(super::size::is_roll(measure)));
        for side in [measure.length_mm, measure.width_mm, measure.height_mm, measure.diameter_mm] {
            self.number(side);
        }
        self.0.push(facts.goods.map_or(0, |goods| goods.bits()) | if facts.goods_complete { 128 } else { 0 });
        self.money(facts.value);
        self.0.push(match facts.buyer_type {
            None => 0,
            Some(StatedBuyer::Individual) => 1,
            Some(StatedBuyer::Business) => 2,
        });
        self.0.push(match facts.paid_class {
            None => 0,
            Some(ServiceClass::Economy) => 1,
            Some(ServiceClass::Standard) => 2,
            Some(ServiceClass::Express) => 3,
        });
    }

    fn pick(&mut self, pick: &Pick) {
        let place = |place: Option<usize>| place.map(|place| u32::try_from(place).unwrap_or(u32::MAX));
        self.number(place(pick.rule));
        self.number(place(pick.service));
        self.text(pick.code.map(Code::name).as_deref());
        self.money(pick.cost);
        self.number(pick.days);
    }

    fn text(&mut self, text: Option<&str>) {
        self.number(text.map(|text| u32::try_from(text.len()).unwrap_or(u32::MAX)));
        self.0.extend_from_slice(text.unwrap_or_default().as_bytes());
    }

    /// Seven bits a byte, one more than it is; nothing is 0.
    fn number(&mut self, number: Option<u32>) {
        self.varint(number.map_or(0, |number| u64::from(number).saturating_add(1)));
    }

    fn money(&mut self, money: Option<Money>) {
        let Some(Money { minor, currency }) = money else { return self.0.push(0) };
        self.0.push(1);
        self.0.extend(match currency {
            Currency::Known(letters) => letters,
            Currency::Unknown => [0; 3],
        });
        self.varint(if minor < 0 { minor.unsigned_abs().saturating_mul(2).saturating_sub(1) } else { minor.unsigned_abs().saturating_mul(2) });
    }

    fn varint(&mut self, mut number: u64) {
        while number > 127 {
            self.0.push(u8::try_from(number & 127).unwrap_or_default() | 128);
            number >>= 7;
        }
        self.0.push(u8::try_from(number).unwrap_or_default());
    }
}
