//! Questions: whatever is asked, the answer is well formed or the misuse has its place.

use crate::{check_answer, check_misuse, desks, journey};
use jiaoyun::desk::Desk;
use jiaoyun::engine;
use jiaoyun::order::Command;
use jiaoyun::read;
use std::sync::LazyLock;

/// Lines of one input that are asked.
const LINES: usize = 12;

/// A desk with an order that has gone all its way, and one that has just come.
static WALKED: LazyLock<Desk> = LazyLock::new(|| {
    let mut desk = Desk::default();
    for (_, fields) in journey::WALK {
        desk.apply(crate::engine(), &journey::command(fields));
    }
    let text = format!(r#"{{{},"orderId":"80002","at":"{}","by":"fuzz"}}"#, journey::WALK[0].1, journey::NOW);
    desk.apply(crate::engine(), &Command::read(&crate::support::raw(&text)).expect("a command"));
    desk
});

/// A question to the engine.
pub fn engine(data: &[u8]) {
    let Some((question, given)) = core::str::from_utf8(data).ok().and_then(|text| text.split_once('\n')) else { return };
    let Ok(given) = read::parse(given) else { return };
    match engine::ask(crate::engine(), question, &given) {
        Ok(answer) => check_answer(&answer),
        Err(misuse) => check_misuse(&misuse),
    }
}

/// Questions to a desk, each `name object` on a line.
pub fn desk(data: &[u8]) {
    let Ok(text) = core::str::from_utf8(data) else { return };
    let mut desk = WALKED.clone();
    let mut asked = false;
    for (question, given) in text.lines().take(LINES).filter_map(|line| line.split_once(' ')) {
        if let Ok(given) = read::parse(given) {
            desks::ask(&mut desk, question, &given);
            asked = true;
        }
    }
    if asked {
        desks::check(&mut desk);
    }
}
