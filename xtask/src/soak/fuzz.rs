//! Fuzzing of every door, one after another: each goes on from the corpus it has, and adds what it came to.

use std::fs;
use std::process::Stdio;
use std::time::Instant;

use crate::Outcome;
use crate::build;
use crate::paths;
use crate::run::{command, run};
use crate::soak::totals::{self, Run};
use crate::tools;

const TARGETS: [&str; 7] = ["sheet", "replies", "own", "playbook", "questions", "desk", "records"];
/// What stands in stores is JavaScript's, and has a fuzzer of its own.
const STORES: &str = "stores";

struct How {
    seconds: u64,
    only: Option<String>,
}

/// Runs every target, or one.
pub fn fuzz(options: &[String]) -> Outcome {
    let how = read(options)?;
    let wanted = |name: &str| how.only.as_deref().is_none_or(|only| only == name);
    let native: Vec<&str> = TARGETS.into_iter().filter(|name| wanted(name)).collect();
    if native.is_empty() && !wanted(STORES) {
        return Err(format!("there is no target; known are {}, {STORES}", TARGETS.join(", ")));
    }
    let mut found = Vec::new();
    if !native.is_empty() {
        tools::fuzz()?;
        run(
            "rustup",
            &["run", "nightly", "cargo", "run", "--quiet", "--manifest-path", "fuzz/Cargo.toml", "--target-dir", "target/fuzz", "--example", "seed"],
        )?;
        for name in native {
            found.extend(target(name, how.seconds)?);
        }
    }
    if wanted(STORES) {
        found.extend(stores(how.seconds)?);
    }
    if found.is_empty() { Ok(()) } else { Err(format!("found:\n{}\nmake a test or a scenario of each, then mend it", found.join("\n"))) }
}

fn read(options: &[String]) -> Result<How, String> {
    let mut how = How { seconds: 600, only: None };
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        let value = rest.next().ok_or_else(|| format!("`{option}` wants a value behind it"))?;
        let number = || value.parse::<u64>().map_err(|_| format!("`{value}` is no number"));
        match option.as_str() {
            "--minutes" => how.seconds = number()? * 60,
            "--seconds" => how.seconds = number()?,
            "--only" => how.only = Some(value.clone()),
            other => return Err(format!("`{other}` is not an option here")),
        }
    }
    Ok(how)
}

/// Runs a target; what it found, if anything.
fn target(name: &str, seconds: u64) -> Result<Option<String>, String> {
    let time = format!("-max_total_time={seconds}");
    let corpus = format!("fuzz/corpus/{name}");
    let fuzzer = ["run", "nightly", "cargo", "fuzz", "run", "-s", "none", "--fuzz-dir", "fuzz", "--target-dir", "target/fuzz", name, &corpus, "--"];
    let limits = [&time, "-timeout=20", "-rss_limit_mb=2048", "-max_len=16384", "-dict=fuzz/corpus/words.dict", "-print_final_stats=1"];
    // The machine has other things to do.
    let mut running = command("nice", &["-n", "15", "rustup"]);
    running.args(fuzzer).args(limits).stdout(Stdio::null());
    let began = Instant::now();
    let output = running.output().map_err(|error| format!("the fuzzer could not be started: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    fs::write(paths::at(&format!("target/fuzz/{name}.log")), &said).map_err(|error| format!("the fuzzer's log cannot be written: {error}"))?;
    let executions = executions(&said, "stat::number_of_executed_units:").ok_or_else(|| format!("{said}\nthe fuzzer of `{name}` did not run"))?;
    let seconds = began.elapsed().as_secs();
    let found = said.lines().find(|line| line.contains("Test unit written to")).map(|line| format!("{name}: {}", line.trim()));
    println!("    {name}: {executions} executions in {seconds} s, {}", found.as_deref().unwrap_or("nothing found"));
    totals::add(&Run { name: format!("fuzz {name}"), executions, seconds, finds: u64::from(found.is_some()) })?;
    Ok(found)
}

fn stores(seconds: u64) -> Result<Option<String>, String> {
    tools::wasm()?;
    build::module()?;
    build::package()?;
    let seed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(1, |time| time.as_secs() % 1_000_000_000);
    let mut node = command("nice", &["-n", "15", "node", "tests/soak/store.mjs"]);
    node.args(["--seconds", &seconds.to_string(), "--seed", &seed.to_string()]);
    let output = node.output().map_err(|error| format!("node could not be started: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let Some(executions) = executions(&said, "executions").filter(|_| output.status.success()) else {
        let errors = String::from_utf8_lossy(&output.stderr);
        return Ok(Some(format!("{STORES}: {errors}")));
    };
    println!("    {STORES}: {executions} executions in {seconds} s, nothing found");
    totals::add(&Run { name: format!("fuzz {STORES}"), executions, seconds, finds: 0 })?;
    Ok(None)
}

fn executions(said: &str, key: &str) -> Option<u64> {
    let (_, rest) = said.split_once(key)?;
    rest.split_whitespace().next()?.parse().ok()
}
