// Which of a reading's entries to take, one after the other, so that every record comes once.

/** @typedef {import("../../types/store.js").Entry} Entry */

/**
 * @typedef {object} Covering
 * @property {Entry[]} parts whole entries, each going on where the one before it ended (its first records may be known already)
 * @property {number} reached the number of the last record in them
 * @property {Entry | undefined} damaged the entry that should follow and cannot be trusted
 * @property {Entry[]} beyond everything that lies behind a gap or a damage
 */

/** @param {readonly Entry[]} entries by number @param {number} after @returns {Covering} */
export function covering(entries, after) {
  /** @type {Entry[]} */
  const parts = [];
  let reached = after;
  let at = 0;
  /** @type {Entry | undefined} */
  let best;
  for (;;) {
    for (; at < entries.length && entries[at].first <= reached + 1; at += 1) {
      const entry = entries[at];
      if (entry.flaw === undefined && (best === undefined || entry.last > best.last)) best = entry;
    }
    if (best === undefined || best.last <= reached) break;
    parts.push(best);
    reached = best.last;
  }
  const beyond = entries.filter((entry) => entry.last > reached);
  return { parts, reached, damaged: beyond.find((entry) => entry.flaw !== undefined && entry.first <= reached + 1), beyond };
}
