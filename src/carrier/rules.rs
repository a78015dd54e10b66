//! What the playbook may say about the choice: rules from the top, and orders whose outcome is known.

pub use super::takes::{Lowest, Use};
use crate::order::BuyerType;
use crate::read::{FromRaw, ToRaw};
use crate::service::ServiceClass;
use crate::value::{Country, Day, GoodsKind, Measure, Money};

/// The playbook's routing section.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Routing {
    /// Tried from the top; the first whose conditions hold and of whose services one serves the destination chooses.
    pub rules: Vec<RoutingRule>,
    /// Orders whose outcome is known.
    pub examples: Vec<RoutingExample>,
    /// What the platform's words for shipping mean; absent: no class is known of what a buyer paid for.
    pub paid_classes: Option<Vec<PaidClass>>,
    /// What packing adds to the pieces of a parcel that was not weighed; absent: nothing is added.
    pub packing: Option<Packing>,
}

/// How the platform names one class of shipping.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct PaidClass {
    /// The class.
    pub class: ServiceClass,
    /// The platform's codes for it.
    pub codes: Vec<String>,
    /// The platform's names for it; asked only where there is no code.
    pub names: Vec<String>,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

/// What packing weighs.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Packing {
    /// For a parcel.
    pub grams: u32,
    /// Where this comes from.
    pub source: String,
    /// When it was true.
    pub as_of: Day,
}

impl Routing {
    /// The class of shipping that the platform's code means, or where there is none its name.
    #[must_use]
    pub fn class_of(&self, code: Option<&str>, name: Option<&str>) -> Option<ServiceClass> {
        let among = |list: &[String], text: &str| list.iter().any(|known| known.trim().eq_ignore_ascii_case(text.trim()));
        let means = |class: &&PaidClass| match (code, name) {
            (Some(code), _) => among(&class.codes, code),
            (None, Some(name)) => among(&class.names, name),
            (None, None) => false,
        };
        self.paid_classes.iter().flatten().find(means).map(|class| class.class)
    }

    /// The weight of pieces with their packing; `None` beyond all numbers.
    #[must_use]
    pub fn packed(&self, grams: u32) -> Option<u32> {
        grams.checked_add(self.packing.as_ref().map_or(0, |packing| packing.grams))
    }
}

/// One rule.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct RoutingRule {
    /// Names it in receipts.
    pub id: String,
    /// When it holds.
    pub when: RoutingCondition,
    /// What it chooses.
    #[shape(rename = "use")]
    pub takes: Use,
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
    /// What it measures.
    pub measure: Option<Measure>,
    /// What the buyer pays.
    pub value: Option<Money>,
    /// The class of shipping the buyer paid for.
    pub paid_class: Option<ServiceClass>,
    /// What must come out.
    pub expect: Expected,
}

/// What must come out: a service or a code, exactly one of the two; with a service also what it costs and takes.
#[derive(Clone, Debug, PartialEq, FromRaw, ToRaw)]
pub struct Expected {
    /// The chosen service.
    pub service: Option<String>,
    /// Why none is chosen.
    pub code: Option<String>,
    /// What the chosen service costs; absent: not looked at.
    pub cost: Option<Money>,
    /// The days it takes at the latest; absent: not looked at.
    pub days: Option<u32>,
}
