//! What a host gives with each question. Unknown and missing fields are refused by the strict reader.

use crate::order::Order;
use crate::read::{FromRaw, Raw};
use crate::value::{Day, Instant};

macro_rules! calls {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),* $(,)? })*) => {
        $($(#[$doc])*
        #[derive(FromRaw)]
        pub(super) struct $name { $(pub(super) $field: $kind),* })*
    };
}

calls! {
    /// decide and can.
    Decide { order: Option<Order>, command: Raw }
    /// evolve: one event or a list.
    Evolve { order: Option<Order>, events: Raw }
    /// nextCommands and deadlines.
    OfOrder { order: Order, now: Instant }
    /// chooseCarrier.
    Choose { order: Order, now: Instant, parcel_id: Option<String> }
    /// renderNotice.
    Render { order: Order, now: Instant, parcel_id: Option<String>, language: Option<String>, template: Option<String> }
    /// disputeChecklist.
    Checklist { order: Order, now: Instant, case_id: Option<String> }
    /// checkTracking.
    CheckTracking { number: String, service: Option<String>, known: Option<Vec<String>> }
    /// addWorkingDays.
    AddWorkingDays { day: Day, n: u32 }
    /// checkPlaybook.
    CheckPlaybook { playbook: Raw }
    /// words.
    Words { code: String }
    /// playbook and services.
    Nothing {}
}
