//! `docs/soak.md`: what the soaks have come to, all runs together. A run adds to its row; the text around the table stays.

use std::fs;

use crate::Outcome;
use crate::paths;

const FILE: &str = "docs/soak.md";
const RULE: &str = "| --- | --- | --- | --- |";

/// What a run came to.
pub struct Run {
    pub name: String,
    pub executions: u64,
    pub seconds: u64,
    pub finds: u64,
}

/// Adds a run to the totals.
pub fn add(run: &Run) -> Outcome {
    let path = paths::at(FILE);
    let text = fs::read_to_string(&path).map_err(|error| format!("`{FILE}` cannot be read: {error}"))?;
    let text = added(&text, run).ok_or_else(|| format!("`{FILE}` has no table any more"))?;
    fs::write(&path, text).map_err(|error| format!("`{FILE}` cannot be written: {error}"))
}

fn added(text: &str, run: &Run) -> Option<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let rule = lines.iter().position(|line| line == RULE)?;
    let end = lines.iter().skip(rule + 1).position(|line| !line.starts_with('|')).map_or(lines.len(), |count| rule + 1 + count);
    let known = (rule + 1..end).find(|at| lines[*at].split('|').nth(1).map(str::trim) == Some(run.name.as_str()));
    let (executions, minutes, finds) = known.map_or((0, 0.0, 0), |at| numbers(&lines[at]));
    let minutes = minutes + run.seconds as f64 / 60.0;
    let row = format!("| {} | {} | {minutes:.1} | {} |", run.name, executions + run.executions, finds + run.finds);
    match known {
        Some(at) => lines[at] = row,
        None => lines.insert(end, row),
    }
    Some(lines.join("\n") + "\n")
}

fn numbers(row: &str) -> (u64, f64, u64) {
    let cell = |place: usize| row.split('|').nth(place).map(str::trim).unwrap_or_default();
    (cell(2).parse().unwrap_or(0), cell(3).parse().unwrap_or(0.0), cell(4).parse().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::{Run, added};

    #[test]
    fn a_run_adds_to_its_row_and_leaves_the_rest() {
        let text = "# Soaks\n\n| soak | executions | minutes | finds |\n| --- | --- | --- | --- |\n| sheet | 10 | 1.5 | 1 |\n\nText.\n";
        let run = |name: &str| Run { name: name.to_owned(), executions: 5, seconds: 90, finds: 0 };
        let once = added(text, &run("sheet")).expect("there is a table");
        assert!(once.contains("| sheet | 15 | 3.0 | 1 |\n\nText.\n"), "{once}");
        let twice = added(&once, &run("own")).expect("there is a table");
        assert!(twice.contains("| sheet | 15 | 3.0 | 1 |\n| own | 5 | 1.5 | 0 |\n\nText.\n"), "{twice}");
        assert!(added("no table", &run("own")).is_none());
    }
}
