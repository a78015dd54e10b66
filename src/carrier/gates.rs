//! The gates of one service in one country as plain numbers. They say what [`super::gate`] says first, without its words.

use super::bare::{BareFacts, Extent, GoodsSet};
use super::gate::most;
use crate::order::Code;
use crate::service::{BoxLimit, ExcludedPostcodes, Limit, Reach, RollLimit, Service, ServiceClass, reach_among};
use crate::value::{Country, Money};

/// What one service takes in one country.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Gates {
    /// The parts of the country it leaves out.
    excluded: Vec<ExcludedPostcodes>,
    /// The lightest and the heaviest.
    weight: Option<(u32, u32)>,
    of_box: Option<BoxNumbers>,
    of_roll: Option<RollNumbers>,
    value: Option<Money>,
    refused: GoodsSet,
    class: Option<ServiceClass>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct BoxNumbers {
    max_sum: u32,
    max_side: u32,
    min_length: u32,
    min_width: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct RollNumbers {
    max_sum: u32,
    max_length: u32,
    min_sum: u32,
    min_length: u32,
}

impl Gates {
    pub(super) fn of(service: &Service, country: Country) -> Gates {
        let excluded = service.excluded_postcodes.iter().filter(|part| part.country == country).cloned().collect();
        let mut gates = Gates { excluded, ..Gates::default() };
        for limit in service.limits_at(Some(country)) {
            match limit {
                Limit::Weight(limit) => gates.weight = Some((limit.min_grams.unwrap_or(0), limit.max_grams)),
                Limit::Box(limit) => gates.of_box = Some(BoxNumbers::of(limit)),
                Limit::Roll(limit) => gates.of_roll = Some(RollNumbers::of(limit)),
                Limit::Value(limit) => gates.value = most(limit),
                Limit::Goods(limit) => gates.refused = GoodsSet::of(&limit.refused),
                Limit::PaidClass(limit) => gates.class = Some(limit.up_to),
            }
        }
        gates
    }

    /// Whether the address is reached, as far as is known.
    pub(super) fn reach(&self, postcode: Option<&str>) -> bool {
        self.excluded.is_empty() || matches!(reach_among(self.excluded.iter(), postcode), Reach::Served | Reach::PostcodeUnknown)
    }

    /// The first reason, in precedence, why the service cannot take a parcel whose address it reaches.
    pub(super) fn refusal(&self, facts: &BareFacts<'_>, extent: &Extent) -> Option<Code> {
        if let Some(((least, most), grams)) = self.weight.zip(facts.weight_grams) {
            if grams >= least && grams > most {
                return Some(Code::WeightOverLimit);
            }
            if grams < least {
                return Some(Code::WeightUnderMinimum);
            }
        }
        if self.is_too_large(extent) {
            return Some(Code::SizeOverLimit);
        }
        if self.is_too_small(extent) {
            return Some(Code::SizeUnderMinimum);
        }
        if self.value.zip(facts.value).is_some_and(|(most, value)| value.currency == most.currency && value.minor > most.minor) {
            return Some(Code::ValueOverLimit);
        }
        if facts.goods.is_some_and(|goods| goods.meets(self.refused)) {
            return Some(Code::GoodsRefused);
        }
        self.class.zip(facts.paid_class).is_some_and(|(most, paid)| paid > most).then_some(Code::ClassBelowPaid)
    }

    fn is_too_large(&self, extent: &Extent) -> bool {
        if extent.is_roll {
            let over = |limit: RollNumbers| extent.roll_sum() > limit.max_sum || extent.length.is_some_and(|length| length > limit.max_length);
            return self.of_roll.is_some_and(over);
        }
        self.of_box.is_some_and(|limit| extent.sum > limit.max_sum || extent.longest > limit.max_side)
    }

    fn is_too_small(&self, extent: &Extent) -> bool {
        if extent.is_roll {
            let under = |limit: RollNumbers| {
                let whole = extent.length.is_some() && extent.diameter.is_some();
                (whole && extent.roll_sum() < limit.min_sum) || extent.length.is_some_and(|length| length < limit.min_length)
            };
            return self.of_roll.is_some_and(under);
        }
        self.of_box.zip(extent.second).is_some_and(|(limit, second)| extent.longest < limit.min_length || second < limit.min_width)
    }
}

impl BoxNumbers {
    fn of(limit: &BoxLimit) -> BoxNumbers {
        BoxNumbers { max_sum: limit.max_sum_mm, max_side: limit.max_side_mm, min_length: limit.min_length_mm, min_width: limit.min_width_mm }
    }
}

impl RollNumbers {
    fn of(limit: &RollLimit) -> RollNumbers {
        RollNumbers { max_sum: limit.max_sum_mm, max_length: limit.max_length_mm, min_sum: limit.min_sum_mm, min_length: limit.min_length_mm }
    }
}

impl Extent {
    fn roll_sum(&self) -> u32 {
        self.diameter.unwrap_or(0).saturating_mul(2).saturating_add(self.length.unwrap_or(0))
    }
}
