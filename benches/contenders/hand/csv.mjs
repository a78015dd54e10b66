// A parser of RFC 4180: text in, lists of cells out.

const [QUOTE, COMMA, RETURN, LINE] = [34, 44, 13, 10];

/** @returns {string[][]} */
export function rowsOf(/** @type {string} */ text) {
  const rows = [];
  let row = /** @type {string[]} */ ([]);
  let at = 0;
  while (at < text.length) {
    const end = text.charCodeAt(at) === QUOTE ? closingQuote(text, at) : cellEnd(text, at);
    row.push(text.charCodeAt(at) === QUOTE ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
    at = end;
    if (text.charCodeAt(at) === COMMA) {
      at++;
      if (!endsLine(text, at)) continue;
      row.push("");
    }
    if (text.charCodeAt(at) === RETURN) at++;
    if (text.charCodeAt(at) === LINE) at++;
    rows.push(row);
    row = [];
  }
  return rows;
}

function endsLine(/** @type {string} */ text, /** @type {number} */ at) {
  const code = text.charCodeAt(at);
  return at === text.length || code === LINE || code === RETURN;
}

function cellEnd(/** @type {string} */ text, /** @type {number} */ from) {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === LINE || code === RETURN) return at;
  }
  return text.length;
}

/** The place after the quote that closes the cell. */
function closingQuote(/** @type {string} */ text, /** @type {number} */ from) {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new Error("a quote is not closed");
    if (text.charCodeAt(quote + 1) !== QUOTE) return quote + 1;
    at = quote + 2;
  }
}
