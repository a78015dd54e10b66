// Turns what a host holds (text, bytes of any encoding, rows) into what the module reads.
import { JiaoyunError } from "./errors.js";
import { kindOf, wordsOf } from "./words.js";

/** More than any export of a seller centre; a bound keeps a wrong file from filling the memory. */
export const INPUT_LIMIT_BYTES = 64 * 1024 * 1024;

/** Text as bytes, or the JSON of rows as bytes. @typedef {{ bytes?: Uint8Array, rows?: Uint8Array, problems: object[] }} Input */

/**
 * @param {unknown} data
 * @param {string | undefined} language
 * @returns {Input}
 */
export function readInput(data, language) {
  if (Array.isArray(data)) return readRows(data, language);
  if (typeof data === "string") return readText(data, language);
  const bytes = bytesOf(data);
  if (bytes !== undefined) return readBytes(bytes, language);
  throw new JiaoyunError({ ...wordsOf(language, "input-kind-unknown", { found: kindOf(data, language) }), code: "shape-wrong", path: "/data" });
}

/** Ids that a host holds as `bigint` stay exact. @param {unknown[]} data @param {string | undefined} language @returns {Input} */
function readRows(data, language) {
  try {
    const { bytes: rows, problems } = sized(new TextEncoder().encode(JSON.stringify(data, (_, value) => (typeof value === "bigint" ? String(value) : value))), language);
    return { rows, problems };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new JiaoyunError({ ...wordsOf(language, "input-kind-unknown", { found: "rows that hold each other" }), code: "shape-wrong", path: "/data", cause });
  }
}

/** @param {unknown} data @returns {Uint8Array | undefined} */
export function bytesOf(data) {
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const tag = Object.prototype.toString.call(data);
  if (tag === "[object ArrayBuffer]") return new Uint8Array(/** @type {ArrayBuffer} */ (data));
  return undefined;
}

/** @param {string} text @param {string | undefined} language @returns {Input} */
function readText(text, language) {
  if (text.length > INPUT_LIMIT_BYTES) return refused("input-too-large", language, { bytes: text.length, limit: INPUT_LIMIT_BYTES });
  return sized(new TextEncoder().encode(text), language);
}

/** @param {Uint8Array} bytes @param {string | undefined} language @returns {Input} */
function sized(bytes, language) {
  if (bytes.length <= INPUT_LIMIT_BYTES) return { bytes, problems: [] };
  return refused("input-too-large", language, { bytes: bytes.length, limit: INPUT_LIMIT_BYTES });
}

/** @param {Uint8Array} bytes @param {string | undefined} language @returns {Input} */
function readBytes(bytes, language) {
  const whole = sized(bytes, language);
  if (whole.bytes === undefined) return whole;
  if (isWorkbook(bytes)) return refused("workbook-not-text", language);
  const encoding = encodingOf(bytes);
  return encoding === "utf-8" ? whole : decoded(bytes, encoding, language);
}

/** The first bytes of a zip (xlsx) or of a compound file (xls). @param {Uint8Array} bytes */
function isWorkbook(bytes) {
  const starts = (/** @type {number[]} */ magic) => magic.every((byte, at) => bytes[at] === byte);
  return starts([0x50, 0x4b, 0x03, 0x04]) || starts([0xd0, 0xcf, 0x11, 0xe0]);
}

/** @param {Uint8Array} bytes */
function encodingOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    // Not UTF-8: the seller centre and Excel in China write GB18030.
    return "gb18030";
  }
}

/** @param {Uint8Array} bytes @param {string} encoding @param {string | undefined} language @returns {Input} */
function decoded(bytes, encoding, language) {
  let decoder;
  try {
    decoder = new TextDecoder(encoding);
  } catch {
    return refused("encoding-unsupported", language, { encoding });
  }
  const text = decoder.decode(bytes);
  const input = sized(new TextEncoder().encode(text), language);
  const count = text.split("\uFFFD").length - 1;
  if (count > 0) input.problems.push(problem("bytes-undecodable", "warning", language, { count }));
  return input;
}

/** @param {string} code @param {string | undefined} language @param {Record<string, string | number>} [facts] @returns {Input} */
function refused(code, language, facts) {
  return { problems: [problem(code, "error", language, facts)] };
}

/** @param {string} code @param {string} severity @param {string | undefined} language @param {Record<string, string | number>} [facts] */
function problem(code, severity, language, facts) {
  return { ...wordsOf(language, code, facts), severity, path: "" };
}
