//! Random commands against the naive model, in a release build.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::Outcome;
use crate::run::command;
use crate::soak::totals::{self, Run};

/// Runs the property test of the desk for a number of commands, and adds what it came to.
pub fn properties(options: &[String]) -> Outcome {
    let (mut commands, mut seed) = (1_000_000, None);
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        let value = rest.next().and_then(|text| text.parse::<u64>().ok()).ok_or_else(|| format!("`{option}` wants a number behind it"))?;
        match option.as_str() {
            "--commands" => commands = value,
            "--seed" => seed = Some(value),
            other => return Err(format!("`{other}` is not an option here")),
        }
    }
    let seed = seed.unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |time| time.as_secs()));
    println!("    {commands} commands, seed {seed}");
    let mut cargo = command("cargo", &["test", "--release", "--test", "desk", "--", "--nocapture", "--exact", "a_desk_is_its_orders"]);
    // One order of a desk is decided at a time: a link that takes minutes would buy nothing here.
    cargo.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    cargo.env("SOAK_COMMANDS", commands.to_string()).env("SOAK_SEED", seed.to_string());
    let began = Instant::now();
    let output = cargo.output().map_err(|error| format!("cargo could not be started: {error}"))?;
    let (text, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let seconds = began.elapsed().as_secs();
    let Some(tried) = tried(&text).filter(|_| output.status.success()) else {
        return Err(format!("{text}\n{errors}\nthe desk is not its model; `cargo xtask soak properties --seed {seed}` shows it again"));
    };
    println!("    {tried} commands in {seconds} s, building included; every desk was its model");
    totals::add(&Run { name: "properties (commands)".to_owned(), executions: tried, seconds, finds: 0 })
}

/// How many commands the test says it tried.
fn tried(text: &str) -> Option<u64> {
    let (_, rest) = text.split_once("soak: ")?;
    rest.split(' ').next()?.parse().ok()
}
