//! JSON: looks for orders a few levels down, so that any envelope around them will do, and tells the shapes apart by content.

mod countdown;
mod fields;
mod line;
mod order;
mod own;
mod parcel;
mod receiver;
mod rest;

pub(crate) use rest::is_harmful;

use super::intake::{Intake, Place};
use crate::read::{self, Raw};
use crate::value::{Facts, Zone};
use fields::{Field, Fields};

/// How far down orders are looked for.
const DEPTH_LIMIT: u32 = 12;

/// The replies that hold orders, by the names of their envelopes without case and underscores.
const REPLIES: [(&str, &str); 4] = [
    ("aliexpresssolutionordergetresponse", "solution.order.get"),
    ("aliexpresssolutionorderinfogetresponse", "solution.order.info.get"),
    ("aliexpresssolutionorderreceiptinfogetresponse", RECEIPT),
    ("aliexpresstradenewredefiningfindorderbyidresponse", "trade.new.redefining.findorderbyid"),
];

/// The reply that holds a receiver and no order number.
const RECEIPT: &str = "solution.order.receiptinfo.get";

/// What stands around an order.
#[derive(Clone, Default)]
struct Around<'a> {
    /// The reply's name, where its envelope is there.
    shape: Option<&'static str>,
    /// When the platform wrote the reply; Beijing time.
    time_stamp: Option<&'a str>,
    /// How far down.
    depth: u32,
}

/// Reads JSON text.
pub(crate) fn read_text(intake: &mut Intake, text: &str) {
    match read::parse(text) {
        Ok(value) => read_value(intake, &value),
        Err(error) => {
            let facts = Facts::new().with("detail", error.message);
            intake.error("json-broken", &facts, &Place::default());
        }
    }
}

/// Reads a JSON value.
pub(crate) fn read_value(intake: &mut Intake, value: &Raw) {
    intake.zone_of_shape(Zone::Pacific);
    let mut search = Search { intake, found: false, replied: false, errors: Vec::new(), disputes: 0, first_dispute: None };
    search.visit(value, "", &Around::default());
    search.tell_disputes();
    let Search { found, replied, mut errors, disputes, .. } = search;
    if found || disputes > 0 {
        return;
    }
    if let Some((facts, place)) = errors.pop() {
        intake.error("reply-is-error", &facts, &place);
    } else if replied {
        intake.error("reply-without-orders", &Facts::new(), &Place::default());
    } else if super::sheet::are_rows(intake.door.rules, value) {
        super::sheet::read_rows(intake, value);
    } else if intake.is_silent() {
        intake.error("input-without-orders", &Facts::new(), &Place::default());
    }
}

/// What a value turned out to be.
enum Seen {
    /// An order, taken or told.
    Order,
    /// Something that holds orders or records of disputes.
    Inside,
    Nothing,
}

struct Search<'i, 'a> {
    intake: &'i mut Intake<'a>,
    /// Something was an order, taken or not.
    found: bool,
    /// The envelope of a reply was there.
    replied: bool,
    /// Error codes of replies that held no order.
    errors: Vec<(Facts, Place)>,
    /// How many records of disputes there are.
    disputes: i64,
    first_dispute: Option<String>,
}

impl Search<'_, '_> {
    fn visit(&mut self, value: &Raw, path: &str, around: &Around) -> Seen {
        if around.depth > DEPTH_LIMIT {
            return Seen::Nothing;
        }
        match value {
            Raw::List(items) => self.list(items, path, around),
            Raw::Map(_) => self.object(value, path, around),
            Raw::Null | Raw::Bool(_) | Raw::Number(_) | Raw::Text(_) => Seen::Nothing,
        }
    }

    /// Where one item of a list is an order, every other should be one, and what is none is told.
    fn list(&mut self, items: &[Raw], path: &str, around: &Around) -> Seen {
        let around = Around { depth: around.depth.saturating_add(1), ..around.clone() };
        let (mut holds_order, mut seen, mut strange) = (false, Seen::Nothing, Vec::new());
        for (index, item) in items.iter().enumerate() {
            let path = format!("{path}/{index}");
            match self.visit(item, &path, &around) {
                Seen::Order => holds_order = true,
                Seen::Nothing => strange.push((item, path)),
                Seen::Inside => seen = Seen::Inside,
            }
        }
        if !holds_order {
            return seen;
        }
        for (item, path) in strange {
            self.tell_strange(item, path);
        }
        Seen::Inside
    }

    fn tell_strange(&mut self, item: &Raw, path: String) {
        let place = Place::at(path);
        if order::is_telling(&Fields::of(item, &place.path)) {
            self.intake.error("order-id-missing", &Facts::new(), &place);
        } else {
            self.intake.error("item-not-order", &Facts::new().with("found", item.kind()), &place);
        }
    }

    fn tell_disputes(&mut self) {
        let Some(path) = self.first_dispute.take() else { return };
        self.intake.error("dispute-records", &Facts::new().with("count", self.disputes), &Place::at(path));
    }

    fn object(&mut self, value: &Raw, path: &str, around: &Around) -> Seen {
        if self.is_taken(value, path, around) {
            self.found = true;
            return Seen::Order;
        }
        if is_dispute(value) {
            self.disputes = self.disputes.saturating_add(1);
            self.first_dispute.get_or_insert_with(|| path.to_owned());
            return Seen::Inside;
        }
        let mut fields = Fields::of(value, path);
        let error = error_of(&mut fields);
        let time_stamp = fields.take(&["timestamp"]).and_then(|field| field.value.text()).or(around.time_stamp);
        let (found_before, errors_before, disputes_before) = (self.found, self.errors.len(), self.disputes);
        self.found = false;
        for (key, inner, path) in fields.inside() {
            let reply = reply_of(key);
            self.replied |= reply.is_some();
            let around = Around { shape: reply.or(around.shape), time_stamp, depth: around.depth.saturating_add(1) };
            self.visit(inner, &path, &around);
        }
        self.settle(error, errors_before);
        let seen = if self.found || self.disputes > disputes_before { Seen::Inside } else { Seen::Nothing };
        self.found |= found_before;
        seen
    }

    /// What an error code means depends on whether the same reply held orders.
    fn settle(&mut self, error: Option<(Facts, Place)>, errors_before: usize) {
        if let (true, Some((facts, place))) = (self.found, &error) {
            self.intake.note("error-beside-data", facts, place);
        } else if let Some(error) = error {
            self.errors.truncate(errors_before);
            self.errors.push(error);
        }
    }

    /// Reads an object if it is one of the shapes.
    fn is_taken(&mut self, value: &Raw, path: &str, around: &Around) -> bool {
        let mut fields = Fields::of(value, path);
        if own::is_order(&fields) {
            own::read_order(self.intake, value, path);
        } else if own::is_data(&fields) {
            own::read_data(self.intake, value, path);
        } else if own::is_history(&fields) {
            own::tell_history(self.intake, path);
        } else if let Some((order, address)) = copy_with_address(&mut fields) {
            order::read(self.intake, order, address, around);
        } else if order::is_order(&fields) {
            order::read(self.intake, fields, None, around);
        } else if receiver::is_receipt(&fields, around.shape == Some(RECEIPT)) {
            receiver::read_receipt(self.intake, fields);
        } else if order::lacks_number(&fields) {
            self.intake.error("order-id-missing", &Facts::new(), &fields.place());
        } else {
            return false;
        }
        self.intake.order_id = None;
        true
    }
}

/// Whether a value is the record of a dispute.
pub(crate) fn is_dispute(value: &Raw) -> bool {
    order::is_dispute(&Fields::of(value, ""))
}

/// An ERP's copy keeps the receiver beside the order.
fn copy_with_address<'a>(fields: &mut Fields<'a>) -> Option<(Fields<'a>, Option<Field<'a>>)> {
    if !fields.has(&["orderaddress", "receiptaddress"]) || order::is_order(fields) {
        return None;
    }
    let (order, _) = fields.object(&["order"])?;
    order::is_order(&order).then(|| (order, fields.take(&["orderaddress", "receiptaddress"])))
}

fn reply_of(key: &str) -> Option<&'static str> {
    let key = fields::folded(key);
    REPLIES.iter().find(|(envelope, _)| *envelope == key).map(|(_, shape)| *shape)
}

/// The error that a reply or its envelope names.
fn error_of(fields: &mut Fields) -> Option<(Facts, Place)> {
    let own = fields.take(&["errorcode"]).filter(|field| !matches!(field.value.text(), Some("0") | None));
    let message = |fields: &mut Fields, names: &[&str]| fields.take(names).and_then(|field| field.value.text().map(str::to_owned));
    if let Some(field) = own {
        let text = message(fields, &["errormessage", "errormsg", "errordesc"]).unwrap_or_default();
        let facts = Facts::new().with("errorCode", field.value.text().unwrap_or_default()).with("errorMessage", text);
        return Some((facts, field.place));
    }
    let (mut inner, envelope) = fields.object(&["errorresponse"])?;
    let code = message(&mut inner, &["subcode", "code"]).unwrap_or_default();
    let text = message(&mut inner, &["submsg", "msg"]).unwrap_or_default();
    Some((Facts::new().with("errorCode", code).with("errorMessage", text), envelope.place))
}
