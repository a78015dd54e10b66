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
