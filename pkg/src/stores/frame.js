// What stands under one key: six bytes that say what it is and catch damage, then the bytes that were given.
//
//   format, 2 (1 byte) | packing (1 byte: 0 as they are, 1 deflate-raw) | CRC-32 of key, packing and body (4 bytes, little endian) | body
import { deflated, inflated } from "./deflate.js";
import { FORMAT } from "./keys.js";
import { crc32 } from "./sum.js";

const HEAD = 6;
const PLAIN = 0;
const DEFLATED = 1;

/** @param {string} key @param {Uint8Array} bytes */
export async function framed(key, bytes) {
  const smaller = await deflated(bytes);
  const body = smaller ?? bytes;
  const value = new Uint8Array(HEAD + body.length);
  value[0] = FORMAT;
  value[1] = smaller === undefined ? PLAIN : DEFLATED;
  new DataView(value.buffer).setUint32(2, sumFor(key, value[1], body), true);
  value.set(body, HEAD);
  return value;
}

/** @typedef {{ ok: true, bytes: Uint8Array } | { ok: false, why: "damaged" | "newer", bytes: Uint8Array }} Unframed `bytes` of a damaged value are what can still be made out. */

/** @param {string} key @param {Uint8Array} value @returns {Promise<Unframed>} */
export async function unframed(key, value) {
  if (value.length < HEAD || value[0] < FORMAT) return { ok: false, why: "damaged", bytes: value.subarray(Math.min(HEAD, value.length)) };
  if (value[0] > FORMAT || value[1] > DEFLATED) return { ok: false, why: "newer", bytes: new Uint8Array() };
  const body = value.subarray(HEAD);
  const sum = new DataView(value.buffer, value.byteOffset).getUint32(2, true);
  const whole = value[1] === DEFLATED ? await inflated(body) : { ok: true, bytes: body };
  if (whole.ok && sum === sumFor(key, value[1], body)) return { ok: true, bytes: whole.bytes };
  return { ok: false, why: "damaged", bytes: whole.bytes };
}

/** @param {string} key @param {number} packing @param {Uint8Array} body */
function sumFor(key, packing, body) {
  return crc32(new TextEncoder().encode(key), Uint8Array.of(packing), body);
}
