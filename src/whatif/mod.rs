//! What if: the same order under two playbooks. Which choice turns, and which order nobody would carry any more.

use crate::carrier::{KeptFacts, Pick};
use crate::engine::Engine;
use crate::order::{Code, Stage};
use crate::read::ToRaw;
use crate::value::{Money, Text};

/// What a playbook would choose for an order.
#[derive(Clone, Debug, PartialEq, Eq, ToRaw)]
pub struct Choice {
    /// The service; absent: none takes the parcel.
    pub service: Option<Text>,
    /// The rule that decides, where one does.
    pub rule: Option<Text>,
    /// Why none takes it.
    pub code: Option<Code>,
    /// What it costs by the seller's table, where that is known.
    pub cost: Option<Money>,
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

/// Two playbooks, and which service of the one is which of the other.
#[derive(Debug)]
pub struct Comparison<'a> {
    from: &'a Engine,
    to: &'a Engine,
    /// For each service of the one, its place in the other.
    same: Vec<Option<usize>>,
}

impl<'a> Comparison<'a> {
    /// The comparison of one engine's playbook with another's.
    #[must_use]
    pub fn of(from: &'a Engine, to: &'a Engine) -> Comparison<'a> {
        let place = |id: &String| to.playbook().services.iter().position(|service| service.id == *id);
        Comparison { from, to, same: from.playbook().services.iter().map(|service| place(&service.id)).collect() }
    }

    /// How the choice of an order turns; `None` where the service stays.
    #[must_use]
    pub fn flip(&self, id: &str, facts: &KeptFacts) -> Option<Flip> {
        let bare = facts.bare();
        let (from, to) = (self.from.pick(&bare), self.to.pick(&bare));
        let known = from.service.map(|place| self.same.get(place).copied().flatten());
        let stays = match known {
            None => to.service.is_none(),
            Some(same) => same.is_some() && same == to.service,
        };
        (!stays).then(|| Flip { order_id: id.into(), from: choice(self.from, &from), to: choice(self.to, &to) })
    }
}

fn choice(engine: &Engine, pick: &Pick) -> Choice {
    Choice {
        service: engine.service_of(pick).map(|service| Text::from(&service.id)),
        rule: engine.rule_of(pick).map(|rule| Text::from(&rule.id)),
        code: pick.code,
        cost: pick.cost,
    }
}
