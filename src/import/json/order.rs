//! One order of a platform reply or of an ERP's copy of it.

use super::fields::{Field, Fields};
use super::{Around, countdown, line, parcel, receiver};
use crate::import::intake::{Intake, source};
use crate::order::{Amounts, BuyerData, OrderData, Platform, ReceiverData, SourceKind, Times};
use crate::read::Raw;
use crate::value::Text;

const NUMBER: [&str; 2] = ["orderid", "id"];

/// Status, lines, amounts and times that only orders have.
const TELLING: [&str; 11] = [
    "orderstatus",
    "productlist",
    "childorderlist",
    "orderamount",
    "payamount",
    "logisticsamount",
    "fundstatus",
    "gmtpaysuccess",
    "gmtpaytime",
    "gmtsendgoodstime",
    "gmttradeend",
];

/// Fields that only records of disputes have.
const DISPUTE: [&str; 12] = [
    "issueid",
    "issuereason",
    "reasonchinese",
    "reasonenglish",
    "issueprocessdtos",
    "issueprocessdtolist",
    "processdtolist",
    "limitrefundamount",
    "limitrefundlocalamount",
    "buyersolutionlist",
    "sellersolutionlist",
    "platformsolutionlist",
];

/// Whether an object is an order: a number, and something that only orders have.
pub(crate) fn is_order(fields: &Fields) -> bool {
    fields.has(&NUMBER) && (is_telling(fields) || (fields.has(&["gmtcreate"]) && !is_dispute(fields)))
}

/// Whether an object has something that only orders have.
pub(crate) fn is_telling(fields: &Fields) -> bool {
    let has_receiver = fields.has(&["receiptaddress", "orderaddress"]) && !fields.has(&["order"]);
    (has_receiver || fields.has(&TELLING)) && !fields.has(&["childid", "childorderid"])
}

/// Whether an object is an order that lost its number: status and lines, or it stands among orders.
pub(crate) fn lacks_number(fields: &Fields) -> bool {
    !fields.has(&NUMBER) && is_telling(fields) && fields.has(&["orderstatus"]) && fields.has(&["productlist", "childorderlist"])
}

/// Whether an object is the record of a dispute. An order may have a dispute's status, and is an order all the same.
pub(crate) fn is_dispute(fields: &Fields) -> bool {
    let is_marked = fields.has(&DISPUTE) || (fields.has(&["issuestatus"]) && fields.has(&["parentorderid"]));
    is_marked && !is_telling(fields)
}

/// Reads an order. `address` is a receiver that stands beside it.
pub(crate) fn read(intake: &mut Intake, mut fields: Fields, address: Option<Field>, around: &Around) {
    let place = fields.place();
    let Some(id) = fields.order_number(intake, &NUMBER) else { return };
    intake.order_id = Some(id.clone());
    let shape = around.shape.unwrap_or_else(|| shape_of(&fields));
    let lines = line::read_all(intake, &mut fields);
    let address = address.or_else(|| fields.take(&["receiptaddress", "orderaddress"]));
    let (mut receiver, mut rest) = address.map(|field| receiver::read_field(intake, &field)).unwrap_or_default();
    receiver.tax_number = fields.text(intake, &["cpfnumber"]).or(receiver.tax_number);
    receiver::tell_masked(intake, &receiver, &place);
    let (buyer, buyer_rest) = read_buyer(intake, &mut fields);
    let status = read_status(intake, &mut fields, &id);
    let (parcels, parcel_rest) = parcel::read_all(intake, &mut fields);
    let amounts =
        Amounts { total: fields.money(intake, &["orderamount", "payamount"]), goods: None, freight: fields.money(intake, &["logisticsamount"]) };
    let times = read_times(intake, &mut fields);
    let memo = fields.text(intake, &["memo"]);
    let platform = Platform {
        fund_status: fields.text(intake, &["fundstatus"]),
        issue_status: fields.text(intake, &["issuestatus"]),
        frozen_status: fields.text(intake, &["frozenstatus"]),
        logistics_status: fields.text(intake, &["logisticsstatus"]),
        loan_status: fields.text(intake, &["loanstatus"]),
        end_reason: fields.text(intake, &["endreason", "orderendreason"]),
        biz_type: fields.text(intake, &["biztype"]),
        children: lines.children,
        parcels,
        countdowns: countdown::read(intake, &mut fields, around.time_stamp, status.as_deref()).into_iter().collect(),
        order_status: status,
        rest: None,
    };
    rest.extend(buyer_rest.into_iter().chain(parcel_rest).chain(lines.rest));
    rest.extend(fields.rest(intake));
    let data = OrderData {
        platform: Some(Platform { rest: (!rest.is_empty()).then_some(Raw::Map(rest)), ..platform }),
        buyer: (buyer != BuyerData::default()).then_some(buyer),
        receiver: (receiver != ReceiverData::default()).then_some(receiver),
        lines: lines.lines,
        amounts: (amounts != Amounts::default()).then_some(amounts),
        times: (times != Times::default()).then_some(times),
        memo,
    };
    intake.found(id, source(SourceKind::AliexpressJson, shape), data);
}

/// The reply an order without its envelope came in, by what only that reply has.
fn shape_of(fields: &Fields) -> &'static str {
    if fields.has(&["childorderlist"]) {
        return "solution.order.info.get";
    }
    if fields.is_written(&["orderId", "productList", "orderStatus"]) { "erp-copy" } else { "solution.order.get" }
}

fn read_status(intake: &mut Intake, fields: &mut Fields, id: &str) -> Option<Text> {
    let field = fields.take(&["orderstatus"])?;
    let text = field.scalar(intake)?;
    let status = intake.text(&text, &field.place)?;
    intake.status(id, &status, &field.place);
    Some(status)
}

fn read_buyer(intake: &mut Intake, fields: &mut Fields) -> (BuyerData, Vec<(String, Raw)>) {
    let mut buyer =
        BuyerData { login_id: fields.text(intake, &["buyerloginid"]), name: fields.text(intake, &["buyersignerfullname"]), ..BuyerData::default() };
    let Some((mut info, field)) = fields.object(&["buyerinfo"]) else { return (buyer, Vec::new()) };
    let login = info.text(intake, &["loginid"]);
    buyer.login_id = buyer.login_id.or(login);
    let names = [info.text(intake, &["firstname"]), info.text(intake, &["lastname"])];
    let whole: Vec<Text> = names.into_iter().flatten().collect();
    buyer.name = buyer.name.or_else(|| (!whole.is_empty()).then(|| whole.join(" ")).map(Into::into));
    buyer.country = info.country(intake, &["country"]);
    buyer.email = info.text(intake, &["email"]);
    (buyer, nested(field.key, info.rest(intake)))
}

fn read_times(intake: &mut Intake, fields: &mut Fields) -> Times {
    Times {
        created_at: fields.time(intake, &["gmtcreate"]),
        paid_at: fields.time(intake, &["gmtpaysuccess", "gmtpaytime"]),
        modified_at: fields.time(intake, &["gmtmodified", "gmtupdate"]),
        sent_at: fields.time(intake, &["gmtsendgoodstime"]),
        received_at: fields.time(intake, &["gmtreceivegoodstime", "gmtreceived"]),
        ended_at: fields.time(intake, &["gmttradeend"]),
    }
}

/// What is left of an inner object, under its own name; nothing where nothing is left.
pub(crate) fn nested(key: &str, rest: Vec<(String, Raw)>) -> Vec<(String, Raw)> {
    if rest.is_empty() { Vec::new() } else { vec![(key.to_owned(), Raw::Map(rest))] }
}

/// What is left of the objects of a list, under its name; nothing where nothing is left.
pub(crate) fn nested_list(key: &str, rests: Vec<Vec<(String, Raw)>>) -> Vec<(String, Raw)> {
    if rests.iter().all(Vec::is_empty) { Vec::new() } else { vec![(key.to_owned(), Raw::List(rests.into_iter().map(Raw::Map).collect()))] }
}
