//! Packages of a sheet: `SERVICE:NUMBER`, several of them separated by semicolons, commas or line breaks.

use super::Group;
use super::columns::Field;
use super::line::service_of;
use crate::import::intake::Intake;
use crate::import::text::cleaned_id;
use crate::order::{OrderedService, PlatformParcel};
use crate::value::{Facts, ReadTime, Text};

/// Reads the packages of an order. The sheet has one time of sending, which says something only of a single package.
pub(crate) fn read_all(intake: &mut Intake, group: &Group, sent_at: Option<ReadTime>) -> Vec<PlatformParcel> {
    let mut parcels: Vec<PlatformParcel> = Vec::new();
    for cell in group.rows.iter().filter_map(|row| group.cell_of(row, Field::ShippedNumber)) {
        for (service, number) in named_numbers(cell.text) {
            let Some(number) = intake.text(&number, &cell.place) else {
                intake.warn("parcel-without-number", &Facts::new(), &cell.place.showing(cell.text));
                continue;
            };
            let parcel = parcel(service, cleaned_id(&number));
            if !parcels.contains(&parcel) {
                parcels.push(parcel);
            }
        }
    }
    if let [only] = parcels.as_mut_slice() {
        only.sent_at = sent_at;
    }
    parcels
}

fn parcel(service: Option<Text>, tracking_number: Text) -> PlatformParcel {
    let OrderedService { code, name } = service.map(service_of).unwrap_or_default();
    PlatformParcel { tracking_number, service_code: code, service_name: name, ..PlatformParcel::default() }
}

/// Services and numbers of a cell. A part without digits is the beginning of a name with a comma in it.
fn named_numbers(text: &str) -> Vec<(Option<Text>, Text)> {
    let mut found = Vec::new();
    let mut begun = String::new();
    for part in text.split(['\n', ';', '；', ',', '，']).map(str::trim).filter(|part| !part.is_empty()) {
        let has_number = part.contains([':', '：']) || part.contains(|letter: char| letter.is_numeric());
        let part = if begun.is_empty() { part.to_owned() } else { format!("{begun}, {part}") };
        begun.clear();
        match part.rsplit_once([':', '：']) {
            Some((service, number)) => found.push((Some(service.trim().into()).filter(|name: &Text| !name.is_empty()), number.trim().into())),
            None if has_number => found.push((None, part.into())),
            None => begun = part,
        }
    }
    if !begun.is_empty() {
        found.push((Some(begun.into()), Text::default()));
    }
    found
}
