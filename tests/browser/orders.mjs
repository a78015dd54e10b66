// Orders as a seller's spreadsheet holds them; every name and address is invented.
const HEADINGS = ["订单号", "订单状态", "买家名称", "下单时间", "付款时间", "产品总金额", "物流费用", "订单金额", "产品信息\n（双击单元格展开所有产品信息！）", "订单备注", "收货人名称", "收货国家", "州/省", "城市", "地址", "邮编", "联系电话", "手机", "买家选择物流", "发货期限"];

const ORDINARY = {
  订单状态: "等待您发货", 买家名称: "Test Buyer", 下单时间: "2026-09-20 10:00", 付款时间: "2026-09-20 10:05", 产品总金额: "US $ 12.34", 物流费用: "US $ 0.00", 订单金额: "US $ 12.34",
  收货人名称: "Test Buyer", 收货国家: "United States", "州/省": "Ohio", 城市: "Columbus", 地址: "1 Sample St", 邮编: "43215", 手机: "5550100100", 买家选择物流: "ePacket", 发货期限: "2026-09-29 10:05",
};

/** A spreadsheet of the given orders; what is not given is ordinary. */
export function spreadsheet(...orders) {
  const rows = orders.map((given) => {
    const order = { ...ORDINARY, ...given };
    order[HEADINGS[8]] ??= "【1】 Test product (商家编码:SKU-1)\n(产品数量:2 piece)";
    return HEADINGS.map((heading) => quoted(order[heading] ?? "")).join(",");
  });
  return `\ufeff${[HEADINGS.map(quoted).join(","), ...rows].join("\r\n")}\r\n`;
}

function quoted(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What the platform replies about one order. */
export function reply(id, status) {
  const data = {
    id, order_status: status, fund_status: "PAY_SUCCESS", issue_status: "NO_ISSUE", frozen_status: "NO_FROZEN", gmt_create: "2026-09-20 01:00:00", gmt_pay_success: "2026-09-20 01:01:00",
    order_amount: { amount: "12.34", currency_code: "USD" },
    receipt_address: { contact_person: "Test Buyer", country: "US", province: "Ohio", city: "Columbus", detail_address: "1 Sample St", zip: "43215", mobile_no: "5550100100" },
    child_order_list: { global_aeop_tp_child_order_dto: [{ id: `${id}1`, product_name: "Test product", sku_code: "SKU-1", product_count: 1, product_price: { amount: "12.34", currency_code: "USD" } }] },
  };
  return JSON.stringify({ aliexpress_solution_order_info_get_response: { result: { data } } });
}
