//! What can be done next: every command type, judged by the same code as `decide`, but for the arguments still needed.

use super::{Ask, Command, Head, Order, Origin, Rejection, Ruling};
use crate::read;
use crate::value::{Instant, Text};

/// One command type and how it would come out.
#[derive(Clone, Debug, PartialEq)]
pub struct NextCommand {
    /// The type.
    pub kind: String,
    /// The parcel it is about.
    pub parcel_id: Option<Text>,
    /// Why it would be refused.
    pub rejection: Option<Rejection>,
    /// The arguments still needed.
    pub needs: Vec<&'static str>,
}

/// Judges one command of every type, per parcel where it is about one. `judge` answers questions and decides.
#[must_use]
pub fn next_commands(order: &Order, now: Instant, judge: impl Fn(&Command) -> Ruling) -> Vec<NextCommand> {
    let head = |parcel_id: Option<Text>| Head { order_id: order.id.clone(), parcel_id, at: now, by: String::new().into() };
    Ask::every()
        .into_iter()
        .flat_map(|ask| parcels_for(order, &ask).into_iter().map(move |parcel_id| (ask.clone(), parcel_id)))
        .map(|(ask, parcel_id)| {
            let kind = read::write(&ask).get("type").and_then(read::Raw::text).unwrap_or_default().to_owned();
            let command = Command { head: head(parcel_id.clone()), ask };
            let (rejection, needs) = match judge(&command) {
                Ruling::Refused(rejection) => (Some(rejection), Vec::new()),
                Ruling::Incomplete(needs) => (None, needs.into_iter().map(|need| need.name).collect()),
                Ruling::Accepted(_) => (None, Vec::new()),
            };
            NextCommand { kind, parcel_id, rejection, needs }
        })
        .collect()
}

/// The parcels to judge a command for; one entry without a parcel where it is about none, or none exists yet.
fn parcels_for(order: &Order, ask: &Ask) -> Vec<Option<Text>> {
    let every = || order.parcels.iter().map(|parcel| Some(parcel.id.clone())).collect::<Vec<_>>();
    let own = || order.parcels.iter().filter(|parcel| parcel.origin == Origin::Seller).map(|parcel| Some(parcel.id.clone())).collect::<Vec<_>>();
    let found = match ask {
        Ask::ChooseCarrier(_)
        | Ask::CreateWaybill(_)
        | Ask::PrintLabel(_)
        | Ask::PackParcel(_)
        | Ask::HandOver(_)
        | Ask::DeclareShipment(_)
        | Ask::AmendDeclaration(_)
        | Ask::SendNotice(_) => own(),
        Ask::RecordTracking(_) | Ask::RecordDelivery(_) => every(),
        Ask::ImportOrder(_)
        | Ask::ConfirmOrder(_)
        | Ask::AnswerStock(_)
        | Ask::CloseOrder(_)
        | Ask::Hold(_)
        | Ask::Release(_)
        | Ask::AnswerCancel(_)
        | Ask::OpenFreeze(_)
        | Ask::AnswerFreeze(_)
        | Ask::LiftFreeze(_)
        | Ask::OpenDispute(_)
        | Ask::AnswerDispute(_)
        | Ask::OpenChargeback(_)
        | Ask::AddEvidence(_)
        | Ask::SubmitAppeal(_)
        | Ask::RecordOutcome(_)
        | Ask::ContactBuyer(_) => Vec::new(),
    };
    if found.is_empty() { vec![None] } else { found }
}
