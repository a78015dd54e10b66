// Services against limits, ranked, and for each that does not fit every reason.
import { byScore, factsOf, quote } from "../parts/facts.mjs";

/** @typedef {import("../parts/facts.mjs").Facts} Facts */
/** @typedef {import("../../data/services.mjs").Service} Service */
/** @typedef {Service & { goes: Set<string>, stopped: Set<string> }} Prepared */

export function chooser(/** @type {Service[]} */ services) {
  const prepared = services.map((service) => ({ ...service, goes: new Set(service.countries), stopped: new Set(service.suspended) }));
  return (/** @type {import("../../data/orders.mjs").Order[]} */ orders) =>
    orders.map((order) => {
      const facts = factsOf(order);
      return { facts, best: choose(prepared, facts).ranked[0] ?? null };
    });
}

export function choose(/** @type {Prepared[]} */ services, /** @type {Facts} */ facts) {
  const [ranked, rejected] = [/** @type {import("../parts/facts.mjs").Quote[]} */ ([]), /** @type {any[]} */ ([])];
  for (const service of services) {
    const reasons = reasonsAgainst(service, facts);
    if (reasons.length === 0) ranked.push(quote(service, facts));
    else rejected.push({ code: service.code, reasons });
  }
  ranked.sort(byScore);
  return { ranked, rejected };
}

function reasonsAgainst(/** @type {Prepared} */ service, /** @type {Facts} */ facts) {
  const reasons = /** @type {{ rule: string, limit: unknown, actual: unknown }[]} */ ([]);
  if (!service.goes.has(facts.country)) reasons.push({ rule: "destination", limit: null, actual: facts.country });
  if (service.stopped.has(facts.country)) reasons.push({ rule: "suspended", limit: null, actual: facts.country });
  if (facts.grams < service.minGrams) reasons.push({ rule: "min-grams", limit: service.minGrams, actual: facts.grams });
  if (facts.grams > service.maxGrams) reasons.push({ rule: "max-grams", limit: service.maxGrams, actual: facts.grams });
  if (facts.side > service.maxSide) reasons.push({ rule: "max-side", limit: service.maxSide, actual: facts.side });
  if (facts.sides > service.maxSides) reasons.push({ rule: "max-sides", limit: service.maxSides, actual: facts.sides });
  if (facts.cents > service.maxCents) reasons.push({ rule: "max-cents", limit: service.maxCents, actual: facts.cents });
  if (facts.battery && !service.batteries) reasons.push({ rule: "batteries", limit: false, actual: true });
  if (service.rank < facts.rank) reasons.push({ rule: "class", limit: service.rank, actual: facts.rank });
  return reasons;
}
