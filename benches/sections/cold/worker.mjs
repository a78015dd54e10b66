// One cold start: `node worker.mjs '{ "engine": "jiaoyun" }'`. The bytes are in memory before the clock starts, as after a download.
import { readFileSync } from "node:fs";

const { engine } = JSON.parse(process.argv[2]);
const { module, firstAnswer } = await import(`./${engine}.mjs`);
const bytes = readFileSync(module);
const began = performance.now();
const answer = await firstAnswer(bytes);
console.log(JSON.stringify({ milliseconds: performance.now() - began, answer }));
