/** Turns a line of the sample's table into what a seller would really import: a reply of the platform, or a row of a spreadsheet where the line knows more than a reply says. */
import type { OrderInput } from "jiaoyun";
import { instantOf, momentOf } from "../clock";
import type { Item, SampleOrder, Says } from "./shape";

const HOUR = 3600 * 1000;
/** The sample lies inside US daylight saving, so that Pacific time is seven hours behind UTC throughout. */
const PACIFIC = -7 * HOUR;

/** The moment so many hours before the sample's present. */
export function momentAgo(clock: string, hours: number): Date {
  const moment = momentOf(clock);
  moment.setTime(moment.getTime() - Math.round(hours * 60) * 60_000);
  return moment;
}

export function payloadOf(order: SampleOrder, clock: string, says: Says): OrderInput {
  const needsRow = order.business === true || order.items.some((item) => item.grams !== undefined || item.goods !== undefined);
  return needsRow ? order.items.map((item, place) => row(order, item, place, clock, says)) : JSON.stringify(reply(order, clock, says));
}

function pacific(clock: string, hoursAgo: number): string {
  const moment = momentAgo(clock, hoursAgo);
  moment.setTime(moment.getTime() + PACIFIC);
  return moment.toISOString().slice(0, 19).replace("T", " ");
}

function beijing(clock: string, hoursAgo: number): string {
  return instantOf(momentAgo(clock, hoursAgo)).slice(0, 16).replace("T", " ");
}

const cents = (price: string): number => Math.round(Number(price) * 100);

function total(order: SampleOrder): string {
  const sum = order.items.reduce((all, item) => all + cents(item.price) * (item.count ?? 1), 0);
  return `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, "0")}`;
}

function reply(order: SampleOrder, clock: string, says: Says): unknown {
  const money = (amount: string) => ({ amount, currency_code: order.currency ?? "USD" });
  const statuses = { order_status: says.status ?? "WAIT_SELLER_SEND_GOODS", fund_status: says.fund ?? "PAY_SUCCESS", issue_status: says.issue ?? "NO_ISSUE", frozen_status: says.frozen ?? "NO_FROZEN" };
  const [country, zip, city, province, street] = order.to;
  const data = {
    id: Number(order.id),
    gmt_create: pacific(clock, (order.paid ?? 2) + 0.25),
    ...(order.paid === undefined ? {} : { gmt_pay_success: pacific(clock, order.paid) }),
    ...(order.shipIn === undefined || statuses.order_status !== "WAIT_SELLER_SEND_GOODS" ? {} : { over_time_left: pacific(clock, -order.shipIn) }),
    ...statuses,
    logistics_status: statuses.order_status === "WAIT_BUYER_ACCEPT_GOODS" ? "SELLER_SEND_GOODS" : "WAIT_SELLER_SEND_GOODS",
    order_amount: money(total(order)),
    buyer_info: { login_id: `sample${order.id.slice(-4)}`, first_name: order.name, last_name: "", country },
    receipt_address: { contact_person: order.name, country, zip, city, province, detail_address: street, mobile_no: order.phone ?? `5550${order.id.slice(-6)}` },
    child_order_list: { global_aeop_tp_child_order_dto: order.items.map((item, place) => child(order, item, place, statuses)) },
    ...(order.memo === undefined ? {} : { memo: order.memo }),
  };
  return { aliexpress_solution_order_info_get_response: { result: { data } } };
}

function child(order: SampleOrder, item: Item, place: number, statuses: object): unknown {
  const [code, name] = order.wants ?? [];
  return {
    id: Number(order.id) + 10_000 * (place + 1),
    product_id: 1005000000000000 + Number(order.id.slice(-4)) * 10 + place,
    product_name: item.name,
    sku_code: item.sku,
    product_count: item.count ?? 1,
    product_price: { amount: item.price, currency_code: order.currency ?? "USD" },
    ...(code === undefined ? {} : { logistics_type: code, logistics_service_name: name }),
    ...statuses,
  };
}

function row(order: SampleOrder, item: Item, place: number, clock: string, says: Says): Record<string, string> {
  const [country, postcode, city, province, address] = order.to;
  return {
    "order id": order.id,
    "order status": says.status ?? "等待您发货",
    "buyer name": order.name,
    "buyer type": order.business ? "business" : "individual",
    "order time": beijing(clock, (order.paid ?? 2) + 0.25),
    "payment time": order.paid === undefined ? "" : beijing(clock, order.paid),
    "ship by": order.shipIn === undefined ? "" : beijing(clock, -order.shipIn),
    "order amount": total(order),
    currency: order.currency ?? "USD",
    "child order id": String(Number(order.id) + 10_000 * (place + 1)),
    "product name": item.name,
    sku: item.sku,
    quantity: String(item.count ?? 1),
    "unit price": item.price,
    "weight grams": item.grams === undefined ? "" : String(item.grams),
    "goods kind": item.goods ?? "",
    "buyer service": order.wants?.[1] ?? "",
    "receiver name": order.name,
    country,
    postcode,
    city,
    province,
    address,
    mobile: order.phone ?? `5550${order.id.slice(-6)}`,
  };
}
