// Long work in slices, with a breath for the host between them.

/**
 * @template T
 * @param {() => T} whole
 * @param {() => Generator<import("../../types/desk.js").Progress, T>} sliced
 * @param {import("../../types/shop.js").LongWork | undefined} work
 * @returns {Promise<T>}
 */
export async function inSlices(whole, sliced, work) {
  if (work === undefined) return whole();
  const slices = sliced();
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    work.progress?.(value);
    await new Promise((ready) => setTimeout(ready));
    if (!work.signal?.aborted) continue;
    slices.return(/** @type {any} */ (undefined));
    throw work.signal.reason;
  }
}
