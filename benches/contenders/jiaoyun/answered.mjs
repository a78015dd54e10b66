// What the engine answers, in the words in which answers are compared. Knows nothing of how they came.

/** @typedef {import("../../../pkg/types/desk.js").OrderRow} OrderRow */
/** @typedef {import("../../../pkg/types/desk.js").WhatIf} WhatIf */
/** @typedef {import("../../../pkg/types/order.js").Order} Order */
/** @typedef {import("../../../pkg/types/order.js").Line} Line */
/** @typedef {import("../../workloads/answers.mjs").Row} Row */

/** How far an order is, as the other contenders call it. */
const STAGES = /** @type {Record<string, string>} */ ({ "handed-over": "handed", declared: "shipped", noticed: "shipped" });
const DECLARED = "shipped";

/** @returns {Row[]} */
export function rowsOf(/** @type {Record<"id" | "dueMillis" | "workingMinutesLeft", any[]>} */ times, /** @type {Record<"service" | "costAmount" | "stage", any[]>} */ ways) {
  return times.id.map((id, at) => ({
    id,
    deadline: times.dueMillis[at],
    minutesLeft: times.workingMinutesLeft[at],
    carrier: ways.service[at],
    priceCents: centsOf(ways.costAmount[at]),
    stage: STAGES[ways.stage[at]] ?? ways.stage[at],
  }));
}

/** Those whose first scan alone is awaited are left out. */
export function stillToDeclare(/** @type {any} */ columns) {
  return rowsOf(columns, columns).filter(({ stage }) => stage !== DECLARED);
}

export function flipsOf(/** @type {WhatIf} */ answer) {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems.slice(0, 3)));
  const flips = answer.flips.map(({ orderId, from, to }) => ({ id: orderId, from: from.service ?? null, to: to.service ?? null, priceCents: centsOf(to.cost?.amount ?? null) }));
  return { flips, unservable: answer.newlyUnservable };
}

export function foundOf(/** @type {{ rows: OrderRow[], total: number }} */ { rows, total }) {
  return { total, rows: rows.map(foundRow) };
}

function foundRow(/** @type {OrderRow} */ { id, buyer, city, total, paidAt }) {
  return { id, buyer, city, totalCents: centsOf(total?.amount ?? null), paidAt: Date.parse(paidAt ?? "") };
}

export function orderOf(/** @type {Order} */ { id, times, buyer, receiver, memo, amounts, lines }) {
  const [createdAt, paidAt] = [times.createdAt, times.paidAt].map((time) => Date.parse(time?.at ?? ""));
  const service = lines[0].buyerService?.code ?? lines[0].buyerService?.name;
  const totalCents = centsOf(amounts.total?.amount ?? null);
  return { id, createdAt, paidAt, buyer: buyer.name, address: receiver.addressLine1, note: memo ?? "", service, totalCents, items: lines.map(itemOf) };
}

function itemOf(/** @type {Line} */ { sku, name, quantity, unitPrice, weightGrams, lengthMm, widthMm, heightMm, goods }) {
  const size = { grams: weightGrams, length: lengthMm, width: widthMm, height: heightMm };
  return { sku, title: name, quantity, unitCents: centsOf(unitPrice?.amount ?? null), ...size, battery: goods?.includes("battery") ?? false };
}

function centsOf(/** @type {string | null} */ amount) {
  return amount === null ? 0 : Math.round(Number(amount) * 100);
}
