//! What everything is made of: instants, days, money, countries, measures, facts. Ids are plain text everywhere.

mod country;
mod digits;
mod facts;
mod instant;
mod measure;
mod money;
mod sorted;
mod squeezed;
mod text;

pub use country::{Countries, Country};
pub(crate) use digits::Digits;
pub use facts::{Fact, Facts};
pub use instant::{Day, Instant, ReadTime, TimeNote, Zone};
pub use measure::{GoodsKind, Measure, Shape, Side};
pub use money::{Currency, Money, NotAnAmount};
pub use sorted::Keyed;
pub(crate) use sorted::{sorted_by, sorted_set};
pub(crate) use squeezed::unsqueezed;
pub use text::Text;

use crate::read::{FromRaw, ToRaw};

/// The text in small letters, each by itself: a sigma at the end of a word is not told from others.
pub(crate) fn lowered(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// When something was recorded and by whom.
#[derive(Clone, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub struct Stamp {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Text,
}

/// The languages the engine words its answers in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromRaw, ToRaw)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Chinese.
    Zh,
}
