//! Runs named steps one after another and sums them up.

use std::time::{Duration, Instant};

use crate::Outcome;

/// One check or one piece of building; `needs` names steps without which it makes no sense.
pub struct Step {
    pub name: &'static str,
    pub needs: &'static [&'static str],
    pub run: fn() -> Outcome,
}

struct Report {
    name: &'static str,
    time: Duration,
    outcome: Outcome,
    was_run: bool,
}

/// Runs every step whose needs were met, prints the summary, and fails when one failed.
pub fn run_all(steps: &[Step]) -> Outcome {
    let began = Instant::now();
    let mut reports: Vec<Report> = Vec::new();
    for step in steps {
        let report = run_one(step, &reports);
        print_end(&report);
        reports.push(report);
    }
    summarise(&reports, began.elapsed())
}

fn run_one(step: &Step, before: &[Report]) -> Report {
    println!("\n==> {}", step.name);
    let missing = before.iter().find(|report| report.outcome.is_err() && step.needs.contains(&report.name));
    if let Some(missing) = missing {
        let outcome = Err(format!("not run: it needs `{}`", missing.name));
        return Report { name: step.name, time: Duration::ZERO, outcome, was_run: false };
    }
    let began = Instant::now();
    let outcome = (step.run)();
    Report { name: step.name, time: began.elapsed(), outcome, was_run: true }
}

fn print_end(report: &Report) {
    match &report.outcome {
        Ok(()) => println!("    ok: {} ({})", report.name, seconds(report.time)),
        Err(sentence) => println!("    FAILED: {} ({}): {sentence}", report.name, seconds(report.time)),
    }
}

fn summarise(reports: &[Report], time: Duration) -> Outcome {
    println!("\n==> summary");
    for report in reports {
        let word = match (&report.outcome, report.was_run) {
            (Ok(()), _) => "ok     ",
            (Err(_), true) => "FAILED ",
            (Err(_), false) => "not run",
        };
        println!("    {word} {:>9}  {}", seconds(report.time), report.name);
    }
    let failed = reports.iter().filter(|report| report.outcome.is_err()).count();
    println!("\n{} passed, {failed} failed in {}", reports.len() - failed, seconds(time));
    if failed == 0 { Ok(()) } else { Err("not everything passed; the steps above say why".to_owned()) }
}

fn seconds(time: Duration) -> String {
    let tenths = time.as_millis() / 100;
    format!("{}.{} s", tenths / 10, tenths % 10)
}
