//! Jiaoyun (交运): the order-fulfilment engine for cross-border sellers.
//!
//! One loop: a command is decided against an order, the decision is events, the events evolve the order.
//! Everything else is a question asked about an order. The inside has no clock, no I/O, no randomness,
//! no floating point and no JavaScript: `now` is always an argument.
//!
//! The modules, in the order data flows (a module names only those above it):
//! - [`value`], [`problem`], [`read`], [`words`], [`pack`]: what everything is made of, the strict door data comes in by, and its bytes
//! - [`calendar`]: working days, zones
//! - [`order`]: the one thing with a history: command, decide, event, evolve
//! - [`service`]: a carrier's service as data; [`ledger`]: every event of every order, sealed
//! - [`import`], [`carrier`], [`notice`], [`tracking`], [`dispute`]: doors and questions, none knowing another
//! - [`worklist`]: the clocks of an order
//! - [`playbook`]: everything a seller may change, proving itself when loaded
//! - [`engine`]: all of it behind one set of verbs, and the JSON face that every host calls
//! - [`whatif`], [`desk`]: the same order under two playbooks; many orders in the engine's own memory
#![forbid(unsafe_code)]
#![deny(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::todo,
    clippy::unimplemented,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::float_arithmetic,
    clippy::iter_over_hash_type,
    clippy::wildcard_enum_match_arm,
    clippy::too_many_lines,
    clippy::allow_attributes,
    clippy::disallowed_types,
    clippy::disallowed_methods
)]

pub mod calendar;
pub mod carrier;
pub mod desk;
pub mod dispute;
pub mod engine;
pub mod import;
pub mod ledger;
pub mod notice;
pub mod order;
pub mod pack;
pub mod playbook;
pub mod problem;
pub mod read;
pub mod service;
pub mod tracking;
pub mod value;
pub mod whatif;
pub mod words;
pub mod worklist;

#[cfg(target_family = "wasm")]
mod wasm;
