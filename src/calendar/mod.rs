//! Time: PRC working days, clocks, and the zones of times that carry none. What a clock is for is not known here.

mod count;
mod days;
pub mod rules;
mod time;
pub mod zone;

pub use count::{Due, Edge, due};
pub use days::WorkingDays;
pub use time::{TimeOfDay, WorkingTime};
