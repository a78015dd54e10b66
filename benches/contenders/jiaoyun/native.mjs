// The same engine without JavaScript around it: the calls that the contender makes, as scripts for benches/native.
import { flipsOf, foundOf, orderOf, rowsOf } from "./answered.mjs";
import { TIMES, WAYS, changedPlaybook, daySteps, everyFlip, handOver, lastPaid, mostUrgent, readOptions, whichNotices } from "./asked.mjs";
import { addedWhole } from "./day.mjs";

/** @typedef {{ now: number, page?: number, queries: { country: string }[] }} Input */
/** @typedef {{ question: string, given: object }} Call */
/** @typedef {{ ids: string[], shown: string[] }} Known every order's number, and those on the page in their order */
/** @typedef {{ load?: Call[], run: Call[], after?: Call[] }} Script */
/** @typedef {{ script: (input: Input, known: Known) => Script, answer: (said: { answers: any[], after: any[] }) => any }} Part */

const imports = (/** @type {Input} */ { now }) => ({ question: "import", given: readOptions(now) });
const bulk = (/** @type {string[]} */ orders, /** @type {object[]} */ steps) => ({ question: "applyBulk", given: { orders, steps } });
const urgent = (/** @type {Input} */ input) => ({ question: "worklist", given: mostUrgent(input, [...TIMES]) });
const loaded = (/** @type {Input} */ input, /** @type {Known} */ { ids }) => [imports(input), bulk(ids, handOver)];

/** What must be known before a script can be written. @type {{ script: (input: Input) => Script, answer: (answers: any[]) => Known }} */
export const beforehand = {
  script: (input) => ({ run: [imports(input), urgent(input)] }),
  answer: ([done, { columns }]) => ({ ids: addedWhole(done), shown: columns.id }),
};

/** @type {Part} */
const day = {
  script: (input, { ids, shown }) => ({ run: [imports(input), urgent(input), bulk(ids, daySteps(input)), ways(input, shown), notices(input, shown)] }),
  answer: ({ answers: [, { columns: times, total }, , { columns }, { text, ends }] }) => ({ total, worklist: rowsOf(times, columns), notices: cut(text, ends) }),
};

/** @type {Record<string, Part>} */
export const PARTS = {
  import: {
    script: (input, { ids }) => ({ run: [imports(input)], after: ids.map((id) => ({ question: "order", given: { id } })) }),
    answer: ({ after }) => ({ count: after.length, order: (/** @type {number} */ at) => orderOf(after[at]) }),
  },
  day,
  "first-page": day,
  "what-if": {
    script: (input, known) => ({ load: loaded(input, known), run: [{ question: "whatIf", given: { ...everyFlip(input), playbook: changedPlaybook() } }] }),
    answer: ({ answers: [answer] }) => flipsOf(answer),
  },
  query: {
    script: (input, known) => ({ load: loaded(input, known), run: input.queries.map(({ country }) => ({ question: "query", given: lastPaid(input, country) })) }),
    answer: ({ answers }) => answers.map(foundOf),
  },
};

/** @returns {Call} */
function ways(/** @type {Input} */ { now }, /** @type {string[]} */ ids) {
  return { question: "rows", given: { ids, now: new Date(now), columns: WAYS } };
}

/** @returns {Call} */
function notices(/** @type {Input} */ input, /** @type {string[]} */ ids) {
  return { question: "notices", given: { ids, which: whichNotices(input) } };
}

function cut(/** @type {string} */ text, /** @type {number[]} */ ends) {
  return ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
}
