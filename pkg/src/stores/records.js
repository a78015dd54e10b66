// Where one sealed record ends and the next begins: `varint length | body | 16 bytes of seal`, one after the other.

const SEAL = 16;

/** Where the record that begins at `from` ends; nothing where it is not whole. @param {Uint8Array} bytes @param {number} from */
export function endOf(bytes, from) {
  let length = 0;
  for (let at = from, scale = 1; at < bytes.length && at < from + 6; at += 1, scale *= 128) {
    length += (bytes[at] & 127) * scale;
    if (bytes[at] >= 128) continue;
    const end = at + 1 + length + SEAL;
    return end <= bytes.length ? end : undefined;
  }
  return undefined;
}

/** What follows the first `count` records; nothing where there are fewer. @param {Uint8Array} bytes @param {number} count */
export function withoutFirst(bytes, count) {
  let from = 0;
  for (let passed = 0; passed < count; passed += 1) {
    const end = endOf(bytes, from);
    if (end === undefined) return undefined;
    from = end;
  }
  return bytes.subarray(from);
}

/**
 * Whole records in parts of about `size` bytes, numbered from `first`.
 * @param {Uint8Array} bytes @param {number} first @param {number} size
 * @returns {{ first: number, last: number, bytes: Uint8Array }[]}
 */
export function inParts(bytes, first, size) {
  const parts = [];
  let begin = 0;
  let number = first;
  for (let at = 0; at < bytes.length; number += 1) {
    const end = endOf(bytes, at) ?? bytes.length;
    at = end;
    if (end - begin < size && end < bytes.length) continue;
    parts.push({ first, last: number, bytes: bytes.subarray(begin, end) });
    first = number + 1;
    begin = end;
  }
  return parts;
}
