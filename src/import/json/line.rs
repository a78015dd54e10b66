//! Lines: child orders and product lists, each with the statuses of its child order.

use super::fields::Fields;
use super::order::nested_list;
use crate::import::intake::Intake;
use crate::order::{LineData, OrderedService, PlatformChild};
use crate::read::Raw;
use crate::value::{Facts, Text};

/// What an order's lists of products say.
#[derive(Default)]
pub(crate) struct Lines {
    /// `None` where a line's pieces are unknown: half an order must not ship as a whole one.
    pub(crate) lines: Option<Vec<LineData>>,
    pub(crate) children: Vec<PlatformChild>,
    pub(crate) rest: Vec<(String, Raw)>,
}

/// Reads the lines of an order.
pub(crate) fn read_all(intake: &mut Intake, fields: &mut Fields) -> Lines {
    let Some((items, list)) = fields.objects(intake, &["childorderlist", "productlist"]) else { return Lines::default() };
    let mut read = Lines::default();
    let (mut lines, mut rests, mut complete) = (Vec::new(), Vec::new(), true);
    for (index, mut item) in items.into_iter().enumerate() {
        let child_id = item.id(intake, &["childorderid", "childid", "id"]);
        let id = child_id.clone().unwrap_or_else(|| index.saturating_add(1).to_string().into());
        read.children.push(read_child(intake, &mut item, id.clone()));
        match read_line(intake, &mut item, id, child_id) {
            Some(line) => lines.push(line),
            None => complete = false,
        }
        rests.push(item.rest(intake));
    }
    read.lines = (complete && !lines.is_empty()).then_some(lines);
    read.rest = nested_list(list.key, rests);
    read
}

fn read_child(intake: &mut Intake, item: &mut Fields, id: Text) -> PlatformChild {
    let dispute = item.object(&["childissueinfo"]);
    PlatformChild {
        id,
        order_status: item.text(intake, &["sonorderstatus", "orderstatus", "showstatus"]),
        fund_status: item.text(intake, &["fundstatus"]),
        issue_status: item.text(intake, &["issuestatus"]),
        frozen_status: item.text(intake, &["frozenstatus"]),
        dispute_status: dispute.and_then(|(mut dispute, _)| dispute.text(intake, &["issuestatus"])),
        send_goods_operator: item.text(intake, &["sendgoodsoperator"]),
    }
}

fn read_line(intake: &mut Intake, item: &mut Fields, id: Text, child_id: Option<Text>) -> Option<LineData> {
    let quantity = read_quantity(intake, item);
    let service = OrderedService { code: item.text(intake, &["logisticstype"]), name: item.text(intake, &["logisticsservicename"]) };
    let line = LineData {
        id,
        child_id,
        product_id: item.text(intake, &["productid"]),
        sku: item.text(intake, &["skucode"]),
        name: item.text(intake, &["productname"]),
        quantity: 0,
        unit_price: item.money(intake, &["productunitprice", "productprice"]),
        weight_grams: None,
        length_mm: None,
        width_mm: None,
        height_mm: None,
        goods: None,
        buyer_service: (service != OrderedService::default()).then_some(service),
        prepare_days: item.number(intake, &["goodspreparetime"]),
        memo: item.text(intake, &["buyermemo", "memo"]),
    };
    Some(LineData { quantity: quantity?, ..line })
}

fn read_quantity(intake: &mut Intake, item: &mut Fields) -> Option<u32> {
    let Some(field) = item.take(&["productcount", "quantity"]) else {
        intake.error("quantity-missing", &Facts::new(), &item.place());
        return None;
    };
    let text = field.scalar(intake)?;
    intake.quantity(&text, &field.place)
}
