// Figures as people read them, and tables of Markdown.

/** Three digits that count: 2.43 M, 113 k, 2.4 k, 0.12. */
export function short(/** @type {number} */ value) {
  const [size, unit] = [[1e9, " G"], [1e6, " M"], [1e3, " k"]].map(([size, unit]) => [Number(size), String(unit)]).find(([size]) => value >= Number(size)) ?? [1, ""];
  const scaled = value / Number(size);
  return `${digits(scaled)}${unit}`;
}

export function digits(/** @type {number} */ value) {
  if (value === 0 || value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toPrecision(value >= 1 ? 3 : 2);
}

export function times(/** @type {number} */ ratio) {
  return `${digits(ratio)}x`;
}

/** Milliseconds in the unit that suits. */
export function span(/** @type {number} */ milliseconds) {
  if (milliseconds >= 1000) return `${digits(milliseconds / 1000)} s`;
  return milliseconds >= 1 ? `${digits(milliseconds)} ms` : `${digits(milliseconds * 1000)} us`;
}

/** Bytes in thousands. */
export function kilobytes(/** @type {number} */ bytes) {
  return (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
}

/** The first column is words, the others are figures. */
export function table(/** @type {string[]} */ head, /** @type {string[][]} */ rows) {
  const rule = head.map((_, at) => (at === 0 ? "---" : "--:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
