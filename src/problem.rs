//! Problems: what is wrong with data, as code, place, message and help. Rejections are refusals of commands and live with the order.

use crate::read::{FromRaw, ToRaw};
use crate::value::Facts;
use crate::words::Words;

/// How much a problem costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw, ToRaw)]
pub enum Severity {
    /// This piece was not taken.
    Error,
    /// Taken, but it will block something later.
    Warning,
    /// Taken, and told.
    Note,
}

/// One thing that is wrong with data: an import row, a playbook entry, a hole in a template.
#[derive(Clone, Debug, PartialEq, Eq, ToRaw)]
pub struct Problem {
    /// Kebab-case and permanent.
    pub code: String,
    /// How much it costs.
    pub severity: Severity,
    /// JSON pointer; empty for the whole input.
    pub path: String,
    /// The line of the spreadsheet, the header being line 1.
    pub row: Option<u32>,
    /// The heading as it was written.
    pub column: Option<String>,
    /// The offending value, shortened to 80 characters.
    pub value: Option<String>,
    /// The order it belongs to, where that is known.
    pub order_id: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Problem {
    /// A problem worded from the word files: `code` must have an entry there.
    #[must_use]
    pub fn new(words: &Words, severity: Severity, code: &str, facts: &Facts) -> Self {
        let (message, help) = words.say(code, facts);
        Problem { code: code.to_owned(), severity, path: String::new(), row: None, column: None, value: None, order_id: None, message, help }
    }

    /// The same problem at a JSON pointer.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// The same problem at a line of a sheet.
    #[must_use]
    pub fn in_row(mut self, row: u32) -> Self {
        self.row = Some(row);
        self
    }

    /// The same problem in a column of a sheet.
    #[must_use]
    pub fn in_column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }

    /// The same problem with the offending value, cut to 80 characters.
    #[must_use]
    pub fn showing(mut self, value: &str) -> Self {
        self.value = Some(value.chars().take(80).collect());
        self
    }

    /// The same problem, of an order.
    #[must_use]
    pub fn of_order(mut self, id: &str) -> Self {
        self.order_id = Some(id.chars().take(80).collect());
        self
    }
}
