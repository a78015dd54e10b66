//! `cargo xtask bench`: how long a day's work takes in Node, and what the module weighs.

use crate::Outcome;
use crate::build;
use crate::run::run;
use crate::tools;

/// Builds what is measured, then measures it.
pub fn bench() -> Outcome {
    tools::wasm()?;
    build::module()?;
    build::package()?;
    run("node", &["benches/day.mjs"])
}
