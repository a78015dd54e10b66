//! Every scenario in `tests/scenarios`, through the JSON face natively. The same files run through the built package; the
//! answers written here are compared with the ones it gives.
#![allow(clippy::disallowed_methods, reason = "tests read the project's own files")]

mod support;

use jiaoyun::engine::{self, Engine};
use jiaoyun::read::{self, Raw};
use jiaoyun::value::Language;
use std::path::Path;
use support::{canonical, difference, files, json, object, project};

#[test]
fn every_scenario_comes_out_as_it_says() {
    let paths = files(&project("tests/scenarios"), ".json");
    assert!(!paths.is_empty(), "no scenarios found");
    let mut failures = Vec::new();
    let mut answers = Vec::new();
    for path in &paths {
        let name = path.strip_prefix(project("tests/scenarios")).unwrap_or(path).display().to_string();
        match std::panic::catch_unwind(|| run(path)) {
            Ok((answer, None)) => answers.push((name, Raw::Text(canonical(&answer).to_json()))),
            Ok((_, Some(failure))) => failures.push(format!("{name}: {failure}")),
            Err(_) => failures.push(format!("{name}: panicked")),
        }
    }
    assert!(failures.is_empty(), "{} of {} scenarios fail:\n{}", failures.len(), paths.len(), failures.join("\n"));
    let target = project("target");
    std::fs::create_dir_all(&target).expect("the target folder can be made");
    std::fs::write(target.join("scenario-answers.json"), Raw::Map(answers).to_json()).expect("the answers can be written");
    println!("{} scenarios", paths.len());
}

/// The answer, and what is wrong with it.
fn run(path: &Path) -> (Raw, Option<String>) {
    let scenario = json(path);
    let known = ["name", "playbook", "language", "given", "order", "when", "ask", "args", "steps", "then", "throws", "exactly", "misuse"];
    if let Some((key, _)) = scenario.entries().iter().find(|(key, _)| !known.contains(&key.as_str())) {
        return (Raw::Null, Some(format!("`{key}` is not a part of a scenario")));
    }
    let language = scenario.get("language").map_or(Language::En, |language| read::read(language).expect("a language"));
    let engine = support::engine(scenario.get("playbook"), language);
    let order = given(&engine, &scenario);
    if let Some(steps) = scenario.get("steps") {
        return walk(&engine, order, steps);
    }
    let asked = match scenario.get("when") {
        Some(command) => engine::ask(&engine, "decide", &object(vec![("order", order), ("command", command.clone())])),
        None => question(&engine, &scenario, order),
    };
    match asked {
        Ok(answer) => {
            let wanted = scenario.get("then");
            let failure = wanted.map_or(Some("it answers, but the scenario has no `then`".to_owned()), |wanted| {
                let exactly = scenario.get("exactly") == Some(&Raw::Bool(true)) && canonical(wanted) != canonical(&answer);
                difference(wanted, &answer, "").or_else(|| exactly.then(|| format!("not exactly: {}", answer.to_json())))
            });
            (answer, failure)
        }
        Err(misuse) => {
            let thrown = read::write(&misuse);
            let failure = scenario.get("throws").map_or(Some(format!("threw {}", thrown.to_json())), |wanted| difference(wanted, &thrown, ""));
            (thrown, failure)
        }
    }
}

fn given(engine: &Engine, scenario: &Raw) -> Raw {
    match scenario.get("given") {
        Some(events) => engine::ask(engine, "evolve", &object(vec![("events", events.clone())])).expect("the given events are events"),
        None => scenario.get("order").cloned().unwrap_or(Raw::Null),
    }
}

fn question(engine: &Engine, scenario: &Raw, order: Raw) -> Result<Raw, engine::Misuse> {
    let name = scenario.get("ask").and_then(Raw::text).expect("one of `when`, `ask`, `steps`");
    let mut args = scenario.get("args").map(|args| args.entries().to_vec()).unwrap_or_default();
    if name == "readOrders" {
        return read_orders(engine, args);
    }
    if order != Raw::Null && !args.iter().any(|(key, _)| key == "order") {
        args.push(("order".to_owned(), order));
    }
    engine::ask(engine, name, &Raw::Map(args))
}

fn read_orders(engine: &Engine, mut args: Vec<(String, Raw)>) -> Result<Raw, engine::Misuse> {
    let mut take = |key: &str| args.iter().position(|(name, _)| name == key).map(|place| args.remove(place).1);
    let (text, file, rows) = (take("text"), take("file"), take("rows"));
    let options = Raw::Map(args);
    if let Some(rows) = rows {
        return engine::read_rows(engine, rows.to_json().as_bytes(), &options);
    }
    let bytes = match (text, file) {
        (Some(text), _) => text.text().expect("text").as_bytes().to_vec(),
        (None, Some(file)) => std::fs::read(project("tests/fixtures").join(file.text().expect("a file name"))).expect("the fixture is there"),
        (None, None) => panic!("readOrders wants text, file or rows"),
    };
    engine::read_orders(engine, &decoded(bytes), &options)
}

/// What the JavaScript door does before the engine sees the bytes.
fn decoded(bytes: Vec<u8>) -> Vec<u8> {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(&bytes).filter(|(encoding, _)| *encoding != encoding_rs::UTF_8) {
        return encoding.decode(&bytes).0.into_owned().into_bytes();
    }
    if std::str::from_utf8(&bytes).is_ok() {
        return bytes;
    }
    encoding_rs::GB18030.decode(&bytes).0.into_owned().into_bytes()
}

/// Decides each step and evolves what was accepted; the answer is the list of answers and the order at the end.
fn walk(engine: &Engine, mut order: Raw, steps: &Raw) -> (Raw, Option<String>) {
    let mut answers = Vec::new();
    for (index, step) in steps.items().iter().enumerate() {
        let answer = match step.get("read") {
            Some(args) => read_into(engine, &mut order, args),
            None => take(engine, &mut order, step.get("do").expect("a step has `do` or `read`")),
        };
        let answer = match answer {
            Ok(answer) => answer,
            Err(misuse) => return (read::write(&misuse), Some(format!("step {index} threw {}", read::write(&misuse).to_json()))),
        };
        let wanted = step
            .get("then")
            .cloned()
            .unwrap_or_else(|| if step.get("read").is_some() { Raw::Map(Vec::new()) } else { object(vec![("ok", Raw::Bool(true))]) });
        if let Some(failure) = difference(&with_types(&wanted), &answer, &format!("step {index} ")) {
            return (Raw::List(answers), Some(failure));
        }
        answers.push(answer);
    }
    answers.push(order);
    (Raw::List(answers), None)
}

fn take(engine: &Engine, order: &mut Raw, command: &Raw) -> Result<Raw, engine::Misuse> {
    let answer = engine::ask(engine, "decide", &object(vec![("order", order.clone()), ("command", command.clone())]))?;
    if let Some(events) = answer.get("events").filter(|events| !events.items().is_empty()) {
        *order = engine::ask(engine, "evolve", &object(vec![("order", order.clone()), ("events", events.clone())]))?;
    }
    Ok(answer)
}

/// Reads orders and takes the commands of the order at hand, or of the first one found.
fn read_into(engine: &Engine, order: &mut Raw, args: &Raw) -> Result<Raw, engine::Misuse> {
    let found = read_orders(engine, args.entries().to_vec())?;
    let commands = found.get("commands").map(Raw::items).unwrap_or_default();
    let id = order.get("id").or_else(|| commands.first().and_then(|command| command.get("orderId"))).cloned();
    let ours = commands.iter().filter(|command| command.get("orderId") == id.as_ref());
    let decisions = ours.map(|command| take(engine, order, command)).collect::<Result<Vec<_>, _>>()?;
    Ok(object(vec![("problems", found.get("problems").cloned().unwrap_or(Raw::Null)), ("decisions", Raw::List(decisions))]))
}

/// `events: ["order-held"]` stands for `events: [{ "type": "order-held" }]`.
fn with_types(wanted: &Raw) -> Raw {
    let entry = |(key, value): &(String, Raw)| match (key.as_str(), value) {
        ("events", Raw::List(items)) => (key.clone(), Raw::List(items.iter().map(event_type).collect())),
        ("decisions", Raw::List(items)) => (key.clone(), Raw::List(items.iter().map(with_types).collect())),
        _ => (key.clone(), value.clone()),
    };
    Raw::Map(wanted.entries().iter().map(entry).collect())
}

fn event_type(item: &Raw) -> Raw {
    if let Raw::Text(name) = item { object(vec![("type", Raw::Text(name.clone()))]) } else { item.clone() }
}
