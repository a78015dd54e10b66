// Orders as a shop keeps them: each with a ten-event history, and with an id, a name, a phone, an address of 60 characters, a title of 100 and a
// number that no other order has, so that nothing is saved by saying the same twice.
import { HOUR, NOW } from "./calendar.mjs";
import { CODES } from "./countries.mjs";
import { random } from "./random.mjs";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const STEPS = ["paid", "confirmed", "stocked", "logistics", "logistics", "labelled", "handed", "shipped", "delivered", "finished"];
const EVENTS = ["PAY", "CONFIRM", "STOCK", "CREATE_LOGISTICS", "SET_TRACKING", "PRINT_LABEL", "HAND_OVER", "NOTIFY", "DELIVER", "FINISH"];
const PERSONS = ["buyer", "system", "seller"];

/** @typedef {ReturnType<typeof makeHistory>} Kept */

/** @returns {Kept[]} */
export function makeHistories(/** @type {number} */ count, seed = 31337) {
  const draw = random(seed);
  return Array.from({ length: count }, () => makeHistory(draw));
}

function makeHistory(/** @type {import("./random.mjs").Random} */ draw) {
  const paidAt = NOW - draw.between(0, 38 * 86400) * 1000;
  const cents = draw.between(99, 26000);
  return {
    id: digits(draw, 16),
    createdAt: paidAt - draw.between(20, 18000) * 1000,
    paidAt,
    buyer: words(draw, 16),
    phone: `+${draw.between(1, 99)} ${digits(draw, 10)}`,
    country: draw.pick(CODES),
    province: words(draw, 8),
    city: words(draw, 10),
    postcode: digits(draw, 5),
    address: words(draw, 60),
    note: "",
    items: [{ sku: `SKU-${digits(draw, 5)}`, title: words(draw, 100), variation: "黑色 XL", quantity: 1, unitCents: cents, grams: draw.between(20, 900), length: draw.between(40, 380), width: draw.between(30, 280), height: draw.between(5, 160), battery: false }],
    service: "STANDARD",
    totalCents: cents,
    status: "finished",
    tracking: `LP${digits(draw, 12)}CN`,
    carrier: "CAINIAO_STANDARD",
    history: EVENTS.map((event, at) => ({ event, to: STEPS[at], at: paidAt + at * HOUR + draw.between(0, 3599) * 1000, by: PERSONS[at % PERSONS.length] })),
  };
}

function digits(/** @type {import("./random.mjs").Random} */ draw, /** @type {number} */ length) {
  return Array.from({ length }, (_, at) => draw.between(at === 0 ? 1 : 0, 9)).join("");
}

/** So many random letters, a space among them now and then. */
function words(/** @type {import("./random.mjs").Random} */ draw, /** @type {number} */ length) {
  return Array.from({ length }, (_, at) => (at > 0 && at < length - 1 && draw.chance(0.14) ? " " : draw.pick([...LETTERS]))).join("");
}
