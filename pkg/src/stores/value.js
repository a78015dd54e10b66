// A shelf may give back text as its bytes, or bytes as something else than they were; both are read here.

/** @typedef {import("../../types/store.js").Value} Value */

/** @param {Value | null} value @returns {string | null} */
export function textOfValue(value) {
  return value === null || typeof value === "string" ? value : new TextDecoder().decode(value);
}

/** @param {Value | null} value @returns {Uint8Array} */
export function bytesOfValue(value) {
  if (value === null) return new Uint8Array();
  return typeof value === "string" ? new TextEncoder().encode(value) : value;
}
