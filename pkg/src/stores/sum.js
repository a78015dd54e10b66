// Sums that catch a torn or edited value, not an adversary; the ledger's seals are for those.

/** FNV-1a over UTF-16 units, as the first format has it. @param {string} text */
export function sumOf(text) {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}

/** @type {Int32Array | undefined} */
let table;

function crcTable() {
  const made = new Int32Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    made[byte] = value;
  }
  return made;
}

/** CRC-32 over several parts, as one. @param {...Uint8Array} parts */
export function crc32(...parts) {
  table ??= crcTable();
  let crc = -1;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) crc = (crc >>> 8) ^ table[(crc ^ part[at]) & 255];
  }
  return (crc ^ -1) >>> 0;
}
