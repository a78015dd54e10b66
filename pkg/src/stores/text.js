// Bytes as text for places that take nothing else: fifteen bits a UTF-16 unit.
//
// Values below 0x7000 stand at U+3400 and on, the rest at U+AC00: ideographs, hexagrams, Yi and Hangul syllables; no surrogate, no mark,
// nothing that any host changes. Where seven bits or fewer are left, a last unit of U+BC00 to U+BC7F holds them, which tells the length.
const LOW = 0x3400;
const HIGH = 0xac00;
const LOW_COUNT = 0x7000;
const LAST = 0xbc00;

/** @param {Uint8Array} bytes */
export function textOf(bytes) {
  const units = new Uint16Array(Math.ceil((bytes.length * 8) / 15));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < 15) continue;
    bits -= 15;
    units[at++] = unitOf((held >>> bits) & 0x7fff);
    held &= (1 << bits) - 1;
  }
  if (bits > 7) units[at] = unitOf((held << (15 - bits)) & 0x7fff);
  else if (bits > 0) units[at] = LAST + ((held << (7 - bits)) & 0x7f);
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units);
}

/** The bytes; what follows a unit that is none of ours is left out. @param {string} text */
export function bytesOf(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 15) / 8));
  let held = 0;
  let bits = 0;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const { value, width } = valueOf(text.charCodeAt(at));
    if (width === 0) break;
    held = (held << width) | value;
    bits += width;
    while (bits >= 8) {
      bits -= 8;
      bytes[length++] = held >>> bits;
      held &= (1 << bits) - 1;
    }
  }
  return bytes.subarray(0, length);
}

/** Whether a text was made of bytes here. @param {string} text */
export function isOfBytes(text) {
  return valueOf(text.charCodeAt(0)).width > 0;
}

/** @param {number} value */
const unitOf = (value) => (value < LOW_COUNT ? LOW + value : HIGH + value - LOW_COUNT);

/** @param {number} unit */
function valueOf(unit) {
  if (unit >= LOW && unit < LOW + LOW_COUNT) return { value: unit - LOW, width: 15 };
  if (unit >= HIGH && unit < LAST) return { value: unit - HIGH + LOW_COUNT, width: 15 };
  if (unit >= LAST && unit < LAST + 128) return { value: unit - LAST, width: 7 };
  return { value: 0, width: 0 };
}
