//! Receivers: inside an order, beside it, or in a reply of their own that does not say which order it belongs to.

use super::RECEIPT;
use super::fields::{Field, Fields};
use super::order::nested;
use crate::import::intake::{Intake, Place, source};
use crate::order::{OrderData, Platform, Receiver, ReceiverData, SourceKind};
use crate::read::Raw;
use crate::value::{Facts, Text};

/// Fields that only receivers have.
const TELLING: [&str; 5] = ["detailaddress", "contactperson", "address2", "mobileno", "phonenumber"];

/// Whether an object is a receiver's reply. Without the reply's envelope it takes a street and a name to tell.
pub(crate) fn is_receipt(fields: &Fields, in_envelope: bool) -> bool {
    if in_envelope { fields.has(&TELLING) } else { fields.has(&["detailaddress"]) && fields.has(&["contactperson"]) }
}

/// Reads a reply that holds a receiver only: the order is the one the option names.
pub(crate) fn read_receipt(intake: &mut Intake, mut fields: Fields) {
    let place = fields.place();
    let Some(given) = intake.options.order_id.as_deref() else {
        intake.error("receiver-order-unstated", &Facts::new(), &place);
        return;
    };
    let Some(id) = intake.id(given, &Place::default()) else { return };
    intake.order_id = Some(id.clone());
    let receiver = read(intake, &mut fields);
    tell_masked(intake, &receiver, &place);
    let rest = nested("receiptinfo", fields.rest(intake));
    let platform = (!rest.is_empty()).then(|| Platform { rest: Some(Raw::Map(rest)), ..Platform::default() });
    let data = OrderData { receiver: Some(receiver), platform, ..OrderData::default() };
    intake.found(id, source(SourceKind::AliexpressJson, RECEIPT), data);
}

/// Reads a receiver that is a field of its order, and what is left of it.
pub(crate) fn read_field(intake: &mut Intake, field: &Field) -> (ReceiverData, Vec<(String, Raw)>) {
    let mut fields = Fields::of(field.value, &field.place.path);
    let receiver = read(intake, &mut fields);
    (receiver, nested(field.key, fields.rest(intake)))
}

fn read(intake: &mut Intake, fields: &mut Fields) -> ReceiverData {
    let line1 = fields.text(intake, &["detailaddress"]);
    let line2 = fields.text(intake, &["address2"]);
    let whole = if line1.is_none() && line2.is_none() { fields.text(intake, &["address"]) } else { None };
    ReceiverData {
        name: fields.text(intake, &["contactperson"]),
        country: fields.country(intake, &["country", "countryname"]),
        province: fields.text(intake, &["province"]),
        city: fields.text(intake, &["city"]),
        address_line1: line1.or(whole),
        address_line2: line2,
        postcode: fields.text(intake, &["zip"]),
        phone_country: fields.text(intake, &["phonecountry"]),
        phone: read_phone(intake, fields),
        mobile: fields.text(intake, &["mobileno"]),
        email: fields.text(intake, &["email"]),
        tax_number: fields.text(intake, &["cpfnumber", "taxnumber"]),
        masked: None,
    }
}

/// The fixed line with its area; an area alone is no number.
fn read_phone(intake: &mut Intake, fields: &mut Fields) -> Option<Text> {
    let number = fields.text(intake, &["phonenumber"])?;
    Some(match fields.text(intake, &["phonearea"]) {
        Some(area) => format!("{area} {number}").into(),
        None => number,
    })
}

/// Tells which fields the platform has masked. They are taken; a label must wait for the clear ones.
pub(crate) fn tell_masked(intake: &mut Intake, receiver: &ReceiverData, place: &Place) {
    let masked = Receiver::default().updated(receiver.clone()).masked;
    if !masked.is_empty() {
        intake.warn("receiver-field-masked", &Facts::new().with("fields", masked), place);
    }
}
