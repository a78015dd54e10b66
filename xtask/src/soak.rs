//! `cargo xtask soak`: runs that take long, and are no part of the tests for that reason.

use crate::Outcome;
use crate::build;
use crate::run::{command, finish};
use crate::tools;

const USAGE: &str = "\
usage: cargo xtask soak kill [options]

  kill   kill Chromium and Firefox at random instants of working sessions; writes docs/durability.md
           --journal N   sessions with the strict journal, each browser (default 60)
           --local N     sessions with localStorage alone, each browser (default 20)
           --at-once N   browsers at the same time (default 4)
           --browser X   chromium or firefox alone
           --dry         print the table and write nothing";

/// Runs one soak by its name.
pub fn soak(options: &[String]) -> Outcome {
    match options.split_first() {
        Some((name, rest)) if name == "kill" => kill(rest),
        Some((name, _)) => Err(format!("there is no soak `{name}`\n\n{USAGE}")),
        None => Err(USAGE.to_owned()),
    }
}

fn kill(options: &[String]) -> Outcome {
    tools::wasm()?;
    build::module()?;
    build::package()?;
    let mut arguments = vec!["tests/soak/kill.mjs"];
    arguments.extend(options.iter().map(String::as_str));
    let mut node = command("node", &arguments);
    if !options.iter().any(|option| option == "firefox") {
        node.env("CHROMIUM", tools::chromium()?);
    }
    if !options.iter().any(|option| option == "chromium") {
        node.env("FIREFOX", tools::firefox()?);
    }
    finish(&mut node)
}
