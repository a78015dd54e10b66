//! Zones: how a carrier divides the world. A zone changes what a service costs and how long it takes.

use super::{Service, Tariff};
use crate::read::{FromRaw, ToRaw};
use crate::value::{Country, Day};

/// One way to divide the world, named by the services that keep to it.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct ZoneTable {
    /// Names it in services.
    pub id: String,
    /// Its zones; no country stands in two.
    pub zones: Vec<Zone>,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// Countries that cost and take the same.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Zone {
    /// What it is called.
    pub id: String,
    /// Its countries.
    pub countries: Vec<Country>,
    /// Of the service's price; half a minor unit is rounded up.
    pub price_percent: u32,
    /// On top of the service's days.
    pub extra_days: u32,
}

/// Days from hand-over that may honestly be promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ToRaw)]
pub struct Days {
    /// At the earliest.
    pub min_days: u32,
    /// At the latest.
    pub max_days: u32,
}

/// Where a service stands for one country.
#[derive(Clone, Copy, Debug)]
enum Placed<'a> {
    /// The service knows no zones.
    Everywhere,
    /// In this one.
    In(&'a Zone),
    /// In none of the service's zones: nobody has said what it costs or takes.
    Nowhere,
}

impl Service {
    /// Its prices for a country; `None` where it has none, or the country stands in none of its zones.
    #[must_use]
    pub fn tariff(&self, tables: &[ZoneTable], country: Country) -> Option<Tariff> {
        let rates = self.rates.as_ref()?;
        match self.placed(tables, country) {
            Placed::Everywhere => rates.tariff(country, 100),
            Placed::In(zone) => rates.tariff(country, zone.price_percent),
            Placed::Nowhere => None,
        }
    }

    /// The days it takes to a country; `None` where they are unknown, or the country stands in none of its zones.
    #[must_use]
    pub fn days(&self, tables: &[ZoneTable], country: Option<Country>) -> Option<Days> {
        let window = self.window.as_ref()?;
        let extra = match country.map_or(self.unplaced(), |country| self.placed(tables, country)) {
            Placed::Everywhere => 0,
            Placed::In(zone) => zone.extra_days,
            Placed::Nowhere => return None,
        };
        Some(Days { min_days: window.min_days.checked_add(extra)?, max_days: window.max_days.checked_add(extra)? })
    }

    fn placed<'a>(&self, tables: &'a [ZoneTable], country: Country) -> Placed<'a> {
        let Some(wanted) = &self.zones else { return Placed::Everywhere };
        let zones = tables.iter().filter(|table| table.id == *wanted).flat_map(|table| &table.zones);
        zones.into_iter().find(|zone| zone.countries.contains(&country)).map_or(Placed::Nowhere, Placed::In)
    }

    /// Where it stands while the country is not known.
    fn unplaced(&self) -> Placed<'static> {
        if self.zones.is_some() { Placed::Nowhere } else { Placed::Everywhere }
    }
}
