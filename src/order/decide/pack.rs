//! Printing the label, packing, handing over.

use super::confirm::{refuse_masked, still_confirmed, stock_is_there};
use super::parcel::{existing, of_parcel};
use super::{Chapter, Matter, Needs, Step};
use crate::order::{Code, HandOver, Happened, LabelPrinted, PackParcel, ParcelHandedOver, ParcelPacked, PrintLabel, Rejection};
use crate::value::{Facts, Text};

pub(super) fn print_label(matter: &Matter<'_>, ask: &PrintLabel, needs: &mut Needs) -> Chapter {
    let r#override = matter.clear(Step::Handle, ask.r#override.as_ref())?;
    let parcel = matter.own_parcel()?;
    refuse_masked(matter)?;
    let parcel = existing(parcel, Code::NotWaybilled)?;
    if parcel.waybill.is_none() {
        return Err(of_parcel(Code::NotWaybilled, parcel));
    }
    still_confirmed(matter)?;
    let Some(format) = needs.argument("format", ask.format.as_ref()) else { return Ok(Vec::new()) };
    Ok(vec![(Some(parcel.id.clone()), Happened::LabelPrinted(LabelPrinted { format, r#override }))])
}

pub(super) fn pack_parcel(matter: &Matter<'_>, ask: &PackParcel) -> Chapter {
    let r#override = matter.clear(Step::Handle, ask.r#override.as_ref())?;
    let parcel = existing(matter.own_parcel()?, Code::NotLabelled)?;
    if parcel.labels.is_empty() {
        return Err(of_parcel(Code::NotLabelled, parcel));
    }
    if let Some(packed) = &parcel.packed {
        let facts = Facts::new().with("parcelId", parcel.id.as_str()).with("at", packed.at.to_string());
        return Err(Rejection::with(Code::AlreadyPacked, facts));
    }
    still_confirmed(matter)?;
    stock_is_there(matter)?;
    if let Some(refusal) = &matter.answers.limits {
        return Err(refusal.clone());
    }
    Ok(vec![(Some(parcel.id.clone()), Happened::ParcelPacked(ParcelPacked { measure: ask.measure, r#override }))])
}

pub(super) fn hand_over(matter: &Matter<'_>, ask: &HandOver, needs: &mut Needs) -> Chapter {
    let r#override = matter.clear(Step::Handle, ask.r#override.as_ref())?;
    let parcel = existing(matter.own_parcel()?, Code::NotPacked)?;
    if parcel.packed.is_none() {
        return Err(of_parcel(Code::NotPacked, parcel));
    }
    if let Some(handed_over) = &parcel.handed_over {
        let facts = Facts::new().with("parcelId", parcel.id.as_str()).with("at", handed_over.at.to_string());
        return Err(Rejection::with(Code::AlreadyHandedOver, facts));
    }
    still_confirmed(matter)?;
    let Some(how) = needs.argument("how", ask.how.as_ref()) else { return Ok(Vec::new()) };
    let ways = matter.answers.terms.as_ref().map(|terms| terms.hand_over.as_slice()).unwrap_or_default();
    if !ways.contains(&how) {
        let names: Vec<Text> = ways.iter().map(|way| Text::new(way.name())).collect();
        let facts = Facts::new().with_some("service", parcel.service()).with("how", how.name()).with("ways", names);
        return Err(Rejection::with(Code::HandOverWayUnfit, facts));
    }
    let fact = ParcelHandedOver { how, reference: ask.reference.clone(), r#override };
    Ok(vec![(Some(parcel.id.clone()), Happened::ParcelHandedOver(fact))])
}
