//! What the playbook may say about imports: the headings that each column of a spreadsheet goes by.

use super::sheet::{Field, folded};
use crate::problem::{Problem, Severity};
use crate::read::{FromRaw, ToRaw};
use crate::value::{Facts, Keyed};
use crate::words::Words;

/// The playbook's imports section.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Rules {
    /// Field -> the headings it goes by, the most telling first.
    pub columns: Keyed<String, Vec<String>>,
}

impl Rules {
    /// Everything that is wrong with the section: fields nobody reads, a heading of two fields, no heading for the order's number.
    #[must_use]
    pub fn check(&self, words: &Words) -> Vec<Problem> {
        let mut problems = self.unknown_fields(words);
        problems.extend(self.shared_headings(words));
        if self.columns.get(Field::OrderId.name()).is_none_or(Vec::is_empty) {
            problems.push(Problem::new(words, Severity::Error, "import-order-id-unnamed", &Facts::new()).at("/columns/orderId"));
        }
        problems
    }

    fn unknown_fields(&self, words: &Words) -> Vec<Problem> {
        let unknown = self.columns.keys().filter(|name| Field::named(name).is_none());
        let problem = |name: &String| {
            let facts = Facts::new().with("field", name.as_str());
            Problem::new(words, Severity::Error, "import-field-unknown", &facts).at(format!("/columns/{}", pointer(name)))
        };
        unknown.map(problem).collect()
    }

    fn shared_headings(&self, words: &Words) -> Vec<Problem> {
        let named = self.columns.iter().rev().flat_map(|(field, headings)| headings.iter().map(|heading| (folded(heading), field.as_str())));
        let owners = Keyed::of(named.collect());
        let mut problems = Vec::new();
        for (field, headings) in &self.columns {
            for (index, heading) in headings.iter().enumerate() {
                let owner = owners.get(folded(heading).as_str()).copied().unwrap_or_default();
                if owner != field {
                    let facts = Facts::new().with("heading", heading.as_str()).with("first", owner).with("second", field.as_str());
                    let path = format!("/columns/{}/{index}", pointer(field));
                    problems.push(Problem::new(words, Severity::Error, "import-heading-shared", &facts).at(path));
                }
            }
        }
        problems
    }
}

/// A name as one segment of a JSON pointer.
pub(crate) fn pointer(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
