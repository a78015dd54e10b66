// One measurement in a process of its own: `node --expose-gc worker.mjs '{ "contender": ..., "workload": ..., "count": ... }'` prints one line of JSON.
import { contenderOf } from "../contenders/index.mjs";
import { measure } from "./measure.mjs";

const job = JSON.parse(process.argv[2]);
const timing = await measure(await contenderOf(job.contender), job);
console.log(JSON.stringify(timing));
process.exit(0);
