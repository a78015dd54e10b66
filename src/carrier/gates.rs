//! The gates of one service in one country as plain numbers. They say what [`super::gate`] says first, without its words.
//!
//! A limit that is not there is a number that nothing exceeds, and a fact nobody knows is one that exceeds nothing: so that a parcel is
//! held against all gates by comparisons alone.

use super::bare::{BareFacts, Extent, GoodsSet};
use super::gate::most;
use crate::order::Code;
use crate::service::{ExcludedPostcodes, Limit, Reach, Service, ServiceClass, reach_among};
use crate::value::{Country, Currency, Money};

/// What one service takes in one country.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Gates {
    /// The parts of the country it leaves out.
    excluded: Vec<ExcludedPostcodes>,
    /// Grams, and the sides of boxes and rolls: the least and the most of each.
    weight: Span,
    longest: Span,
    second: Span,
    sum: Span,
    length: Span,
    roll_sum: Span,
    value: Money,
    refused: GoodsSet,
    class: ServiceClass,
}

/// The least and the most that pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    least: u32,
    most: u32,
}

const ANY: Span = Span { least: 0, most: u32::MAX };

/// A parcel as gates meet it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Load {
    weight: Met,
    longest: Met,
    second: Met,
    sum: Met,
    length: Met,
    roll_sum: Met,
    value: Money,
    goods: GoodsSet,
    class: ServiceClass,
}

/// A number as it is held against a least and against a most; they differ where it is not known.
#[derive(Clone, Copy, Debug)]
struct Met {
    low: u32,
    high: u32,
}

const UNKNOWN: Met = Met { low: u32::MAX, high: 0 };

impl Gates {
    pub(super) fn of(service: &Service, country: Country) -> Gates {
        let mut gates = Gates {
            excluded: service.excluded_postcodes.iter().filter(|part| part.country == country).cloned().collect(),
            weight: ANY,
            longest: ANY,
            second: ANY,
            sum: ANY,
            length: ANY,
            roll_sum: ANY,
            value: Money { minor: i64::MAX, currency: Currency::Unknown },
            refused: GoodsSet::default(),
            class: ServiceClass::Express,
        };
        service.limits_at(Some(country)).for_each(|limit| gates.take(limit));
        gates
    }

    fn take(&mut self, limit: &Limit) {
        match limit {
            Limit::Weight(limit) => self.weight = Span { least: limit.min_grams.unwrap_or(0), most: limit.max_grams },
            Limit::Box(limit) => {
                self.longest = Span { least: limit.min_length_mm, most: limit.max_side_mm };
                self.second = Span { least: limit.min_width_mm, most: u32::MAX };
                self.sum = Span { least: 0, most: limit.max_sum_mm };
            }
            Limit::Roll(limit) => {
                self.length = Span { least: limit.min_length_mm, most: limit.max_length_mm };
                self.roll_sum = Span { least: limit.min_sum_mm, most: limit.max_sum_mm };
            }
            Limit::Value(limit) => self.value = most(limit).unwrap_or(self.value),
            Limit::Goods(limit) => self.refused = GoodsSet::of(&limit.refused),
            Limit::PaidClass(limit) => self.class = limit.up_to,
        }
    }

    /// Whether the address is reached, as far as is known.
    pub(super) fn reach(&self, postcode: Option<&str>) -> bool {
        self.excluded.is_empty() || matches!(reach_among(self.excluded.iter(), postcode), Reach::Served | Reach::PostcodeUnknown)
    }

    /// The first reason, in precedence, why the service cannot take a parcel whose address it reaches.
    pub(super) fn refusal(&self, load: &Load) -> Option<Code> {
        if self.is_too_heavy(load) {
            Some(Code::WeightOverLimit)
        } else if load.weight.low < self.weight.least {
            Some(Code::WeightUnderMinimum)
        } else if self.is_too_large(load) {
            Some(Code::SizeOverLimit)
        } else if self.is_too_small(load) {
            Some(Code::SizeUnderMinimum)
        } else if load.value.minor > self.value.minor && load.value.currency == self.value.currency {
            Some(Code::ValueOverLimit)
        } else if load.goods.meets(self.refused) {
            Some(Code::GoodsRefused)
        } else {
            (load.class > self.class).then_some(Code::ClassBelowPaid)
        }
    }

    fn is_too_heavy(&self, load: &Load) -> bool {
        load.weight.high > self.weight.most && load.weight.low >= self.weight.least
    }

    fn is_too_large(&self, load: &Load) -> bool {
        let of_box = load.sum.high > self.sum.most || load.longest.high > self.longest.most;
        of_box || load.roll_sum.high > self.roll_sum.most || load.length.high > self.length.most
    }

    fn is_too_small(&self, load: &Load) -> bool {
        let of_box = load.longest.low < self.longest.least || load.second.low < self.second.least;
        of_box || load.roll_sum.low < self.roll_sum.least || load.length.low < self.length.least
    }
}

impl Load {
    pub(super) fn of(facts: &BareFacts<'_>, extent: &Extent) -> Load {
        let mut load = Load {
            weight: Met::of(facts.weight_grams),
            longest: UNKNOWN,
            second: UNKNOWN,
            sum: UNKNOWN,
            length: UNKNOWN,
            roll_sum: UNKNOWN,
            value: facts.value.unwrap_or(Money { minor: i64::MIN, currency: Currency::Unknown }),
            goods: facts.goods.unwrap_or_default(),
            class: facts.paid_class.unwrap_or(ServiceClass::Economy),
        };
        if extent.is_roll {
            let whole = extent.length.is_some() && extent.diameter.is_some();
            load.length = Met::of(extent.length);
            load.roll_sum = Met::partly(extent.roll_sum(), whole);
        } else {
            load.sum = Met::partly(extent.sum, extent.second.is_some());
            load.longest = Met::partly(extent.longest, extent.second.is_some());
            load.second = Met::of(extent.second);
        }
        load
    }
}

impl Met {
    fn of(number: Option<u32>) -> Met {
        number.map_or(UNKNOWN, |number| Met { low: number, high: number })
    }

    /// A number that can only grow where not all of it is known.
    fn partly(number: u32, whole: bool) -> Met {
        Met { low: if whole { number } else { u32::MAX }, high: number }
    }
}

impl Extent {
    fn roll_sum(&self) -> u32 {
        self.diameter.unwrap_or(0).saturating_mul(2).saturating_add(self.length.unwrap_or(0))
    }
}
