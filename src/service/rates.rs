//! What a service costs: the formula is here, the table is the seller's. Whole numbers only, and nothing unknown is priced.

use crate::read::{FromRaw, ToRaw};
use crate::value::{Country, Currency, Day, Money, sorted_by};

/// The seller's own prices of a service.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Rates {
    /// ISO 4217.
    pub currency: String,
    /// One per country group and weight step.
    pub rows: Vec<RateRow>,
    /// Cubic millimetres that are billed as a gram where that is more than the weight; absent: billed by weight alone.
    pub mm3_per_gram: Option<u32>,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// One step of a price table.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct RateRow {
    /// Only there; absent: wherever no other row names the country.
    pub countries: Option<Vec<Country>>,
    /// The most billed grams it prices.
    pub up_to_grams: u32,
    /// For a kilogram.
    pub per_kg_minor: i64,
    /// For the parcel.
    pub per_item_minor: i64,
    /// For each begun step of weight.
    pub step: Option<RateStep>,
    /// A lighter parcel is priced as if it weighed this.
    pub min_billable_grams: Option<u32>,
}

/// A price that rises by steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub struct RateStep {
    /// How many billed grams a step holds.
    pub grams: u32,
    /// For each step that is begun.
    pub minor: i64,
}

/// A service's prices worked out for one country.
#[derive(Clone, Debug, PartialEq)]
pub struct Tariff {
    /// In which currency.
    pub currency: Currency,
    mm3_per_gram: Option<i64>,
    /// The lightest first.
    rows: Vec<Row>,
    percent: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    up_to_grams: i64,
    per_kg_minor: i64,
    per_item_minor: i64,
    step: Option<(i64, i64)>,
    min_billable_grams: i64,
}

/// Why a parcel has no price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpriced {
    /// The seller has given no price for such a parcel.
    RateUnknown,
    /// Nobody knows what it weighs.
    WeightUnknown,
    /// It is billed by its volume too, and nobody has measured it.
    SizeUnknown,
}

/// Billed grams as a fraction, so that nothing is rounded before the price is.
#[derive(Clone, Copy)]
struct Billed {
    parts: i64,
    per_gram: i64,
}

impl Rates {
    /// The prices for a country, of which so many per cent are asked; `None` where the currency is none or no row is for it.
    #[must_use]
    pub fn tariff(&self, country: Country, percent: u32) -> Option<Tariff> {
        let currency: Currency = self.currency.parse().ok()?;
        let names = |row: &&RateRow| row.countries.as_ref().is_some_and(|list| list.contains(&country));
        let named = self.rows.iter().any(|row| names(&row));
        let applies = |row: &&RateRow| if named { names(row) } else { row.countries.is_none() };
        let rows: Vec<Row> = self.rows.iter().filter(applies).map(RateRow::numbers).collect();
        let rows = sorted_by(rows, |row| row.up_to_grams);
        let tariff = Tariff { currency, mm3_per_gram: self.mm3_per_gram.map(i64::from), rows, percent: i64::from(percent) };
        (!tariff.rows.is_empty()).then_some(tariff)
    }
}

impl RateRow {
    fn numbers(&self) -> Row {
        Row {
            up_to_grams: i64::from(self.up_to_grams),
            per_kg_minor: self.per_kg_minor,
            per_item_minor: self.per_item_minor,
            step: self.step.map(|step| (i64::from(step.grams), step.minor)),
            min_billable_grams: i64::from(self.min_billable_grams.unwrap_or(0)),
        }
    }
}

impl Tariff {
    /// What a parcel costs.
    ///
    /// # Errors
    /// A weight nobody knows, a volume nobody knows where volume is billed, and a parcel that no row prices.
    pub fn cost(&self, weight_grams: Option<u32>, volume_mm3: Option<i64>) -> Result<Money, Unpriced> {
        let grams = i64::from(weight_grams.ok_or(Unpriced::WeightUnknown)?);
        let volume = match self.mm3_per_gram {
            Some(per_gram) => Some(Billed { parts: volume_mm3.ok_or(Unpriced::SizeUnknown)?, per_gram }),
            None => None,
        };
        self.price(Billed { parts: grams, per_gram: 1 }, volume).map(|minor| Money { minor, currency: self.currency }).ok_or(Unpriced::RateUnknown)
    }

    /// The price in minor units; `None` where no row prices it and beyond all numbers.
    fn price(&self, weight: Billed, volume: Option<Billed>) -> Option<i64> {
        let by_volume = volume.filter(|volume| volume.is_over(weight.parts));
        let billed = by_volume.unwrap_or(weight);
        let row = self.rows.iter().find(|row| !billed.is_over(row.up_to_grams))?;
        let fee = row.fee(billed)?.checked_mul(self.percent)?;
        Some(fee.checked_add(50)?.div_euclid(100))
    }
}

impl Billed {
    /// Whether it is more than so many grams; beyond all numbers is more.
    fn is_over(self, grams: i64) -> bool {
        grams.checked_mul(self.per_gram).is_none_or(|parts| self.parts > parts)
    }
}

impl Row {
    /// Weight x price of a kilogram / 1000, rounded up to a minor unit, + begun steps x price of a step + price of the parcel.
    fn fee(&self, billed: Billed) -> Option<i64> {
        let least = Billed { parts: self.min_billable_grams, per_gram: 1 };
        let Billed { parts, per_gram } = if billed.is_over(self.min_billable_grams) { billed } else { least };
        let by_weight = match self.per_kg_minor {
            0 => 0,
            per_kg => begun(parts.checked_mul(per_kg)?, per_gram.checked_mul(1000)?)?,
        };
        let by_step = match self.step {
            Some((grams, minor)) => begun(parts, per_gram.checked_mul(grams)?)?.checked_mul(minor)?,
            None => 0,
        };
        by_weight.checked_add(by_step)?.checked_add(self.per_item_minor)
    }
}

/// How many wholes are begun.
fn begun(parts: i64, whole: i64) -> Option<i64> {
    parts.checked_add(whole.checked_sub(1)?)?.checked_div_euclid(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FR: Country = Country::of(*b"FR");

    fn tariff(row: RateRow, mm3_per_gram: Option<u32>, percent: u32) -> Tariff {
        let as_of = "2026-11-23".parse().unwrap_or(Day(chrono::NaiveDate::MIN));
        let rates = Rates { currency: "USD".to_owned(), rows: vec![row], mm3_per_gram, source: String::new(), as_of };
        rates.tariff(FR, percent).unwrap_or(Tariff { currency: Currency::Unknown, mm3_per_gram: None, rows: Vec::new(), percent: 0 })
    }

    fn by_weight(minimum: Option<u32>) -> RateRow {
        RateRow { countries: None, up_to_grams: 2000, per_kg_minor: 6450, per_item_minor: 1200, step: None, min_billable_grams: minimum }
    }

    fn stepped(base: i64, minor: i64, grams: u32) -> RateRow {
        let step = Some(RateStep { grams, minor });
        RateRow { countries: None, up_to_grams: 70_000, per_kg_minor: 0, per_item_minor: base, step, min_billable_grams: None }
    }

    fn fee(grams: u32, minimum: Option<u32>) -> Option<i64> {
        tariff(by_weight(minimum), None, 100).cost(Some(grams), None).ok().map(|money| money.minor)
    }

    #[test]
    fn a_fee_is_rounded_up_to_a_minor_unit() {
        assert_eq!(fee(1000, None), Some(7650));
        assert_eq!(fee(1, None), Some(1207));
        assert_eq!(fee(350, None), Some(3458));
    }

    #[test]
    fn a_light_parcel_pays_the_least_weight() {
        assert_eq!(fee(10, Some(50)), fee(50, None));
        assert_eq!(fee(51, Some(50)), fee(51, None));
    }

    #[test]
    fn a_price_beyond_all_numbers_is_unknown() {
        let row = RateRow { up_to_grams: u32::MAX, per_kg_minor: i64::MAX, ..by_weight(None) };
        assert_eq!(tariff(row, None, 100).cost(Some(2), None), Err(Unpriced::RateUnknown));
        assert_eq!(tariff(stepped(1, 1, 1), Some(u32::MAX), 100).cost(Some(2), Some(i64::MAX)), Err(Unpriced::RateUnknown));
    }

    #[test]
    fn what_nobody_knows_has_no_price() {
        assert_eq!(tariff(by_weight(None), None, 100).cost(None, None), Err(Unpriced::WeightUnknown));
        assert_eq!(tariff(stepped(95, 18, 50), Some(8000), 100).cost(Some(100), None), Err(Unpriced::SizeUnknown));
        assert_eq!(tariff(by_weight(None), None, 100).cost(Some(2001), None), Err(Unpriced::RateUnknown));
    }
}
