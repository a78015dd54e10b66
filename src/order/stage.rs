//! The stage: one word for display, derived from the facts. It is not a line to walk.

use super::{Order, Origin, Parcel, StockAnswer};
use crate::read::{FromRaw, ToRaw};

/// How far an order or parcel is, in the order of the work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, FromRaw, ToRaw)]
pub enum Stage {
    /// Read in.
    #[default]
    Imported,
    /// Checked and confirmed.
    Confirmed,
    /// Every line can ship.
    Stocked,
    /// A service is chosen.
    ServiceChosen,
    /// It has a number.
    Waybilled,
    /// Its label is printed.
    Labelled,
    /// It is packed.
    Packed,
    /// Declared on the platform while the carrier does not have it: the worst state there is.
    DeclaredNotHandedOver,
    /// The carrier has it.
    HandedOver,
    /// Handed over and declared.
    Declared,
    /// The buyer was told.
    Noticed,
    /// The carrier reports it moving.
    InTransit,
    /// Delivered.
    Delivered,
    /// Finished.
    Closed,
}

/// The stage of a parcel.
pub(crate) fn of_parcel(parcel: &Parcel) -> Stage {
    let handed_over = parcel.handed_over.is_some() || parcel.origin == Origin::Platform;
    let steps = [
        (parcel.delivered.is_some(), Stage::Delivered),
        (handed_over && !parcel.tracking.is_empty(), Stage::InTransit),
        (!parcel.notices.is_empty(), Stage::Noticed),
        (handed_over && parcel.is_declared(), Stage::Declared),
        (parcel.handed_over.is_some(), Stage::HandedOver),
        (parcel.is_declared(), Stage::DeclaredNotHandedOver),
        (parcel.packed.is_some(), Stage::Packed),
        (!parcel.labels.is_empty(), Stage::Labelled),
        (parcel.waybill.is_some(), Stage::Waybilled),
    ];
    steps.into_iter().find(|(reached, _)| *reached).map_or(Stage::ServiceChosen, |(_, stage)| stage)
}

/// The stage of an order: its parcels' least, else how far its preparation is.
pub(crate) fn of_order(order: &Order) -> Stage {
    if order.closed.is_some() {
        return Stage::Closed;
    }
    let stocked = |answer: StockAnswer| answer != StockAnswer::Neither;
    let prepared = match (&order.confirmation, order.lines.iter().all(|line| line.stock.as_ref().is_some_and(|stock| stocked(stock.answer)))) {
        (None, _) => Stage::Imported,
        (Some(_), true) => Stage::Stocked,
        (Some(_), false) => Stage::Confirmed,
    };
    match order.parcels.iter().map(|parcel| parcel.stage).min() {
        Some(Stage::ServiceChosen) if prepared < Stage::Stocked => prepared,
        Some(stage) => stage,
        None => prepared,
    }
}
