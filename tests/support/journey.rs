//! Orders in every situation: an e邮宝 order walked step by step, and every overlay laid over it.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use crate::support::raw;
use jiaoyun::engine::Engine;
use jiaoyun::order::{Command, Event, Order, Ruling};

/// When the walks begin; each step is a minute later.
pub const NOW: &str = "2026-09-18T10:00:00+08:00";

/// The commands that take an e邮宝 order from import to its end, with the name of the situation each leads to.
pub const WALK: [(&str, &str); 13] = [
    ("imported", IMPORT),
    ("confirmed", r#""type":"confirm-order""#),
    ("stocked", r#""type":"answer-stock","lines":[{"lineId":"L1","answer":"in-stock","quality":{"checkedBy":"Li","photo":"qc-1.jpg"}}]"#),
    ("service-chosen", r#""type":"choose-carrier""#),
    ("waybilled", r#""type":"create-waybill","trackingNumber":"LX123456785CN""#),
    ("labelled", r#""type":"print-label","format":"thermal-100x150""#),
    ("packed", r#""type":"pack-parcel""#),
    ("handed-over", r#""type":"hand-over","how":"carrier-system""#),
    ("declared", r#""type":"declare-shipment","sendType":"all""#),
    ("noticed", r#""type":"send-notice""#),
    ("in-transit", r#""type":"record-tracking","status":"in-transit","occurredAt":"2026-09-20T08:00:00+08:00""#),
    ("delivered", r#""type":"record-delivery""#),
    ("closed", r#""type":"close-order""#),
];

const IMPORT: &str = r#""type":"import-order","source":{"kind":"jiaoyun-json","shape":"jiaoyun"},"order":{
    "platform":{"orderStatus":"WAIT_SELLER_SEND_GOODS","fundStatus":"PAY_SUCCESS","children":[{"id":"C1","orderStatus":"WAIT_SELLER_SEND_GOODS"}],"parcels":[],"countdowns":[]},
    "receiver":{"name":"Ana Example","country":"US","province":"CA","city":"Testville","addressLine1":"1 Sample St","postcode":"90001","phone":"000"},
    "lines":[{"id":"L1","sku":"SKU-1","name":"Dress","quantity":2,"weightGrams":150}],
    "amounts":{"total":{"amount":"12.34","currency":"USD"}},
    "times":{"paidAt":{"at":"2026-09-18T09:00:00+08:00","zone":"offset"}}}"#;

/// What the platform may say beside a prepared order, as the fields of an import.
pub const PLATFORM_WORDS: [(&str, &str); 16] = [
    ("unpaid", r#""orderStatus":"PLACE_ORDER_SUCCESS""#),
    ("payment-processing", r#""orderStatus":"PAYMENT_PROCESSING""#),
    ("risk-control", r#""orderStatus":"RISK_CONTROL""#),
    ("risk-control-hold", r#""orderStatus":"RISK_CONTROL_HOLD""#),
    ("money-unexamined", r#""orderStatus":"WAIT_SELLER_EXAMINE_MONEY""#),
    ("in-cancel", r#""orderStatus":"IN_CANCEL""#),
    ("finished", r#""orderStatus":"FINISH""#),
    ("fund-processing", r#""orderStatus":"FUND_PROCESSING""#),
    ("fund-not-paid", r#""fundStatus":"NOT_PAY""#),
    ("in-frozen", r#""frozenStatus":"IN_FROZEN""#),
    ("in-issue", r#""issueStatus":"IN_ISSUE""#),
    ("status-unknown", r#""orderStatus":"SOMETHING_NEW""#),
    ("child-risk-control", r#""children":[{"id":"C1","orderStatus":"RISK_CONTROL"}]"#),
    ("child-in-cancel", r#""children":[{"id":"C1","orderStatus":"IN_CANCEL"}]"#),
    ("child-in-frozen", r#""children":[{"id":"C1","frozenStatus":"IN_FROZEN"}]"#),
    ("child-dispute", r#""children":[{"id":"C1","disputeStatus":"processing"}]"#),
];

/// What the seller may record over an order.
pub const OVERLAYS: [(&str, &str); 5] = [
    ("held", r#""type":"hold","reason":"ask the buyer""#),
    ("frozen", r#""type":"open-freeze","reason":"card check","contact":"risk@example.invalid""#),
    ("in-dispute", r#""type":"open-dispute","reason":"not-received","openedAt":"2026-09-18T09:30:00+08:00""#),
    ("charged-back", r#""type":"open-chargeback","reason":"stolen-card","letterAt":"2026-09-18T09:30:00+08:00""#),
    ("closed-by-hand", r#""type":"close-order","cause":"other","note":"test""#),
];

/// Every command type with arguments that are whole.
pub const WHOLE: [&str; 27] = [
    IMPORT,
    WALK[1].1,
    WALK[2].1,
    WALK[3].1,
    WALK[4].1,
    WALK[5].1,
    WALK[6].1,
    WALK[7].1,
    WALK[8].1,
    r#""type":"amend-declaration","trackingNumber":"LN156947362CN","reason":"typo""#,
    WALK[9].1,
    WALK[10].1,
    WALK[11].1,
    WALK[12].1,
    OVERLAYS[0].1,
    r#""type":"release""#,
    r#""type":"answer-cancel","accepted":false"#,
    OVERLAYS[1].1,
    r#""type":"answer-freeze","sent":"invoice and photos""#,
    r#""type":"lift-freeze""#,
    OVERLAYS[2].1,
    r#""type":"answer-dispute","accepted":false"#,
    OVERLAYS[3].1,
    r#""type":"add-evidence","item":"invoice","reference":"invoice-1.pdf""#,
    r#""type":"submit-appeal","reason":"we have proof""#,
    r#""type":"record-outcome","outcome":"won""#,
    r#""type":"contact-buyer","channel":"email","text":"hello""#,
];

/// A command of the walks' order.
#[track_caller]
pub fn command(fields: &str) -> Command {
    Command::read(&raw(&format!(r#"{{{fields},"orderId":"80001","at":"{NOW}","by":"tester"}}"#))).unwrap_or_else(|error| panic!("{error}"))
}

/// An import that lays a platform word over what is known.
#[track_caller]
pub fn platform_says(words: &str) -> Command {
    let children = if words.contains("children") { "" } else { r#","children":[]"# };
    let fields = format!(
        r#""type":"import-order","source":{{"kind":"jiaoyun-json","shape":"jiaoyun"}},"order":{{"platform":{{{words}{children},"parcels":[],"countdowns":[]}}}}"#
    );
    command(&fields)
}

/// Decides and evolves; `None` where it is refused.
pub fn step(engine: &Engine, order: Option<&Order>, command: &Command) -> Option<(Order, Vec<Event>)> {
    match engine.decide(order, command) {
        Ruling::Accepted(events) => engine.evolve(order.cloned(), &events).map(|order| (order, events)),
        Ruling::Refused(_) | Ruling::Incomplete(_) => None,
    }
}

/// Every situation of the walk, in order.
#[track_caller]
pub fn walked(engine: &Engine) -> Vec<(String, Order)> {
    let mut order: Option<Order> = None;
    let mut situations = Vec::new();
    for (name, fields) in WALK {
        let (next, _) =
            step(engine, order.as_ref(), &command(fields)).unwrap_or_else(|| panic!("{name}: {:?}", engine.decide(order.as_ref(), &command(fields))));
        situations.push((name.to_owned(), next.clone()));
        order = Some(next);
    }
    situations
}

/// Every situation: the walk, each with every overlay and every word of the platform, and declared before hand-over.
#[track_caller]
pub fn situations(engine: &Engine) -> Vec<(String, Order)> {
    let walked = walked(engine);
    let mut all = walked.clone();
    for (name, order) in &walked {
        for (overlay, fields) in OVERLAYS {
            all.extend(step(engine, Some(order), &command(fields)).map(|(order, _)| (format!("{name}, {overlay}"), order)));
        }
        for (word, fields) in PLATFORM_WORDS {
            all.extend(step(engine, Some(order), &platform_says(fields)).map(|(order, _)| (format!("{name}, platform {word}"), order)));
        }
    }
    let waybilled = walked.iter().find(|(name, _)| name == "waybilled").map(|(_, order)| order);
    all.extend(step(engine, waybilled, &command(WALK[8].1)).map(|(order, _)| ("declared-not-handed-over".to_owned(), order)));
    all
}
