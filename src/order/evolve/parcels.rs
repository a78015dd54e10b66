//! What happens to a parcel.

use crate::order::{
    CarrierChosen, Choice, Declaration, Delivered, EventHead, HandedOver, Happened, Label, Notice, Order, Origin, Parcel, SendType, TrackingEvent,
    Waybill,
};
use crate::value::{GoodsKind, Measure, Stamp};

pub(super) fn happen(order: &mut Order, head: &EventHead, fact: &Happened) {
    let Some(id) = &head.parcel_id else { return };
    if let Happened::CarrierChosen(chosen) = fact {
        if order.parcel(id).is_none() {
            order.parcels.push(Parcel::new(id.clone(), Origin::Seller));
        }
        return with(order, id, |parcel| carrier_chosen(parcel, head, chosen));
    }
    with(order, id, |parcel| change(parcel, head, fact));
}

fn with(order: &mut Order, id: &str, change: impl FnOnce(&mut Parcel)) {
    if let Some(parcel) = order.parcels.iter_mut().find(|parcel| parcel.id == id) {
        change(parcel);
    }
}

fn carrier_chosen(parcel: &mut Parcel, head: &EventHead, fact: &CarrierChosen) {
    let made = fact.choice.clone();
    parcel.lines.clone_from(&fact.lines);
    measured(parcel, fact.measure, fact.goods.as_ref());
    parcel.choice = Some(Choice {
        at: head.at,
        by: head.by.clone(),
        service: made.service,
        rule: made.rule,
        recommended: made.recommended,
        reason: made.reason,
        buyer_choice_confirmed: made.buyer_choice_confirmed,
        playbook: made.playbook,
        receipt: made.receipt,
        cost: made.cost,
    });
}

fn measured(parcel: &mut Parcel, measure: Option<Measure>, goods: Option<&Vec<GoodsKind>>) {
    if let Some(measure) = measure {
        parcel.measure = Some(parcel.measure.unwrap_or_default().updated(measure));
    }
    if let Some(goods) = goods {
        parcel.goods = Some(goods.clone());
    }
}

fn change(parcel: &mut Parcel, head: &EventHead, fact: &Happened) {
    let (at, by) = (head.at, head.by.clone());
    match fact {
        Happened::WaybillCreated(fact) => {
            measured(parcel, fact.measure, fact.goods.as_ref());
            parcel.waybill = Some(Waybill { at, by, tracking_number: fact.tracking_number.clone(), verdict: fact.verdict });
        }
        Happened::LabelPrinted(fact) => parcel.labels.push(Label { at, by, format: fact.format }),
        Happened::ParcelPacked(fact) => {
            measured(parcel, fact.measure, None);
            parcel.packed = Some(Stamp { at, by });
        }
        Happened::ParcelHandedOver(fact) => parcel.handed_over = Some(HandedOver { at, by, how: fact.how, reference: fact.reference.clone() }),
        Happened::ShipmentDeclared(fact) => parcel.declarations.push(Declaration {
            at,
            by,
            send_type: fact.send_type,
            tracking_number: fact.tracking_number.clone(),
            service: fact.service.clone(),
            amends: false,
            reason: None,
        }),
        Happened::DeclarationAmended(fact) => {
            let send_type = parcel.declarations.last().map_or(SendType::All, |declaration| declaration.send_type);
            let (tracking_number, service) = (fact.tracking_number.clone(), fact.service.clone());
            parcel.declarations.push(Declaration { at, by, send_type, tracking_number, service, amends: true, reason: Some(fact.reason.clone()) });
        }
        Happened::NoticeSent(fact) => parcel.notices.push(Notice { at, by, language: fact.language.clone(), text: fact.text.clone() }),
        Happened::TrackingRecorded(fact) => {
            parcel.tracking.push(TrackingEvent { at, by, status: fact.status, occurred_at: fact.occurred_at, note: fact.note.clone() });
        }
        Happened::DeliveryRecorded(fact) => {
            parcel.delivered = Some(Delivered { at, by, delivered_at: fact.delivered_at, proof: fact.proof.clone() });
        }
        Happened::OrderImported(_)
        | Happened::OrderConfirmed(_)
        | Happened::StockAnswered(_)
        | Happened::CarrierChosen(_)
        | Happened::OrderClosed(_)
        | Happened::OrderReopened(_)
        | Happened::OrderHeld(_)
        | Happened::OrderReleased(_)
        | Happened::CancelRequested(_)
        | Happened::CancelWithdrawn(_)
        | Happened::CancelAnswered(_)
        | Happened::FreezeOpened(_)
        | Happened::FreezeAnswered(_)
        | Happened::FreezeLifted(_)
        | Happened::DisputeOpened(_)
        | Happened::DisputeAnswered(_)
        | Happened::ChargebackOpened(_)
        | Happened::EvidenceAdded(_)
        | Happened::AppealSubmitted(_)
        | Happened::OutcomeRecorded(_)
        | Happened::BuyerContacted(_) => {}
    }
}
