//! `cargo xtask bench`: the engine side by side with what a web developer would use instead.

use crate::Outcome;
use crate::build;
use crate::paths;
use crate::run::{command, finish, run};
use crate::tools;

/// Builds what is measured and sets up what it is measured against; the options are read by `benches/bench.mjs`.
pub fn bench(options: &[String]) -> Outcome {
    tools::wasm()?;
    tools::bench_packages()?;
    build::module()?;
    build::package()?;
    run("cargo", &["build", "--release", "--example", "native"])?;
    let mut node = command("node", &["benches/bench.mjs"]);
    node.env("NATIVE", paths::at("target/release/examples").join(format!("native{}", std::env::consts::EXE_SUFFIX)));
    match tools::chromium() {
        Ok(chromium) => drop(node.env("CHROMIUM", chromium)),
        Err(reason) => println!("    {reason}; what is measured in Chromium is left out"),
    }
    finish(node.args(options))
}
