//! The playbook: everything a seller or a platform may change, one section per concept. It proves itself when an engine is made of it.
//!
//! This is a table of contents: each section's type stands with the concept that reads it.

mod check;

pub use check::{Checked, check};

use crate::carrier::{Book, rules::Routing};
use crate::read::{self, FromRaw, Raw, ReadError, ToRaw};
use crate::service::{Service, ZoneTable};
use crate::value::{Day, unsqueezed};
use crate::{calendar, dispute, import, notice, order};

/// Everything a seller or a platform may change.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Playbook {
    /// Names it.
    pub id: String,
    /// Which version of it.
    pub version: String,
    /// When it was true as a whole.
    pub as_of: Day,
    /// The seller's own settings.
    pub seller: Seller,
    /// Carrier services.
    pub services: Vec<Service>,
    /// How carriers divide the world; absent: no service keeps to zones.
    pub zones: Option<Vec<ZoneTable>>,
    /// Which service an order takes.
    pub routing: Routing,
    /// An order's life.
    pub order: order::rules::Rules,
    /// Messages to the buyer.
    pub notices: notice::rules::Rules,
    /// Disputes and chargebacks.
    pub disputes: dispute::rules::Rules,
    /// Working days.
    pub calendar: calendar::rules::Calendar,
    /// Headings of spreadsheets.
    pub imports: import::rules::Rules,
}

/// The seller's own settings.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Seller {
    /// Closes every notice.
    pub signature: String,
    /// Hours from payment in which this seller confirms; absent: unknown.
    pub confirm_within_hours: Option<u32>,
}

/// The sections of the standard playbook, each a file of its own and a line of [`STANDARD`].
const SECTIONS: [&str; 8] = ["seller", "services", "routing", "order", "notices", "disputes", "calendar", "imports"];

const STANDARD: &[u8] = shape::squeezed!(
    "src/playbook/default/seller.json",
    "src/playbook/default/services.json",
    "src/playbook/default/routing.json",
    "src/playbook/default/order.json",
    "src/playbook/default/notices.json",
    "src/playbook/default/disputes.json",
    "src/playbook/default/calendar.json",
    "src/playbook/default/imports.json",
);

impl Playbook {
    /// The practice this engine ships with.
    #[must_use]
    pub fn standard() -> Playbook {
        // INVARIANT: the files are part of the program and a test reads them, so there is nothing a caller could do about a failure.
        standard().unwrap_or_else(|_| std::process::abort())
    }

    /// Reads a playbook, without asking whether it proves itself.
    ///
    /// # Errors
    /// The first field that is missing, unknown or of the wrong kind: `{"maxGrams": "2 kg"}` is `shape-wrong` at `/services/0/limits/0/maxGrams`.
    pub fn read(raw: &Raw) -> Result<Playbook, ReadError> {
        read::read(raw)
    }

    /// What a choice is made by; `hash` is the playbook's own and is asked by receipts alone.
    #[must_use]
    pub fn book<'a>(&'a self, hash: &'a str) -> Book<'a> {
        Book { services: &self.services, zones: self.zone_tables(), routing: &self.routing, playbook: hash }
    }

    /// How carriers divide the world.
    #[must_use]
    pub fn zone_tables(&self) -> &[ZoneTable] {
        self.zones.as_deref().unwrap_or_default()
    }

    /// BLAKE3 of its content; the order in which its fields were written does not matter.
    #[must_use]
    pub fn hash(&self) -> String {
        blake3::hash(read::write(self).to_json().as_bytes()).to_hex().to_string()
    }
}

fn standard() -> Result<Playbook, ReadError> {
    let mut entries: Vec<(String, Raw)> =
        [("id", "jiaoyun-standard"), ("version", "1"), ("asOf", "2026-11-23")].map(|(key, text)| (key.to_owned(), Raw::Text(text.to_owned()))).into();
    for (key, text) in SECTIONS.into_iter().zip(unsqueezed(STANDARD).lines()) {
        entries.push((key.to_owned(), read::parse(text)?));
    }
    Playbook::read(&Raw::Map(entries))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_playbook_reads() {
        assert_eq!(standard().map(|playbook| playbook.services.len()), Ok(5));
    }

    #[test]
    fn the_hash_does_not_depend_on_the_order_of_fields() {
        let playbook = Playbook::standard();
        let reversed = read::write(&playbook).entries().iter().rev().cloned().collect();
        assert_eq!(Playbook::read(&Raw::Map(reversed)).map(|read| read.hash()), Ok(playbook.hash()));
    }
}
