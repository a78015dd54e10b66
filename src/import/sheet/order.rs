//! The rows of one order -> what an import says of it.

use super::columns::Field;
use super::{Cell, Group, line, parcel};
use crate::import::intake::Intake;
use crate::import::json::is_harmful;
use crate::import::money::currency_of;
use crate::order::{Amounts, BuyerData, BuyerType, Countdown, CountdownKind, ImportSource, OrderData, Platform, Receiver, ReceiverData, Times};
use crate::read::Raw;
use crate::value::{Facts, Money, ReadTime, Text, lowered, sorted_set};

/// Reads an order.
pub(crate) fn read(intake: &mut Intake, group: &Group, from: &ImportSource) {
    tell_disagreement(intake, group);
    for cell in group.rows.iter().filter_map(|row| group.cell_of(row, Field::OrderStatus)) {
        intake.status(&group.id, cell.text, &cell.place);
    }
    let buyer = read_buyer(intake, group);
    let receiver = read_receiver(intake, group);
    let lines = line::read_all(intake, group);
    let currency = group.cell(Field::Currency).and_then(|cell| currency_of(cell.text));
    let mut money = |field| group.cell(field).and_then(|cell: Cell| -> Option<Money> { intake.money(cell.text, currency, &cell.place) });
    let amounts = Amounts { total: money(Field::Total), goods: money(Field::GoodsTotal), freight: money(Field::Freight) };
    let times = Times {
        created_at: time(intake, group, Field::CreatedAt),
        paid_at: time(intake, group, Field::PaidAt),
        modified_at: None,
        sent_at: time(intake, group, Field::SentAt),
        received_at: time(intake, group, Field::ReceivedAt),
        ended_at: None,
    };
    let platform = read_platform(intake, group, times.sent_at);
    let data = OrderData {
        platform: (platform != Platform::default()).then_some(platform),
        buyer: (buyer != BuyerData::default()).then_some(buyer),
        receiver: (receiver != ReceiverData::default()).then_some(receiver),
        lines,
        amounts: (amounts != Amounts::default()).then_some(amounts),
        times: (times != Times::default()).then_some(times),
        memo: text(intake, group, Field::Memo),
    };
    intake.found(group.id.clone().into(), from.clone(), data);
}

fn text(intake: &mut Intake, group: &Group, field: Field) -> Option<Text> {
    let cell = group.cell(field)?;
    intake.text(cell.text, &cell.place)
}

fn time(intake: &mut Intake, group: &Group, field: Field) -> Option<ReadTime> {
    let cell = group.cell(field)?;
    intake.time(cell.text, &cell.place)
}

fn read_buyer(intake: &mut Intake, group: &Group) -> BuyerData {
    let country = group.cell(Field::BuyerCountry).and_then(|cell| intake.country(cell.text, &cell.place));
    let kind = group.cell(Field::BuyerType).and_then(|cell| read_kind(intake, &cell));
    BuyerData {
        login_id: text(intake, group, Field::BuyerLogin),
        name: text(intake, group, Field::BuyerName),
        country,
        email: text(intake, group, Field::BuyerEmail),
        kind,
    }
}

fn read_kind(intake: &mut Intake, cell: &Cell) -> Option<BuyerType> {
    match lowered(cell.text).as_str() {
        "individual" | "person" | "个人" => Some(BuyerType::Individual),
        "business" | "company" | "企业" | "公司" => Some(BuyerType::Business),
        _ => {
            intake.note("buyer-type-unknown", &Facts::new().with("found", cell.text), &cell.place.showing(cell.text));
            None
        }
    }
}

fn read_receiver(intake: &mut Intake, group: &Group) -> ReceiverData {
    let country = group.cell(Field::Country).and_then(|cell| intake.country(cell.text, &cell.place));
    let street = text(intake, group, Field::Address);
    let receiver = ReceiverData {
        name: text(intake, group, Field::ReceiverName),
        country,
        province: text(intake, group, Field::Province),
        city: text(intake, group, Field::City),
        address_line1: street.or_else(|| text(intake, group, Field::FullAddress)),
        address_line2: text(intake, group, Field::Address2),
        postcode: text(intake, group, Field::Postcode),
        phone: text(intake, group, Field::Phone),
        mobile: text(intake, group, Field::Mobile),
        ..ReceiverData::default()
    };
    let masked = Receiver::default().updated(receiver.clone()).masked;
    if let (false, Some(row)) = (masked.is_empty(), group.rows.last()) {
        intake.warn("receiver-field-masked", &Facts::new().with("fields", masked), &group.table.row_place(row));
    }
    receiver
}

fn read_platform(intake: &mut Intake, group: &Group, sent_at: Option<ReadTime>) -> Platform {
    let ship_by = group.cell(Field::ShipBy);
    let countdown = ship_by.and_then(|cell| {
        let due_at = intake.time(cell.text, &cell.place)?;
        Some(Countdown { what: CountdownKind::ShipBy, due_at, field: cell.place.column.as_deref().unwrap_or_default().trim().into() })
    });
    Platform {
        order_status: text(intake, group, Field::OrderStatus),
        fund_status: text(intake, group, Field::FundStatus),
        issue_status: text(intake, group, Field::IssueStatus),
        frozen_status: text(intake, group, Field::FrozenStatus),
        logistics_status: text(intake, group, Field::LogisticsStatus),
        end_reason: text(intake, group, Field::EndReason),
        parcels: parcel::read_all(intake, group, sent_at),
        countdowns: countdown.into_iter().collect(),
        rest: read_rest(intake, group),
        ..Platform::default()
    }
}

/// Columns the engine has no use for, under their headings as they were written.
fn read_rest(intake: &mut Intake, group: &Group) -> Option<Raw> {
    let is_used = |field: Field| field != Field::FullAddress || group.cell(Field::Address).is_none();
    let kept = group.columns.iter().filter(|(field, _)| field.is_kept_only() || !is_used(*field)).map(|(_, index)| index);
    let mut rest: Vec<(String, Raw)> = Vec::new();
    for index in sorted_set(kept.chain(group.columns.unread.iter().copied())) {
        let Some((row, found)) = group.rows.iter().rev().find_map(|row| row.text(index).map(|found| (row, found))) else { continue };
        let place = group.table.place(row, index);
        let heading = name_of(&rest, place.column.as_deref().unwrap_or_default().trim(), index);
        if is_harmful(&heading) {
            if intake.is_first("field-name-refused", &heading) {
                intake.warn("field-name-refused", &Facts::new().with("field", heading.as_str()), &place);
            }
        } else if let Some(found) = intake.text(found, &place) {
            rest.push((heading, Raw::Text(found.into())));
        }
    }
    (!rest.is_empty()).then_some(Raw::Map(rest))
}

/// A heading that no other column of the rest has taken.
fn name_of(rest: &[(String, Raw)], heading: &str, index: usize) -> String {
    let is_free = !heading.is_empty() && rest.iter().all(|(name, _)| name != heading);
    if is_free { heading.to_owned() } else { format!("{heading} ({})", index.saturating_add(1)) }
}

/// Rows of one order may differ in their lines only; where they differ elsewhere the later row counts, and that is told.
fn tell_disagreement(intake: &mut Intake, group: &Group) {
    let Some((last, earlier)) = group.rows.split_last().filter(|(_, earlier)| !earlier.is_empty()) else { return };
    let differs = |field: Field| {
        let mut texts = earlier.iter().chain([last]).filter_map(|row| group.text_of(row, field));
        let first = texts.next();
        texts.any(|text| Some(text) != first)
    };
    let fields = group.columns.iter().filter(|(field, _)| *field != Field::OrderId && !field.is_of_line() && differs(*field));
    let headings: Vec<String> = fields.filter_map(|(_, index)| group.table.headings.get(index)).map(|heading| heading.trim().to_owned()).collect();
    if !headings.is_empty() {
        intake.warn("rows-disagree", &Facts::new().with("columns", headings), &group.table.row_place(last));
    }
}
