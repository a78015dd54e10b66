/** Sample orders on their way, arrived, finished, or not yet the seller's turn. */
import { walk, type SampleOrder } from "./shape";

const EPACKET = ["EMS_ZX_ZX_US", "ePacket"] as const;
const REGISTERED = ["CPAM", "China Post Registered Air Mail"] as const;
const SENT = { status: "WAIT_BUYER_ACCEPT_GOODS" } as const;

export const SHIPPED: readonly SampleOrder[] = [
  { id: "8192046510010201", name: "Priya Nandakumar", to: ["US", "78701", "Austin", "Texas", "9 Sample Loop"], items: [{ name: "Terracotta planter 12 cm", sku: "PLA-12", price: "13.70" }], paid: 5, says: { status: "RISK_CONTROL" }, wants: EPACKET },
  { id: "8192046510010202", name: "Tomás Ejemplo", to: ["CL", "8320000", "Santiago", "RM", "Avenida Modelo 10"], items: [{ name: "Kitchen timer, mechanical", sku: "TIM-MEC", price: "8.40" }], paid: 40, says: { status: "RISK_CONTROL_HOLD" }, wants: REGISTERED },
  { id: "8192046510010203", name: "Hugo Exemple", to: ["BE", "1000", "Bruxelles", "Bruxelles", "Rue du Spécimen 2"], items: [{ name: "Spice rack, three tiers", sku: "SPI-3", price: "21.30" }], says: { status: "PLACE_ORDER_SUCCESS", fund: "NOT_PAY" }, wants: REGISTERED },
  { id: "8192046510010204", name: "Ana Primjer", to: ["HR", "10000", "Zagreb", "Zagreb", "Ulica Uzorka 1"], items: [{ name: "Wall clock 30 cm, oak", sku: "CLO-30", price: "27.80" }], paid: 9, says: { status: "WAIT_SELLER_EXAMINE_MONEY", fund: "WAIT_SELLER_CHECK" }, wants: REGISTERED },
  { id: "8192046510010205", name: "Grace Okafor", to: ["GB", "M1 1AE", "Manchester", "Greater Manchester", "60 Example St"], items: [{ name: "Laundry bag, canvas", sku: "LAU-CAN", price: "11.90" }, { name: "Peg basket", sku: "PEG-BAS", price: "6.80" }], paid: 120, shipIn: 26, wants: EPACKET,
    story: [...walk("handed-over", 60, 2, { number: "LN138930153CN", grams: 540 }), { ago: 57, type: "declare-shipment", sendType: "part" }], later: { ago: 20, status: "SELLER_PART_SEND_GOODS" } },
  { id: "8192046510010206", name: "Wren Castellano", to: ["US", "02139", "Cambridge", "Massachusetts", "5 Placeholder Sq"], items: [{ name: "Tea towel pair, indigo", sku: "TOW-2-IND", price: "10.60" }], paid: 150, shipIn: 40, wants: EPACKET, story: walk("noticed", 30, 1, { number: "LX434272817CN", grams: 190 }), later: { ago: 12, ...SENT } },
  { id: "8192046510010207", name: "Margaux Modèle", to: ["FR", "33000", "Bordeaux", "Gironde", "9 quai de l'Exemple"], items: [{ name: "Storage basket, seagrass", sku: "SEA-M", price: "18.20" }], paid: 320, shipIn: 90, wants: EPACKET,
    story: [...walk("scanned", 200, 1, { number: "LN169596259CN", grams: 620 }), { ago: 150, type: "record-tracking", status: "in-transit", occurredAt: "2026-09-24T05:10:00+08:00", note: "left Shanghai" }], later: { ago: 30, ...SENT } },
  { id: "8192046510010208", name: "Rafael Exemplar", to: ["BR", "20040-002", "Rio de Janeiro", "RJ", "Rua do Modelo 45"], items: [{ name: "Magnetic knife rail cover", sku: "RAI-COV", price: "9.90" }], paid: 500, shipIn: 120, wants: REGISTERED,
    story: [...walk("scanned", 400, 1, { number: "RA520975739CN", grams: 240, how: "post-office" }), { ago: 40, type: "record-tracking", status: "exception", occurredAt: "2026-09-28T16:00:00+08:00", note: "held by customs" }], later: { ago: 30, ...SENT } },
  { id: "8192046510010209", name: "Amelia Thorne", to: ["AU", "6000", "Perth", "Western Australia", "71 Model Tce"], items: [{ name: "Bath mat, diatomite", sku: "BAT-DIA", price: "24.30" }], paid: 560, shipIn: 140, wants: EPACKET,
    story: [...walk("scanned", 480, 1, { number: "LK251942471CN", grams: 980 }), { ago: 20, type: "record-delivery", deliveredAt: "2026-09-29T11:20:00+08:00", proof: "carrier page, signed for" }], later: { ago: 18, ...SENT } },
  { id: "8192046510010210", name: "Liam Fraser", to: ["CA", "K1P 5M7", "Ottawa", "Ontario", "12 Sample Cres"], items: [{ name: "Notebook holder, leather", sku: "NOT-LEA", price: "19.10" }], paid: 700, shipIn: 150, wants: EPACKET,
    story: [...walk("scanned", 620, 1, { number: "LX729573812CN", grams: 270 }), { ago: 60, type: "record-delivery", deliveredAt: "2026-09-27T15:00:00+08:00" }, { ago: 50, type: "close-order" }] },
  { id: "8192046510010211", name: "Игорь Образцов", to: ["RU", "630000", "Новосибирск", "Новосибирская", "пр. Примерный 17"], items: [{ name: "Desk organiser, birch", sku: "DES-BIR", price: "16.90" }], paid: 1100, shipIn: 160, wants: REGISTERED,
    story: [...walk("scanned", 1050, 1, { number: "RR823733482CN", grams: 480, how: "post-office" }), { ago: 300, type: "record-tracking", status: "expired", occurredAt: "2026-09-18T00:00:00+08:00", note: "no scan for 30 days" }, { ago: 24, type: "close-order", cause: "lost", note: "refunded, the post searches" }] },
  { id: "8192046510010212", name: "Yuki Tanaka-Example", to: ["JP", "530-0001", "Osaka", "Osaka", "4-5 Mihon"], items: [{ name: "Chopstick rests, set of 5", sku: "CHO-5", price: "7.20" }], paid: 1400, says: { status: "FINISH" }, wants: REGISTERED },
];
