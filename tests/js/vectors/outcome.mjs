// What the steps of a golden vector come to in this host: seals after each step, receipts, sizes.

/** @typedef {Record<string, any>} Step one call of the desk */

const CALLS = {
  apply: (desk, command) => desk.apply(command),
  applyAll: (desk, commands) => desk.applyAll(commands),
  undo: (desk, options) => desk.undo(options),
  import: (desk, { text, rows, options }) => desk.importOrders(rows ?? text, options),
};

/** @param {import("jiaoyun").Engine} engine @param {{ steps: Step[] }} vector */
export function outcomeOf(engine, { steps }) {
  const desk = engine.openDesk();
  const seals = steps.map((step) => {
    const [[name, given]] = Object.entries(step);
    CALLS[name](desk, given);
    return desk.verifyLedger().seal;
  });
  const { orders } = desk.orders({ page: { from: 0, size: 100_000 } });
  const receipts = orders.flatMap(({ id }) => desk.events(id).flatMap((event) => (event.choice?.receipt === undefined ? [] : [`${id} ${event.choice.receipt}`])));
  const outcome = { sequence: desk.sequence, size: desk.size, bytes: desk.snapshot().length, seals, receipts };
  desk.close();
  return outcome;
}
