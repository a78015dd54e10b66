//! What everything is made of: instants, days, money, countries, measures, facts. Ids are plain text everywhere.

mod country;
mod facts;
mod instant;
mod measure;
mod money;

pub use country::{Countries, Country};
pub use facts::{Fact, Facts};
pub use instant::{Day, Instant, ReadTime, TimeNote, Zone};
pub use measure::{GoodsKind, Measure, Shape, Side};
pub use money::{Currency, Money, NotAnAmount};

use serde::{Deserialize, Serialize};

/// When something was recorded and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Stamp {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: String,
}

/// The languages the engine words its answers in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Chinese.
    Zh,
}
