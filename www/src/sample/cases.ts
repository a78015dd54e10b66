/** Sample orders with a buyer's second thoughts, a freeze, a dispute or a chargeback: every path there is. */
import { walk, type SampleOrder } from "./shape";

const EPACKET = ["EMS_ZX_ZX_US", "ePacket"] as const;
const REGISTERED = ["CPAM", "China Post Registered Air Mail"] as const;
const SENT = { status: "WAIT_BUYER_ACCEPT_GOODS" } as const;

export const CASES: readonly SampleOrder[] = [
  { id: "8192046510010301", name: "Jasper Quill", to: ["US", "30303", "Atlanta", "Georgia", "18 Example Pl"], items: [{ name: "Shower caddy, brass", sku: "SHO-BRA", price: "26.40" }], paid: 60, wants: EPACKET, story: walk("labelled", 20, 1, { number: "LK611044627CN", grams: 700 }), later: { ago: 6, status: "IN_CANCEL" } },
  { id: "8192046510010302", name: "Maya Przykład", to: ["PL", "30-001", "Kraków", "Małopolskie", "ul. Testowa 9"], items: [{ name: "Curtain tie-backs, pair", sku: "CUR-TIE", price: "8.10" }], paid: 130, says: { status: "IN_CANCEL" }, wants: REGISTERED,
    story: [{ ago: 90, type: "answer-cancel", accepted: true, reason: "the buyer ordered twice" }] },
  { id: "8192046510010303", name: "Owen Blackwood", to: ["GB", "CF10 1AA", "Cardiff", "Wales", "22 Specimen Way"], items: [{ name: "Hallway mirror, 40 cm", sku: "MIR-40", price: "31.00" }], paid: 75, shipIn: 30, wants: EPACKET,
    story: [{ ago: 20, type: "open-freeze", reason: "the card's bank asks for proof of the sale", contact: "risk-desk@platform.example.invalid", askedFor: "invoice and listing snapshot", answerBy: "2026-10-02T18:00:00+08:00" }], later: { ago: 19, status: "IN_FROZEN", frozen: "IN_FROZEN" } },
  { id: "8192046510010304", name: "Lena Musterfrau", to: ["DE", "20095", "Hamburg", "Hamburg", "Beispielallee 3"], items: [{ name: "Fruit bowl, mango wood", sku: "FRU-MAN", price: "23.50" }], paid: 900, shipIn: 200, wants: REGISTERED,
    story: [...walk("scanned", 820, 1, { number: "RB939840853CN", grams: 830, how: "post-office" }), { ago: 30, type: "open-dispute", reason: "not-received", openedAt: "2026-09-29T04:00:00+08:00", detail: "says that nothing has come" }], later: { ago: 29, status: "IN_ISSUE", issue: "IN_ISSUE" } },
  { id: "8192046510010305", name: "Nadia Szablon", to: ["US", "10003", "New York", "New York", "140 Placeholder Ave"], items: [{ name: "Velvet cushion, ochre", sku: "CUS-VEL-OCH", price: "14.90" }], paid: 980, shipIn: 210, wants: EPACKET,
    story: [
      { ago: 975, type: "confirm-order" }, { ago: 974, type: "answer-stock", lines: [{ lineId: "0", answer: "in-stock", quality: { checkedBy: "Lin", photo: "cushion-0820.jpg" } }] },
      ...walk("scanned", 970, 1, { number: "LN236867725CN", grams: 450 }).slice(2), { ago: 100, type: "record-delivery", deliveredAt: "2026-09-25T18:00:00+08:00", proof: "carrier page" },
      { ago: 1, type: "open-chargeback", reason: "not-as-described", letterAt: "2026-09-30T09:00:00+08:00", networkCode: "13.3", amount: { amount: "14.90", currency: "USD" }, detail: "the colour is not that of the picture" },
    ], later: { ago: 90, ...SENT } },
  { id: "8192046510010306", name: "Victor Sample-Hayes", to: ["US", "33101", "Miami", "Florida", "6 Model Dr"], items: [{ name: "Coffee dripper, ceramic", sku: "COF-DRI", price: "17.60" }], paid: 600, shipIn: 180, wants: EPACKET,
    story: [...walk("scanned", 520, 1, { number: "LN434646029CN", grams: 520 }), { ago: 26, type: "open-chargeback", reason: "stolen-card", letterAt: "2026-09-29T08:30:00+08:00", networkCode: "10.4", amount: { amount: "17.60", currency: "USD" } }], later: { ago: 25, status: "IN_FROZEN", frozen: "IN_FROZEN" } },
  { id: "8192046510010307", name: "Harriet Vane-Example", to: ["GB", "BS1 4ST", "Bristol", "Avon", "11 Example Quay"], items: [{ name: "Tool roll, waxed canvas", sku: "TOO-ROL", price: "28.80" }], paid: 220, shipIn: 20, wants: EPACKET,
    story: [...walk("handed-over", 160, 1, { number: "LK390889815CN", grams: 640 }), { ago: 140, type: "open-chargeback", reason: "stolen-card", letterAt: "2026-09-24T14:00:00+08:00", networkCode: "4837" }] },
  { id: "8192046510010308", name: "Felix Modellmann", to: ["AT", "1010", "Wien", "Wien", "Musterring 30"], items: [{ name: "Umbrella stand, folding", sku: "UMB-FOL", price: "36.20" }], paid: 70, shipIn: 44, wants: REGISTERED,
    story: [...walk("packed", 40, 1, { number: "RR343831556CN", grams: 1500 }), { ago: 8, type: "open-chargeback", reason: "stolen-card", letterAt: "2026-09-30T01:00:00+08:00" }] },
  { id: "8192046510010309", name: "Bruna Amostra", to: ["BR", "40020-000", "Salvador", "BA", "Largo do Exemplo 2"], items: [{ name: "Hammock hooks, steel", sku: "HAM-HOO", price: "12.90" }], paid: 1500, shipIn: 300, wants: REGISTERED,
    story: [
      ...walk("scanned", 1400, 1, { number: "RB364246574CN", grams: 390, how: "post-office" }), { ago: 160, type: "open-chargeback", reason: "not-received", letterAt: "2026-09-23T16:00:00+08:00", networkCode: "13.1", amount: { amount: "12.90", currency: "USD" } },
      { ago: 150, type: "add-evidence", item: "tracking-page", reference: "tracking-page-RB364246574CN.pdf" }, { ago: 149, type: "add-evidence", item: "invoice", reference: "invoice-0309.pdf" },
      { ago: 148, type: "contact-buyer", channel: "platform-message", direction: "to-buyer", text: "Dear Bruna, the parcel is with your customs office since 20 September." }, { ago: 146, type: "submit-appeal", note: "sent with tracking page and invoice" },
    ], later: { ago: 100, ...SENT } },
  { id: "8192046510010310", name: "Émile Gabarit", to: ["FR", "59000", "Lille", "Nord", "27 rue du Modèle"], items: [{ name: "Shelf brackets, pair", sku: "SHE-BRA-2", price: "15.40" }], paid: 2000, shipIn: 400, wants: EPACKET,
    story: [
      ...walk("scanned", 1900, 1, { number: "LX475114886CN", grams: 710 }), { ago: 1200, type: "record-delivery", deliveredAt: "2026-08-10T10:00:00+08:00", proof: "signed for" },
      { ago: 700, type: "open-chargeback", reason: "goods", letterAt: "2026-09-01T10:00:00+08:00", amount: { amount: "15.40", currency: "EUR" } }, { ago: 690, type: "submit-appeal", note: "delivered and signed for" },
      { ago: 100, type: "record-outcome", outcome: "won", note: "the bank kept the payment in place" }, { ago: 90, type: "close-order" },
    ] },
];
