//! The tracking guard: is this the number it claims to be, and what was meant? Whether a parcel may travel under it is the order's business.

mod clean;
mod s10;
mod suggest;

use crate::order::Verdict;
use crate::order::rules::fits_shape;
use crate::problem::{Problem, Severity};
use crate::read::ToRaw;
use crate::service::Numbers;
use crate::value::Facts;
use crate::words::Words;

/// What could be said of a tracking number.
#[derive(Clone, Debug, PartialEq, ToRaw)]
pub struct Check {
    /// The number with spaces, hidden and full-width characters put right.
    pub number: String,
    /// Whether it fits.
    pub verdict: Verdict,
    /// What was put right, and what is wrong.
    pub problems: Vec<Problem>,
    /// Numbers that may be meant: known waybills one slip away, or look-alike characters put right.
    pub suggestions: Vec<String>,
}

impl Check {
    /// The first thing that is wrong with the number; what was merely put right does not count.
    #[must_use]
    pub fn fault(&self) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.severity == Severity::Error)
    }
}

/// Judges a number by the format of its service, where there is one and its format is known. A number that has the form of
/// the postal union's is judged by that in any case; nothing can be said of any other.
#[must_use]
pub fn check(number: &str, numbers: Option<&Numbers>, known: &[String], words: &Words) -> Check {
    let (cleaned, cleanings) = clean::clean(number);
    let noted = cleanings.iter().map(|cleaning| Problem::new(words, Severity::Note, cleaning.code(), &Facts::new()).showing(number));
    let (verdict, finding) = judge(&cleaned, numbers);
    let severity = if verdict == Verdict::Invalid { Severity::Error } else { Severity::Note };
    let found = finding.iter().map(|finding| Problem::new(words, severity, finding.code, &finding.facts).showing(&cleaned));
    let problems = noted.chain(found).collect();
    let suggestions = if verdict == Verdict::Valid { Vec::new() } else { suggest::suggest(&cleaned, numbers, known) };
    Check { number: cleaned, verdict, problems, suggestions }
}

/// One thing found about a number.
struct Finding {
    code: &'static str,
    facts: Facts,
}

impl Finding {
    fn new(code: &'static str, facts: Facts) -> Finding {
        Finding { code, facts }
    }
}

/// The verdict on a cleaned number and everything it rests on.
fn judge(number: &str, numbers: Option<&Numbers>) -> (Verdict, Vec<Finding>) {
    if number.is_empty() {
        return (Verdict::Invalid, vec![Finding::new("tracking-empty", Facts::new())]);
    }
    let found = match numbers {
        Some(Numbers::S10(format)) => s10::faults(number, Some(format)),
        Some(Numbers::Shapes(format)) => shape_faults(number, &format.shapes),
        None if s10::has_form(number) => s10::faults(number, None),
        None => return (Verdict::Unknown, vec![Finding::new("tracking-format-unknown", Facts::new())]),
    };
    (if found.is_empty() { Verdict::Valid } else { Verdict::Invalid }, found)
}

fn shape_faults(number: &str, shapes: &[String]) -> Vec<Finding> {
    let letters: Vec<char> = number.chars().collect();
    if shapes.iter().any(|shape| fits_shape(shape, &letters)) {
        return Vec::new();
    }
    vec![Finding::new("tracking-shape-unfit", Facts::new().with("shapes", shapes.to_vec()))]
}
