//! The engine natively: the calls of a script, as JavaScript would make them, without the boundary.
//!
//! `native FILE` reads `{ "playbook": {..} or null, "data": path, "load": [call], "run": [call], "after": [call], "runs": n }`, where a
//! call is `{ "question": .., "given": {..} }`: a question of the desk, `notices`, or `import`, which takes the data. Each run has a desk of its own,
//! loaded apart from the clock. Prints `{ "nanoseconds": [..], "answers": [..], "after": [..] }`: the answers of the last run, and what its desk says
//! when the clock has stopped.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "a measurement reads files and the clock")]

use jiaoyun::desk::{self, Desk, Texts};
use jiaoyun::engine::Engine;
use jiaoyun::read::{self, Raw};
use jiaoyun::value::Language;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

/// What is to be measured, read.
struct Job {
    engine: Engine,
    data: Vec<u8>,
    load: Vec<Raw>,
    run: Vec<Raw>,
    after: Vec<Raw>,
    runs: usize,
}

fn main() -> ExitCode {
    let file = std::env::args().skip(1).find(|word| !word.starts_with("--"));
    match file.ok_or_else(|| "name the file of the job".to_owned()).and_then(|file| measured(&file)) {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn measured(file: &str) -> Result<String, String> {
    let job = job(file)?;
    let (mut spans, mut answers, mut after) = (Vec::new(), Vec::new(), Vec::new());
    for run in 0..job.runs {
        let mut desk = Desk::default();
        calls(&job, &mut desk, &job.load)?;
        let began = Instant::now();
        answers = black_box(calls(&job, &mut desk, &job.run)?);
        spans.push(began.elapsed().as_nanos().to_string());
        if run + 1 == job.runs {
            after = calls(&job, &mut desk, &job.after)?;
        }
    }
    Ok(format!("{{\"nanoseconds\":[{}],\"answers\":[{}],\"after\":[{}]}}", spans.join(","), answers.join(","), after.join(",")))
}

fn job(file: &str) -> Result<Job, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let raw = read::parse(&text).map_err(|error| format!("{file}: {error}"))?;
    let engine = match raw.get("playbook") {
        None | Some(Raw::Null) => Engine::standard(Language::En),
        Some(playbook) => Engine::with(playbook, Language::En).map_err(|problems| format!("the playbook does not prove itself: {problems:?}"))?,
    };
    let path = raw.get("data").and_then(Raw::text).ok_or("the job names no data")?;
    let data = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    let list = |name: &str| raw.get(name).map(|calls| calls.items().to_vec()).unwrap_or_default();
    let runs = raw.get("runs").map(Raw::to_json).and_then(|runs| runs.parse().ok()).unwrap_or(1);
    Ok(Job { engine, data, load: list("load"), run: list("run"), after: list("after"), runs })
}

/// Each answer as the text that JavaScript would read.
fn calls(job: &Job, desk: &mut Desk, calls: &[Raw]) -> Result<Vec<String>, String> {
    calls.iter().map(|call| answered(job, desk, call)).collect()
}

fn answered(job: &Job, desk: &mut Desk, call: &Raw) -> Result<String, String> {
    let question = call.get("question").and_then(Raw::text).unwrap_or_default();
    let given = call.get("given").cloned().unwrap_or(Raw::Map(Vec::new()));
    let answer = match question {
        "import" => desk::import(desk, &job.engine, (&job.data, false), &given),
        "notices" => desk::notices(desk, &job.engine, &given).map(|notices| listed(&notices)),
        other => desk::ask(desk, &job.engine, other, &given),
    };
    answer.map(|answer| answer.to_json()).map_err(|misuse| format!("`{question}`: {misuse:?}"))
}

/// Notices as `{ "text": .., "ends": [..] }`: the text of all, and where each ends.
fn listed(notices: &Texts) -> Raw {
    let ends = notices.ends.iter().map(|end| Raw::Number(end.to_string())).collect();
    Raw::Map(vec![("text".to_owned(), Raw::Text(notices.text.clone())), ("ends".to_owned(), Raw::List(ends))])
}
