//! Choosing the service and taking the carrier's number.

use super::confirm::{refuse_masked, still_confirmed, stock_is_there};
use super::parcel::{existing, of_parcel};
use super::{Chapter, Matter, Needs, Step};
use crate::order::{
    CarrierChosen, ChoiceMade, ChooseCarrier, Chosen, Code, CreateWaybill, Happened, NumberVerdict, Parcel, Rejection, Verdict, WaybillCreated,
};
use crate::value::Facts;

pub(super) fn choose_carrier(matter: &Matter<'_>, ask: &ChooseCarrier, needs: &mut Needs) -> Chapter {
    let r#override = matter.clear(Step::Prepare, ask.r#override.as_ref())?;
    let parcel = parcel_to_choose_for(matter)?;
    parcel.map_or(Ok(()), not_waybilled)?;
    let chosen = matter.answers.chosen.as_ref().ok_or_else(|| Rejection::new(Code::NoServiceFits))?;
    let choice = choice_of(chosen, ask, needs)?;
    let id = parcel.map(|parcel| parcel.id.clone()).or_else(|| matter.head.parcel_id.clone()).unwrap_or_else(|| matter.order.next_parcel_id());
    let lines = matter.order.lines.iter().map(|line| line.id.clone()).collect();
    let fact = CarrierChosen { lines, choice, measure: ask.measure, goods: ask.goods.clone(), r#override };
    Ok(vec![(Some(id), Happened::CarrierChosen(fact))])
}

/// The parcel named or the only one; a first parcel may be given its id by the command.
fn parcel_to_choose_for<'a>(matter: &Matter<'a>) -> Result<Option<&'a Parcel>, Rejection> {
    let is_first = matter.order.own_parcels().next().is_none();
    let is_free = matter.head.parcel_id.as_ref().is_none_or(|id| matter.order.parcel(id).is_none());
    if is_first && is_free { Ok(None) } else { matter.own_parcel() }
}

fn choice_of(chosen: &Chosen, ask: &ChooseCarrier, needs: &mut Needs) -> Result<ChoiceMade, Rejection> {
    if let Some(refusal) = &chosen.refusal {
        return Err(refusal.clone());
    }
    let service = chosen.service.clone().ok_or_else(|| Rejection::new(Code::NoServiceFits))?;
    let given = ask.reason.as_ref().filter(|reason| !reason.trim().is_empty());
    if chosen.recommended.as_ref() != Some(&service) && given.is_none() {
        let facts = Facts::new().with("service", service).with_some("recommended", chosen.recommended.as_deref());
        return Err(Rejection::with(Code::ReasonMissing, facts));
    }
    if let Some(paid) = &chosen.other_than_paid {
        let facts = Facts::new().with("buyerService", paid.as_str()).with("service", service.as_str());
        let unconfirmed = Rejection::with(Code::BuyerChoiceUnconfirmed, facts);
        match ask.buyer_choice_confirmed {
            Some(true) => {}
            Some(false) => return Err(unconfirmed),
            None => needs.or_refuse("buyerChoiceConfirmed", unconfirmed),
        }
    }
    Ok(ChoiceMade {
        service,
        rule: chosen.rule.clone(),
        recommended: chosen.recommended.clone(),
        reason: given.cloned(),
        buyer_choice_confirmed: chosen.other_than_paid.as_ref().and(ask.buyer_choice_confirmed),
        playbook: chosen.playbook.clone(),
        receipt: chosen.receipt.clone(),
        cost: chosen.cost,
    })
}

pub(super) fn create_waybill(matter: &Matter<'_>, ask: &CreateWaybill, needs: &mut Needs) -> Chapter {
    let r#override = matter.clear(Step::Prepare, ask.r#override.as_ref())?;
    let parcel = matter.own_parcel()?;
    refuse_masked(matter)?;
    still_confirmed(matter)?;
    stock_is_there(matter)?;
    let parcel = existing(parcel, Code::ServiceNotChosen)?;
    not_waybilled(parcel)?;
    if parcel.choice.is_none() {
        return Err(of_parcel(Code::ServiceNotChosen, parcel));
    }
    if let Some(refusal) = &matter.answers.limits {
        return Err(refusal.clone());
    }
    let given = needs.text("trackingNumber", ask.tracking_number.as_ref());
    if let Some(lacking) = &matter.answers.lacking {
        needs.or_refuse("measure", lacking.clone());
        return Ok(Vec::new());
    }
    if given.is_none() {
        return Ok(Vec::new());
    }
    let NumberVerdict { number, verdict, .. } = fitting_number(matter)?;
    let fact = WaybillCreated { tracking_number: number, verdict, measure: ask.measure, goods: ask.goods.clone(), r#override };
    Ok(vec![(Some(parcel.id.clone()), Happened::WaybillCreated(fact))])
}

fn not_waybilled(parcel: &Parcel) -> Result<(), Rejection> {
    let Some(waybill) = &parcel.waybill else { return Ok(()) };
    Err(Rejection::with(Code::AlreadyWaybilled, Facts::new().with("parcelId", parcel.id.as_str()).with("at", waybill.at.to_string())))
}

/// The command's number, unless it cannot be right.
pub(super) fn fitting_number(matter: &Matter<'_>) -> Result<NumberVerdict, Rejection> {
    let checked = matter.answers.number.clone().ok_or_else(|| Rejection::new(Code::TrackingNumberInvalid))?;
    if checked.verdict == Verdict::Invalid {
        let facts = Facts::new().with("number", checked.number).with("problem", checked.problem).with("said", checked.said);
        return Err(Rejection::with(Code::TrackingNumberInvalid, facts));
    }
    Ok(checked)
}
