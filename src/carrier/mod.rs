//! Which service carries a parcel, and why none of the others: a question asked about an order, answered with a receipt.
//!
//! Rules are tried from the top. A rule whose service does not reach the address is passed over, and the receipt says so;
//! any other limit that fails refuses, so that no parcel silently takes another way. A rule may also compare services, and then takes
//! the lowest price and days of those that fit. What nobody knows refuses nothing, and has no price.

mod bare;
mod choose;
mod condition;
mod digest;
mod facts;
mod flip;
mod gate;
mod gates;
mod partition;
mod passed;
mod proof;
mod ranking;
mod receipt;
pub mod rules;
mod size;
mod table;
mod takes;
mod unknown;

pub use bare::{BareFacts, GoodsSet, KeptFacts};
pub use choose::{Book, Chosen, choose};
pub use digest::PaidFor;
pub use facts::{ParcelFacts, WeightFrom};
pub use flip::Flip;
pub use gate::{missing, refusal};
pub use proof::{Overlap, Proof, Reached, prove};
pub use ranking::{Offer, Rank, offer};
pub use receipt::{Alternative, BuyerChoice, Known, PassedOver, Receipt, UnknownFact, paid_for};
pub use table::{Pick, RoutingTable};
