//! Our own shapes: an order as the engine shows it, and what an import says of an order.

use super::fields::Fields;
use crate::import::intake::{Intake, Place, source};
use crate::order::{BuyerData, Line, LineData, Order, OrderData, Receiver, ReceiverData, SourceKind};
use crate::read::{self, Raw, ReadError};
use crate::value::Facts;

/// An order as the engine shows it.
pub(crate) fn is_order(fields: &Fields) -> bool {
    fields.is_written(&["id", "stage", "sequence"])
}

/// `{ id, order }` with what an import says of the order.
pub(crate) fn is_data(fields: &Fields) -> bool {
    fields.is_written(&["id", "order"]) && fields.count() == 2
}

/// An item of a whole shop's export: the history of an order.
pub(crate) fn is_history(fields: &Fields) -> bool {
    fields.is_written(&["id", "events"]) && fields.count() == 2
}

/// Reads an order as the engine shows it. Steps recorded in it are not facts of the platform and are not taken.
pub(crate) fn read_order(intake: &mut Intake, value: &Raw, path: &str) {
    let order = match read::read::<Order>(value) {
        Ok(order) => order,
        Err(error) => return tell_misshapen(intake, &error, path),
    };
    let Some(id) = intake.id(&order.id, &Place::at(format!("{path}/id"))) else { return };
    intake.order_id = Some(id.clone());
    if let Some(status) = order.platform.as_ref().and_then(|platform| platform.order_status.as_deref()) {
        intake.status(&id, status, &Place::at(format!("{path}/platform/orderStatus")));
    }
    if has_progress(&order) {
        intake.note("progress-not-imported", &Facts::new(), &Place::at(path));
    }
    intake.found(id, source(SourceKind::JiaoyunJson, "order"), data_of(order));
}

/// Reads what an import says of an order.
pub(crate) fn read_data(intake: &mut Intake, value: &Raw, path: &str) {
    let id = value.get("id").and_then(Raw::text).unwrap_or_default();
    let Some(id) = intake.id(id, &Place::at(format!("{path}/id"))) else { return };
    intake.order_id = Some(id.clone());
    match read::read::<OrderData>(value.get("order").unwrap_or(&Raw::Null)) {
        Ok(data) => intake.found(id, source(SourceKind::JiaoyunJson, "order-data"), data),
        Err(error) => tell_misshapen(intake, &error, &format!("{path}/order")),
    }
}

/// Histories come in through the shop, which checks and keeps them.
pub(crate) fn tell_history(intake: &mut Intake, path: &str) {
    let list = path.rsplit_once('/').map_or("", |(list, _)| list);
    if intake.is_first("export-of-a-shop", list) {
        intake.error("export-of-a-shop", &Facts::new(), &Place::at(list));
    }
}

fn tell_misshapen(intake: &mut Intake, error: &ReadError, path: &str) {
    let facts = Facts::new().with("detail", error.message.as_str());
    intake.error("order-misshapen", &facts, &Place::at(format!("{path}{}", error.path())));
}

fn has_progress(order: &Order) -> bool {
    order.confirmation.is_some()
        || !order.cases.is_empty()
        || !order.contacts.is_empty()
        || order.own_parcels().next().is_some()
        || order.closed.is_some()
        || order.lines.iter().any(|line| line.stock.is_some())
}

fn data_of(order: Order) -> OrderData {
    let buyer = order.buyer;
    OrderData {
        platform: order.platform,
        buyer: Some(BuyerData { login_id: buyer.login_id, name: buyer.name, country: buyer.country, email: buyer.email, kind: Some(buyer.kind) }),
        receiver: Some(receiver_of(order.receiver)),
        lines: (!order.lines.is_empty()).then(|| order.lines.into_iter().map(line_of).collect()),
        amounts: Some(order.amounts),
        times: Some(order.times),
        memo: order.memo,
    }
}

fn receiver_of(receiver: Receiver) -> ReceiverData {
    ReceiverData {
        name: receiver.name,
        country: receiver.country,
        province: receiver.province,
        city: receiver.city,
        address_line1: receiver.address_line1,
        address_line2: receiver.address_line2,
        postcode: receiver.postcode,
        phone_country: receiver.phone_country,
        phone: receiver.phone,
        mobile: receiver.mobile,
        email: receiver.email,
        tax_number: receiver.tax_number,
        masked: None,
    }
}

fn line_of(line: Line) -> LineData {
    LineData {
        id: line.id,
        child_id: line.child_id,
        product_id: line.product_id,
        sku: line.sku,
        name: line.name,
        quantity: line.quantity,
        unit_price: line.unit_price,
        weight_grams: line.weight_grams,
        length_mm: line.length_mm,
        width_mm: line.width_mm,
        height_mm: line.height_mm,
        goods: line.goods,
        buyer_service: line.buyer_service,
        prepare_days: line.prepare_days,
        memo: line.memo,
    }
}
