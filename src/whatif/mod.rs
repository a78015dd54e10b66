//! What if: the same order under two playbooks. Which choice turns, and which order nobody would carry any more.

use crate::engine::Engine;
use crate::order::{Order, Parcel, Stage};
use crate::read::ToRaw;
use crate::value::Text;

/// What a playbook would choose for an order.
#[derive(Clone, Debug, PartialEq, Eq, ToRaw)]
pub struct Choice {
    /// The service; absent: none takes the parcel.
    pub service: Option<String>,
    /// The rule that decides, where one does.
    pub rule: Option<String>,
    /// Why none takes it.
    pub code: Option<String>,
}

/// An order whose choice turns.
#[derive(Clone, Debug, PartialEq, Eq, ToRaw)]
pub struct Flip {
    /// Which.
    pub order_id: Text,
    /// What is chosen now.
    pub from: Choice,
    /// What would be chosen.
    pub to: Choice,
}

/// Whether a choice is still open: nothing is handed over, declared or over.
#[must_use]
pub fn is_open(stage: Stage) -> bool {
    stage < Stage::DeclaredNotHandedOver
}

/// How the choice of an order turns from one engine's playbook to another's; `None` where it stays.
#[must_use]
pub fn flip(from: &Engine, to: &Engine, order: &Order) -> Option<Flip> {
    let (from, to) = (choice(from, order), choice(to, order));
    (from.service != to.service).then(|| Flip { order_id: order.id.clone(), from, to })
}

fn choice(engine: &Engine, order: &Order) -> Choice {
    let parcel: Option<&Parcel> = order.own_parcels().next();
    let pick = engine.pick_carrier(order, parcel);
    let service = engine.service_of(&pick).map(|service| service.id.clone());
    Choice { service, rule: engine.rule_of(&pick).map(|rule| rule.id.clone()), code: pick.code.map(crate::order::Code::name) }
}
