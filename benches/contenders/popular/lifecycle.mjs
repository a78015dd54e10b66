// The lifecycle as an xstate machine, an actor for each order.
import { assign, createActor, setup } from "xstate";
import { HEAVIEST, PROTECTED_FOR, SHORTEST_NUMBER } from "../hand/lifecycle.mjs";

const lastOf = (/** @type {any} */ context) => context.history[context.history.length - 1];

const guards = /** @type {Record<string, (now: { context: any, event: any }) => boolean>} */ ({
  paidEnough: ({ context, event }) => event.cents >= context.totalCents,
  addressed: ({ context }) => context.city !== "" && context.postcode !== "" && context.address !== "",
  inStock: ({ context }) => context.inStock >= context.needed,
  hasService: ({ event }) => Boolean(event.service),
  hasTracking: ({ context }) => context.tracking !== null,
  lightEnough: ({ context }) => context.grams > 0 && context.grams <= HEAVIEST,
  looksTracked: ({ context }) => context.tracking !== null && context.tracking.length >= SHORTEST_NUMBER,
  afterShipping: ({ context, event }) => event.at > lastOf(context).at,
  protectionOver: ({ context, event }) => event.at - lastOf(context).at >= PROTECTED_FOR,
});

const actions = /** @type {Record<string, any>} */ ({
  log: assign({ history: ({ context, event }, /** @type {any} */ { to }) => [...context.history, { event: event.type, to, at: /** @type {any} */ (event).at }] }),
  restock: assign({ inStock: ({ context, event }) => context.inStock + /** @type {any} */ (event).quantity }),
  setTracking: assign({ tracking: ({ event }) => /** @type {any} */ (event).tracking }),
  setService: assign({ service: ({ event }) => /** @type {any} */ (event).service }),
});

/** A transition that is written down. */
function to(/** @type {string} */ target, /** @type {string | undefined} */ guard = undefined, /** @type {string | undefined} */ extra = undefined) {
  const log = { type: "log", params: { to: target } };
  return { target, ...(guard ? { guard } : {}), actions: extra ? [extra, log] : [log] };
}

const states = /** @type {Record<string, any>} */ ({
  placed: { on: { PAY: to("paid", "paidEnough"), CANCEL: to("cancelled") } },
  paid: { on: { CONFIRM: to("confirmed", "addressed"), CANCEL: to("cancelled") } },
  confirmed: { on: { RESTOCK: { actions: ["restock", { type: "log", params: { to: "confirmed" } }] }, STOCK: to("stocked", "inStock"), CANCEL: to("cancelled") } },
  stocked: { on: { CREATE_LOGISTICS: to("logistics", "hasService", "setService") } },
  logistics: { on: { SET_TRACKING: { actions: ["setTracking", { type: "log", params: { to: "logistics" } }] }, PRINT_LABEL: to("labelled", "hasTracking") } },
  labelled: { on: { HAND_OVER: to("handed", "lightEnough") } },
  handed: { on: { NOTIFY: to("shipped", "looksTracked") } },
  shipped: { on: { DELIVER: to("delivered", "afterShipping"), DISPUTE: to("disputed") } },
  delivered: { on: { FINISH: to("finished", "protectionOver"), DISPUTE: to("disputed") } },
  disputed: { on: { RESOLVE: to("finished") } },
  finished: { type: "final" },
  cancelled: { type: "final" },
});

/** @returns {import("../parts/stack.mjs").Lifecycle} */
export function lifecycle() {
  const context = (/** @type {any} */ { input }) => ({ ...input, service: null, tracking: null, history: [] });
  const machine = setup({ guards, actions }).createMachine({ id: "order", initial: "placed", context, states });
  return {
    start: (shipment) => createActor(machine, { input: shipment }).start(),
    send,
    stage: (actor) => actor.getSnapshot().value,
    lastAt: (actor) => lastOf(actor.getSnapshot().context).at,
    save: (actor) => actor.getPersistedSnapshot(),
    restore: (snapshot) => createActor(machine, { snapshot, input: undefined }).start(),
  };
}

/** An event that no transition takes leaves the history as it is. */
function send(/** @type {any} */ actor, /** @type {any} */ event) {
  const before = actor.getSnapshot().context.history.length;
  actor.send(event);
  return actor.getSnapshot().context.history.length > before;
}
