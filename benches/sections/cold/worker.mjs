// One cold start: `node worker.mjs '{ "engine": "jiaoyun" }'`. The bytes are in memory before the clock starts, as after a download.
import { readFileSync } from "node:fs";

const { engine } = JSON.parse(process.argv[2]);
const { module, firstAnswer } = await import(`./${engine}.mjs`);
const bytes = readFileSync(module);
const began = performance.now();
/** Milliseconds from the beginning to each part's end. */
const parts = /** @type {Record<string, number>} */ ({});
const answer = await firstAnswer(bytes, (/** @type {string} */ part) => void (parts[part] = performance.now() - began));
console.log(JSON.stringify({ milliseconds: performance.now() - began, parts, answer }));
