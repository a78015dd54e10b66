// Puts histories that were kept as events of their own onto a desk, and says which of them this engine does not know.

/** Orders in one commit: none too large to be written at once. */
const ORDERS_PER_COMMIT = 500;

/** @typedef {{ id: string, events: any[] }} History */
/** @typedef {{ id: string, kept: number, rest: any[], detail: string }} Broken an order whose events end early, and the events that were left out */

/** @param {any} engine @param {any} desk @param {readonly History[]} histories @returns {Broken[]} */
export function adopt(engine, desk, histories) {
  /** @type {Broken[]} */
  const broken = [];
  /** @type {History[]} */
  const sound = [];
  for (const { id, events } of histories) {
    const flaw = flawOf(engine, id, events);
    if (flaw !== undefined) broken.push(flaw);
    if (flaw?.kept !== 0) sound.push({ id, events: events.slice(0, flaw?.kept) });
  }
  for (let at = 0; at < sound.length; at += ORDERS_PER_COMMIT) desk.adopt(sound.slice(at, at + ORDERS_PER_COMMIT));
  return broken;
}

/** An event this engine does not know: the order is taken as it was before it. @param {any} engine @param {string} id @param {any[]} events @returns {Broken | undefined} */
function flawOf(engine, id, events) {
  try {
    engine.evolve(null, events);
    return undefined;
  } catch (thrown) {
    if (!isMisuse(thrown)) throw thrown;
  }
  let order = null;
  for (let kept = 0; kept < events.length; kept += 1) {
    try {
      order = engine.evolve(order, [events[kept]]);
    } catch (thrown) {
      if (!isMisuse(thrown)) throw thrown;
      return { id, kept, rest: events.slice(kept), detail: /** @type {any} */ (thrown).message };
    }
  }
  return undefined;
}

/** What the engine says of data, as against a fault of its own. @param {any} thrown */
function isMisuse(thrown) {
  return typeof thrown?.code === "string" && thrown.code !== "internal" && thrown.code !== "engine-closed";
}
