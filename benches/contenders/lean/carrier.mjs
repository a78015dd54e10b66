// Limits, price and days of the services as expressions of json-logic-js.
import jsonLogic from "json-logic-js";
import { CENTS_PER_DAY } from "../../data/services.mjs";
import { byScore, factsOf } from "../parts/facts.mjs";

/** @typedef {import("../../data/services.mjs").Service} Service */
/** @typedef {import("../parts/facts.mjs").Facts} Facts */
/** @typedef {{ code: string, limits: { rule: string, limit: unknown, fact: keyof Facts, holds: any }[], price: any, days: any }} Compiled */

jsonLogic.add_operation("ceil", Math.ceil);
jsonLogic.add_operation("round", Math.round);

const value = (/** @type {keyof Facts} */ name) => ({ var: name });

export function chooser(/** @type {Service[]} */ services) {
  const compiled = services.map(compile);
  return (/** @type {import("../../data/orders.mjs").Order[]} */ orders) =>
    orders.map((order) => {
      const facts = factsOf(order);
      return { facts, best: choose(compiled, facts).ranked[0] ?? null };
    });
}

/** @returns {Compiled} */
function compile(/** @type {Service} */ service) {
  const billed = service.divisor > 0 ? { max: [value("grams"), { "/": [value("volume"), service.divisor] }] } : value("grams");
  const steps = { ceil: [{ "/": [billed, service.step] }] };
  const before = { "+": [service.base, { "*": [steps, service.perStep] }] };
  return {
    code: service.code,
    limits: limitsOf(service),
    price: { round: [{ "/": [{ "*": [before, value("percent")] }, 100] }] },
    days: { "+": [service.days, value("extraDays")] },
  };
}

/** @returns {Compiled["limits"]} */
function limitsOf(/** @type {Service} */ service) {
  return [
    { rule: "destination", limit: null, fact: "country", holds: { in: [value("country"), service.countries] } },
    { rule: "suspended", limit: null, fact: "country", holds: { "!": [{ in: [value("country"), service.suspended] }] } },
    { rule: "min-grams", limit: service.minGrams, fact: "grams", holds: { ">=": [value("grams"), service.minGrams] } },
    ...[
      atMost("max-grams", service.maxGrams, "grams"),
      atMost("max-side", service.maxSide, "side"),
      atMost("max-sides", service.maxSides, "sides"),
      atMost("max-cents", service.maxCents, "cents"),
    ],
    ...(service.batteries ? [] : [{ rule: "batteries", limit: false, fact: /** @type {const} */ ("battery"), holds: { "!": [value("battery")] } }]),
    atMost("class", service.rank, "rank"),
  ];
}

function atMost(/** @type {string} */ rule, /** @type {number} */ limit, /** @type {keyof Facts} */ fact) {
  return { rule, limit, fact, holds: { "<=": [value(fact), limit] } };
}

function choose(/** @type {Compiled[]} */ services, /** @type {Facts} */ facts) {
  const [ranked, rejected] = [/** @type {import("../parts/facts.mjs").Quote[]} */ ([]), /** @type {any[]} */ ([])];
  for (const { code, limits, price, days: daysOf } of services) {
    const reasons = limits.filter(({ holds }) => !jsonLogic.apply(holds, facts)).map(({ rule, limit, fact }) => ({ rule, limit, actual: facts[fact] }));
    if (reasons.length > 0) {
      rejected.push({ code, reasons });
      continue;
    }
    const [priceCents, days] = [jsonLogic.apply(price, facts), jsonLogic.apply(daysOf, facts)];
    ranked.push({ code, priceCents, days, score: priceCents + CENTS_PER_DAY * days });
  }
  ranked.sort(byScore);
  return { ranked, rejected };
}
