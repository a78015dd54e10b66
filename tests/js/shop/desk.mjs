// A desk in JavaScript over the engine's `decide` and `evolve`, with sealed records of JSON: what a shop needs of a desk, in the plainest form.
import { joined } from "../../../pkg/src/stores/deflate.js";

const SEAL = 16;

/** The engine, with desks; `answered` sees every answer to a question. */
export function withDesks(engine, answered = structuredClone) {
  const own = (name) => (typeof engine[name] === "function" ? engine[name].bind(engine) : engine[name]);
  return new Proxy(engine, { get: (_, name) => (name === "openDesk" ? () => new Desk(engine, answered) : own(name)) });
}

class Desk {
  #engine;
  #orders = new Map();
  #events = new Map();
  #records = [];

  #answered;

  constructor(engine, answered) {
    this.#engine = engine;
    this.#answered = answered;
  }

  get sequence() {
    return this.#records.length;
  }

  get size() {
    return this.#orders.size;
  }

  order(id) {
    return this.#answered(this.#orders.get(id) ?? null);
  }

  events(id) {
    return this.#answered(this.#events.get(id) ?? []);
  }

  orders() {
    return this.#answered({ orders: [...this.#orders.values()], total: this.#orders.size });
  }

  apply(command) {
    const [result] = this.applyAll([command]).results;
    return result.ok ? { ...result, sequence: this.sequence } : result;
  }

  applyAll(commands) {
    const draft = new Map();
    const results = commands.map((command) => {
      const order = draft.get(command?.orderId) ?? this.#orders.get(command?.orderId) ?? null;
      const decision = this.#engine.decide(order, command);
      if (decision.ok && decision.events.length > 0) draft.set(command.orderId, this.#engine.evolve(order, decision.events));
      return decision;
    });
    this.#commit(results.flatMap((result) => (result.ok ? result.events : [])));
    return { sequence: this.sequence, results };
  }

  adopt(histories) {
    this.#commit(histories.flatMap(({ events }) => events));
    return { ok: true, sequence: this.sequence };
  }

  changesSince(sequence) {
    return joined(this.#records.slice(sequence));
  }

  receive(bytes) {
    const before = this.sequence;
    for (let at = 0; at < bytes.length; ) {
      const record = recordAt(bytes, at);
      if (record === undefined || String(record.subarray(-SEAL)) !== String(this.#seal(record.subarray(0, -SEAL)))) {
        return { ok: false, applied: this.sequence - before, sequence: this.sequence, code: "record-damaged", at: this.sequence + 1, message: "damaged", help: "" };
      }
      this.#take(record);
      at += record.length;
    }
    return { ok: true, applied: this.sequence - before, sequence: this.sequence };
  }

  retract(sequence) {
    const kept = this.#records.slice(0, sequence);
    this.#orders.clear();
    this.#events.clear();
    this.#records = [];
    for (const record of kept) this.#take(record);
  }

  verifyLedger() {
    return { ok: true, sequence: this.sequence };
  }

  close() {}

  #commit(events) {
    if (events.length === 0) return;
    const body = new TextEncoder().encode(JSON.stringify(events));
    const head = joined([varint(body.length), body]);
    this.#take(joined([head, this.#seal(head)]));
  }

  #take(record) {
    const { begin } = lengthAt(record, 0);
    for (const event of JSON.parse(new TextDecoder().decode(record.subarray(begin, -SEAL)))) {
      this.#orders.set(event.orderId, this.#engine.evolve(this.#orders.get(event.orderId) ?? null, event));
      this.#events.set(event.orderId, [...(this.#events.get(event.orderId) ?? []), event]);
    }
    this.#records.push(record);
  }

  /** Chained over the seal before. */
  #seal(head) {
    return sealOf(this.#records.at(-1)?.subarray(-SEAL) ?? new Uint8Array(SEAL), head);
  }
}

/** Sixteen bytes that any changed byte changes; the engine's own are BLAKE3. */
function sealOf(before, head) {
  const sums = new Uint32Array([1, 2, 3, 4]);
  for (const part of [before, head]) {
    for (const byte of part) sums.forEach((sum, at) => (sums[at] = Math.imul(sum ^ byte ^ (at * 59), 0x01000193 + at * 2)));
  }
  return new Uint8Array(sums.buffer);
}

function varint(length) {
  const bytes = [];
  for (let rest = length; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

function lengthAt(bytes, at) {
  let length = 0;
  for (let begin = at, scale = 1; begin < bytes.length; begin += 1, scale *= 128) {
    length += (bytes[begin] & 127) * scale;
    if (bytes[begin] < 128) return { begin: begin + 1, length };
  }
  return { begin: Infinity, length };
}

function recordAt(bytes, at) {
  const { begin, length } = lengthAt(bytes, at);
  const end = begin + length + SEAL;
  return end <= bytes.length ? bytes.slice(at, end) : undefined;
}
