//! Countries as the sources write them: codes, English names, Chinese names.

use super::intake::{Intake, Place};
use crate::value::{Country, Facts};

impl Intake<'_> {
    /// The country of a code or name. One that nobody knows is told and left out.
    pub(crate) fn country(&mut self, text: &str, place: &Place) -> Option<Country> {
        let name = text.trim();
        let found = self.countries.find(name);
        let facts = || Facts::new().with("found", name);
        match found {
            None => self.warn("country-unknown", &facts(), &place.showing(name)),
            Some(_) if name.eq_ignore_ascii_case("UK") => self.note("country-uk-is-gb", &facts(), &place.showing(name)),
            Some(_) => {}
        }
        found
    }
}
