// The limits of the services as rules of json-rules-engine. The price is beyond it: it comes from the event's parameters.
import { Engine } from "json-rules-engine";
import { byScore, factsOf, quote } from "../parts/facts.mjs";

/** @typedef {import("../../data/services.mjs").Service} Service */
/** @typedef {import("../parts/facts.mjs").Facts} Facts */

const LISTS = new Set(["destination", "suspended"]);

export function chooser(/** @type {Service[]} */ services) {
  const engine = engineOf(services);
  const place = new Map(services.map(({ code }, at) => [code, at]));
  return async (/** @type {import("../../data/orders.mjs").Order[]} */ orders) => {
    const choices = [];
    for (const order of orders) {
      const facts = factsOf(order);
      choices.push({ facts, best: (await choose(engine, place, facts)).ranked[0] ?? null });
    }
    return choices;
  };
}

function engineOf(/** @type {Service[]} */ services) {
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const service of services) {
    engine.addRule({ name: service.code, conditions: { all: limitsOf(service) }, event: { type: "fits", params: service } });
  }
  return engine;
}

function limitsOf(/** @type {Service} */ service) {
  const limit = (/** @type {string} */ name, /** @type {string} */ fact, /** @type {string} */ operator, /** @type {any} */ value) => ({ name, fact, operator, value });
  return [
    limit("destination", "country", "in", service.countries),
    limit("suspended", "country", "notIn", service.suspended),
    limit("min-grams", "grams", "greaterThanInclusive", service.minGrams),
    limit("max-grams", "grams", "lessThanInclusive", service.maxGrams),
    limit("max-side", "side", "lessThanInclusive", service.maxSide),
    limit("max-sides", "sides", "lessThanInclusive", service.maxSides),
    limit("max-cents", "cents", "lessThanInclusive", service.maxCents),
    ...(service.batteries ? [] : [limit("batteries", "battery", "equal", false)]),
    limit("class", "rank", "lessThanInclusive", service.rank),
  ];
}

async function choose(/** @type {Engine} */ engine, /** @type {Map<string, number>} */ place, /** @type {Facts} */ facts) {
  const { results, failureResults } = await engine.run(facts);
  const ranked = results.map((result) => quote(/** @type {any} */ (result.event?.params), facts)).sort(byScore);
  const rejected = failureResults.map((result) => ({ code: result.name, reasons: reasonsIn(/** @type {any} */ (result).conditions.all) }));
  rejected.sort((one, other) => Number(place.get(one.code)) - Number(place.get(other.code)));
  return { ranked, rejected };
}

function reasonsIn(/** @type {any[]} */ conditions) {
  const failed = conditions.filter(({ result }) => !result);
  return failed.map(({ name, value, factResult }) => ({ rule: name, limit: LISTS.has(name) ? null : value, actual: factResult }));
}
