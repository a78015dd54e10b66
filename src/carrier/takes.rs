//! What a rule chooses: one service by its id, or the lowest of several.

use super::rules::RoutingRule;
use crate::read::{FromRaw, Raw, Reader, ToRaw};
use crate::value::Money;

/// What a rule chooses: in JSON the id of a service, or `{ "lowest": { .. } }`.
#[derive(Clone, Debug, PartialEq)]
pub enum Use {
    /// The service of this id.
    Service(String),
    /// Of the services that take the parcel the one with the lowest price and days.
    Lowest(Lowest),
}

/// How services are compared: price + days x weight. Equal ones go by their ids.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Lowest {
    /// What a day weighs, in minor units of the prices.
    pub per_day_minor: u32,
    /// Among these services; absent: among all.
    pub among: Option<Vec<String>>,
}

#[derive(FromRaw, ToRaw)]
struct Compared {
    lowest: Lowest,
}

impl FromRaw for Use {
    fn from_raw(raw: &Raw, reader: &mut Reader) -> Self {
        match raw {
            Raw::Map(_) => Use::Lowest(Compared::from_raw(raw, reader).lowest),
            Raw::Null | Raw::Bool(_) | Raw::Number(_) | Raw::Text(_) | Raw::List(_) => Use::Service(String::from_raw(raw, reader)),
        }
    }
}

impl ToRaw for Use {
    fn to_raw(&self) -> Raw {
        match self {
            Use::Service(id) => id.to_raw(),
            Use::Lowest(lowest) => Compared { lowest: lowest.clone() }.to_raw(),
        }
    }
}

impl Lowest {
    /// Price and weighed days together; `None` where the days are asked for and not known, and beyond all numbers.
    #[must_use]
    pub fn score(&self, cost: Money, days: Option<u32>) -> Option<Money> {
        let weighed = match self.per_day_minor {
            0 => 0,
            weight => i64::from(weight).checked_mul(i64::from(days?))?,
        };
        Some(Money { minor: cost.minor.checked_add(weighed)?, currency: cost.currency })
    }
}

impl RoutingRule {
    /// Whether it may choose a service.
    #[must_use]
    pub fn uses(&self, service: &str) -> bool {
        match &self.takes {
            Use::Service(id) => id == service,
            Use::Lowest(lowest) => lowest.among.as_ref().is_none_or(|among| among.iter().any(|id| id == service)),
        }
    }

    /// Whether it says a service's name, and may choose it.
    #[must_use]
    pub fn names(&self, service: &str) -> bool {
        let all = matches!(&self.takes, Use::Lowest(Lowest { among: None, .. }));
        !all && self.uses(service)
    }

    /// Whether it compares services.
    #[must_use]
    pub fn compares(&self) -> bool {
        matches!(self.takes, Use::Lowest(_))
    }

    /// What it chooses, in short: the id of the service, or `the lowest` and those it is among.
    #[must_use]
    pub fn shown(&self) -> String {
        match &self.takes {
            Use::Service(id) => id.clone(),
            Use::Lowest(Lowest { among: None, .. }) => "the lowest".to_owned(),
            Use::Lowest(Lowest { among: Some(among), .. }) => format!("the lowest of {}", among.join(", ")),
        }
    }
}
