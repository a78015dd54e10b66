// Bytes as base64, by what every host has.

/** Characters that one call can take as arguments. */
const STEP = 8192;

/** @param {Uint8Array} bytes */
export function base64Of(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(text);
}

/** The bytes; none where the text is not base64. @param {string} text */
export function bytesOfBase64(text) {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    // Damaged text is damaged bytes; the caller's sums say so.
    return new Uint8Array();
  }
}
