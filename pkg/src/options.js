// Options as the module reads them: plain objects in which every `Date` is text.
import { JiaoyunError } from "./errors.js";
import { kindOf, wordsOf } from "./words.js";

/** A `Date` of any realm. @param {unknown} value @returns {value is Date} */
function isDate(value) {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** The options with every `Date` as text; the module checks the rest. @param {object | undefined} options @param {string | undefined} language */
export function plainOptions(options, language, root = "") {
  if (options === undefined) return {};
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new JiaoyunError({ ...wordsOf(language, "options-malformed", { found: kindOf(options, language) }), code: "shape-wrong", path: "/options" });
  }
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, plainInstant(value, language, `${root}/${name}`)]));
}

/** An instant as text, where it is a `Date`. @param {unknown} value @param {string | undefined} language @param {string} path */
export function plainInstant(value, language, path) {
  if (!isDate(value)) return value;
  if (Number.isNaN(value.getTime())) throw new JiaoyunError({ ...wordsOf(language, "instant-malformed", { path }), path });
  return value.toISOString();
}
