// The fastest library of each kind, as a careful developer could choose them: uDSV, robot3, json-logic-js, nunjucks with Intl, date-fns.
import nunjucks from "nunjucks";
import { inferSchema, initParser } from "udsv";
import { dollars } from "../hand/notice.mjs";
import { decoded, ordersOfLists } from "../parts/orders.mjs";
import { stackContender } from "../parts/stack.mjs";
import { intlDay, perLanguage, templateOf } from "../parts/templates.mjs";
import { workingDays } from "../parts/working-days.mjs";
import { chooser } from "./carrier.mjs";
import { lifecycle } from "./lifecycle.mjs";

/** @typedef {import("../../data/notices.mjs").Language} Language */

/** @type {import("../parts/templates.mjs").Syntax} */
const SYNTAX = {
  hole: (name, isDate) => (isDate ? `{{ ${name} | day }}` : name === "total" ? "{{ totalCents | dollars }}" : `{{ ${name} }}`),
  when: (text) => `{% if tracking %}${text}{% endif %}`,
  unless: (text) => `{% if not tracking %}${text}{% endif %}`,
};

function compiled(/** @type {Language} */ language) {
  const environment = new nunjucks.Environment(null, { autoescape: true });
  environment.addFilter("day", intlDay(language));
  environment.addFilter("dollars", dollars);
  return nunjucks.compile(templateOf(language, SYNTAX), environment);
}

function read(/** @type {Uint8Array} */ bytes) {
  const text = decoded(bytes);
  const schema = inferSchema(text);
  const rows = /** @type {string[][]} */ (initParser(schema).stringArrs(text));
  rows.unshift(schema.cols.map(({ name }) => name));
  return ordersOfLists(rows);
}

function stack() {
  const templates = perLanguage(compiled);
  return { read, chooser, lifecycle: lifecycle(), ...workingDays(), render: (/** @type {any} */ notice) => templates[/** @type {Language} */ (notice.language)].render(notice) };
}

export default stackContender(stack);
