//! Prices: the engine's whole numbers are the ones that a spreadsheet or a script in floating point comes to.

use jiaoyun::service::{RateRow, RateStep, Rates, Tariff};
use jiaoyun::value::Country;
use proptest::prelude::*;

/// One stepped price, by volume too where there is a divisor, at a zone's per cent.
#[derive(Clone, Copy, Debug)]
struct Stepped {
    base: i64,
    minor: i64,
    grams: u32,
    mm3_per_gram: Option<u32>,
    percent: u32,
}

fn tariff(price: Stepped) -> Tariff {
    let step = Some(RateStep { grams: price.grams, minor: price.minor });
    let row = RateRow { countries: None, up_to_grams: 70_000, per_kg_minor: 0, per_item_minor: price.base, step, min_billable_grams: None };
    let as_of = "2025-05-20".parse().expect("a day");
    let rates = Rates { currency: "USD".to_owned(), rows: vec![row], mm3_per_gram: price.mm3_per_gram, source: String::new(), as_of };
    rates.tariff(Country::of(*b"FR"), price.percent).expect("a row for every country")
}

/// `Math.round(((base + Math.ceil(Math.max(grams, volume / divisor) / step) * perStep) * percent) / 100)`.
fn in_floats(price: Stepped, grams: u32, volume: i64) -> i64 {
    let by_volume = price.mm3_per_gram.map_or(0.0, |divisor| volume as f64 / f64::from(divisor));
    let steps = (f64::from(grams).max(by_volume) / f64::from(price.grams)).ceil();
    let fee = (price.base as f64 + steps * price.minor as f64) * f64::from(price.percent);
    (fee / 100.0 + 0.5).floor() as i64
}

#[track_caller]
fn check(price: Stepped, grams: u32, volume: i64) {
    let cost = tariff(price).cost(Some(grams), Some(volume)).expect("a price").minor;
    assert_eq!(cost, in_floats(price, grams, volume), "{price:?}: {grams} g, {volume} mm3");
}

#[test]
fn prices_at_the_edges_of_steps_and_volumes_are_exact() {
    let prices = [(95, 18, 50, None), (360, 39, 100, None), (420, 43, 100, Some(8000)), (1450, 390, 500, Some(6000)), (2250, 560, 500, Some(5000))];
    for (base, minor, grams, mm3_per_gram) in prices {
        for percent in [70, 90, 100, 105, 120, 125, 130, 145] {
            let price = Stepped { base, minor, grams, mm3_per_gram, percent };
            for weight in [1, 49, 50, 51, 99, 100, 101, 499, 500, 501, 1999, 2000, 2001, 29_999] {
                for volume in [1, 399_999, 400_000, 400_001, 2_500_000, 3_999_999, 4_000_000, 4_000_001, 17_123_457] {
                    check(price, weight, volume);
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn prices_are_exact(
        (base, minor, grams) in (0_i64..5000, 1_i64..1000, 1_u32..1000),
        mm3_per_gram in prop::option::of(1_u32..10_000),
        (percent, weight, volume) in (1_u32..300, 1_u32..30_000, 1_i64..60_000_000),
    ) {
        let price = Stepped { base, minor, grams, mm3_per_gram, percent };
        prop_assume!(mm3_per_gram.is_none_or(|divisor| volume / i64::from(divisor) < 69_999));
        check(price, weight, volume);
    }
}
