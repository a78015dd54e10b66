// Chance that can be had again: everything comes of one seed.

/** Units that stand at the edges of what stores write. */
const EDGES = [0x0, 0x20, 0x2e, 0x30, 0x33ff, 0x3400, 0xa3ff, 0xa400, 0xabff, 0xac00, 0xbbff, 0xbc00, 0xbc7f, 0xbc80, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xfeff, 0xffff];

export class Chance {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
    for (let turn = 0; turn < 4; turn += 1) this.#next();
  }

  /** A whole number from 0 up to, not including, a bound. @param {number} bound */
  below(bound) {
    return Math.floor((this.#next() / 4294967296) * bound);
  }

  /** True once in so many times. @param {number} times */
  one(times) {
    return this.below(times) === 0;
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  of(list) {
    return list[this.below(list.length)];
  }

  /** @param {number} most */
  bytes(most) {
    const small = this.one(2);
    return Uint8Array.from({ length: this.below(most + 1) }, () => (small ? this.of([0, 1, 2, 17, 127, 128, 255]) : this.below(256)));
  }

  /** Bytes that deflate well. @param {number} most */
  repetitive(most) {
    const pattern = this.bytes(20);
    return Uint8Array.from({ length: this.below(most) }, (_, at) => (pattern[at % (pattern.length || 1)] ?? 0) ^ (this.one(50) ? 1 : 0));
  }

  /** @param {number} most */
  text(most) {
    return String.fromCharCode(...Array.from({ length: this.below(most + 1) }, () => (this.one(2) ? this.of(EDGES) : this.below(65536))));
  }

  /** The bytes with some changed, cut, doubled or put in. @param {Uint8Array} bytes */
  damaged(bytes) {
    const at = this.below(bytes.length + 1);
    const kind = this.below(4);
    if (kind === 0 && at < bytes.length) return bytes.with(at, this.below(256));
    if (kind === 1) return bytes.slice(0, at);
    if (kind === 2) return Uint8Array.from([...bytes.subarray(0, at), ...this.bytes(4), ...bytes.subarray(at)]);
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(Math.min(bytes.length, at + 1 + this.below(4)))]);
  }

  /** @param {string} text */
  damagedText(text) {
    const at = this.below(text.length + 1);
    return text.slice(0, at) + this.text(3) + text.slice(at + this.below(4));
  }

  #next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
