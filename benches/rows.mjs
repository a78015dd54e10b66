// Invented rows of a seller-centre sheet, and tracking numbers with right check digits.

const COUNTRIES = ["France", "United States", "Australia", "Germany", "Brazil", "Russian Federation", "Spain", "Canada"];
const HEADER = [
  "订单号", "订单状态", "买家名称", "下单时间", "付款时间", "产品总金额", "物流费用", "订单金额", "商品信息", "收件人名称",
  "收货国家", "州/省", "城市", "地址", "邮编", "手机", "买家选择物流", "发货期限",
];
const POSTCODES = { France: "75011", "United States": "10001", Australia: "2000", Germany: "10115", Brazil: "01001-000", "Russian Federation": "101000", Spain: "28001", Canada: "K1A 0B1" };

/** The sheet as bytes. */
export function sheet(count) {
  const rows = Array.from({ length: count }, (_, at) => row(at));
  return new TextEncoder().encode([HEADER, ...rows].map((cells) => cells.map(quoted).join(",")).join("\r\n"));
}

/** An S10 number: eight digits, the weighted check digit, the country. */
export function trackingNumber(prefix, serial) {
  const digits = String(10_000_000 + serial).slice(-8);
  const sum = [8, 6, 4, 2, 3, 5, 9, 7].reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const check = { 10: 0, 11: 5 }[11 - (sum % 11)] ?? 11 - (sum % 11);
  return `${prefix}${digits}${check}CN`;
}

function row(at) {
  const country = COUNTRIES[at % COUNTRIES.length];
  const goods = `【1】 Ceramic cup no. ${at % 97} \n(商家编码:CUP-${at % 50})\n(产品数量:${1 + (at % 3)} piece)`;
  return [
    `81${String(100_000_000_000 + at * 7)}`, "等待您发货", `Buyer ${at}`, "2026-09-16 20:00", "2026-09-17 08:00", "US $ 10.00", "US $ 2.50", "US $ 12.50", goods, `Receiver ${at}`,
    country, "Region", "City", `${at} Long Street`, POSTCODES[country], "0600000000", "", "2026-09-24 08:00",
  ];
}

function quoted(cell) {
  return `"${cell.replaceAll('"', '""')}"`;
}
