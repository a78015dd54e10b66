//! Undo: takes back the last commit that was made here, unless it reached outside or somebody has built on it.

use super::Desk;
use crate::engine::Engine;
use crate::order::{Code, Happened, Rejection};
use crate::value::{Facts, Instant, Text};

impl Desk {
    /// Takes back the last commit made here. Gives its number and the ids of the orders it was about.
    ///
    /// # Errors
    /// `nothing-to-undo`; `undo-built-upon` where another commit changed one of its orders since; `undo-reaches-outside` where it
    /// holds what the platform, the carrier or the buyer has learned of already: that is corrected with a reason, not taken back.
    pub fn undo(&mut self, engine: &Engine, at: Instant, by: &str) -> Result<(u32, Vec<Text>), Rejection> {
        let Some(number) = self.own.iter().rev().copied().find(|number| !self.ledger.is_undo_or_undone(*number)) else {
            return Err(Rejection::new(Code::NothingToUndo));
        };
        if !self.ledger.is_newest_of_its_orders(number) {
            return Err(Rejection::with(Code::UndoBuiltUpon, Facts::new().with("commit", i64::from(number))));
        }
        let made = self.ledger.of_record(number);
        let outside = made.iter().flat_map(|(_, events)| events).find(|event| reaches_outside(&event.fact));
        if let Some(event) = outside {
            let facts = Facts::new().with("commit", i64::from(number)).with("orderId", event.head.order_id.as_str()).with("event", event.kind());
            return Err(Rejection::with(Code::UndoReachesOutside, facts));
        }
        let mut changed = self.ledger.undo(number, at, by);
        changed.sort_unstable();
        changed.dedup();
        let ids = changed.iter().map(|place| self.ledger.id(*place).into()).collect();
        self.refresh(engine, changed);
        Ok((number, ids))
    }
}

/// Whether somebody outside has learned of it, so that forgetting it here would be untrue.
fn reaches_outside(fact: &Happened) -> bool {
    match fact {
        Happened::ParcelHandedOver(_)
        | Happened::ShipmentDeclared(_)
        | Happened::DeclarationAmended(_)
        | Happened::NoticeSent(_)
        | Happened::CancelAnswered(_)
        | Happened::FreezeAnswered(_)
        | Happened::DisputeAnswered(_)
        | Happened::AppealSubmitted(_) => true,
        Happened::OrderImported(_)
        | Happened::OrderConfirmed(_)
        | Happened::StockAnswered(_)
        | Happened::CarrierChosen(_)
        | Happened::WaybillCreated(_)
        | Happened::LabelPrinted(_)
        | Happened::ParcelPacked(_)
        | Happened::TrackingRecorded(_)
        | Happened::DeliveryRecorded(_)
        | Happened::OrderClosed(_)
        | Happened::OrderReopened(_)
        | Happened::OrderHeld(_)
        | Happened::OrderReleased(_)
        | Happened::CancelRequested(_)
        | Happened::CancelWithdrawn(_)
        | Happened::FreezeOpened(_)
        | Happened::FreezeLifted(_)
        | Happened::DisputeOpened(_)
        | Happened::ChargebackOpened(_)
        | Happened::EvidenceAdded(_)
        | Happened::OutcomeRecorded(_)
        | Happened::BuyerContacted(_) => false,
    }
}
