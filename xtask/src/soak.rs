//! `cargo xtask soak`: runs that take long, and are no part of the tests for that reason.

mod fuzz;
mod properties;
mod totals;

use crate::Outcome;
use crate::build;
use crate::run::{command, finish};
use crate::tools;

const USAGE: &str = "\
usage: cargo xtask soak <name> [options]

  kill   kill Chromium and Firefox at random instants of working sessions; writes docs/durability.md
           --journal N   sessions with the strict journal, each browser (default 60)
           --local N     sessions with localStorage alone, each browser (default 20)
           --at-once N   browsers at the same time (default 4)
           --browser X   chromium or firefox alone
           --dry         print the table and write nothing

  properties   random commands on two desks that take turns, held against a naive model; adds to docs/soak.md
           --commands N  how many (default 1000000)
           --seed N      which (default: another one each time)

  fuzz   give every door what nobody would write; each goes on from the corpus it has and adds to docs/soak.md
           --minutes N   for each door (default 10), or --seconds N
           --only DOOR   sheet, replies, own, playbook, questions, desk, records or stores";

/// Runs one soak by its name.
pub fn soak(options: &[String]) -> Outcome {
    match options.split_first() {
        Some((name, rest)) if name == "kill" => kill(rest),
        Some((name, rest)) if name == "properties" => properties::properties(rest),
        Some((name, rest)) if name == "fuzz" => fuzz::fuzz(rest),
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
