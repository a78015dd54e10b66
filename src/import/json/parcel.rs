//! Packages as the platform lists them.

use super::fields::Fields;
use super::order::nested_list;
use crate::import::intake::Intake;
use crate::import::text::cleaned_id;
use crate::order::PlatformParcel;
use crate::read::Raw;
use crate::value::Facts;

/// Reads the packages of an order and what is left of each.
pub(crate) fn read_all(intake: &mut Intake, fields: &mut Fields) -> (Vec<PlatformParcel>, Vec<(String, Raw)>) {
    let Some((items, list)) = fields.objects(intake, &["logisticinfolist", "logisticsinfolist"]) else { return (Vec::new(), Vec::new()) };
    let (mut parcels, mut rests) = (Vec::new(), Vec::new());
    for mut item in items {
        if let Some(parcel) = read_one(intake, &mut item) {
            parcels.push(parcel);
        }
        rests.push(item.rest(intake));
    }
    (parcels, nested_list(list.key, rests))
}

fn read_one(intake: &mut Intake, item: &mut Fields) -> Option<PlatformParcel> {
    let Some(number) = item.text(intake, &["logisticsno"]) else {
        intake.warn("parcel-without-number", &Facts::new(), &item.place());
        return None;
    };
    Some(PlatformParcel {
        tracking_number: cleaned_id(&number),
        service_code: item.text(intake, &["logisticstypecode"]),
        service_name: item.text(intake, &["logisticsservicename"]),
        sent_at: item.time(intake, &["gmtsend"]),
        received_at: item.time(intake, &["gmtreceived"]),
        receive_status: item.text(intake, &["receivestatus"]),
        receive_note: item.text(intake, &["recvstatusdesc"]),
    })
}
