//! A carrier's service as data: where it goes, what it takes, what it costs, how its numbers look. Every figure has a date and a source.
//!
//! The service answers small questions about itself; which service an order takes is the carrier module's question.

mod limit;
mod rates;
mod reach;
mod zone;

pub use limit::{BoxLimit, ClassLimit, GoodsLimit, Limit, RollLimit, ServiceClass, ValueLimit, WeightLimit};
pub use rates::{RateRow, RateStep, Rates, Tariff, Unpriced};
pub use reach::{Destinations, ExcludedPostcodes, Reach, bare_postcode, reach_among};
pub use zone::{Days, Zone, ZoneTable};

use crate::order::{Before, HandOverWay, OrderedService, ServiceTerms};
use crate::read::{FromRaw, ToRaw};
use crate::value::{Country, Day, Language, lowered};

/// A carrier's service.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Service {
    /// Names it in rules, commands and events.
    pub id: String,
    /// What people call it.
    pub name: Name,
    /// The platform's codes for it.
    pub platform_codes: Vec<String>,
    /// The platform's names for it.
    pub platform_names: Vec<String>,
    /// Whether a parcel can be followed.
    pub tracked: Tracked,
    /// Whether the platform compensates (赔付).
    pub protected: Protected,
    /// Arranged through the platform (线上发货).
    pub online: bool,
    /// Countries it goes to.
    pub destinations: Destinations,
    /// Parts of those countries it does not go to.
    pub excluded_postcodes: Vec<ExcludedPostcodes>,
    /// What it takes.
    pub limits: Vec<Limit>,
    /// Days that may honestly be promised; absent: unknown.
    pub window: Option<Window>,
    /// How its numbers look; absent: unknown.
    pub numbers: Option<Numbers>,
    /// How it is handed over.
    pub hand_over: Vec<HandOverWay>,
    /// What must stand before the declaration on the platform.
    pub declare_after: Vec<Before>,
    /// Facts without which no waybill is made.
    pub needed_for_waybill: Vec<WaybillFact>,
    /// The seller's own prices; absent: cost unknown.
    pub rates: Option<Rates>,
    /// The table of zones that its prices and days keep to; absent: the same everywhere.
    pub zones: Option<String>,
}

impl Service {
    /// What the service asks for before and at hand-over.
    #[must_use]
    pub fn terms(&self) -> ServiceTerms {
        ServiceTerms { hand_over: self.hand_over.clone(), declare_after: self.declare_after.clone() }
    }

    /// Its limits at a destination: one that names the country stands in place of the general one of its kind.
    pub fn limits_at(&self, destination: Option<Country>) -> impl Iterator<Item = &Limit> {
        let names = move |limit: &Limit| destination.is_some_and(|country| limit.countries().is_some_and(|list| list.contains(&country)));
        self.limits.iter().filter(move |limit| {
            let replaced = || self.limits.iter().any(|other| other.is_same_kind(limit) && names(other));
            names(limit) || (limit.countries().is_none() && !replaced())
        })
    }

    /// Whether this is what the buyer paid for. A code decides; the name is asked only where there is no code.
    #[must_use]
    pub fn is_what_was_ordered(&self, ordered: &OrderedService) -> bool {
        let among = |list: &[String], text: &str| list.iter().any(|known| lowered(known.trim()) == lowered(text.trim()));
        match (&ordered.code, &ordered.name) {
            (Some(code), _) => among(&self.platform_codes, code),
            (None, Some(name)) => among(&self.platform_names, name),
            (None, None) => false,
        }
    }

    /// Whether no waybill is made without the weight.
    #[must_use]
    pub fn needs_weight(&self) -> bool {
        self.needed_for_waybill.contains(&WaybillFact::Weight)
    }
}

/// What people call a service.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Name {
    /// In English.
    pub en: String,
    /// In Chinese.
    pub zh: String,
}

impl Name {
    /// In a language.
    #[must_use]
    pub fn say(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Zh => &self.zh,
        }
    }
}

/// Whether a parcel can be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub enum Tracked {
    /// To the door.
    Yes,
    /// Part of the way, or to some countries.
    Partly,
    /// Not at all.
    No,
}

/// Whether the platform compensates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub enum Protected {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// No source says.
    Unknown,
}

/// A fact without which no waybill is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub enum WaybillFact {
    /// The weight.
    Weight,
}

/// Days from hand-over that may honestly be promised.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Window {
    /// At the earliest.
    pub min_days: u32,
    /// At the latest.
    pub max_days: u32,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// How the numbers of a service look.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
#[shape(tag = "format")]
pub enum Numbers {
    /// The postal union's standard, with a check digit.
    S10(S10Numbers),
    /// Shapes of their own.
    Shapes(ShapeNumbers),
}

/// Numbers of the postal union's standard.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct S10Numbers {
    /// What the service indicator begins with.
    pub prefixes: Vec<String>,
    /// Countries of origin.
    pub countries: Vec<Country>,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// Numbers with shapes of their own: `9` a digit, `A` a letter, `?` either.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct ShapeNumbers {
    /// The shapes.
    pub shapes: Vec<String>,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}
