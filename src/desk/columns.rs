//! Columns: a few values of many orders, from the rows alone, so that ten thousand cost what fifty whole ones do.

use super::Desk;
use super::row::{Row, seconds};
use crate::engine::Engine;
use crate::read::{self, FromRaw, Raw, ToRaw};
use crate::value::{Instant, Money};

/// A value that the rows hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub enum Column {
    /// The order's number.
    Id,
    /// Where it is listed.
    Place,
    /// How far it is.
    Stage,
    /// The most urgent thing to say about it.
    Flag,
    /// Where it goes.
    Country,
    /// By which service.
    Service,
    /// What that costs, as decimal text.
    #[shape(rename = "costAmount")]
    CostAmount,
    /// What the buyer pays, as decimal text.
    #[shape(rename = "totalAmount")]
    TotalAmount,
    /// When the nearest clock ends, in milliseconds since 1970.
    #[shape(rename = "dueMillis")]
    DueMillis,
    /// Whole minutes until then; negative when it has passed.
    #[shape(rename = "minutesLeft")]
    MinutesLeft,
    /// Of these the minutes of the seller's working time; 0 when it has passed.
    #[shape(rename = "workingMinutesLeft")]
    WorkingMinutesLeft,
    /// When it was paid, in milliseconds since 1970.
    #[shape(rename = "paidMillis")]
    PaidMillis,
    /// When it was made, in milliseconds since 1970.
    #[shape(rename = "createdMillis")]
    CreatedMillis,
}

impl Desk {
    /// The columns of some orders, each a list; `null` where an order has no such value.
    pub(super) fn columns(&self, engine: &Engine, (places, columns): (&[u32], &[Column]), now: Instant) -> Raw {
        let now = seconds(now);
        let list = |column: Column| {
            let value = |place: &u32| self.row(*place).and_then(|row| self.value(engine, (*place, row), (column, now))).unwrap_or(Raw::Null);
            Raw::List(places.iter().map(value).collect())
        };
        Raw::Map(columns.iter().map(|column| (read::write(column).text().unwrap_or_default().to_owned(), list(*column))).collect())
    }

    fn value(&self, engine: &Engine, (place, row): (u32, &Row), (column, now): (Column, i64)) -> Option<Raw> {
        let due = || row.clock.filter(|clock| clock.due != i64::MAX).map(|clock| clock.due);
        match column {
            Column::Id => Some(Raw::Text(self.ledger.id(place).to_owned())),
            Column::Place => Some(read::write(&row.place)),
            Column::Stage => Some(read::write(&row.stage)),
            Column::Flag => Some(read::write(&row.flag.at(row.clock, now))),
            Column::Country => row.country.map(|country| Raw::Text(country.to_string())),
            Column::Service => row.service.and_then(|service| self.services.text(service)).map(|service| Raw::Text(service.to_owned())),
            Column::CostAmount => row.cost.map(amount),
            Column::TotalAmount => row.total.map(amount),
            Column::DueMillis => due().map(millis),
            Column::MinutesLeft => due().map(|due| number(due.saturating_sub(now).div_euclid(60))),
            Column::WorkingMinutesLeft => due().and_then(|due| engine.working_minutes(now, due)).map(number),
            Column::PaidMillis => row.paid.map(millis),
            Column::CreatedMillis => row.created.map(millis),
        }
    }
}

fn amount(money: Money) -> Raw {
    Raw::Text(money.amount())
}

fn millis(seconds: i64) -> Raw {
    number(seconds.saturating_mul(1000))
}

fn number(number: i64) -> Raw {
    Raw::Number(number.to_string())
}
