//! Time: PRC working days, clocks, and the zones of times that carry none. What a clock is for is not known here.

mod count;
pub mod rules;
pub mod zone;

pub use count::{Due, Edge, add_working_days, due};
