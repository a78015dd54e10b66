//! What the playbook may say about the choice: rules from the top, and orders whose outcome is known.

use crate::order::BuyerType;
use crate::read::{FromRaw, ToRaw};
use crate::value::{Country, Day, GoodsKind};

/// The playbook's routing section.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Routing {
    /// Tried from the top; the first whose conditions hold and whose service serves the destination chooses.
    pub rules: Vec<RoutingRule>,
    /// Orders whose outcome is known.
    pub examples: Vec<RoutingExample>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct RoutingRule {
    /// Names it in receipts.
    pub id: String,
    /// When it holds.
    pub when: RoutingCondition,
    /// The service it chooses.
    #[shape(rename = "use")]
    pub service: String,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// When a rule holds: everything that is present must, and a condition on a fact nobody knows does not.
#[derive(Clone, Debug, Default, PartialEq, FromRaw, ToRaw)]
pub struct RoutingCondition {
    /// The destination is one of these.
    pub destinations: Option<Vec<Country>>,
    /// The destination is none of these.
    pub except_destinations: Option<Vec<Country>>,
    /// Heavier than this.
    pub weight_over_grams: Option<u32>,
    /// Not heavier than this.
    pub weight_up_to_grams: Option<u32>,
    /// At least one of these is in it.
    pub goods: Option<Vec<GoodsKind>>,
    /// Who ordered.
    pub buyer_type: Option<StatedBuyer>,
}

/// A buyer of whom somebody has said what they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, FromRaw, ToRaw)]
pub enum StatedBuyer {
    /// A person.
    Individual,
    /// A business.
    Business,
}

impl StatedBuyer {
    /// What an order says of its buyer.
    #[must_use]
    pub fn of(kind: BuyerType) -> Option<StatedBuyer> {
        match kind {
            BuyerType::Individual => Some(StatedBuyer::Individual),
            BuyerType::Business => Some(StatedBuyer::Business),
            BuyerType::Unknown => None,
        }
    }

    /// The kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            StatedBuyer::Individual => "individual",
            StatedBuyer::Business => "business",
        }
    }
}

/// An order whose outcome is known.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct RoutingExample {
    /// What it shows.
    pub name: String,
    /// Where it goes.
    pub destination: Option<Country>,
    /// Its postcode.
    pub postcode: Option<String>,
    /// What it weighs.
    pub weight_grams: Option<u32>,
    /// What is in it.
    pub goods: Option<Vec<GoodsKind>>,
    /// Who ordered.
    pub buyer_type: Option<StatedBuyer>,
    /// What must come out.
    pub expect: Expected,
}

/// What must come out: a service or a code, exactly one of the two.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Expected {
    /// The chosen service.
    pub service: Option<String>,
    /// Why none is chosen.
    pub code: Option<String>,
}
