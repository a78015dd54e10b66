//! What can be wrong with records from elsewhere.

use crate::value::Facts;

/// The first record that cannot be taken over, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The number the record has or should have.
    pub number: u32,
    /// Why.
    pub cause: Cause,
}

/// Why a record cannot be taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It ends too early.
    CutOff,
    /// Its seal or content does not fit.
    Damaged,
    /// It was written by a newer version.
    Newer,
    /// It does not follow the newest record here.
    Misplaced,
}

impl Fault {
    /// The permanent code, which the words are found by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self.cause {
            Cause::CutOff => "ledger-cut-off",
            Cause::Damaged => "ledger-damaged",
            Cause::Newer => "ledger-newer",
            Cause::Misplaced => "ledger-misplaced",
        }
    }

    /// The facts for its words.
    #[must_use]
    pub fn facts(self) -> Facts {
        Facts::new().with("record", i64::from(self.number))
    }
}
