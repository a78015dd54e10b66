//! The benchmark's playbook: twelve services, eight zones, one rule that compares, a clock in working time, notices in three languages.
#![allow(clippy::disallowed_methods, reason = "tests read the project's own files")]

mod support;

use jiaoyun::engine::{self, Engine};
use jiaoyun::playbook;
use jiaoyun::read::Raw;
use jiaoyun::value::Language;
use jiaoyun::words::Words;
use support::{json, object, project, raw};

fn playbook() -> Raw {
    json(&project("benches/playbook.json"))
}

/// It proves itself; its examples come from a comparison made without the engine, prices and days among them.
#[test]
fn it_proves_itself() {
    let checked = playbook::check(&playbook(), &Words::of(Language::En));
    assert_eq!(checked.problems, Vec::new());
    let findings: Vec<&str> = checked.findings.iter().map(|finding| finding.code.as_str()).collect();
    assert_eq!(findings, ["routing-gap"], "its services go to forty-odd countries and to no others");
    let routing = checked.playbook.expect("it reads").routing;
    let priced = routing.examples.iter().filter(|example| example.expect.cost.is_some() && example.expect.days.is_some()).count();
    assert!(priced >= 20, "{priced} examples state what they cost");
}

/// The order's events until the carrier has it.
fn events(country: &str, service: &str) -> Raw {
    let head = |kind: &str, sequence: u32, hour: u32| {
        format!(r#""type":"{kind}","orderId":"80120000000001","sequence":{sequence},"at":"2025-05-20T{hour}:00:00+08:00","by":"Li""#)
    };
    let parcel = r#""parcelId":"80120000000001-1""#;
    let order = format!(
        r#"{{"buyer":{{"name":"José & María <VIP>"}},"receiver":{{"country":"{country}","city":"A Coruña","postcode":"15001","addressLine1":"1 Calle Mayor"}},
            "lines":[{{"id":"1","sku":"A","quantity":1,"weightGrams":400}}],"amounts":{{"total":{{"amount":"1234.50","currency":"USD"}}}},
            "times":{{"paidAt":{{"at":"2025-05-20T09:00:00+08:00","zone":"offset"}}}}}}"#
    );
    let source = r#""source":{"kind":"spreadsheet","shape":"sheet"}"#;
    let choice = format!(r#""choice":{{"service":"{service}","recommended":"{service}","playbook":"0","receipt":"0"}}"#);
    raw(&format!(
        r#"[{{{},{source},"order":{order}}},{{{},"checks":[]}},{{{},{parcel},"lines":["1"],{choice}}},
            {{{},{parcel},"trackingNumber":"LP120000000001CN","verdict":"unknown"}},{{{},{parcel},"how":"post-office"}}]"#,
        head("order-imported", 1, 10),
        head("order-confirmed", 2, 11),
        head("carrier-chosen", 3, 12),
        head("waybill-created", 4, 13),
        head("parcel-handed-over", 5, 14),
    ))
}

#[track_caller]
fn check(country: &str, service: &str, expect: &str) {
    let engine = Engine::with(&playbook(), Language::En).expect("it proves itself");
    let order = engine::ask(&engine, "evolve", &object(vec![("events", events(country, service))])).expect("the events are events");
    let args = object(vec![("order", order), ("now", Raw::Text("2025-05-20T18:00:00+08:00".to_owned()))]);
    let answer = engine::ask(&engine, "renderNotice", &args).expect("it answers");
    assert_eq!(answer.get("text").and_then(Raw::text), Some(expect), "{}", answer.to_json());
}

#[test]
fn notices_read_as_the_benchmark_writes_them() {
    check(
        "US",
        "CAINIAO_SUPER_ECO",
        "Hello José & María <VIP>,\nYour order 80120000000001 was shipped on 20 May 2025 with Super Economy.\n\
         This service has no tracking number; please allow for the full delivery time.\n\
         Estimated delivery to A Coruña, United States: 20 Jun 2025.\n\
         Order total: US $1234.50. Please contact us before opening a dispute.\nThank you, Blue Lantern & Co",
    );
    check(
        "ES",
        "CAINIAO_STANDARD",
        "Hola José & María <VIP>:\nSu pedido 80120000000001 fue enviado el 20 may 2025 por Standard Shipping.\n\
         Número de seguimiento: LP120000000001CN - puede seguirlo en la web del transportista.\n\
         Entrega estimada en A Coruña, España: 9 jun 2025.\n\
         Total del pedido: US $1234.50. Contáctenos antes de abrir una disputa.\nGracias, Blue Lantern & Co",
    );
    check(
        "TW",
        "EMS",
        "José & María <VIP>，您好：\n您的订单 80120000000001 已于 2025年5月20日 通过 EMS 发出。\n\
         运单号：LP120000000001CN，可在物流公司网站查询。\n预计送达 A Coruña（台湾）：2025年5月27日。\n\
         订单总额：US $1234.50。如有问题请先联系我们，再发起纠纷。\n谢谢，Blue Lantern & Co",
    );
}
