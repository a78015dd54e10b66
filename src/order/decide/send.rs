//! Declaring on the platform, amending the declaration, telling the buyer. 发货通知 is both, and they are two things.

use super::parcel::{existing, of_parcel};
use super::ship::fitting_number;
use super::{Chapter, Matter, Needs, Step};
use crate::order::{
    AmendDeclaration, Before, Code, Declaration, DeclarationAmended, DeclareShipment, Happened, NoticeSent, Parcel, Rejection, SendNotice,
    ShipmentDeclared,
};
use crate::value::{Facts, sorted_set};

/// A natural day.
const DAY_MINUTES: i64 = 24 * 60;

pub(super) fn declare_shipment(matter: &Matter<'_>, ask: &DeclareShipment, needs: &mut Needs) -> Chapter {
    let r#override = matter.clear(Step::Declare, ask.r#override.as_ref())?;
    let parcel = existing(matter.own_parcel()?, Code::NotWaybilled)?;
    let Some(waybill) = &parcel.waybill else { return Err(of_parcel(Code::NotWaybilled, parcel)) };
    stands_before(matter, parcel)?;
    let whole = |parcel: &&Parcel| parcel.is_declared_whole();
    if let Some((whole, declared)) = matter.order.own_parcels().find(whole).and_then(|parcel| Some((parcel, parcel.declarations.last()?))) {
        let facts = Facts::new().with("parcelId", whole.id.as_str()).with("at", declared.at.to_string());
        return Err(Rejection::with(Code::AlreadyDeclared, facts));
    }
    let Some(send_type) = needs.argument("sendType", ask.send_type.as_ref()) else { return Ok(Vec::new()) };
    let tracking_number = match ask.tracking_number.as_deref().map(str::trim) {
        None | Some("") => waybill.tracking_number.clone(),
        Some(_) => fitting_number(matter)?.number,
    };
    let service = parcel.service().unwrap_or_default().to_owned();
    let fact = ShipmentDeclared { send_type, tracking_number, service: service.into(), r#override };
    Ok(vec![(Some(parcel.id.clone()), Happened::ShipmentDeclared(fact))])
}

/// Refuses while a fact that the service asks for before the declaration does not stand.
fn stands_before(matter: &Matter<'_>, parcel: &Parcel) -> Result<(), Rejection> {
    let wanted = matter.answers.terms.iter().flat_map(|terms| terms.declare_after.iter().copied());
    for before in sorted_set(wanted) {
        let (stands, code) = match before {
            Before::Waybilled => (parcel.waybill.is_some(), Code::NotWaybilled),
            Before::Packed => (parcel.packed.is_some(), Code::NotPacked),
            Before::HandedOver => (parcel.handed_over.is_some(), Code::NotHandedOver),
        };
        if !stands {
            return Err(of_parcel(code, parcel));
        }
    }
    Ok(())
}

pub(super) fn amend_declaration(matter: &Matter<'_>, ask: &AmendDeclaration, needs: &mut Needs) -> Chapter {
    let r#override = matter.clear(Step::Amend, ask.r#override.as_ref())?;
    let parcel = existing(matter.own_parcel()?, Code::NotDeclared)?;
    let Some(declared) = parcel.declarations.iter().rev().find(|declaration| !declaration.amends) else {
        return Err(of_parcel(Code::NotDeclared, parcel));
    };
    if let Some(unknown) = &matter.answers.limits {
        return Err(unknown.clone());
    }
    may_amend(matter, parcel, declared)?;
    let number = needs.text("trackingNumber", ask.tracking_number.as_ref());
    let reason = needs.text("reason", ask.reason.as_ref());
    let (Some(_), Some(reason)) = (number, reason) else { return Ok(Vec::new()) };
    let tracking_number = fitting_number(matter)?.number;
    let service = ask.service.clone().unwrap_or_else(|| declared.service.clone());
    let fact = DeclarationAmended { tracking_number, service, reason, r#override };
    Ok(vec![(Some(parcel.id.clone()), Happened::DeclarationAmended(fact))])
}

fn may_amend(matter: &Matter<'_>, parcel: &Parcel, declared: &Declaration) -> Result<(), Rejection> {
    let limits = &matter.rules.amendments;
    let used = parcel.declarations.iter().filter(|declaration| declaration.amends).count();
    if u32::try_from(used).unwrap_or(u32::MAX) >= limits.times {
        return Err(Rejection::with(Code::AmendmentsUsedUp, Facts::new().with("times", limits.times)));
    }
    let ends = declared.at.plus_minutes(DAY_MINUTES.saturating_mul(i64::from(limits.within_days)));
    if matter.head.at > ends {
        let facts = Facts::new().with("days", limits.within_days).with("declaredAt", declared.at.to_string());
        return Err(Rejection::with(Code::AmendmentWindowPassed, facts));
    }
    Ok(())
}

pub(super) fn send_notice(matter: &Matter<'_>, ask: &SendNotice) -> Chapter {
    let r#override = matter.clear(Step::Handle, ask.r#override.as_ref())?;
    let parcel = existing(matter.own_parcel()?, Code::NotHandedOver)?;
    if parcel.handed_over.is_none() {
        return Err(of_parcel(Code::NotHandedOver, parcel));
    }
    let rendered = match &matter.answers.notice {
        Some(Ok(rendered)) => rendered,
        Some(Err(holes)) => return Err(Rejection::with(Code::NoticeHasHoles, Facts::new().with("holes", holes.clone()))),
        None => return Err(Rejection::with(Code::NoticeHasHoles, Facts::new().with("holes", vec!["text".to_owned()]))),
    };
    let fact = NoticeSent { language: rendered.language.clone(), text: rendered.text.clone(), r#override };
    Ok(vec![(Some(parcel.id.clone()), Happened::NoticeSent(fact))])
}
