// The lifecycle as a robot3 machine.
import { createMachine, guard, interpret, reduce, state, transition } from "robot3";
import { HEAVIEST, PROTECTED_FOR, SHORTEST_NUMBER } from "../hand/lifecycle.mjs";

/** @typedef {any} Context */

const lastOf = (/** @type {Context} */ context) => context.history[context.history.length - 1];
const logged = (/** @type {string} */ to) => reduce((/** @type {Context} */ context, /** @type {any} */ event) => ({ ...context, history: [...context.history, { event: event.type, to, at: event.at }] }));
const when = (/** @type {(context: Context, event: any) => boolean} */ holds) => guard(holds);
const set = (/** @type {(context: Context, event: any) => object} */ change) => reduce((/** @type {Context} */ context, /** @type {any} */ event) => ({ ...context, ...change(context, event) }));

/** A transition that is written down. */
function to(/** @type {string} */ event, /** @type {string} */ target, /** @type {any[]} */ ...steps) {
  return transition(event, target, ...steps, logged(target));
}

const STATES = {
  placed: state(to("PAY", "paid", when((order, { cents }) => cents >= order.totalCents)), to("CANCEL", "cancelled")),
  paid: state(to("CONFIRM", "confirmed", when(({ city, postcode, address }) => city !== "" && postcode !== "" && address !== "")), to("CANCEL", "cancelled")),
  confirmed: state(
    to("RESTOCK", "confirmed", set(({ inStock }, { quantity }) => ({ inStock: inStock + quantity }))),
    to("STOCK", "stocked", when(({ inStock, needed }) => inStock >= needed)),
    to("CANCEL", "cancelled"),
  ),
  stocked: state(to("CREATE_LOGISTICS", "logistics", when((_, { service }) => Boolean(service)), set((_, { service }) => ({ service })))),
  logistics: state(to("SET_TRACKING", "logistics", set((_, { tracking }) => ({ tracking }))), to("PRINT_LABEL", "labelled", when(({ tracking }) => tracking !== null))),
  labelled: state(to("HAND_OVER", "handed", when(({ grams }) => grams > 0 && grams <= HEAVIEST))),
  handed: state(to("NOTIFY", "shipped", when(({ tracking }) => tracking !== null && tracking.length >= SHORTEST_NUMBER))),
  shipped: state(to("DELIVER", "delivered", when((order, { at }) => at > lastOf(order).at)), to("DISPUTE", "disputed")),
  delivered: state(to("FINISH", "finished", when((order, { at }) => at - lastOf(order).at >= PROTECTED_FOR)), to("DISPUTE", "disputed")),
  disputed: state(to("RESOLVE", "finished")),
  finished: state(),
  cancelled: state(),
};

const nothing = () => {};

/** robot3 restores nothing by itself: there is a machine that begins at each stage. @returns {import("../parts/stack.mjs").Lifecycle} */
export function lifecycle() {
  const machine = createMachine("placed", STATES, (/** @type {any} */ shipment) => ({ ...shipment, service: null, tracking: null, history: [] }));
  const beginning = Object.fromEntries(Object.keys(STATES).map((stage) => [stage, createMachine(/** @type {any} */ (stage), STATES, (/** @type {any} */ context) => context)]));
  return {
    start: (shipment) => interpret(machine, nothing, /** @type {any} */ (shipment)),
    send,
    stage: (service) => service.machine.current,
    lastAt: (service) => lastOf(service.context).at,
    save: (service) => ({ stage: service.machine.current, context: service.context }),
    restore: ({ stage, context }) => interpret(beginning[stage], nothing, context),
  };
}

/** An event that no transition takes leaves the history as it is. */
function send(/** @type {any} */ service, /** @type {any} */ event) {
  const before = service.context.history.length;
  service.send(event);
  return service.context.history.length > before;
}
