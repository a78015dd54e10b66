// Opens a shop: reads the store, replays every order, tells what could not be read.
import { isMisuse } from "./export.js";
import { Journal } from "./journal.js";
import { checkParts } from "./parts.js";
import { readStore } from "./reading.js";
import { Shop } from "./shop.js";
import { shopWords } from "./words.js";

/**
 * @param {{ engine: any, store: import("../../types/shop.js").Store }} options
 * @returns {Promise<Shop>}
 */
export async function openShop(options) {
  const { engine, store } = checkParts(options);
  const reading = await readStore(store, engine.language);
  const orders = replay(engine, reading);
  const journal = new Journal(store, engine.language, reading);
  if (reading.pointed && reading.notices.length === 0) await journal.sweepOthers();
  return new Shop(engine, journal, { ...reading, orders });
}

/** @param {any} engine @param {import("./reading.js").Reading} reading @returns {Map<string, any>} */
function replay(engine, reading) {
  const orders = new Map();
  for (const [id, events] of reading.events) {
    try {
      orders.set(id, engine.evolve(null, events));
    } catch (thrown) {
      if (!isMisuse(thrown)) throw thrown;
      keepWhatReplays(engine, reading, orders, id);
    }
  }
  return orders;
}

/**
 * An event this engine does not know: the order is shown as it was before it, and the rest is kept for the export.
 * @param {any} engine
 * @param {import("./reading.js").Reading} reading
 * @param {Map<string, any>} orders
 * @param {string} id
 */
function keepWhatReplays(engine, reading, orders, id) {
  const events = reading.events.get(id) ?? [];
  let order = null;
  let kept = 0;
  let detail = "";
  try {
    for (; kept < events.length; kept += 1) order = engine.evolve(order, [events[kept]]);
  } catch (thrown) {
    if (!isMisuse(thrown)) throw thrown;
    detail = /** @type {any} */ (thrown).message;
  }
  reading.notices.push({ code: "events-unreadable", ...shopWords(engine.language, "events-unreadable", { order: id, sequence: kept, detail }) });
  reading.unreadable.push({ key: `order/${id}`, text: JSON.stringify(events.slice(kept)) });
  if (order === null) reading.events.delete(id);
  else {
    reading.events.set(id, events.slice(0, kept));
    orders.set(id, order);
  }
}
