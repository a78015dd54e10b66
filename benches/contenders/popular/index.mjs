// What most web developers would put together: papaparse, xstate, json-rules-engine, handlebars, date-fns.
import { format, parseISO } from "date-fns";
import { enGB, es, zhCN } from "date-fns/locale";
import Handlebars from "handlebars";
import Papa from "papaparse";
import { dollars } from "../hand/notice.mjs";
import { decoded, ordersOfObjects } from "../parts/orders.mjs";
import { stackContender } from "../parts/stack.mjs";
import { perLanguage, templateOf } from "../parts/templates.mjs";
import { workingDays } from "../parts/working-days.mjs";
import { chooser } from "./carrier.mjs";
import { lifecycle } from "./lifecycle.mjs";

/** @typedef {import("../../data/notices.mjs").Language} Language */

const DAYS = { en: { pattern: "d MMM yyyy", locale: enGB }, es: { pattern: "d MMM yyyy", locale: es }, zh: { pattern: "yyyy年M月d日", locale: zhCN } };

/** @type {import("../parts/templates.mjs").Syntax} */
const SYNTAX = {
  hole: (name, isDate) => (isDate ? `{{date ${name}}}` : name === "total" ? "{{dollars totalCents}}" : `{{${name}}}`),
  when: (text) => `{{#if tracking}}${text}{{/if}}`,
  unless: (text) => `{{#unless tracking}}${text}{{/unless}}`,
};

function compiled(/** @type {Language} */ language) {
  const handlebars = Handlebars.create();
  const { pattern, locale } = DAYS[language];
  handlebars.registerHelper("date", (/** @type {number} */ instant) => format(instant, pattern, { locale }));
  handlebars.registerHelper("dollars", dollars);
  return handlebars.compile(templateOf(language, SYNTAX));
}

function read(/** @type {Uint8Array} */ bytes) {
  const { data } = Papa.parse(decoded(bytes), { header: true, skipEmptyLines: true });
  return ordersOfObjects(/** @type {Record<string, string>[]} */ (data), (text) => parseISO(text).getTime());
}

function stack() {
  const templates = perLanguage(compiled);
  return { read, chooser, lifecycle: lifecycle(), ...workingDays(), render: (/** @type {any} */ notice) => templates[/** @type {Language} */ (notice.language)](notice) };
}

export default stackContender(stack);
