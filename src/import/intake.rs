//! The intake: what one reading goes by, and what it has found so far.

use super::{Door, Found, Options};
use crate::order::{Ask, Command, Head, ImportOrder, ImportSource, OrderData, SourceKind};
use crate::problem::{Problem, Severity};
use crate::value::{Countries, Facts, Text, Zone};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The most problems that one reading tells one by one.
const PROBLEM_LIMIT: usize = 10_000;

/// Where in the input something stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    /// JSON pointer; empty in a sheet.
    pub(crate) path: String,
    /// Line of the sheet, or number of the row.
    pub(crate) row: Option<u32>,
    /// The heading as it was written.
    pub(crate) column: Option<Rc<str>>,
    /// What stands there.
    pub(crate) value: Option<String>,
}

impl Place {
    /// A place in JSON.
    pub(crate) fn at(path: impl Into<String>) -> Place {
        Place { path: path.into(), ..Place::default() }
    }

    /// The same place with what stands there.
    #[inline(never)]
    pub(crate) fn showing(&self, value: &str) -> Place {
        Place { value: Some(value.to_owned()), ..self.clone() }
    }
}

/// One reading.
pub(crate) struct Intake<'a> {
    pub(crate) door: Door<'a>,
    pub(crate) options: &'a Options,
    pub(crate) countries: Countries,
    /// The zone of times that carry none.
    pub(crate) zone: Zone,
    /// The order being read; its number stands in every problem told meanwhile.
    pub(crate) order_id: Option<Text>,
    commands: Vec<Command>,
    problems: Vec<Problem>,
    left_out: i64,
    told: BTreeSet<String>,
    /// The status of each order so far, and the one that was looked at last.
    statuses: BTreeMap<String, String>,
    last_status: (String, String),
}

impl<'a> Intake<'a> {
    pub(crate) fn new(door: Door<'a>, options: &'a Options) -> Self {
        Intake {
            door,
            options,
            countries: Countries::load(),
            zone: Zone::Beijing,
            order_id: None,
            commands: Vec::new(),
            problems: Vec::new(),
            left_out: 0,
            told: BTreeSet::new(),
            statuses: BTreeMap::new(),
            last_status: Default::default(),
        }
    }

    /// Sets the zone of the shape at hand; the option stands in its place.
    pub(crate) fn zone_of_shape(&mut self, zone: Zone) {
        self.zone = self.options.zone.unwrap_or(zone);
    }

    /// Tells that a piece was not taken.
    #[inline(never)]
    pub(crate) fn error(&mut self, code: &str, facts: &Facts, place: &Place) {
        self.tell(Problem::new(self.door.words, Severity::Error, code, facts), place);
    }

    /// Tells that a piece was taken and will block something later.
    #[inline(never)]
    pub(crate) fn warn(&mut self, code: &str, facts: &Facts, place: &Place) {
        self.tell(Problem::new(self.door.words, Severity::Warning, code, facts), place);
    }

    /// Tells how a piece was taken.
    #[inline(never)]
    pub(crate) fn note(&mut self, code: &str, facts: &Facts, place: &Place) {
        self.tell(Problem::new(self.door.words, Severity::Note, code, facts), place);
    }

    /// Whether a subject comes up for the first time.
    #[inline(never)]
    pub(crate) fn is_first(&mut self, code: &str, subject: &str) -> bool {
        self.told.insert(format!("{code} {subject}"))
    }

    #[inline(never)]
    fn tell(&mut self, mut problem: Problem, place: &Place) {
        if self.problems.len() >= PROBLEM_LIMIT {
            self.left_out = self.left_out.saturating_add(1);
            return;
        }
        problem = problem.at(place.path.as_str());
        problem.row = place.row;
        problem.column = place.column.as_ref().map(|column| column.trim().to_owned());
        if let Some(value) = &place.value {
            problem = problem.showing(value);
        }
        if let Some(id) = &self.order_id {
            problem = problem.of_order(id);
        }
        self.problems.push(problem);
    }

    /// Looks at an order's status: a word nobody knows is told once, an order that has two is told with both.
    #[inline(never)]
    pub(crate) fn status(&mut self, id: &str, word: &str, place: &Place) {
        let word = word.trim();
        // Rows of one order repeat its status.
        if self.last_status.0 == id && self.last_status.1 == word {
            return;
        }
        self.last_status = (id.to_owned(), word.to_owned());
        let rules = self.door.order;
        if !rules.knows_status(word) && self.is_first("order-status-unknown-word", word) {
            self.note("order-status-unknown-word", &Facts::new().with("found", word), &place.showing(word));
        }
        let Some(earlier) = self.statuses.insert(id.to_owned(), word.to_owned()) else { return };
        if rules.status(&earlier) != rules.status(word) {
            let facts = Facts::new().with("id", id).with("first", earlier).with("second", word);
            self.note("order-status-differs", &facts, &place.showing(word));
        }
    }

    /// Writes down an order that was found.
    pub(crate) fn found(&mut self, order_id: Text, source: ImportSource, order: OrderData) {
        let head = Head { order_id, parcel_id: None, at: self.options.now, by: self.options.by.clone() };
        let ask = Ask::ImportOrder(ImportOrder { source: Some(source), order: Some(Box::new(order)) });
        self.commands.push(Command { head, ask });
    }

    /// Whether nothing was found and nothing told.
    pub(crate) fn is_silent(&self) -> bool {
        self.commands.is_empty() && self.problems.is_empty()
    }

    /// What was found.
    pub(crate) fn finish(mut self) -> Found {
        if self.left_out > 0 {
            let facts = Facts::new().with("count", self.left_out);
            self.problems.push(Problem::new(self.door.words, Severity::Warning, "problems-left-out", &facts));
        }
        Found { commands: self.commands, problems: self.problems }
    }
}

/// A source's kind and shape.
pub(crate) fn source(kind: SourceKind, shape: &str) -> ImportSource {
    ImportSource { kind, shape: shape.into() }
}
