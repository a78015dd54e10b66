//! What a service costs: the formula is here, the table is the seller's.

use crate::read::{FromRaw, ToRaw};
use crate::value::{Country, Currency, Day, Money};

/// The seller's own prices of a service.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Rates {
    /// ISO 4217.
    pub currency: String,
    /// One per country group and weight step.
    pub rows: Vec<RateRow>,
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
    /// The heaviest parcel it prices.
    pub up_to_grams: u32,
    /// For a kilogram.
    pub per_kg_minor: i64,
    /// For the parcel.
    pub per_item_minor: i64,
    /// A lighter parcel is priced as if it weighed this.
    pub min_billable_grams: Option<u32>,
}

impl Rates {
    /// What a parcel costs; `None` where no row prices it.
    #[must_use]
    pub fn cost(&self, destination: Country, weight_grams: u32) -> Option<Money> {
        let currency: Currency = self.currency.parse().ok()?;
        let names = |row: &&RateRow| row.countries.as_ref().is_some_and(|list| list.contains(&destination));
        let named = self.rows.iter().any(|row| names(&row));
        let applies = |row: &&RateRow| if named { names(row) } else { row.countries.is_none() };
        let row = self.rows.iter().filter(applies).filter(|row| row.up_to_grams >= weight_grams).min_by_key(|row| row.up_to_grams)?;
        Some(Money { minor: row.fee(weight_grams)?, currency })
    }
}

impl RateRow {
    /// Weight x price of a kilogram / 1000 + price of the parcel, rounded up to a minor unit; `None` on overflow.
    fn fee(&self, weight_grams: u32) -> Option<i64> {
        let billable = i64::from(weight_grams.max(self.min_billable_grams.unwrap_or(0)));
        let thousandths = billable.checked_mul(self.per_kg_minor)?;
        thousandths.checked_add(999)?.div_euclid(1000).checked_add(self.per_item_minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fee(grams: u32, minimum: Option<u32>) -> Option<i64> {
        RateRow { countries: None, up_to_grams: 2000, per_kg_minor: 6450, per_item_minor: 1200, min_billable_grams: minimum }.fee(grams)
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
        let row = RateRow { countries: None, up_to_grams: u32::MAX, per_kg_minor: i64::MAX, per_item_minor: 0, min_billable_grams: None };
        assert_eq!(row.fee(2), None);
    }
}
